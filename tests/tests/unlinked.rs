//! What a program says that has no revisions: nothing is to do, and that is most likely a mistake.

#[path = "../../examples/quickstart/tests/program/mod.rs"]
mod program;

use program::run;

const PROGRAM: &str = env!("CARGO_BIN_EXE_unlinked");

#[test]
fn a_program_without_revisions_says_so() {
    let dir = tempfile::tempdir().expect("a folder");
    let at = |line: &str| run(dir.path(), &format!("{line} --database-url sqlite:a.db"));
    for line in ["upgrade heads", "current", "history", "heads", "plan"] {
        let ran = at(line);
        let warned =
            ran.stderr.starts_with("warning: no revision is linked into this program\nhelp: write the first one with ");
        assert!(ran.code == 0 && warned && ran.stderr.contains("`use that_library as _;`"), "{line}: {ran:?}");
    }
    let (error, help) = at("current --check-heads").failed(1);
    assert_eq!(error, "no revision is linked into this program");
    assert!(help.contains("`mod migrations;`"), "{help}");
}
