//! Ranges, `a:b`: a part of the history, or where a script starts and ends.

use super::place::Walked;
use super::{Graph, Set, Target, TargetError};

/// `a:b`, as `--sql` and `history` take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// Where it starts.
    pub from: Target,
    /// Where it leads.
    pub to: Target,
}

impl Range {
    /// Reads `a:b`, `a:`, `:b`; what is left out is `base` or `heads`.
    ///
    /// # Errors
    /// [`TargetError::NoRange`], [`TargetError::Malformed`].
    pub fn parse(text: &str) -> Result<Range, TargetError> {
        let Some((from, to)) = text.trim().split_once(':') else {
            return Err(TargetError::NoRange { text: text.to_owned() });
        };
        Ok(Range {
            from: if from.is_empty() { Target::BASE } else { Target::parse(from)? },
            to: if to.is_empty() { Target::HEADS } else { Target::parse(to)? },
        })
    }

    /// Reads where the script of an upgrade leads: `a:b` as above, or its end alone, which starts at base.
    ///
    /// # Errors
    /// [`TargetError::Malformed`].
    pub fn upward(text: &str) -> Result<Range, TargetError> {
        if text.contains(':') { Range::parse(text) } else { Ok(Range { from: Target::BASE, to: Target::parse(text)? }) }
    }

    /// Reads where the script of a downgrade leads, written as Alembic writes it: newer end first, both ends said. `from` is
    /// where the script starts.
    ///
    /// # Errors
    /// [`TargetError::Malformed`], [`TargetError::RangeRequired`].
    pub fn downward(text: &str) -> Result<Range, TargetError> {
        match text.split_once(':') {
            Some((from, to)) if !from.is_empty() && !to.is_empty() => {
                Ok(Range { from: Target::parse(from)?, to: Target::parse(to)? })
            }
            Some(_) | None => Err(TargetError::RangeRequired { text: text.to_owned() }),
        }
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
        let mut upper = self.upper(range, applied)?;
        if let Some(branch) = &range.from.branch {
            let on = self.bearers(branch)?;
            upper.retain(|index| on.has(*index));
        }
        self.check_apart(&upper)?;
        let wanted = self.closure(upper);
        let lower = self.lower(&range.from, applied)?;
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

    /// The lower end; `-N` counts from each head.
    fn lower(&self, from: &Target, applied: &Set) -> Result<Vec<usize>, TargetError> {
        let Some(steps) = from.steps.filter(|steps| from.is_relative() && *steps < 0) else {
            return if *from == Target::CURRENT { Ok(self.maximal(applied)) } else { self.places(from) };
        };
        let ends = self.below_heads(from, steps.unsigned_abs())?;
        let beyond = |end: &Walked| matches!(end, Err(TargetError::OutOfRange { .. }));
        let places = ends.into_iter().filter(|end| !beyond(end)).collect::<Result<Vec<_>, _>>()?;
        // Like Alembic: base itself is no place, and from further down the range starts at base.
        if places.contains(&None) {
            return Err(TargetError::AtBase { text: from.to_string() });
        }
        Ok(places.into_iter().flatten().collect())
    }

    /// The upper end; `+N` counts from the lower one, and from further above than the head it is the head.
    fn upper(&self, range: &Range, applied: &Set) -> Result<Vec<usize>, TargetError> {
        let Range { from, to } = range;
        if to.is_relative() && to.steps.is_some_and(|steps| steps <= 0) {
            return Err(TargetError::WrongWay { text: to.to_string() });
        }
        if from.is_relative() && to.is_relative() && from.steps.is_some() == to.steps.is_some() {
            return Err(TargetError::Relative { text: from.to_string() });
        }
        if *to == Target::CURRENT {
            // Before anything is applied it is no end at all.
            let rows = self.maximal(applied);
            return Ok(if rows.is_empty() { self.real_heads() } else { rows });
        }
        let start =
            if to.is_relative() && !from.is_relative() { self.closure(self.place(from)?) } else { applied.clone() };
        match (self.up(to, &start), to.steps) {
            (Err(TargetError::OutOfRange { up: true, missing, .. }), Some(steps)) => {
                let steps = steps.saturating_sub(i64::try_from(missing).unwrap_or(i64::MAX));
                if steps == 0 && to.is_relative() {
                    return Ok(Vec::from_iter(self.start(to, &start)?));
                }
                self.up(&Target { steps: Some(steps), ..to.clone() }, &start)
            }
            (found, _) => found,
        }
    }

    /// The revisions of a branch: those that bear the label, or the one label of the revision that names it. The beginning
    /// of an id names no branch here.
    fn bearers(&self, branch: &str) -> Result<Set, TargetError> {
        let index = self.find(branch)?;
        let labels = self.effective_labels();
        let whole = self.revision(index).id == branch || self.revision(index).name == branch;
        let label = match labels[index].iter().collect::<Vec<_>>().as_slice() {
            _ if self.labelled(branch).is_some() => branch,
            _ if !whole => return Ok(self.set([])),
            [only] => only,
            _ => return Ok(self.lineage([index])),
        };
        Ok(self.set((0..labels.len()).filter(|index| labels[*index].contains(label))))
    }
}
