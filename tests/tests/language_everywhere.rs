//! The examples of docs/language.md that every database takes.

#![allow(clippy::unused_async, reason = "the function of a `run` is async")]

use aludel::prelude::*;
use aludel_tests::language::Chapter;

aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6, mysql 8.0]; edition: 2026; }

include!("../language/everywhere.rs");

#[test]
fn examples_run_and_are_in_the_document() {
    Chapter::new("everywhere.rs", include_str!("../language/everywhere.rs"), DropTable::__aludel_revision()).check();
}

#[test]
fn every_op_is_in_the_document() {
    if std::env::var_os("ALUDEL_BLESS").is_none() {
        assert_eq!(aludel_tests::language::without_section(), [""; 0]);
    }
}

#[test]
fn an_op_by_call_shows_the_text_of_its_variant() {
    assert_eq!(aludel_tests::language::documented_otherwise(), [""; 0]);
}
