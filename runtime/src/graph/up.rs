//! Where an upgrade leads.

use super::{Graph, Point, Set, Target, TargetError, named};

impl Graph {
    /// The revisions that an upgrade of a database at `applied` leads to; what they stand on goes with them.
    ///
    /// # Errors
    /// When the target names nothing, is ambiguous, or leads out of the graph.
    pub fn up(&self, target: &Target, applied: &Set) -> Result<Vec<usize>, TargetError> {
        let Some(steps) = target.steps else {
            let to = self.points(target.branch.as_deref(), &target.point)?;
            self.check_apart(&to)?;
            return Ok(to);
        };
        let to = match &target.point {
            Point::Here if steps <= 0 => return Err(TargetError::WrongWay { text: target.to_string() }),
            Point::Here => {
                let from = self.start(target, applied)?;
                self.walk_up(target, from, steps.unsigned_abs(), self.within(target)?.as_ref())?
            }
            point if steps > 0 => {
                let from = self.only(&self.points(None, point)?)?;
                self.walk_up(target, from, steps.unsigned_abs(), self.within(target)?.as_ref())?
            }
            point => {
                let from = self.only(&self.points(target.branch.as_deref(), point)?)?;
                self.walk_down(target, from, steps.unsigned_abs())?
            }
        };
        Ok(Vec::from_iter(to))
    }

    /// Refuses targets of which one stands on another.
    pub(super) fn check_apart(&self, targets: &[usize]) -> Result<(), TargetError> {
        let below = self.closure(targets.iter().flat_map(|index| self.below(*index)));
        let Some(lower) = targets.iter().copied().find(|index| below.has(*index)) else { return Ok(()) };
        let stands_on = |upper: &usize| *upper != lower && self.closure([*upper]).has(lower);
        let upper = targets.iter().copied().find(stands_on).unwrap_or(lower);
        Err(TargetError::Overlapping { upper: named(self, upper), lower: named(self, lower) })
    }

    /// What a walk upwards stays in.
    pub(super) fn within(&self, target: &Target) -> Result<Option<Set>, TargetError> {
        target.branch.as_deref().map(|branch| Ok(self.lineage([self.find(branch)?]))).transpose()
    }

    /// Where `+N` starts: at the only version row; in a branch that is not begun, where it parts from what is applied.
    pub(super) fn start(&self, target: &Target, applied: &Set) -> Result<Option<usize>, TargetError> {
        let rows = self.maximal(applied);
        let starts = match self.within(target)? {
            None => rows,
            Some(lineage) => match rows.into_iter().filter(|row| lineage.has(*row)).collect::<Vec<_>>() {
                none if none.is_empty() => self.maximal(&applied.and(&lineage)),
                rows => rows,
            },
        };
        match starts.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(*one)),
            [first, ..] => Err(self.several_current(target, &starts, *first)),
        }
    }

    pub(super) fn several_current(&self, target: &Target, rows: &[usize], first: usize) -> TargetError {
        let steps = target.steps.unwrap_or_default();
        TargetError::SeveralCurrent {
            text: target.to_string(),
            rows: rows.iter().map(|row| named(self, *row)).collect(),
            example: format!("{}{steps:+}", self.revision(first).id),
        }
    }
}
