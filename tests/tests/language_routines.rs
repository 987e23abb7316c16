//! The examples of docs/language.md that PostgreSQL and MariaDB take.

use aludel::prelude::*;
use aludel_tests::language::Chapter;

aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

include!("../language/routines.rs");

#[test]
fn examples_run_and_are_in_the_document() {
    Chapter::new("routines.rs", include_str!("../language/routines.rs"), DropSequence::__aludel_revision()).check();
}
