use super::{forked, shown};
use crate::graph::{Range, Target, TargetError};

/// The part of the history that a range shows on a database at the rows.
fn history(rows: &str, text: &str) -> String {
    let graph = forked();
    let applied = graph.closure(rows.split_whitespace().map(|id| graph.index_of(id).expect("an id")));
    let within = Range::parse(text).and_then(|range| graph.between(&range, &applied));
    shown(&graph, within.map(|within| within.iter().collect::<Vec<_>>()))
}

#[test]
fn a_range_holds_what_stands_between_its_ends() {
    for (rows, text, expected) in [
        ("", ":", "a1b0 a2b0 b1b0 b2b0 c1b0 d1b0"),
        ("", "a2b0:app@head", "a2b0 b1b0 b2b0"),
        ("", ":web", "a1b0 a2b0 c1b0"),
        ("", "a2b0:+0", "`+0` leads the wrong way\nhelp: `+N` is for upgrade, `-N` is for downgrade"),
        ("", "b1b0:+1", "b1b0 b2b0"),
        ("", "b1b0:+9", "b1b0 b2b0"),
        ("b1b0", "current:+1", "b1b0 b2b0"),
        ("b1b0", "a2b0:current", "a2b0 b1b0"),
        ("", ":a2b0", "a1b0 a2b0"),
        // Of `heads`, those of the branch.
        ("", "app@b1b0:", "b1b0 b2b0"),
        ("", "web@-1:", "a2b0 c1b0"),
        ("", "web@-9:", "a1b0 a2b0 c1b0"),
        // A dependency is part of what comes before, not of what comes after.
        ("", ":ops", "a1b0 a2b0 b1b0 d1b0"),
    ] {
        assert_eq!(history(rows, text), expected, "{rows} {text}");
    }
}

#[test]
fn a_range_that_holds_nothing_says_why() {
    for (rows, text, expected) in [
        ("", "web:app", "app does not descend from web\nhelp: write the older revision first"),
        ("b2b0 c1b0", "current:app@+1", "app@+1 does not descend from current\nhelp: write the older revision first"),
        ("", "web@-3:", "`web@-3` leads to base, which is no revision\nhelp: leave that end of the range out"),
        ("c1b0", "-1:+1", "`-1` is relative, and here a target must name its place by itself\nhelp: name the revision"),
        (
            "c1b0",
            "current:current",
            "`current` is relative, and here a target must name its place by itself\nhelp: name the revision",
        ),
    ] {
        assert_eq!(history(rows, text), expected, "{rows} {text}");
    }
}

#[test]
fn a_range_may_leave_out_an_end() {
    assert_eq!(Range::parse("a1b2:head"), Ok(Range { from: Target::revision("a1b2"), to: Target::HEAD }));
    assert_eq!(Range::parse(":"), Ok(Range { from: Target::BASE, to: Target::HEADS }));
    assert_eq!(Range::parse("head"), Err(TargetError::NoRange { text: "head".to_owned() }));
    assert_eq!(
        Range::parse("head").unwrap_err().to_string(),
        "`head` is not a range\nhelp: write FROM:TO, where either side may be left out"
    );
}

#[test]
fn a_script_starts_where_it_is_told() {
    assert_eq!(Range::upward("head"), Ok(Range { from: Target::BASE, to: Target::HEAD }));
    assert_eq!(Range::upward("ae10:head"), Ok(Range { from: Target::revision("ae10"), to: Target::HEAD }));
    // Newer end first, as Alembic has it.
    assert_eq!(Range::downward("head:base"), Ok(Range { from: Target::HEAD, to: Target::BASE }));
    assert_eq!(
        Range::downward("base").unwrap_err().to_string(),
        "`base` does not say where the script starts\nhelp: write FROM:TO, newer end first: `downgrade head:base --sql`"
    );
}
