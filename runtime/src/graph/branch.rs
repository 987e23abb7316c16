//! Branches: where they part and meet, which label reaches how far, and who is above or below whom.

use std::collections::BTreeSet;

use super::{Graph, Set};

impl Graph {
    /// The revisions that several others revise.
    pub fn branch_points(&self) -> Vec<usize> {
        (0..self.revisions().len()).filter(|index| self.children(*index).len() > 1).collect()
    }

    /// The revisions that revise several others.
    pub fn merge_points(&self) -> Vec<usize> {
        (0..self.revisions().len()).filter(|index| self.parents(*index).len() > 1).collect()
    }

    /// The revisions, what they revise and what revises them; dependencies are no lineage.
    pub fn lineage(&self, of: impl IntoIterator<Item = usize> + Clone) -> Set {
        self.ancestors(of.clone()).or(&self.successors(of))
    }

    /// The revisions, all that they stand on and all that stands on them.
    pub fn kin(&self, of: impl IntoIterator<Item = usize> + Clone) -> Set {
        self.closure(of.clone()).or(&self.descendants(of))
    }

    /// Of a set, what nothing in it revises: the applied revision that each branch is at.
    pub fn tips(&self, applied: &Set) -> Vec<usize> {
        applied.iter().filter(|index| !self.children(*index).iter().any(|child| applied.has(*child))).collect()
    }

    /// Of each revision, the labels of the branch that it is on. A label holds for everything above the revision that
    /// declares it; and below, back to where the branch began, if nothing above parts or meets.
    pub fn effective_labels(&self) -> Vec<BTreeSet<&'static str>> {
        let mut labels = vec![BTreeSet::new(); self.revisions().len()];
        for (index, revision) in self.revisions().iter().enumerate().filter(|(_, revision)| !revision.labels.is_empty())
        {
            let above = self.successors([index]);
            let line = above.iter().all(|other| self.is_on_a_line(other));
            let below = if line { self.line_below(index) } else { Vec::new() };
            for reached in above.iter().chain(below) {
                labels[reached].extend(revision.labels.iter().copied());
            }
        }
        labels
    }

    /// The first revision of the branch that a revision is on: below it something parts, meets, or is base.
    pub fn branch_start(&self, index: usize) -> usize {
        let mut start = index;
        while let [parent] = self.parents(start)
            && self.children(*parent).len() == 1
        {
            start = *parent;
        }
        start
    }

    /// Nothing parts here, dependencies included, and nothing meets.
    fn is_on_a_line(&self, index: usize) -> bool {
        self.above(index).collect::<BTreeSet<_>>().len() < 2 && self.parents(index).len() < 2
    }

    /// What lies below a revision that is on a line, as far as the line goes.
    fn line_below(&self, index: usize) -> Vec<usize> {
        let next = |index: usize| self.parents(index).first().copied().filter(|parent| self.is_on_a_line(*parent));
        std::iter::successors(next(index), |index| next(*index)).collect()
    }
}
