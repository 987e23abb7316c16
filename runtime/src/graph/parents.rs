//! What a new revision revises and depends on.

use super::{Graph, Target, TargetError, named};

/// What a new revision is to stand on, as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewParents<'a> {
    /// `--head`, or the revisions to merge; `[Target::HEAD]` unless told otherwise.
    pub revise: &'a [Target],
    /// `--splice`: a revision that is no head may be revised, too.
    pub splice: bool,
    /// `--depends-on`.
    pub depends_on: &'a [Target],
}

/// What a new revision stands on, as indices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parents {
    /// What it revises, in the order asked for; none is base, several are a merge.
    pub revises: Vec<usize>,
    /// What it depends on.
    pub depends_on: Vec<usize>,
}

impl Graph {
    /// Finds what a new revision stands on: the one that `revision` writes, or the one that `merge` writes.
    ///
    /// # Errors
    /// When a target names nothing, `head` is several, a revision is named twice, or one that is no head is to be revised
    /// without `splice`.
    pub fn new_parents(&self, new: &NewParents<'_>) -> Result<Parents, TargetError> {
        let found: Result<Vec<_>, _> = new.revise.iter().map(|target| self.places(target)).collect();
        let revises = found?.concat();
        if let Some((_, twice)) = revises.iter().enumerate().find(|(at, index)| revises[..*at].contains(index)) {
            return Err(TargetError::DuplicateHeads { revision: named(self, *twice) });
        }
        if !new.splice
            && let Some(index) = revises.iter().find(|index| !self.children(**index).is_empty())
        {
            let children: Vec<_> = self.children(*index).iter().map(|child| named(self, *child)).collect();
            return Err(TargetError::NotAHead { revision: named(self, *index), children: children.join(", ") });
        }
        let depends_on = new.depends_on.iter().map(|target| self.place(target)).collect::<Result<Vec<_>, _>>()?;
        Ok(Parents { revises, depends_on: depends_on.into_iter().flatten().collect() })
    }
}
