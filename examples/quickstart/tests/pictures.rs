//! `history --graph` and `--format`, as a person or a program meets them.

#[path = "program/mod.rs"]
mod program;

use program::{run, run_with};

const PROGRAM: &str = env!("CARGO_BIN_EXE_quickstart");

#[test]
fn the_graph_in_a_terminal_and_in_a_pipe() {
    let dir = tempfile::tempdir().expect("a folder");
    let at = |line: &str, locale: &str| {
        let line = format!("{line} --database-url sqlite:a.db");
        run_with(dir.path(), &line.split_whitespace().collect::<Vec<_>>(), &[("LC_ALL", locale)]).done()
    };
    let graph = at("history --graph", "C.UTF-8");
    assert_eq!(graph.lines().next(), Some("●  f14d9c37e0a8 NoMoreCoupons (head)  Coupons never took off."));
    assert_eq!(graph.lines().count(), 11, "a line per revision: {graph}");
    assert!(!graph.contains('\u{1b}'));
    for (line, locale) in
        [("history --graph", "C"), ("history --graph", "de_DE"), ("history --graph --ascii", "C.UTF-8")]
    {
        assert!(at(line, locale).starts_with("*  f14d9c37e0a8 NoMoreCoupons (head)"));
    }
    assert!(at("history --graph --color always", "C").contains('\u{1b}'));

    at("upgrade +2", "C");
    let marked = at("history --graph -i IndexNames:", "en_US.utf8");
    assert!(marked.starts_with("○  f14d9c37e0a8") && marked.trim_end().ends_with('~'), "{marked}");
    assert!(at("history --graph -i", "C").contains("@  8d03e5f61a2b CreateOrders (current)"));
}

#[test]
fn formats_for_other_programs() {
    let dir = tempfile::tempdir().expect("a folder");
    let at = |line: &str| run(dir.path(), &format!("{line} --database-url sqlite:a.db")).done();
    at("upgrade +2");
    assert!(at("history --format mermaid").starts_with("flowchart BT\n  r0(\"<b>NoMoreCoupons</b>"));
    assert!(at("history --format dot").starts_with("digraph revisions {\n"));
    let svg = at("history --format svg -i");
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n") && svg.contains("2 of 11 applied"), "{svg}");
    let json: serde_json::Value = serde_json::from_str(&at("history --format json -i")).expect("JSON");
    assert_eq!(json["heads"], serde_json::json!(["f14d9c37e0a8"]));
    assert_eq!(json["current"], serde_json::json!(["8d03e5f61a2b"]));
    assert_eq!(json["revisions"][10]["applied"], true);
    assert_eq!(json["revisions"][10]["revises"], serde_json::json!([]));
}

#[test]
fn one_picture_at_a_time() {
    let dir = tempfile::tempdir().expect("a folder");
    for line in [
        "history --graph --format dot",
        "history --graph --json",
        "history --format dot --json",
        "history --graph --journal",
        "history --ascii",
        "history --format png",
    ] {
        assert_eq!(run(dir.path(), line).code, 2, "{line}");
    }
}
