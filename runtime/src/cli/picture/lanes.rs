//! Where lines run: a column for each revision, and a lane for each line from a revision to what it stands on.
//!
//! A lane belongs to one line, from the row of the child to the row of the parent, so no line meets a foreign
//! revision. Lines of one kind to one parent share a lane.

use super::Picture;

/// The placed picture.
#[derive(Clone, Debug)]
pub(super) struct Lanes {
    /// The column of each row's revision.
    pub(super) columns: Vec<usize>,
    pub(super) lines: Vec<Line>,
    /// How many columns there are.
    pub(super) width: usize,
}

/// From a revision down to a parent or a dependency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The row of the child.
    pub(super) from: usize,
    /// The row of the parent.
    pub(super) to: usize,
    /// The column in between.
    pub(super) lane: usize,
    pub(super) kind: Kind,
}

/// Why one revision stands on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Revises,
    DependsOn,
}

/// The line that holds a lane: where it leads and what it is.
type Holder = Option<(usize, Kind)>;

impl Lanes {
    pub(super) fn new(picture: &Picture) -> Lanes {
        let mut lanes: Vec<Holder> = Vec::new();
        let mut placed = Lanes { columns: Vec::new(), lines: Vec::new(), width: 0 };
        for (at, row) in picture.rows.iter().enumerate() {
            let column = column(&mut lanes, at);
            placed.columns.push(column);
            for lane in lanes.iter_mut().filter(|lane| lane.is_some_and(|(to, _)| to == at)) {
                *lane = None;
            }
            let parents = row.parents.iter().map(|to| (*to, Kind::Revises));
            for (to, kind) in parents.chain(row.depends_on.iter().map(|to| (*to, Kind::DependsOn))) {
                // The first line goes straight down, unless its parent stands further to the left anyway.
                let straight = lanes[column].is_none();
                let shared = shared(&lanes, to, kind).filter(|lane| !straight || *lane < column);
                let lane = shared.unwrap_or_else(|| free(&mut lanes, column));
                lanes[lane] = Some((to, kind));
                placed.lines.push(Line { from: at, to, lane, kind });
            }
        }
        placed.width = lanes.len();
        placed
    }
}

/// The column of a revision: the leftmost lane of a child's line, else of any line, else a free one.
fn column(lanes: &mut Vec<Holder>, row: usize) -> usize {
    let holds = |kind: Kind| lanes.iter().position(|lane| *lane == Some((row, kind)));
    holds(Kind::Revises).or_else(|| holds(Kind::DependsOn)).unwrap_or_else(|| free(lanes, 0))
}

fn shared(lanes: &[Holder], to: usize, kind: Kind) -> Option<usize> {
    lanes.iter().position(|lane| *lane == Some((to, kind)))
}

/// The free lane that is nearest to the column: itself, to the right, to the left, a new one.
fn free(lanes: &mut Vec<Holder>, column: usize) -> usize {
    let is_free = |at: &usize| lanes[*at].is_none();
    let found = (column..lanes.len()).find(is_free).or_else(|| (0..column.min(lanes.len())).rev().find(is_free));
    found.unwrap_or_else(|| {
        lanes.push(None);
        lanes.len() - 1
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{dense, long, sample};
    use super::*;

    #[test]
    fn no_line_runs_through_a_revision() {
        for picture in [sample(), long(300), dense(300)] {
            let lanes = Lanes::new(&picture);
            for line in &lanes.lines {
                for row in line.from + 1..line.to {
                    assert_ne!(lanes.columns[row], line.lane, "{line:?} at row {row}");
                }
            }
            for (at, line) in lanes.lines.iter().enumerate() {
                for other in &lanes.lines[..at] {
                    let apart = line.lane != other.lane || line.to <= other.from || other.to <= line.from;
                    assert!(apart || (line.to, line.kind) == (other.to, other.kind), "{line:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn a_chain_is_one_column() {
        let picture = sample();
        let lanes = Lanes::new(&picture);
        assert!(lanes.width <= 7, "{}", lanes.width);
    }
}
