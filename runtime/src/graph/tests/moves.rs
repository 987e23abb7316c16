use super::{forked, shown, target};
use crate::graph::revision::testing::graph;
use crate::graph::{Graph, Set};

/// What is applied, from version rows.
fn at(graph: &Graph, rows: &str) -> Set {
    graph.closure(rows.split_whitespace().map(|id| graph.index_of(id).expect("an id")))
}

/// What an upgrade from the rows leads to.
fn up(rows: &str, text: &str) -> String {
    let graph = forked();
    shown(&graph, graph.up(&target(text), &at(&graph, rows)))
}

/// What a downgrade from the rows takes back.
fn down(graph: &Graph, rows: &str, text: &str) -> String {
    let gone = graph.down(&target(text), &at(graph, rows));
    shown(graph, gone.map(|gone| gone.iter().collect::<Vec<_>>()))
}

#[test]
fn an_upgrade_leads_up() {
    for (rows, text, expected) in [
        ("", "a2b0", "a2b0"),
        ("b2b0", "a1b0", "a1b0"),
        ("", "heads", "b2b0 c1b0 d1b0"),
        ("", "web@head", "c1b0"),
        ("a1b0", "+1", "a2b0"),
        ("", "base+0", ""),
        ("", "a1b0+1", "a2b0"),
        ("", "app+1", "b2b0"),
        ("", "c1b0-2", "a1b0"),
        ("", "a1b0-1", ""),
        // In a branch that is not begun, `+N` starts where it parts from what is applied.
        ("b1b0", "web@+1", "c1b0"),
        ("a2b0", "app@+2", "b2b0"),
        ("b1b0", "app@+1", "b2b0"),
        ("", "ops@+1", "d1b0"),
        ("", "web@a1b0+2", "c1b0"),
    ] {
        assert_eq!(up(rows, text), expected, "{rows} {text}");
    }
}

#[test]
fn an_upgrade_that_leads_nowhere_says_why() {
    for (rows, text, expected) in [
        ("", "-1", "`-1` leads the wrong way\nhelp: `+N` is for upgrade, `-N` is for downgrade"),
        ("", "+0", "`+0` leads the wrong way\nhelp: `+N` is for upgrade, `-N` is for downgrade"),
        (
            "a2b0",
            "+1",
            "`+1` is ambiguous: the way parts at a2b0 (A2B0)\nhelp: name the revision itself: the ways lead to b1b0 (B1B0), c1b0 (C1B0)",
        ),
        (
            "",
            "+1",
            "`+1` is ambiguous: the way parts at base\nhelp: name the revision itself: the ways lead to a1b0 (A1B0), d1b0 (D1B0)",
        ),
        ("c1b0", "+1", "`+1` leads past the head by 1\nhelp: use `head`"),
        ("", "d1b0-2", "`d1b0-2` leads below the base by 1\nhelp: use `base`"),
        (
            "b1b0 c1b0",
            "+1",
            "`+1` is ambiguous: the database is at b1b0 (B1B0), c1b0 (C1B0)\nhelp: say from which of them, like `b1b0+1`",
        ),
        (
            "",
            "current",
            "`current` is relative, and here a target must name its place by itself\nhelp: name the revision",
        ),
    ] {
        assert_eq!(up(rows, text), expected, "{rows} {text}");
    }
    let graph = graph("a1b0:\n b1b0: a1b0\n c1b0: a1b0 | b1b0");
    assert_eq!(
        shown(&graph, graph.up(&target("a1b0@heads"), &graph.set([]))),
        "c1b0 (C1B0) stands on b1b0 (B1B0), so both cannot be targets\nhelp: name c1b0 (C1B0) alone"
    );
}

#[test]
fn a_downgrade_takes_back_what_stands_above() {
    let forked = forked();
    for (rows, text, expected) in [
        ("b2b0", "b1b0", "b2b0"),
        ("b2b0", "b2b0", ""),
        ("b2b0", "-1", "b2b0"),
        ("b2b0", "-4", "a1b0 a2b0 b1b0 b2b0"),
        ("b2b0", "b2b0-1", "b2b0"),
        ("b2b0", "a1b0+1", "b1b0 b2b0"),
        ("b2b0 c1b0", "a2b0", "b1b0 b2b0 c1b0"),
        ("b2b0 c1b0", "app@a2b0", "b1b0 b2b0"),
        ("b2b0 c1b0", "web@-1", "c1b0"),
        // What depends on it goes, too.
        ("c1b0 d1b0", "app@a2b0", "b1b0 d1b0"),
        ("d1b0", "a2b0", "b1b0 d1b0"),
        ("c1b0 d1b0", "base", "a1b0 a2b0 b1b0 c1b0 d1b0"),
        // A branch has its own base.
        ("b2b0 c1b0", "app@base", "b1b0 b2b0"),
        ("b2b0 c1b0", "b2b0@base", "b1b0 b2b0"),
        ("c1b0 d1b0", "ops@base", "d1b0"),
        ("c1b0 d1b0", "app@base", "b1b0 d1b0"),
        // The row of branch `app` is swallowed by the one that depends on it.
        ("c1b0 d1b0", "app@-1", "b1b0 d1b0"),
        ("", "base", ""),
    ] {
        assert_eq!(down(&forked, rows, text), expected, "{rows} {text}");
    }
}

#[test]
fn a_downgrade_that_leads_nowhere_says_why() {
    let forked = forked();
    for (rows, text, expected) in [
        ("a2b0", "b1b0", "cannot downgrade to b1b0 (B1B0): it is not applied\nhelp: `upgrade` goes there"),
        ("a2b0", "+1", "`+1` leads the wrong way\nhelp: `+N` is for upgrade, `-N` is for downgrade"),
        ("a2b0", "-3", "`-3` leads below the base by 1\nhelp: use `base`"),
        ("", "-1", "`-1` leads below the base by 1\nhelp: use `base`"),
        (
            "b2b0 c1b0",
            "-1",
            "`-1` is ambiguous: the database is at b2b0 (B2B0), c1b0 (C1B0)\nhelp: say from which of them, like `b2b0-1`",
        ),
        ("a2b0", "nope@a1b0", "no branch is called `nope`\nhelp: `history` lists every revision"),
        (
            "b2b0",
            "a1b0@a2b0",
            "cannot downgrade to a2b0 (A2B0) on branch `a1b0`: the branch does not start there\nhelp: leave `a1b0@` out to take back everything above a2b0 (A2B0)",
        ),
    ] {
        assert_eq!(down(&forked, rows, text), expected, "{rows} {text}");
    }
    let graph = graph("a1b0:\n b1b0: | a1b0");
    assert_eq!(
        down(&graph, "b1b0", "a1b0"),
        "cannot downgrade to a1b0 (A1B0): nothing that revises it is applied, but b1b0 (B1B0) depends on it\nhelp: to take \
         that back, downgrade to what it revises"
    );
}
