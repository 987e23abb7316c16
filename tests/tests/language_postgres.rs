//! The examples of docs/language.md that only PostgreSQL takes.

use aludel::prelude::*;
use aludel_tests::language::Chapter;

aludel::chain! { databases: [postgres 15]; edition: 2026; }

include!("../language/postgres.rs");

#[test]
fn examples_run_and_are_in_the_document() {
    Chapter::new("postgres.rs", include_str!("../language/postgres.rs"), DropExtension::__aludel_revision()).check();
}
