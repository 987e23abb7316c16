//! What edition 2026 pins stays as it is.

#![allow(clippy::unused_async, reason = "the function of a `run` is async")]

use aludel::prelude::*;
use aludel_tests::edition::check;

aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6, mysql 8.0]; edition: 2026; }

include!("../editions/2026.rs");
include!("../editions/2026_enums.rs");
include!("../editions/2026_steps.rs");

#[test]
fn nothing_changes() {
    check("2026", None, Function::__aludel_revision());
    check("2026_enums", Some(Function::__aludel_revision()), NoEnums::__aludel_revision());
    check("2026_steps", Some(NoEnums::__aludel_revision()), Guarded::__aludel_revision());
}
