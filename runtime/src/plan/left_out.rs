//! Ops that a plan leaves out.

use std::fmt;

use crate::model::{Database, Databases};

/// An op that a plan leaves out.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct LeftOut {
    /// Index of the op in its revision's list (of `ops`, or of the written downgrade).
    pub op: usize,
    /// Its keyword.
    pub keyword: &'static str,
    /// Why.
    #[serde(flatten)]
    pub why: Why,
}

/// Why an op is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// None of the tags of a data step is chosen.
    Tags(&'static [&'static str]),
    /// It is for other databases.
    #[serde(serialize_with = "keywords")]
    Databases(Databases),
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "op {} (`{}`) is left out: it is for ", self.op + 1, self.keyword)?;
        match self.why {
            Why::Tags(tags) => write!(f, "--tag {}", tags.join(" or --tag ")),
            Why::Databases(databases) => f.write_str(&listed(databases, Database::title).join(", ")),
        }
    }
}

fn listed(databases: Databases, named: fn(Database) -> &'static str) -> Vec<&'static str> {
    databases.iter().map(named).collect()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn keywords<S: serde::Serializer>(databases: &Databases, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(listed(*databases, Database::keyword))
}
