//! What a migrator was told about running.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use crate::model::Database;
use crate::plan::session;

/// How to run.
#[derive(Clone, Debug, Default)]
pub(super) struct Options {
    pub(super) lock_timeout: Option<Duration>,
    pub(super) verbose: bool,
    pub(super) schema: Option<String>,
    pub(super) role: Option<String>,
    pub(super) actor: Option<String>,
    pub(super) version_table: Option<String>,
    pub(super) history_table: Option<String>,
    /// What functions ask for by name.
    pub(super) given: BTreeMap<String, String>,
    /// Which data steps run besides those without a condition.
    pub(super) tags: Vec<String>,
    /// The tags of single revisions, by id.
    pub(super) kept: HashMap<String, Vec<String>>,
}

impl Options {
    /// What sets the session up; `local`: until the transaction ends.
    pub(super) fn session(&self, database: Database, local: bool) -> Vec<String> {
        session::statements(database, self.role.as_deref(), self.schema.as_deref(), local)
    }
}
