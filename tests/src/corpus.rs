//! Running the statements of `tests/corpus/`: what the compiler takes there, a server must take.

use aludel::Migrator;
use aludel::graph::Revision;
use aludel::model::{Database, Piece, Sql};
use aludel::op::Op;

use crate::harness::{TempDatabase, block_on};

/// Makes the tables and runs each statement of the revisions in a transaction of its own, which is rolled back.
///
/// # Panics
/// With everything that the server refuses.
pub fn check(database: Database, revisions: &[&'static Revision]) {
    let db = TempDatabase::new(database);
    let refused = block_on(async {
        Migrator::new().upgrade(&db.url, "corpus000001").await.expect("the tables can be made");
        let mut refused = Vec::new();
        for sql in revisions.iter().flat_map(|revision| statements(revision, database)) {
            let sql = sql.trim_end_matches(';');
            if let Err(error) = db.try_run(&format!("BEGIN; {sql}\n; ROLLBACK")).await {
                refused.push(format!("{sql}\n    {error}"));
            }
        }
        refused
    });
    assert!(refused.is_empty(), "{} refuses {}:\n{}", database.title(), refused.len(), refused.join("\n"));
}

/// The texts, those of views as statements.
fn statements(revision: &Revision, database: Database) -> Vec<String> {
    let whole = |sql: &Sql<'static>| match sql.text(database)?.pieces {
        [Piece::Text(text)] => Some(*text),
        _ => None,
    };
    let text = |op: &Op<'static>| match op {
        Op::Execute { sql, .. } => whole(sql).map(str::to_owned),
        Op::CreateObject { object } | Op::ReplaceObject { object } => {
            // MySQL and MariaDB commit what is made
            let or_replace = if database == Database::Mariadb { "OR REPLACE " } else { "" };
            Some(format!("CREATE {or_replace}VIEW of_the_corpus AS {}", whole(&object.definition.view()?.sql)?))
        }
        _ => None,
    };
    revision.ops.iter().filter_map(text).collect()
}
