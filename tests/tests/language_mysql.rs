//! The examples of docs/language.md that only MySQL and MariaDB take.

use aludel::prelude::*;
use aludel_tests::language::Chapter;

aludel::chain! { databases: [mariadb 10.6, mysql 8.0]; edition: 2026; }

include!("../language/mysql.rs");

#[test]
fn examples_run_and_are_in_the_document() {
    Chapter::new("mysql.rs", include_str!("../language/mysql.rs"), CreateIndexes::__aludel_revision()).check();
}
