//! What the version rows become when they are told to be somewhere.

use super::{Graph, Point, Target, TargetError};

impl Graph {
    /// The version rows that a stamp leaves: each target takes the place of the rows above and below it, or stands beside
    /// the rows that it has nothing to do with.
    ///
    /// # Errors
    /// When a target names nothing, several where one is wanted, or is relative.
    pub fn stamped(&self, rows: &[usize], targets: &[Target]) -> Result<Vec<usize>, TargetError> {
        let replaced = self.replaced(rows, targets)?;
        let mut to = Vec::new();
        for target in targets {
            to.extend(self.places(target)?);
        }
        let new: Vec<usize> = to.iter().copied().filter(|index| !replaced.contains(index)).collect();
        let kin = self.kin(new.iter().copied());
        // `base` takes rows away only where nothing else is named.
        let moves = to.is_empty() || replaced.iter().any(|row| kin.has(*row));
        let kept = rows.iter().copied().filter(|row| !moves || !replaced.contains(row) || to.contains(row));
        Ok(self.maximal(&self.closure(kept.chain(new))))
    }

    /// The rows that have to do with any of the targets.
    fn replaced(&self, rows: &[usize], targets: &[Target]) -> Result<Vec<usize>, TargetError> {
        let mut replaced = Vec::new();
        for target in targets.iter().filter(|_| !rows.is_empty()) {
            let named = self.named_by(target)?;
            let kin = if named.is_empty() { self.all() } else { self.kin(named) };
            replaced.extend(rows.iter().copied().filter(|row| kin.has(*row)));
        }
        Ok(replaced)
    }

    /// Every revision that a target names: the one that stands for the branch, too.
    fn named_by(&self, target: &Target) -> Result<Vec<usize>, TargetError> {
        if target.steps.is_some() {
            return Err(TargetError::Relative { text: target.to_string() });
        }
        let mut named =
            target.branch.as_deref().map(|branch| self.find(branch)).transpose()?.into_iter().collect::<Vec<_>>();
        match &target.point {
            Point::Revision(name) => named.push(self.find(name)?),
            point => named.extend(self.points(target.branch.as_deref(), point)?),
        }
        Ok(named)
    }
}
