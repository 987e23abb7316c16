//! What edition 2026 pins stays as it is.

#![allow(clippy::unused_async, reason = "the function of a `run` is async")]

use aludel::prelude::*;

aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6, mysql 8.0]; edition: 2026; }

include!("../editions/2026.rs");

#[test]
fn nothing_changes() {
    aludel_tests::edition::check("2026", Function::__aludel_revision());
}
