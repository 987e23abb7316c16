//! `history --format svg`: a picture to look at and to put into documents, readable at hundreds of revisions.
//!
//! A row per revision, words in columns, so that nothing has to be measured exactly. Colours follow the reader's
//! light or dark mode; a row's tooltip has everything that did not fit.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::lanes::{Kind, Lanes, Line};
use super::{Mark, Picture, Row, State};

const ROW: usize = 26;
const LANE: usize = 18;
const MARGIN: usize = 28;
const HEADER: usize = 64;
const FOOTER: usize = 48;
/// Width of a column of 12-pixel monospaced text, and of 12.5-pixel text that is not.
const MONO: f64 = 7.25;
const SANS: f64 = 6.9;
/// Columns of text that a name and a title may take.
const NAME: usize = 36;
const TITLE: usize = 84;
const COLORS: usize = 8;

const STYLE: &str = include_str!("svg.css");

/// Where things stand.
struct Page<'p> {
    picture: &'p Picture,
    lanes: Lanes,
    date: f64,
    id: f64,
    name: f64,
    title: f64,
    width: f64,
    height: usize,
}

/// The picture as a document of its own.
pub(in crate::cli) fn svg(picture: &Picture) -> String {
    let page = Page::new(picture);
    let (width, height) = (page.width, page.height);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height}\" \
         viewBox=\"0 0 {width:.0} {height}\" role=\"img\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n\
         <rect class=\"page\" width=\"100%\" height=\"100%\"/>\n",
        page.heading()
    );
    page.header(&mut out);
    for row in 0..picture.rows.len() {
        page.band(&mut out, row);
    }
    // Dashed lines below, so that a parent's line is whole where they cross.
    for kind in [Kind::DependsOn, Kind::Revises] {
        for line in page.lanes.lines.iter().filter(|line| line.kind == kind) {
            page.line(&mut out, *line);
        }
    }
    for (at, row) in picture.rows.iter().enumerate() {
        page.row(&mut out, at, row);
    }
    page.legend(&mut out);
    out.push_str("</svg>\n");
    out
}

