use super::{forked, shown};
use crate::graph::Graph;
use crate::graph::revision::testing::graph;

/// `id=label,label` of every revision that bears a label.
fn labels(graph: &Graph) -> String {
    let labels = graph.effective_labels().into_iter().enumerate().filter(|(_, labels)| !labels.is_empty());
    let text = |labels: std::collections::BTreeSet<&str>| labels.into_iter().collect::<Vec<_>>().join(",");
    labels.map(|(at, labels)| format!("{}={}", graph.revision(at).id, text(labels))).collect::<Vec<_>>().join(" ")
}

#[test]
fn branches_part_and_meet() {
    let graph = graph("a:\n b: a\n c: a\n d: b c\n e: d");
    assert_eq!(shown(&graph, Ok(graph.branch_points())), "a");
    assert_eq!(shown(&graph, Ok(graph.merge_points())), "d");
}

#[test]
fn a_label_reaches_up_and_back_to_where_the_branch_began() {
    assert_eq!(labels(&forked()), "b1b0=app b2b0=app c1b0=web d1b0=ops");
    // Down to the fork, but not past it.
    assert_eq!(labels(&graph("a:\n b: a\n c: a\n d: b\n e: d | | x")), "b=x d=x e=x");
    // Not down where the branch parts again above.
    assert_eq!(labels(&graph("a:\n b: a | | x\n c: b\n d: b")), "b=x c=x d=x");
    // Not through a merge.
    assert_eq!(labels(&graph("a:\n b:\n c: a b\n d: c | | x")), "d=x");
    // What depends on a revision parts the way, too.
    assert_eq!(labels(&graph("a:\n b: a\n c: | a\n d: b | | x")), "b=x d=x");
}

#[test]
fn a_branch_starts_above_a_fork() {
    let graph = graph("a:\n b: a\n c: b\n d: c\n e: b\n f: d e\n g: f");
    let start = |id: &str| graph.revision(graph.branch_start(graph.index_of(id).unwrap())).id;
    assert_eq!(["a", "b", "d", "e", "g", "f"].map(start), ["a", "a", "c", "e", "f", "f"]);
}
