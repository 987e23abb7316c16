//! Targets that stand still: what they name whatever the database is at.

use super::{Graph, Point, Target, TargetError, named};

impl Graph {
    /// The revisions that a target names without regard to a database; none for `base`. `-N` counts from each head.
    ///
    /// # Errors
    /// When it names none, several where one is wanted, or counts from anywhere but the heads.
    pub fn places(&self, target: &Target) -> Result<Vec<usize>, TargetError> {
        match (&target.point, target.steps) {
            (Point::Here, Some(steps)) if steps < 0 => {
                let below: Result<Vec<_>, _> = self.below_heads(target, steps.unsigned_abs())?.into_iter().collect();
                Ok(below?.into_iter().flatten().collect())
            }
            (_, Some(_)) | (Point::Here, None) => Err(TargetError::Relative { text: target.to_string() }),
            (point, None) => self.points(target.branch.as_deref(), point),
        }
    }

    /// The one revision that a target names; none for `base`.
    ///
    /// # Errors
    /// As [`Graph::places`], and when it names several.
    pub fn place(&self, target: &Target) -> Result<Option<usize>, TargetError> {
        self.only(&self.places(target)?)
    }

    pub(super) fn points(&self, branch: Option<&str>, point: &Point) -> Result<Vec<usize>, TargetError> {
        match (point, branch) {
            (Point::Here, _) => Err(TargetError::Relative { text: Target::CURRENT.to_string() }),
            (Point::Base, branch) => branch.map_or(Ok(Vec::new()), |branch| self.find(branch).map(|_| Vec::new())),
            (Point::Heads, None) => Ok(self.real_heads()),
            (Point::Heads, Some(branch)) => self.heads_on(branch),
            (Point::Head, None) => self.only(&self.heads()).map(Vec::from_iter),
            (Point::Head, Some(branch)) => self.only(&self.heads_on(branch)?).map(Vec::from_iter),
            (Point::Revision(name), None) => Ok(vec![self.find(name)?]),
            (Point::Revision(name), Some(branch)) => Ok(vec![self.find_on(branch, name)?]),
        }
    }

    pub(super) fn only(&self, found: &[usize]) -> Result<Option<usize>, TargetError> {
        match found {
            [] => Ok(None),
            [one] => Ok(Some(*one)),
            several => Err(TargetError::MultipleHeads { heads: several.iter().map(|at| named(self, *at)).collect() }),
        }
    }

    /// The heads above or below the revision that names the branch.
    fn heads_on(&self, branch: &str) -> Result<Vec<usize>, TargetError> {
        let lineage = self.lineage([self.find(branch)?]);
        Ok(self.heads().into_iter().filter(|head| lineage.has(*head)).collect())
    }

    /// `-N`, `LABEL@-N`: that far below each head, of those that bear the label; none is base.
    pub(super) fn below_heads(&self, target: &Target, steps: u64) -> Result<Vec<Walked>, TargetError> {
        let mut heads = self.real_heads();
        if let Some(branch) = &target.branch {
            self.find(branch)?;
            let labels = self.effective_labels();
            heads.retain(|head| labels[*head].contains(branch.as_str()));
        }
        Ok(heads.into_iter().map(|head| self.walk_down(target, Some(head), steps)).collect())
    }
}

/// Where a walk ends; none is base.
pub(super) type Walked = Result<Option<usize>, TargetError>;
