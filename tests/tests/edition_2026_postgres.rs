//! What edition 2026 pins of PostgreSQL's own stays as it is.

use aludel::prelude::*;

aludel::chain! { databases: [postgres 13]; edition: 2026; }

include!("../editions/2026_postgres.rs");

#[test]
fn nothing_changes() {
    aludel_tests::edition::check("2026_postgres", None, Rest::__aludel_revision());
}
