//! Valid statements for SQLite: the compiler takes each of them, and so does the server.

use aludel::prelude::*;

aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

include!("../corpus/schema.rs");
include!("../corpus/everywhere.rs");
include!("../corpus/sqlite.rs");
include!("../corpus/sqlite_everyday.rs");

#[test]
fn every_statement_runs() {
    aludel_tests::corpus::check(
        aludel::model::Database::Sqlite,
        &[Everywhere::__aludel_revision(), Sqlite::__aludel_revision(), SqliteEveryday::__aludel_revision()],
    );
}
