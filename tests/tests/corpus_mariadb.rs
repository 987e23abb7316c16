//! Valid statements for MariaDB: the compiler takes each of them, and so does the server.

use aludel::prelude::*;

aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

include!("../corpus/schema.rs");
include!("../corpus/everywhere.rs");
include!("../corpus/mariadb.rs");
include!("../corpus/mariadb_everyday.rs");

#[test]
fn every_statement_runs() {
    aludel_tests::corpus::check(
        aludel::model::Database::Mariadb,
        &[Everywhere::__aludel_revision(), Mariadb::__aludel_revision(), MariadbEveryday::__aludel_revision()],
    );
}