impl<'p> Page<'p> {
    fn new(picture: &'p Picture) -> Page<'p> {
        let lanes = Lanes::new(picture);
        let widest = |width: &dyn Fn(&Row) -> f64| picture.rows.iter().map(width).fold(0.0, f64::max);
        let gap = |width: f64| if width > 0.0 { width + 18.0 } else { 0.0 };
        let date = pixels(MARGIN + lanes.width * LANE) + 12.0;
        let id = date + gap(widest(&|row| mono(day(row))));
        let name = id + gap(widest(&|row| mono(row.revision.id)));
        let title = name + gap(widest(&|row| mono(&cut(row.revision.name, NAME))));
        let words = widest(&|row| pills(row) + columns(&cut(row.revision.title(), TITLE)) * SANS);
        let width = (title + words + pixels(MARGIN)).max(560.0);
        Page { height: HEADER + picture.rows.len() * ROW + FOOTER, picture, lanes, date, id, name, title, width }
    }

    fn heading(&self) -> String {
        let rows = &self.picture.rows;
        let heads = rows.iter().filter(|row| row.head).count();
        let plural = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
        format!("{}, {}", plural(rows.len(), "revision"), plural(heads, "head"))
    }

    fn header(&self, out: &mut String) {
        let _ = writeln!(out, "<text class=\"heading\" x=\"{MARGIN}\" y=\"32\">{}</text>", self.heading());
        if self.picture.asked {
            let applied = |row: &&Row| matches!(row.state, State::Applied | State::Current);
            let applied = self.picture.rows.iter().filter(applied).count();
            let _ = writeln!(
                out,
                "<text class=\"side\" x=\"{MARGIN}\" y=\"50\">{applied} of {} applied</text>",
                self.picture.rows.len()
            );
        }
    }

    /// What lights up under the pointer, and stays lit where the database is.
    fn band(&self, out: &mut String, at: usize) {
        if self.picture.rows[at].state == State::Current {
            let (y, width) = (y(at) - ROW / 2, self.width);
            let _ = writeln!(out, "<rect class=\"here\" y=\"{y}\" width=\"{width:.0}\" height=\"{ROW}\"/>");
        }
    }

    /// Out of the child into the lane, down the lane, out of it into the parent.
    fn line(&self, out: &mut String, line: Line) {
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

    fn row(&self, out: &mut String, at: usize, row: &Row) {
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
        text(out, "name mono", self.name, &cut(row.revision.name, NAME));
        let mut right = self.title;
        for mark in row.marks() {
            right += pill(out, mark, right, y);
        }
        text(out, "title", right, &cut(row.revision.title(), TITLE));
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

    /// What the signs mean, as far as they occur.
    fn legend(&self, out: &mut String) {
        let rows = &self.picture.rows;
        let states =
            [(State::Applied, "applied"), (State::Pending, "not applied"), (State::Current, "the database is here")];
        let y = self.height - 20;
        let mut x = MARGIN + 8;
        for (state, words) in states.into_iter().filter(|(state, _)| rows.iter().any(|row| row.state == *state)) {
            let (class, radius) = if state == State::Pending { ("hollow", 4) } else { ("full", 4) };
            if state == State::Current {
                let _ = write!(out, "<circle class=\"hollow c0\" cx=\"{x}\" cy=\"{y}\" r=\"7.5\"/>");
            }
            let _ = write!(out, "<circle class=\"{class} c0\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
            let _ = writeln!(out, "<text class=\"side\" x=\"{}\" y=\"{}\">{words}</text>", x + 14, y + 4);
            x += 40 + words.len() * 7;
        }
        if self.lanes.lines.iter().any(|line| line.kind == Kind::DependsOn) {
            let _ = write!(out, "<path class=\"line needs c0\" d=\"M{} {y}h24\"/>", x - 8);
            let _ = writeln!(out, "<text class=\"side\" x=\"{}\" y=\"{}\">depends on</text>", x + 24, y + 4);
        }
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

fn pill_width(mark: Mark) -> f64 {
    columns(mark.text()) * 6.4 + 16.0
}

/// The room that a row's pills take.
fn pills(row: &Row) -> f64 {
    row.marks().into_iter().map(|mark| pill_width(mark) + 6.0).sum()
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

fn tooltip(row: &Row) -> String {
    let revision = row.revision;
    let names =
        |list: &[&'static crate::graph::Revision]| list.iter().map(|other| other.name).collect::<Vec<_>>().join(", ");
    let mut text = format!("{} {}\n{}\n", revision.name, revision.id, revision.message);
    let parents = if revision.parents.is_empty() { "base".to_owned() } else { names(revision.parents) };
    let _ = write!(text, "revises {parents}");
    if !revision.depends_on.is_empty() {
        let _ = write!(text, "\ndepends on {}", names(revision.depends_on));
    }
    if !revision.created.is_empty() {
        let _ = write!(text, "\ncreated {}", revision.created);
    }
    let _ = write!(text, "\n{}:{}", revision.place.file, revision.place.line);
    text
}

/// `2026-01-05`.
fn day(row: &Row) -> &'static str {
    row.revision.created.get(..10).unwrap_or_default()
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// The only door for texts into the document.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            // XML has no place for these, not even escaped.
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

fn x(column: usize) -> usize {
    MARGIN + 8 + column * LANE
}

fn y(row: usize) -> usize {
    HEADER + row * ROW + ROW / 2
}

fn mono(text: &str) -> f64 {
    columns(text) * MONO
}

/// How many columns a text takes; wide characters take two.
fn columns(text: &str) -> f64 {
    pixels(text.width())
}

fn pixels(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{long, sample, sample_at};
    use super::*;

    #[test]
    fn branches_merges_and_dependencies() {
        insta::assert_snapshot!(svg(&sample_at(&["Payments", "Crossed"])));
    }

    #[test]
    fn texts_stay_texts() {
        assert_eq!(escaped("<a href=\"&\">\u{1b}\n"), "&lt;a href=&quot;&amp;&quot;&gt;&#10;");
        let text = svg(&sample());
        assert!(text.contains("Say &quot;account&quot; where it said &lt;user&gt; | more &amp; more."));
    }

    /// To look at it: `ALUDEL_PICTURES=folder cargo test -p aludel --lib picture`.
    #[test]
    fn two_hundred_revisions_stay_narrow() {
        let picture = long(200);
        let page = Page::new(&picture);
        assert!(page.lanes.width <= 4, "{}", page.lanes.width);
        assert!(page.width < 1200.0, "{}", page.width);
        if let Some(folder) = std::env::var_os("ALUDEL_PICTURES").map(std::path::PathBuf::from) {
            for (name, picture) in [("long.svg", picture), ("sample.svg", sample_at(&["Payments", "Crossed"]))] {
                std::fs::write(folder.join(name), svg(&picture)).expect("a file");
            }
        }
    }
}
