//! Revisions without ops, from a graph as data.

use aludel::graph::{GraphError, Links, Node, Place, Revision};
use aludel::model::{Chain, Databases};
use serde_json::Value;

use super::kind::strings;
use crate::build::leak;

static CHAIN: Chain = Chain::of(Databases::ALL);

/// The revisions of a graph as data, each after what it stands on.
///
/// # Errors
/// When it is no graph.
pub fn chain(graph: &Value) -> Result<Vec<&'static Revision>, GraphError> {
    let data: Vec<&'static Data> = graph.as_array().into_iter().flatten().map(|node| leak(Data::read(node))).collect();
    let links = Links::new(&data.iter().map(|data| data.node()).collect::<Vec<_>>())?;
    let mut made: Vec<Option<&'static Revision>> = vec![None; data.len()];
    for at in links.order.iter().copied() {
        let those = |edges: &[usize]| -> &'static [&'static Revision] {
            Vec::leak(edges.iter().map(|at| made[*at].expect("what it stands on comes first")).collect())
        };
        made[at] = Some(leak(Revision {
            name: leak(format!("R{}", data[at].id)),
            labels: Vec::leak(data[at].labels.iter().map(String::as_str).collect()),
            place: Place { module: module_path!(), file: file!(), line: 1 },
            ..Revision::new(&data[at].id, &CHAIN, those(&links.parents[at]), those(&links.dependencies[at]))
        }));
    }
    Ok(made.into_iter().flatten().collect())
}

#[derive(Debug)]
struct Data {
    id: String,
    down: Vec<String>,
    depends_on: Vec<String>,
    labels: Vec<String>,
}

impl Data {
    fn read(node: &Value) -> Data {
        let [down, depends_on, labels] = ["down", "depends_on", "labels"].map(|key| strings(&node[key]));
        Data { id: node["id"].as_str().unwrap_or_default().to_owned(), down, depends_on, labels }
    }

    fn node(&self) -> Node<'_> {
        fn all(list: &[String]) -> Vec<&str> {
            list.iter().map(String::as_str).collect()
        }
        Node {
            id: &self.id,
            name: "",
            described: self.id.clone(),
            parents: all(&self.down),
            depends_on: all(&self.depends_on),
            labels: all(&self.labels),
        }
    }
}
