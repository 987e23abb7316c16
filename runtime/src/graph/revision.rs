//! A revision as the macro registers it.

use super::Node;
use crate::model::Chain;
use crate::op::{Downgrade, Op};

/// A node of the chain: what `migration!` expands to.
#[derive(Debug)]
pub struct Revision {
    /// Its id, unique in the program: `"1975ea83b712"`.
    pub id: &'static str,
    /// The struct's name: `CreateUsers`.
    pub name: &'static str,
    /// The doc comment, trimmed; its first line is the short message.
    pub message: &'static str,
    /// `created "…"`, or `""`.
    pub created: &'static str,
    /// What it revises; empty for `revises base`.
    pub parents: &'static [&'static Revision],
    /// `depends_on`.
    pub depends_on: &'static [&'static Revision],
    /// Its labels.
    pub labels: &'static [&'static str],
    /// What it does.
    pub ops: &'static [Op<'static>],
    /// How it is taken back.
    pub downgrade: Downgrade<'static>,
    /// What its crate declared.
    pub chain: &'static Chain,
    /// `module_path!()`, `file!()` and `line!()` of the macro call.
    pub place: Place,
}

/// Where a revision is written.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// `module_path!()`.
    pub module: &'static str,
    /// `file!()`.
    pub file: &'static str,
    /// `line!()`.
    pub line: u32,
}

/// Every revision that is linked into the program.
#[linkme::distributed_slice]
pub static REVISIONS: [&'static Revision];

impl Revision {
    /// The first line of the message.
    pub fn title(&self) -> &'static str {
        self.message.lines().next().unwrap_or_default().trim()
    }

    /// The revision as data.
    pub(super) fn node(&self) -> Node<'static> {
        let ids = |revisions: &[&'static Revision]| revisions.iter().map(|revision| revision.id).collect();
        Node {
            id: self.id,
            described: self.described(),
            parents: ids(self.parents),
            depends_on: ids(self.depends_on),
            labels: self.labels.to_vec(),
        }
    }

    /// `Name (file:line)`, for messages.
    pub fn described(&self) -> String {
        format!("{} ({}:{})", self.name, self.place.file, self.place.line)
    }
}

/// As `--json` and plans show it.
impl serde::Serialize for Revision {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let ids = |revisions: &[&'static Revision]| revisions.iter().map(|revision| revision.id).collect::<Vec<_>>();
        let mut out = serializer.serialize_struct("Revision", 8)?;
        out.serialize_field("id", self.id)?;
        out.serialize_field("name", self.name)?;
        out.serialize_field("message", self.message)?;
        out.serialize_field("created", self.created)?;
        out.serialize_field("revises", &ids(self.parents))?;
        out.serialize_field("depends_on", &ids(self.depends_on))?;
        out.serialize_field("labels", self.labels)?;
        out.serialize_field("place", &format!("{}:{}", self.place.file, self.place.line))?;
        out.end()
    }
}

#[cfg(test)]
pub(super) mod testing {
    use super::{Place, Revision};
    use crate::graph::Graph;
    use crate::model::{Chain, Databases};
    use crate::op::Downgrade;

    static CHAIN: Chain = Chain::of(Databases::ALL);

    pub(crate) const fn blank(id: &'static str, name: &'static str) -> Revision {
        Revision {
            id,
            name,
            message: "",
            created: "",
            parents: &[],
            depends_on: &[],
            labels: &[],
            ops: &[],
            downgrade: Downgrade::Derived,
            chain: &CHAIN,
            place: Place { module: "m", file: "src/x.rs", line: 1 },
        }
    }

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
            created,
            parents: list(parents),
            depends_on: list(depends_on),
            place: Place { module: "m", file: leak(format!("src/{id}.rs")), line: 1 },
            ..blank(id, leak(id.to_uppercase()))
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
