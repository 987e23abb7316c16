use super::{forked, shown, target};
use crate::graph::revision::testing::graph;

fn places(text: &str) -> String {
    let graph = forked();
    shown(&graph, graph.places(&target(text)))
}

#[test]
fn a_target_that_stands_still_names_revisions() {
    for (text, expected) in [
        ("a1b0", "a1b0"),
        ("A1B0", "a1b0"),
        ("app", "b1b0"),
        ("base", ""),
        ("app@base", ""),
        ("heads", "b2b0 c1b0 d1b0"),
        ("app@head", "b2b0"),
        ("b1b0@head", "b2b0"),
        ("web@heads", "c1b0"),
        ("app@a1b0", "a1b0"),
        ("a2b0@heads", "b2b0 c1b0"),
        ("web@-1", "a2b0"),
        ("app@-3", "a1b0"),
    ] {
        assert_eq!(places(text), expected, "{text}");
    }
}

#[test]
fn heads_that_something_depends_on_are_no_version_rows() {
    let graph = graph("a1b0:\n b1b0:\n c1b0: a1b0 | b1b0");
    assert_eq!(shown(&graph, Ok(graph.heads())), "b1b0 c1b0");
    assert_eq!(shown(&graph, graph.places(&target("heads"))), "c1b0");
    assert_eq!(shown(&graph, graph.places(&target("b1b0@heads"))), "b1b0");
}

#[test]
fn what_names_nothing_says_why() {
    for (text, expected) in [
        ("a2b", "no revision is called `a2b`\nhelp: did you mean `a2b0`?"),
        ("nowhere", "no revision is called `nowhere`\nhelp: `history` lists every revision"),
        ("HEAD", "no revision is called `HEAD`\nhelp: did you mean `head`?"),
        ("wep@head", "no revision is called `wep`\nhelp: did you mean `web`?"),
        ("wep@c1b0", "no branch is called `wep`\nhelp: did you mean `web`?"),
        ("web@b1b0", "b1b0 (B1B0) is not on branch `web`\nhelp: leave `web@` out, or name a revision of that branch"),
        ("a2b0@head", "there are several heads: b2b0 (B2B0), c1b0 (C1B0)\nhelp: name one of them, or all with `heads`"),
        ("+1", "`+1` is relative, and here a target must name its place by itself\nhelp: name the revision"),
        ("web@-4", "`web@-4` leads below the base by 1\nhelp: use `base`"),
    ] {
        assert_eq!(places(text), expected, "{text}");
    }
}

#[test]
fn the_beginning_of_an_id_is_enough_where_it_is_clear() {
    let graph = graph(
        "1975ea83b712:
         1975ffff0000: 1975ea83b712 | | app
         1976aaaa0000: 1975ea83b712 | | web",
    );
    let find = |text: &str| shown(&graph, graph.places(&target(text)));
    assert_eq!(find("1975f"), "1975ffff0000");
    assert_eq!(find("web@1975"), "1975ea83b712");
    assert_eq!(
        find("1975"),
        "`1975` may be any of 1975ea83b712 (1975EA83B712), 1975ffff0000 (1975FFFF0000)\nhelp: write more of the id"
    );
    assert_eq!(find("197"), "no revision is called `197`\nhelp: did you mean `1975ea83b712`?");
    assert_eq!(find("ap"), "no revision is called `ap`\nhelp: did you mean `app`?");
}
