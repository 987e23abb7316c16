//! Which data steps run: those without `when(…)`, and those of which a tag is chosen.

use std::collections::HashMap;

use super::PlanError;
use super::left_out::Why;
use crate::graph::{Graph, Revision};
use crate::op::On;

/// The tags that data steps are asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tags {
    /// What the run chooses.
    chosen: Vec<String>,
    /// What the journal has of a revision, by id: it is taken back, or gone on with, as it was begun.
    kept: HashMap<String, Vec<String>>,
}

impl Tags {
    /// What the run chooses; some step must ask for each of them.
    pub(crate) fn choose(graph: &Graph, chosen: &[String]) -> Result<Tags, PlanError> {
        let mut known: Vec<&str> = graph.revisions().iter().flat_map(|revision| all(revision)).collect();
        known.sort_unstable();
        known.dedup();
        match chosen.iter().find(|tag| !known.contains(&tag.as_str())) {
            None => Ok(Tags { chosen: chosen.to_owned(), kept: HashMap::new() }),
            Some(tag) => {
                Err(PlanError::UnknownTag { tag: tag.clone(), known: known.into_iter().map(str::to_owned).collect() })
            }
        }
    }

    /// The same, but for a revision that the journal tells about.
    #[must_use]
    pub(crate) fn but_for(mut self, revision: &str, tags: &[String]) -> Tags {
        self.kept.insert(revision.to_owned(), tags.to_owned());
        self
    }

    /// What the journal tells, and no others.
    pub(crate) fn kept(kept: HashMap<String, Vec<String>>) -> Tags {
        Tags { chosen: Vec::new(), kept }
    }

    /// Those that the revision is run with, of those that it asks for.
    pub(crate) fn of(&self, revision: &Revision) -> Vec<String> {
        let holding = self.holding(revision);
        let mut tags: Vec<String> =
            holding.iter().filter(|tag| all(revision).any(|one| one == *tag)).cloned().collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    /// The tags of the op, if none of them is chosen; nothing if it runs.
    pub(super) fn left_out(&self, revision: &Revision, on: On) -> Option<Why> {
        let tags = revision.settings.tags(on);
        let runs = tags.is_empty() || self.holding(revision).iter().any(|tag| tags.contains(&tag.as_str()));
        (!runs).then_some(Why::Tags(tags))
    }

    fn holding(&self, revision: &Revision) -> &[String] {
        self.kept.get(revision.id).unwrap_or(&self.chosen)
    }
}

/// All tags that steps of the revision ask for.
fn all(revision: &Revision) -> impl Iterator<Item = &'static str> {
    revision.settings.when.iter().flat_map(|when| when.tags.iter().copied())
}
