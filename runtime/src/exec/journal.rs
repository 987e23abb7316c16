//! What a revision of several transactions writes in the journal: its row first, and a count with each of them.

use super::session::Session;
use crate::plan::{Direction, PlannedRevision};

/// The journal's row of a revision, before a part of it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// The revision is one transaction, which writes the row at its end.
    AtEnd,
    /// It is to be written.
    New,
    /// It is there from a run that has stopped.
    Resumed,
    /// This run has written it.
    There,
}

impl Row {
    pub(super) fn before(planned: &PlannedRevision, skip: Option<usize>) -> Row {
        match skip {
            Some(_) => Row::Resumed,
            None if planned.is_one_transaction() => Row::AtEnd,
            None => Row::New,
        }
    }
}

impl Session<'_, '_> {
    /// Makes the two tables, if they are not there, and the row.
    pub(super) fn begin_row(&self, direction: Direction, planned: &PlannedRevision, row: Row) -> Vec<String> {
        let ledger = &self.ledger;
        let mut texts = Vec::new();
        if !self.facts.has_versions {
            texts.push(ledger.create_versions(false));
        }
        if !self.facts.has_history {
            texts.push(ledger.create_history(false));
        }
        match row {
            Row::Resumed => texts.push(ledger.go_on(&planned.checksum, planned.statements().count())),
            Row::New | Row::AtEnd => {
                if self.facts.unfinished.is_some() {
                    texts.push(ledger.turn_unfinished("abandoned"));
                }
                if row == Row::New {
                    texts.push(ledger.insert(&self.entry(direction, planned, 0), ledger.now(), "NULL"));
                }
            }
            Row::There => {}
        }
        texts
    }

    /// Counts the statements that are done; the last of them moves the version rows and ends the row.
    pub(super) fn count(&self, planned: &PlannedRevision, done: usize) -> Vec<String> {
        let steps = planned.statements().count();
        if done < steps {
            return vec![self.ledger.count_step(done)];
        }
        let mut texts = self.ledger.move_rows(&planned.before, &planned.after);
        texts.push(self.ledger.finish(steps));
        texts
    }

    /// Whether a run has stopped at just this statement.
    pub(super) fn has_stopped_at(&self, direction: Direction, planned: &PlannedRevision, statement: usize) -> bool {
        self.facts.unfinished.as_ref().is_some_and(|unfinished| {
            unfinished.revision == planned.revision.id
                && unfinished.direction == direction.keyword()
                && unfinished.step == statement
        })
    }
}
