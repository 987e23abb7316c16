//! What a downgrade takes back.

use super::{Graph, Point, Set, Target, TargetError, named};

/// Where a downgrade leads, and in which branch.
struct Down {
    /// What stays; none is base.
    to: Option<usize>,
    /// The revision that names the branch, if only one is to be taken back.
    branch: Option<usize>,
}

impl Graph {
    /// What a downgrade of a database at `applied` takes back: what revises the target, and all that stands on that.
    ///
    /// # Errors
    /// When the target names nothing, is ambiguous, leads out of the graph or is not applied.
    pub fn down(&self, target: &Target, applied: &Set) -> Result<Set, TargetError> {
        let down = self.landing(target, applied)?;
        let roots = match (down.to, down.branch) {
            // A branch has a base of its own: what lies below is not the branch's (docs/deviations.md).
            (None, Some(branch)) if target.steps.is_none() => vec![self.branch_start(branch)],
            (None, branch) => self.on_branch(self.bases(), branch),
            (Some(to), branch) => {
                let children = self.children(to).to_vec();
                let parts = !children.is_empty();
                let roots = self.on_branch(children, branch);
                if roots.is_empty() && parts {
                    let branch = target.branch.clone().unwrap_or_default();
                    return Err(TargetError::NoWayDown { revision: named(self, to), branch });
                }
                roots
            }
        };
        let gone = self.descendants(roots).and(applied);
        match down.to {
            Some(to) if gone.is_empty() => self.check_at(to, applied)?,
            Some(_) | None => {}
        }
        Ok(gone)
    }

    fn landing(&self, target: &Target, applied: &Set) -> Result<Down, TargetError> {
        let branch = target.branch.as_deref();
        let to = match (&target.point, target.steps) {
            (Point::Here, Some(steps)) if steps >= 0 => return Err(TargetError::WrongWay { text: target.to_string() }),
            (Point::Here, Some(steps)) => {
                let branch = branch.map(|branch| self.find(branch)).transpose()?;
                let from = self.row(target, branch, applied)?;
                let to = self.walk_down(target, from, steps.unsigned_abs())?;
                return Ok(Down { to, branch: branch.or(from) });
            }
            (point, None) => self.only(&self.points(None, point)?)?,
            (point, Some(steps)) if steps >= 0 => {
                let from = self.only(&self.points(None, point)?)?;
                self.walk_up(target, from, steps.unsigned_abs(), self.within(target)?.as_ref())?
            }
            (point, Some(steps)) => {
                let from = self.only(&self.points(branch, point)?)?;
                self.walk_down(target, from, steps.unsigned_abs())?
            }
        };
        Ok(Down { to, branch: branch.map(|branch| self.branch(branch)).transpose()? })
    }

    /// Where `-N` starts: at the only version row, or at where the branch is.
    fn row(&self, target: &Target, branch: Option<usize>, applied: &Set) -> Result<Option<usize>, TargetError> {
        let mut rows = self.maximal(applied);
        if let Some(branch) = branch {
            let lineage = self.lineage([branch]);
            rows.retain(|row| lineage.has(*row));
            if rows.is_empty() {
                // Its row may be swallowed by one that depends on it.
                rows = self.tips(applied);
                rows.retain(|row| lineage.has(*row));
            }
        }
        match rows.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(*one)),
            [first, ..] => Err(self.several_current(target, &rows, *first)),
        }
    }

    /// Of several ways, the one that leads to the revision which names the branch.
    fn on_branch(&self, roots: Vec<usize>, branch: Option<usize>) -> Vec<usize> {
        match branch {
            Some(branch) if roots.len() > 1 => {
                let below = self.ancestors([branch]);
                roots.into_iter().filter(|root| below.has(*root)).collect()
            }
            Some(_) | None => roots,
        }
    }

    /// Nothing is to be taken back: fine where the database is there already.
    fn check_at(&self, to: usize, applied: &Set) -> Result<(), TargetError> {
        if !applied.has(to) {
            return Err(TargetError::NotApplied { revision: named(self, to) });
        }
        let above: Vec<_> =
            self.above(to).filter(|index| applied.has(*index)).map(|index| named(self, index)).collect();
        if above.is_empty() {
            return Ok(());
        }
        Err(TargetError::Depended { revision: named(self, to), dependents: above.join(", ") })
    }
}
