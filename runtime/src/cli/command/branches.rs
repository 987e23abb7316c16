//! `branches`: where the chain parts, and what goes on from there.

use super::{Context, listed, name_width};
use crate::cli::failure::Failure;
use crate::cli::output::{DIM, LABEL};
use crate::graph::{Graph, Revision};

/// What `--json` prints per branch point.
#[derive(serde::Serialize)]
struct Point {
    #[serde(flatten)]
    revision: &'static Revision,
    branches: Vec<Branch>,
}

/// A child of a branch point.
#[derive(serde::Serialize)]
struct Branch {
    id: &'static str,
    name: &'static str,
    /// Every label that holds for it, declared there or not.
    labels: Vec<&'static str>,
    /// The heads above it.
    heads: Vec<&'static str>,
}

pub(super) fn run(context: &Context) -> Result<(), Failure> {
    let graph = context.migrator.graph()?;
    let points = points(graph);
    if context.output.json {
        context.output.json(&points);
        return Ok(());
    }
    if points.is_empty() {
        context.output.line("the chain has no branches");
    }
    for point in &points {
        context.output.line(listed(point.revision, 0));
        let children: Vec<&'static Revision> = point
            .branches
            .iter()
            .filter_map(|branch| graph.index_of(branch.id))
            .map(|index| graph.revision(index))
            .collect();
        let width = name_width(&children);
        for (child, branch) in children.iter().zip(&point.branches) {
            let labels =
                if branch.labels.is_empty() { String::new() } else { format!("  ({})", branch.labels.join(", ")) };
            let line = listed(child, width);
            context.output.line(format_args!("  {DIM}->{DIM:#} {line}{LABEL}{labels}{LABEL:#}"));
            if context.output.verbose {
                context.output.line(format_args!("       {DIM}up to {}{DIM:#}", branch.heads.join(", ")));
            }
        }
    }
    Ok(())
}

fn points(graph: &Graph) -> Vec<Point> {
    let labels = graph.effective_labels();
    let branch = |index: usize| {
        let above = graph.successors([index]);
        let heads = above.iter().filter(|index| graph.children(*index).is_empty());
        Branch {
            id: graph.revision(index).id,
            name: graph.revision(index).name,
            labels: labels[index].iter().copied().collect(),
            heads: heads.map(|index| graph.revision(index).name).collect(),
        }
    };
    let point = |index: usize| Point {
        revision: graph.revision(index),
        branches: graph.children(index).iter().map(|child| branch(*child)).collect(),
    };
    graph.branch_points().into_iter().map(point).collect()
}
