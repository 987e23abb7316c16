//! Revisions as data: what a graph is made of before anything is known about it, and the order that it has.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::GraphError;

/// What no id and no label may hold: targets are written with them.
const RESERVED: [char; 4] = ['@', ':', '+', '-'];

/// A revision as data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its struct's name, which targets may name it by; empty if there is none.
    pub name: &'a str,
    /// How messages name it: `CreateUsers (src/users.rs:3)`.
    pub described: String,
    /// The ids of what it revises.
    pub parents: Vec<&'a str>,
    /// The ids or labels of what else must be applied before it.
    pub depends_on: Vec<&'a str>,
    /// Its labels.
    pub labels: Vec<&'a str>,
}

/// The edges between nodes, as their places in the list, and an order that follows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Of each node, what it revises.
    pub parents: Vec<Vec<usize>>,
    /// Of each node, what it depends on.
    pub dependencies: Vec<Vec<usize>>,
    /// Every node after what it stands on; of what is free to go, the earlier one in the list goes first.
    pub order: Vec<usize>,
}

impl Links {
    /// Finds the edges of a list of nodes.
    ///
    /// # Errors
    /// When they make no graph: see [`GraphError`].
    pub fn new(nodes: &[Node<'_>]) -> Result<Links, GraphError> {
        nodes.iter().try_for_each(alone)?;
        let ids = ids(nodes)?;
        let labels = labels(nodes, &ids)?;
        apart(nodes, &ids, &labels)?;
        let by_id = |name: &str| ids.get(name).copied();
        let by_name = |name: &str| by_id(name).or_else(|| labels.get(name).copied());
        let parents = edges(nodes, by_id, |node| &node.parents, missing_parent)?;
        let dependencies = edges(nodes, by_name, |node| &node.depends_on, missing_dependency)?;
        let none = vec![Vec::new(); nodes.len()];
        topological(&parents, &none).map_err(|at| GraphError::Cycle { ids: circle(nodes, &at, &parents, &none) })?;
        let order = topological(&parents, &dependencies)
            .map_err(|at| GraphError::DependencyCycle { ids: circle(nodes, &at, &parents, &dependencies) })?;
        Ok(Links { parents, dependencies, order })
    }
}

/// What is wrong with a node whatever the others are.
fn alone(node: &Node<'_>) -> Result<(), GraphError> {
    let revision = || node.described.clone();
    if node.parents.contains(&node.id) {
        return Err(GraphError::SelfLoop { revision: revision() });
    }
    if node.depends_on.contains(&node.id) {
        return Err(GraphError::DependencySelfLoop { revision: revision() });
    }
    match node.id.chars().find(|c| RESERVED.contains(c)) {
        Some(character) => Err(GraphError::IllegalId { id: node.id.to_owned(), character, revision: revision() }),
        None => Ok(()),
    }
}

fn ids<'a>(nodes: &[Node<'a>]) -> Result<HashMap<&'a str, usize>, GraphError> {
    let mut names = HashMap::with_capacity(nodes.len());
    let mut folded = HashMap::with_capacity(nodes.len());
    for (at, node) in nodes.iter().enumerate() {
        names.insert(node.id, at);
        if let Some(other) = folded.insert(node.id.to_ascii_lowercase(), at) {
            return Err(same_id(&nodes[other], node));
        }
    }
    Ok(names)
}

fn same_id(first: &Node<'_>, second: &Node<'_>) -> GraphError {
    let (id, other) = (first.id.to_owned(), second.id.to_owned());
    let (first, second) = (first.described.clone(), second.described.clone());
    if id == other {
        GraphError::DuplicateId { id, first, second }
    } else {
        GraphError::DuplicateButForCase { id, first, other, second }
    }
}

fn labels<'a>(nodes: &[Node<'a>], ids: &HashMap<&'a str, usize>) -> Result<HashMap<&'a str, usize>, GraphError> {
    let mut labels = HashMap::new();
    for (at, node) in nodes.iter().enumerate() {
        for label in &node.labels {
            if let Some(other) = labels.insert(*label, at).or_else(|| ids.get(label).copied()) {
                return Err(GraphError::DuplicateLabel {
                    label: (*label).to_owned(),
                    first: nodes[other].described.clone(),
                    second: node.described.clone(),
                });
            }
        }
    }
    Ok(labels)
}

