//! A revision: its sign among the lines, its words beside them.

use std::fmt::Write as _;

use super::super::{Mark, Row, State};
use super::COLORS;
use super::page::{Page, ROW, pill_width, x, y};
use super::text::{day, escaped, short_name, short_title, tooltip};

impl Page<'_> {
    /// Behind everything: where the database is.
    pub(super) fn band(&self, out: &mut String, at: usize) {
        if self.picture.rows[at].state == State::Current {
            let (y, width) = (y(at) - ROW / 2, self.width);
            let _ = writeln!(out, "<rect class=\"here\" y=\"{y}\" width=\"{width:.0}\" height=\"{ROW}\"/>");
        }
    }

    pub(super) fn row(&self, out: &mut String, at: usize, row: &Row) {
        let (x, y) = (x(self.lanes.columns[at]), y(at));
        let (top, width, base) = (y - ROW / 2, self.width, y + 4);
        let _ = write!(
            out,
            "<g class=\"row{}\"><title>{}</title><rect class=\"band\" y=\"{top}\" width=\"{width:.0}\" height=\"{ROW}\"/>",
            if row.state == State::Pending { " pending" } else { "" },
            escaped(&tooltip(row)),
        );
        if row.cut {
            let _ = write!(out, "<path class=\"line stub\" d=\"M{x} {y}v{}\"/>", ROW / 2);
        }
        self.node(out, at, row);
        let text = |out: &mut String, class: &str, x: f64, text: &str| {
            if !text.is_empty() {
                let _ = write!(out, "<text class=\"{class}\" x=\"{x:.1}\" y=\"{base}\">{}</text>", escaped(text));
            }
        };
        text(out, "side mono", self.date, day(row));
        text(out, "id mono", self.id, row.revision.id);
        text(out, "name mono", self.name, &short_name(row));
        let mut right = self.title;
        for mark in row.marks() {
            right += pill(out, mark, right, y);
        }
        text(out, "title", right, &short_title(row));
        out.push_str("</g>\n");
    }

    fn node(&self, out: &mut String, at: usize, row: &Row) {
        let (x, y, color) = (x(self.lanes.columns[at]), y(at), self.lanes.columns[at] % COLORS);
        let (class, radius) = match row.state {
            State::Pending => ("hollow", "4.5"),
            State::Unknown | State::Applied | State::Current => ("full", "5"),
        };
        if row.state == State::Current {
            let _ = write!(out, "<circle class=\"hollow c{color}\" cx=\"{x}\" cy=\"{y}\" r=\"8.5\"/>");
        }
        let _ = write!(out, "<circle class=\"{class} c{color}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
    }
}

/// A mark in a rounded frame; how far it moves what follows.
fn pill(out: &mut String, mark: Mark, left: f64, y: usize) -> f64 {
    let class = match mark {
        Mark::Head => "head",
        Mark::Current => "current",
        Mark::Label(_) => "label",
    };
    let width = pill_width(mark);
    let _ = write!(
        out,
        "<g class=\"pill {class}\"><rect x=\"{left:.1}\" y=\"{}\" width=\"{width:.1}\" height=\"17\" rx=\"8.5\"/>\
         <text x=\"{:.1}\" y=\"{}\">{}</text></g>",
        y - 8,
        left + width / 2.0,
        y + 4,
        escaped(mark.text()),
    );
    width + 6.0
}
