//! A line from a revision down to what it stands on.

use std::fmt::Write as _;

use super::super::lanes::{Kind, Line};
use super::COLORS;
use super::page::{Page, ROW, x, y};

impl Page<'_> {
    /// Out of the child into the lane, down the lane, out of it into the parent.
    pub(super) fn line(&self, out: &mut String, line: Line) {
        let Line { from, to, lane, kind } = line;
        let (child, parent) = (x(self.lanes.columns[from]), x(self.lanes.columns[to]));
        let mut path = format!("M{child} {}", y(from));
        if to == from + 1 {
            bend(&mut path, child, parent, to);
        } else {
            bend(&mut path, child, x(lane), from + 1);
            let _ = write!(path, "V{}", y(to - 1));
            bend(&mut path, x(lane), parent, to);
        }
        let dashed = if kind == Kind::DependsOn { " needs" } else { "" };
        let _ = writeln!(out, "<path class=\"line c{}{dashed}\" d=\"{path}\"/>", lane % COLORS);
    }
}

/// From the row above to this one, from a column to another.
fn bend(path: &mut String, from: usize, to: usize, row: usize) {
    if from == to {
        let _ = write!(path, "V{}", y(row));
    } else {
        let middle = y(row) - ROW / 2;
        let _ = write!(path, "C{from} {middle} {to} {middle} {to} {}", y(row));
    }
}
