//! Targets, parents and branches on small graphs written as text.

mod branches;
mod moves;
mod parents;
mod places;
mod ranges;
mod stamps;

use super::revision::testing::graph;
use super::{Graph, Target, TargetError};

/// A trunk `a1b0 - a2b0`, on it branch `app` (`b1`, `b2`) and branch `web` (`c1`); `d1` starts at base and depends on `b1`.
fn forked() -> Graph {
    graph(
        "a1b0:
         a2b0: a1b0
         b1b0: a2b0 | | app
         b2b0: b1b0
         c1b0: a2b0 | | web
         d1b0: | b1b0 | ops",
    )
}

/// Ids, or what is wrong.
fn shown(graph: &Graph, found: Result<impl IntoIterator<Item = usize>, TargetError>) -> String {
    match found {
        Ok(found) => found.into_iter().map(|index| graph.revision(index).id).collect::<Vec<_>>().join(" "),
        Err(error) => error.to_string(),
    }
}

fn target(text: &str) -> Target {
    Target::parse(text).unwrap()
}
