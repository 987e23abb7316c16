//! The revisions that are linked into the program.

use super::Node;
use crate::fold::Revision;

/// Every revision that is linked into the program.
#[linkme::distributed_slice]
pub static REVISIONS: [Revision];

/// Every `repeatable!` that is linked into the program.
#[linkme::distributed_slice]
pub static REPEATABLES: [Revision];

/// What the ids of repeatable objects begin with, and no revision's can.
const REPEATABLE: &str = "r:";

/// Whether this is the id of repeatable objects.
pub(crate) fn is_repeatable(id: &str) -> bool {
    id.starts_with(REPEATABLE)
}

impl Revision {
    /// The revision as data.
    pub(super) fn node(&self) -> Node<'static> {
        let ids = |revisions: &[&'static Revision]| revisions.iter().map(|revision| revision.id).collect();
        Node {
            id: self.id,
            name: self.name,
            described: self.described(),
            parents: ids(self.parents),
            depends_on: ids(self.depends_on),
            labels: self.labels.to_vec(),
        }
    }
}

#[cfg(test)]
pub(super) mod testing {
    use crate::graph::{Graph, Place, Revision};
    use crate::model::{Chain, Databases};

    static CHAIN: Chain = Chain::of(Databases::ALL);

    /// A revision made at run time; its name is its id in upper case.
    pub(crate) fn made(
        id: &'static str,
        created: &'static str,
        depends_on: &[&'static Revision],
        parents: &[&'static Revision],
    ) -> &'static Revision {
        let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
        let list = |list: &[&'static Revision]| -> &'static [&'static Revision] { Box::leak(list.to_vec().into()) };
        Box::leak(Box::new(Revision {
            name: leak(id.to_uppercase()),
            created,
            place: Place { module: "m", file: leak(format!("src/{id}.rs")), line: 1 },
            ..Revision::new(id, &CHAIN, list(parents), list(depends_on))
        }))
    }

    /// A graph as text, a line per revision: `id: parent parent | dependency | label`.
    pub(crate) fn graph(text: &str) -> Graph {
        let leak = |word: &str| -> &'static str { String::leak(word.to_owned()) };
        let mut known: Vec<&'static Revision> = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (id, rest) = line.split_once(':').expect("a colon");
            let mut parts = rest.split('|').map(|part| part.split_whitespace().map(leak).collect::<Vec<_>>());
            let mut next = || parts.next().unwrap_or_default();
            let find = |id: &&str| *known.iter().find(|revision| revision.id == *id).expect("an older revision");
            let parents: Vec<_> = next().iter().map(find).collect();
            let depends_on: Vec<_> = next().iter().map(find).collect();
            let bare = made(leak(id), "", &depends_on, &parents);
            known.push(Box::leak(Box::new(Revision { labels: Vec::leak(next()), ..*bare })));
        }
        Graph::new(&known).expect("a graph")
    }

    pub(crate) fn ids(graph: &Graph) -> Vec<&'static str> {
        graph.revisions().iter().map(|revision| revision.id).collect()
    }
}
