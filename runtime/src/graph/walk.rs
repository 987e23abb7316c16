//! Steps up and down the graph, one revision at a time; forks are not guessed at.

use super::{Graph, Set, Target, TargetError, named};

impl Graph {
    /// So many revisions up from a place (none is base), inside a branch if one is given.
    pub(super) fn walk_up(
        &self,
        target: &Target,
        from: Option<usize>,
        steps: u64,
        within: Option<&Set>,
    ) -> Result<Option<usize>, TargetError> {
        let mut at = from;
        for done in 0..steps {
            let mut next = at.map_or_else(|| self.bases(), |at| self.children(at).to_vec());
            next.retain(|index| within.is_none_or(|within| within.has(*index)));
            at = match next.as_slice() {
                [next] => Some(*next),
                [] => return Err(out_of_range(target, true, steps - done)),
                ways => return Err(self.fork(target, at, ways)),
            };
        }
        Ok(at)
    }

    /// So many revisions down from a place (none is base), to base at the lowest.
    pub(super) fn walk_down(
        &self,
        target: &Target,
        from: Option<usize>,
        steps: u64,
    ) -> Result<Option<usize>, TargetError> {
        let mut at = from;
        for done in 0..steps {
            let Some(here) = at else { return Err(out_of_range(target, false, steps - done)) };
            at = match self.parents(here) {
                [] => None,
                [parent] => Some(*parent),
                ways => return Err(self.fork(target, at, ways)),
            };
        }
        Ok(at)
    }

    fn fork(&self, target: &Target, at: Option<usize>, ways: &[usize]) -> TargetError {
        let ways = ways.iter().map(|way| named(self, *way)).collect();
        let at = at.map_or_else(|| "base".to_owned(), |at| named(self, at));
        TargetError::Fork { text: target.to_string(), at, ways }
    }
}

fn out_of_range(target: &Target, up: bool, missing: u64) -> TargetError {
    TargetError::OutOfRange { text: target.to_string(), up, missing: usize::try_from(missing).unwrap_or(usize::MAX) }
}
