use super::{forked, shown, target};
use crate::graph::Target;

/// The rows that a stamp leaves.
fn stamped(rows: &str, targets: &str) -> String {
    let graph = forked();
    let rows: Vec<usize> = rows.split_whitespace().map(|id| graph.index_of(id).expect("an id")).collect();
    let targets: Vec<Target> = targets.split_whitespace().map(target).collect();
    shown(&graph, graph.stamped(&rows, &targets))
}

#[test]
fn a_stamp_takes_the_place_of_what_it_has_to_do_with() {
    for (rows, targets, expected) in [
        ("", "a2b0", "a2b0"),
        ("a1b0", "b2b0", "b2b0"),
        ("b2b0", "a1b0", "a1b0"),
        ("b2b0 c1b0", "a2b0", "a2b0"),
        ("b2b0", "b2b0", "b2b0"),
        // Beside what it has nothing to do with.
        ("b2b0", "c1b0", "b2b0 c1b0"),
        ("c1b0 d1b0", "app", "b1b0 c1b0"),
        ("a2b0", "app@head web@head", "b2b0 c1b0"),
        ("a1b0", "heads", "b2b0 c1b0 d1b0"),
        // A head that the database is at stays beside the others.
        ("b1b0 c1b0", "heads", "b2b0 c1b0 d1b0"),
        ("c1b0 d1b0", "heads", "b2b0 c1b0 d1b0"),
        ("b2b0 c1b0 d1b0", "heads", "b2b0 c1b0 d1b0"),
        ("b2b0 c1b0", "base", ""),
        ("b2b0 c1b0", "web@base", "b2b0"),
        // Rows that overlap are put right.
        ("a2b0 b1b0", "b1b0", "b1b0"),
        ("a1b0 a2b0", "c1b0", "c1b0"),
    ] {
        assert_eq!(stamped(rows, targets), expected, "{rows} {targets}");
    }
}

#[test]
fn a_stamp_that_names_nothing_says_why() {
    for (rows, targets, expected) in [
        ("", "a2b0 nope", "no revision is called `nope`\nhelp: `history` lists every revision"),
        (
            "",
            "head",
            "there are several heads: b2b0 (B2B0), c1b0 (C1B0), d1b0 (D1B0)\nhelp: name one of them, or all with `heads`",
        ),
        ("a1b0", "+1", "`+1` is relative, and here a target must name its place by itself\nhelp: name the revision"),
        (
            "a1b0",
            "a1b0+1",
            "`a1b0+1` is relative, and here a target must name its place by itself\nhelp: name the revision",
        ),
    ] {
        assert_eq!(stamped(rows, targets), expected, "{rows} {targets}");
    }
}
