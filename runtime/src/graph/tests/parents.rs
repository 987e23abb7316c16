use super::{forked, shown, target};
use crate::graph::{NewParents, Target};

/// What a new revision revises and depends on; `--splice` as a word among the revised.
fn parents(revise: &str, depends_on: &str) -> String {
    let graph = forked();
    let targets = |text: &str| -> Vec<Target> {
        text.split_whitespace().filter(|word| *word != "--splice").map(target).collect()
    };
    let (splice, revise, depends_on) = (revise.contains("--splice"), targets(revise), targets(depends_on));
    match graph.new_parents(&NewParents { revise: &revise, splice, depends_on: &depends_on }) {
        Ok(found) if found.depends_on.is_empty() => shown(&graph, Ok(found.revises)),
        Ok(found) => format!("{} + {}", shown(&graph, Ok(found.revises)), shown(&graph, Ok(found.depends_on))),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_revision_revises_a_head() {
    for (revise, depends_on, expected) in [
        ("app@head", "", "b2b0"),
        ("b2b0", "web", "b2b0 + c1b0"),
        ("base", "", ""),
        ("base", "app web@head", " + b1b0 c1b0"),
        ("--splice b1b0", "", "b1b0"),
        ("B2B0", "", "b2b0"),
    ] {
        assert_eq!(parents(revise, depends_on), expected, "{revise} {depends_on}");
    }
}

#[test]
fn a_merge_revises_several() {
    for (revise, expected) in [
        ("heads", "b2b0 c1b0 d1b0"),
        ("c1b0 app@head", "c1b0 b2b0"),
        ("--splice a1b0 b2b0", "a1b0 b2b0"),
        ("c1b0", "c1b0"),
    ] {
        assert_eq!(parents(revise, ""), expected, "{revise}");
    }
}

#[test]
fn what_alembic_refuses_is_refused() {
    for (revise, depends_on, expected) in [
        (
            "head",
            "",
            "there are several heads: b2b0 (B2B0), c1b0 (C1B0), d1b0 (D1B0)\nhelp: name one of them, or all with `heads`",
        ),
        (
            "c1b0",
            "head",
            "there are several heads: b2b0 (B2B0), c1b0 (C1B0), d1b0 (D1B0)\nhelp: name one of them, or all with `heads`",
        ),
        (
            "a2b0",
            "",
            "a2b0 (A2B0) is not a head: b1b0 (B1B0), c1b0 (C1B0) revises it already\nhelp: revise that one, or start a branch here with `--splice`",
        ),
        ("c1b0 web", "", "c1b0 (C1B0) is named twice\nhelp: name each parent once"),
        ("nope", "", "no revision is called `nope`\nhelp: `history` lists every revision"),
        ("c1b0", "nope", "no revision is called `nope`\nhelp: `history` lists every revision"),
        (
            "c1b0+1",
            "",
            "`c1b0+1` is relative, and here a target must name its place by itself\nhelp: name the revision",
        ),
    ] {
        assert_eq!(parents(revise, depends_on), expected, "{revise} {depends_on}");
    }
}
