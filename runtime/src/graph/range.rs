//! Ranges, `a:b`: a part of the history, or where a script starts and ends.

use super::{Graph, Point, Set, Target, TargetError};

/// `a:b`, as `--sql` and `history` take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The older end.
    pub from: Target,
    /// The newer end.
    pub to: Target,
}

impl Range {
    /// Reads `a:b`, `a:`, `:b`; what is left out is `base` or `heads`.
    ///
    /// # Errors
    /// [`TargetError::Malformed`].
    pub fn parse(text: &str) -> Result<Range, TargetError> {
        let Some((from, to)) = text.trim().split_once(':') else {
            return Err(TargetError::Malformed { text: text.to_owned() });
        };
        Ok(Range {
            from: if from.is_empty() { Target::BASE } else { Target::parse(from)? },
            to: if to.is_empty() { Target::HEADS } else { Target::parse(to)? },
        })
    }

    /// Whether an end is `current`, so that the database must be asked.
    pub fn has_current(&self) -> bool {
        [&self.from, &self.to].contains(&&Target::CURRENT)
    }
}

impl Graph {
    /// The revisions between two ends, both included: what the upper end stands on and what descends from the lower.
    ///
    /// `applied` is what `current` stands for.
    ///
    /// # Errors
    /// When an end names nothing or is ambiguous, or the upper end does not stand on the lower.
    pub fn between(&self, range: &Range, applied: &Set) -> Result<Set, TargetError> {
        let lower = || self.lower(&range.from, applied);
        let mut upper = self.upper(range, applied)?;
        if let Some(branch) = &range.from.branch {
            let on = self.bearers(branch)?;
            upper.retain(|index| on.has(*index));
        }
        self.check_apart(&upper)?;
        let wanted = self.closure(upper);
        let lower = lower()?;
        if lower.iter().any(|index| !wanted.has(*index)) {
            return Err(TargetError::NotAncestor { from: range.from.to_string(), to: range.to.to_string() });
        }
        self.check_apart(&lower)?;
        if lower.is_empty() {
            return Ok(wanted);
        }
        let below = self.closure(lower.iter().copied());
        let above = self.successors(lower.iter().copied());
        Ok(wanted.without(&below).and(&above).or(&self.set(lower)))
    }

    /// The lower end; `-N` counts from each head, at the furthest to base.
    fn lower(&self, from: &Target, applied: &Set) -> Result<Vec<usize>, TargetError> {
        match self.places(from) {
            _ if *from == Target::CURRENT => Ok(self.maximal(applied)),
            Err(TargetError::OutOfRange { up: false, .. }) => Ok(Vec::new()),
            places => places,
        }
    }

    /// The upper end; `+N` counts from the lower one, at the furthest to the head.
    fn upper(&self, range: &Range, applied: &Set) -> Result<Vec<usize>, TargetError> {
        let to = &range.to;
        if *to == Target::CURRENT {
            return Ok(self.maximal(applied));
        }
        let start = if to.point != Point::Here || range.from == Target::CURRENT {
            applied.clone()
        } else {
            self.closure(self.place(&range.from)?)
        };
        let mut to = to.clone();
        loop {
            match (self.up(&to, &start), to.steps) {
                (Err(TargetError::OutOfRange { up: true, missing, .. }), Some(steps)) => {
                    to.steps = Some(steps - i64::try_from(missing).unwrap_or(steps));
                    if to.steps == Some(0) {
                        return Ok(self.maximal(&start));
                    }
                }
                (found, _) => return found,
            }
        }
    }

    /// The revisions of a branch: those that bear the label, or the one label of the revision that names it.
    fn bearers(&self, branch: &str) -> Result<Set, TargetError> {
        let index = self.find(branch)?;
        let labels = self.effective_labels();
        let label = match self.labelled(branch) {
            Some(_) => branch,
            None => match labels[index].iter().collect::<Vec<_>>().as_slice() {
                [only] => only,
                _ => return Ok(self.lineage([index])),
            },
        };
        Ok(self.set((0..labels.len()).filter(|index| labels[*index].contains(label))))
    }
}
