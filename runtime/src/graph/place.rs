//! Targets that stand still: what they name whatever the database is at.

use super::{Graph, Point, Target, TargetError, named};

impl Graph {
    /// The revisions that a target names without regard to a database; none for `base`. `-N` counts from each head that is
    /// so high.
    ///
    /// # Errors
    /// When it names none, several where one is wanted, or counts from anywhere but the heads.
    pub fn places(&self, target: &Target) -> Result<Vec<usize>, TargetError> {
        match (&target.point, target.steps) {
            (Point::Here, Some(steps)) if steps < 0 => {
                let below = self.below_heads(target, steps.unsigned_abs())?;
                let beyond = |end: &Walked| matches!(end, Err(TargetError::OutOfRange { .. }));
                let none = below.iter().all(beyond);
                let below = below.into_iter().filter(|end| none || !beyond(end)).collect::<Result<Vec<_>, _>>()?;
                Ok(below.into_iter().flatten().collect())
            }
            (_, Some(_)) | (Point::Here, None) => Err(self.relative(target)),
            (point, None) => self.points(target.branch.as_deref(), point),
        }
    }

    /// The one revision that a target names; none for `base`.
    ///
    /// # Errors
    /// When it names none or several, or counts from anywhere.
    pub fn place(&self, target: &Target) -> Result<Option<usize>, TargetError> {
        if target.steps.is_some() {
            return Err(self.relative(target));
        }
        if let (Some(branch), Point::Base) = (&target.branch, &target.point) {
            self.branch(branch)?;
        }
        self.only(&self.points(target.branch.as_deref(), &target.point)?)
    }

    fn relative(&self, target: &Target) -> TargetError {
        let branch = target.branch.as_deref().map(|branch| self.branch(branch));
        match branch {
            Some(Err(error)) => error,
            Some(Ok(_)) | None => TargetError::Relative { text: target.to_string() },
        }
    }

    pub(super) fn points(&self, branch: Option<&str>, point: &Point) -> Result<Vec<usize>, TargetError> {
        match (point, branch) {
            (Point::Here, _) => Err(TargetError::Relative { text: Target::CURRENT.to_string() }),
            // Before every revision, whatever the branch.
            (Point::Base, _) => Ok(Vec::new()),
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
