//! Valid statements for PostgreSQL: the compiler takes each of them, and so does the server.

use aludel::prelude::*;

aludel::chain! { databases: [postgres 13]; edition: 2026; }

include!("../corpus/schema.rs");
include!("../corpus/everywhere.rs");
include!("../corpus/postgres.rs");
include!("../corpus/postgres_everyday.rs");

#[test]
fn every_statement_runs() {
    aludel_tests::corpus::check(
        aludel::model::Database::Postgres,
        &[Everywhere::__aludel_revision(), Postgres::__aludel_revision(), PostgresEveryday::__aludel_revision()],
    );
}
