//! A graph in the words that Alembic has for it.

use std::collections::BTreeMap;

use aludel::graph::Graph;
use serde_json::{Value, json};

pub(super) fn describe(graph: &Graph) -> Value {
    let ids = |found: Vec<usize>| {
        let mut ids: Vec<_> = found.into_iter().map(|index| graph.revision(index).id).collect();
        ids.sort_unstable();
        ids
    };
    let real_bases = graph.bases().into_iter().filter(|index| graph.dependencies(*index).is_empty()).collect();
    let labels: BTreeMap<_, _> = (graph.effective_labels().into_iter().enumerate())
        .filter(|(_, labels)| !labels.is_empty())
        .map(|(index, labels)| (graph.revision(index).id, labels))
        .collect();
    json!({
        "heads": ids(graph.heads()), "real_heads": ids(graph.real_heads()),
        "bases": ids(graph.bases()), "real_bases": ids(real_bases),
        "branch_points": ids(graph.branch_points()), "merge_points": ids(graph.merge_points()),
        "effective_labels": labels,
    })
}
