//! One case per op and shape of table: what stands before, the op, and rows that must live through it.
//!
//! Each case runs on every database of [`crate::harness::databases`] that it is for; the SQL that it makes, and that which
//! takes it back, is in `tests/cases/<case>/<database>.sql`.

mod altered;
mod columns;
mod constraints;
mod domains;
mod enums;
mod if_exists;
mod items;
mod numbering;
mod only;
mod retyped;
mod routines;
mod rows;
mod sequences;
mod table_options;
mod tables;
mod together;
mod triggers;
mod types;
mod views;

use aludel::model::{Chain, Database, Databases, Version};
use aludel::op::Op;

/// A case.
#[derive(Debug)]
pub struct Case {
    /// Its name and folder.
    pub name: &'static str,
    /// The databases it is for.
    pub databases: Databases,
    /// The oldest version of each database it is for, in the order of [`Database::ALL`].
    pub versions: [Version; 4],
    /// The revision before.
    pub before: Vec<Op<'static>>,
    /// Rows put in between, as SQL that every database takes.
    pub rows: &'static str,
    /// The revision that is tested.
    pub ops: Vec<Op<'static>>,
    /// Whether its ops say `if_exists` or `if_not_exists`.
    pub if_exists: bool,
    /// The ops of either revision that are for some databases: its index, theirs, and the databases.
    pub some: Vec<(usize, usize, Databases)>,
    /// Its downgrade, if it is not derived.
    pub down: Option<Vec<Op<'static>>>,
    /// Queries after it, each with the text that it gives.
    pub then: Vec<(&'static str, &'static str)>,
}

impl Case {
    fn new(name: &'static str, before: impl Into<Vec<Op<'static>>>, ops: impl Into<Vec<Op<'static>>>) -> Case {
        Case {
            name,
            databases: Databases::ALL,
            versions: Database::ALL.map(Database::oldest),
            before: before.into(),
            rows: "",
            ops: ops.into(),
            if_exists: false,
            some: Vec::new(),
            down: None,
            then: Vec::new(),
        }
    }

    #[expect(clippy::large_types_passed_by_value, reason = "it is kept")]
    fn before(mut self, op: Op<'static>) -> Case {
        self.before.push(op);
        self
    }

    fn rows(self, rows: &'static str) -> Case {
        Case { rows, ..self }
    }

    fn if_exists(self) -> Case {
        Case { if_exists: true, ..self }
    }

    fn only(self, databases: &[Database]) -> Case {
        Case { databases: set(databases), ..self }
    }

    /// The op says `only(…)`; those before count as revision 0.
    fn op_only(mut self, revision: usize, op: usize, databases: &[Database]) -> Case {
        self.some.push((revision, op, set(databases)));
        self
    }

    fn only_postgres(self, oldest: Version) -> Case {
        self.only_from(Database::Postgres, oldest)
    }

    fn only_from(mut self, database: Database, oldest: Version) -> Case {
        self.versions[database as usize] = oldest;
        self.only(&[database])
    }

    fn down(self, ops: impl Into<Vec<Op<'static>>>) -> Case {
        Case { down: Some(ops.into()), ..self }
    }

    fn then(mut self, query: &'static str, text: &'static str) -> Case {
        self.then.push((query, text));
        self
    }

    /// A chain that declares the case's databases.
    pub fn chain(&self) -> &'static Chain {
        let chain = Chain { versions: self.versions, ..Chain::of(self.databases) };
        crate::build::leak(chain)
    }
}

fn set(databases: &[Database]) -> Databases {
    Databases(databases.iter().fold(0, |bits, database| bits | database.bit()))
}

/// All cases, by name.
pub fn all() -> Vec<Case> {
    let mut cases: Vec<Case> = [
        tables::cases(),
        table_options::cases(),
        altered::cases(),
        columns::cases(),
        constraints::cases(),
        domains::cases(),
        items::cases(),
        enums::cases(),
        if_exists::cases(),
        numbering::cases(),
        only::cases(),
        retyped::cases(),
        routines::cases(),
        rows::cases(),
        sequences::cases(),
        together::cases(),
        triggers::cases(),
        types::cases(),
        views::cases(),
    ]
    .into_iter()
    .flatten()
    .collect();
    cases.sort_by_key(|case| case.name);
    cases
}