/// An id or a label that another revision's struct is called would be taken for it in targets.
fn apart(nodes: &[Node<'_>], ids: &HashMap<&str, usize>, labels: &HashMap<&str, usize>) -> Result<(), GraphError> {
    for (at, node) in nodes.iter().enumerate() {
        for (what, named) in [("id", ids), ("label", labels)] {
            if let Some(other) = named.get(node.name).filter(|other| **other != at) {
                return Err(GraphError::NameTaken {
                    what,
                    word: node.name.to_owned(),
                    of: nodes[*other].described.clone(),
                    by: node.described.clone(),
                });
            }
        }
    }
    Ok(())
}

fn edges<'a>(
    nodes: &[Node<'a>],
    find: impl Fn(&str) -> Option<usize>,
    of: for<'n> fn(&'n Node<'a>) -> &'n Vec<&'a str>,
    missing: fn(&Node<'_>, &str) -> GraphError,
) -> Result<Vec<Vec<usize>>, GraphError> {
    let found = |node, name: &&str| find(name).ok_or_else(|| missing(node, name));
    nodes.iter().map(|node| of(node).iter().map(|name| found(node, name)).collect()).collect()
}

fn missing_parent(node: &Node<'_>, parent: &str) -> GraphError {
    GraphError::MissingParent { child: node.described.clone(), parent: parent.to_owned() }
}

fn missing_dependency(node: &Node<'_>, dependency: &str) -> GraphError {
    GraphError::MissingDependency { revision: node.described.clone(), dependency: dependency.to_owned() }
}

/// Kahn's algorithm; of what is ready, the first in the list goes first. An error says for each node how many it still
/// waits for.
fn topological(parents: &[Vec<usize>], dependencies: &[Vec<usize>]) -> Result<Vec<usize>, Vec<usize>> {
    let below = |at: usize| parents[at].iter().chain(&dependencies[at]);
    let mut waits: Vec<usize> = (0..parents.len()).map(|at| below(at).count()).collect();
    let mut then: Vec<Vec<usize>> = vec![Vec::new(); parents.len()];
    for at in 0..parents.len() {
        for other in below(at) {
            then[*other].push(at);
        }
    }
    let mut ready: BinaryHeap<Reverse<usize>> = (0..parents.len()).filter(|at| waits[*at] == 0).map(Reverse).collect();
    let mut order = Vec::with_capacity(parents.len());
    while let Some(Reverse(at)) = ready.pop() {
        order.push(at);
        for next in &then[at] {
            waits[*next] -= 1;
            if waits[*next] == 0 {
                ready.push(Reverse(*next));
            }
        }
    }
    if order.len() < parents.len() { Err(waits) } else { Ok(order) }
}

/// The nodes of one circle, each followed by what it stands on, the first one again at the end.
fn circle(nodes: &[Node<'_>], waits: &[usize], parents: &[Vec<usize>], dependencies: &[Vec<usize>]) -> Vec<String> {
    let waiting = |at: &usize| waits[*at] > 0;
    let mut way: Vec<usize> = Vec::new();
    let mut here = (0..nodes.len()).find(waiting);
    while let Some(at) = here {
        if let Some(start) = way.iter().position(|other| *other == at) {
            way.drain(..start);
            way.push(at);
            break;
        }
        way.push(at);
        // Whoever waits, waits for one who waits: the way never ends but in itself.
        here = parents[at].iter().chain(&dependencies[at]).copied().find(waiting);
    }
    way.into_iter().map(|at| nodes[at].id.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node<'a>(id: &'a str, parents: &[&'a str], depends_on: &[&'a str], labels: &[&'a str]) -> Node<'a> {
        Node {
            id,
            name: "",
            described: format!("{} (src/{id}.rs:1)", id.to_uppercase()),
            parents: parents.to_vec(),
            depends_on: depends_on.to_vec(),
            labels: labels.to_vec(),
        }
    }

    #[test]
    fn dependencies_may_be_labels() {
        let links =
            Links::new(&[node("c", &["b"], &["side"], &[]), node("b", &[], &[], &[]), node("a", &[], &[], &["side"])]);
        let links = links.unwrap();
        assert_eq!(links.order, [1, 2, 0]);
        assert_eq!(links.dependencies, [vec![2], vec![], vec![]]);
    }

    #[test]
    fn what_is_no_graph_says_why() {
        let a = || node("a", &[], &[], &["x"]);
        for (nodes, expected) in [
            (
                vec![a(), node("a", &[], &[], &[])],
                "revision id `a` is used twice: by A (src/a.rs:1) and by A (src/a.rs:1)\nhelp: give one of them another id",
            ),
            (
                vec![node("dd01", &[], &[], &[]), node("DD01", &["dd01"], &[], &[])],
                "revision ids `dd01` and `DD01` differ in case alone: DD01 (src/dd01.rs:1) and DD01 (src/DD01.rs:1)\nhelp: give one of them another id; to MySQL and MariaDB they are one",
            ),
            (
                vec![a(), Node { name: "a", ..node("b", &["a"], &[], &[]) }],
                "`a` is the id of A (src/a.rs:1) and the name of B (src/b.rs:1)\nhelp: targets could mean either: choose another id or another name",
            ),
            (
                vec![a(), Node { name: "x", ..node("b", &["a"], &[], &[]) }],
                "`x` is the label of A (src/a.rs:1) and the name of B (src/b.rs:1)\nhelp: targets could mean either: choose another label or another name",
            ),
            (
                vec![node("b", &["a"], &[], &[])],
                "revision B (src/b.rs:1) revises a, which is not among the migrator's revisions\nhelp: put a into the list, too",
            ),
            (
                vec![node("b", &[], &["a"], &[])],
                "revision B (src/b.rs:1) depends on a, which is neither a revision of the migrator's nor a label\nhelp: put a into the list, too",
            ),
            (
                vec![a(), node("b", &["a"], &[], &["x"])],
                "label `x` is used twice: by A (src/a.rs:1) and by B (src/b.rs:1)\nhelp: give one of them another label",
            ),
            (
                vec![node("b", &["b"], &[], &[])],
                "revision B (src/b.rs:1) revises itself\nhelp: let it revise what came before it",
            ),
            (
                vec![node("b", &[], &["b"], &[])],
                "revision B (src/b.rs:1) depends on itself\nhelp: take that dependency out",
            ),
            (
                vec![node("b-2", &[], &[], &[])],
                "the id `b-2` of B-2 (src/b-2.rs:1) has a `-` in it, which targets are written with\nhelp: use letters and digits",
            ),
            (
                vec![a(), node("b", &["d"], &[], &[]), node("c", &["b"], &[], &[]), node("d", &["c", "a"], &[], &[])],
                "revisions revise each other in a circle: b, d, c, b\nhelp: let one of them revise what came before the circle",
            ),
            (
                vec![node("b", &[], &["c"], &[]), node("c", &["b"], &[], &[])],
                "revisions wait for each other in a circle of parents and dependencies: b, c, b\nhelp: take one of the dependencies out",
            ),
        ] {
            assert_eq!(Links::new(&nodes).unwrap_err().to_string(), expected);
        }
    }
}
