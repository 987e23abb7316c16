//! What the version rows become when they are told to be somewhere.

use super::{Graph, Point, Target, TargetError};

impl Graph {
    /// The version rows that a stamp leaves: each target takes the place of the rows above and below it, or stands beside
    /// the rows that it has nothing to do with.
    ///
    /// What is named is written, also where one target stands on another: whoever runs something then is told.
    ///
    /// # Errors
    /// When a target names nothing, several where one is wanted, or is relative.
    pub fn stamped(&self, rows: &[usize], targets: &[Target]) -> Result<Vec<usize>, TargetError> {
        let replaced = self.replaced(rows, targets)?;
        let mut to = Vec::new();
        for target in targets {
            to.extend(self.places(target)?);
        }
        // What one target names stands together, as with `heads` (docs/deviations.md).
        let one = targets.len() == 1;
        // `base` takes rows away only where nothing else is named.
        let only_base = to.is_empty();
        let (there, new): (Vec<usize>, Vec<usize>) = to.into_iter().partition(|index| replaced.contains(index));
        let kin = self.kin(new.iter().copied());
        let moves = only_base || replaced.iter().any(|row| kin.has(*row));
        // A row above or below one that is named: no run leaves it behind.
        let stale = self.kin(there.iter().copied());
        let kept = rows.iter().copied().filter(|row| {
            let stays = one && there.contains(row) && !kin.has(*row);
            let taken = moves && replaced.contains(row) && !stays;
            !taken && (there.contains(row) || !stale.has(*row))
        });
        let mut stamped: Vec<usize> = kept.chain(new).collect();
        stamped.sort_unstable();
        stamped.dedup();
        Ok(stamped)
    }

    /// The rows that have to do with any of the targets.
    fn replaced(&self, rows: &[usize], targets: &[Target]) -> Result<Vec<usize>, TargetError> {
        let mut replaced = Vec::new();
        for target in targets {
            let named = self.named_by(target, !rows.is_empty())?;
            let kin = if named.is_empty() { self.all() } else { self.kin(named) };
            replaced.extend(rows.iter().copied().filter(|row| kin.has(*row)));
        }
        Ok(replaced)
    }

    /// Every revision that a target names: the one that stands for the branch, too. Without rows to compare them with, only
    /// heads are looked for.
    fn named_by(&self, target: &Target, all: bool) -> Result<Vec<usize>, TargetError> {
        let mut named = Vec::new();
        if let Some(branch) = target.branch.as_deref().filter(|_| all) {
            named.push(self.find(branch)?);
        }
        match (&target.point, target.steps) {
            (_, Some(_)) if all => return Err(TargetError::Relative { text: target.to_string() }),
            (Point::Revision(name), None) if all => named.push(self.find(name)?),
            (Point::Head | Point::Heads, None) => named.extend(self.points(target.branch.as_deref(), &target.point)?),
            (Point::Here, None) => return Err(TargetError::Relative { text: target.to_string() }),
            (Point::Base | Point::Revision(_), None) | (_, Some(_)) => {}
        }
        Ok(named)
    }
}
