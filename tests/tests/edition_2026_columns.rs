//! What edition 2026 pins of how columns are numbered, computed and compared stays as it is.

use aludel::prelude::*;

aludel::chain! { databases: [postgres 13]; edition: 2026; }

include!("../editions/2026_columns.rs");

#[test]
fn nothing_changes() {
    aludel_tests::edition::check("2026_columns", None, Altered::__aludel_revision());
}
