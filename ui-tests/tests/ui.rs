//! The compiler's own words: every file in `fail/` fails with the message next to it, every file in `pass/` runs.
//! `TRYBUILD=overwrite` writes the messages anew; read the difference before you commit it.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.pass("pass/*.rs");
    cases.compile_fail("fail/**/*.rs");
}
