//! `docs/support.md` says what the tests show: it is written from them. `./dev bless` rewrites it.

#[test]
fn support_md_is_up_to_date() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/support.md");
    let document = aludel_tests::support::document();
    if std::env::var_os("ALUDEL_BLESS").is_some() {
        std::fs::write(&path, document).expect("docs/support.md");
    } else {
        let found = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(found == document, "docs/support.md is not up to date: run ./dev bless");
    }
}

#[test]
fn what_needs_a_newer_server_is_refused_for_an_older() {
    assert_eq!(aludel_tests::support::unproved_versions(), [""; 0]);
}
