//! What edition 2026 pins of PostgreSQL's own stays as it is.

use aludel::prelude::*;
use aludel_tests::edition::check;

aludel::chain! { databases: [postgres 13]; edition: 2026; }

include!("../editions/2026_postgres.rs");
include!("../editions/2026_domains.rs");
include!("../editions/2026_views.rs");

#[test]
fn nothing_changes() {
    check("2026_postgres", None, Rest::__aludel_revision());
    check("2026_domains", Some(Rest::__aludel_revision()), Changed::__aludel_revision());
    check("2026_views", Some(Changed::__aludel_revision()), Moved::__aludel_revision());
}
