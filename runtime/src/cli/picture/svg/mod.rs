//! `history --format svg`: a picture to look at and to put into documents, readable at hundreds of revisions.
//!
//! A row per revision, words in columns, so that nothing has to be measured exactly. Colours follow the reader's
//! light or dark mode; a row's tooltip has everything that did not fit.

mod line;
mod page;
mod row;
mod text;

use std::fmt::Write as _;

use super::lanes::Kind;
use super::{Picture, Row, State};
use page::{MARGIN, Page};

const STYLE: &str = include_str!("style.css");
/// How many colours of lanes there are in it.
const COLORS: usize = 8;

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

impl Page<'_> {
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

#[cfg(test)]
mod tests {
    use super::super::sample::{dense, long, sample, sample_at};
    use super::*;

    #[test]
    fn branches_merges_and_dependencies() {
        insta::assert_snapshot!(svg(&sample_at(&["Payments", "Crossed"])));
    }

    #[test]
    fn texts_stay_texts() {
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
            let sample = sample_at(&["Payments", "Crossed"]);
            for (name, picture) in [("long.svg", picture), ("dense.svg", dense(200)), ("sample.svg", sample)] {
                std::fs::write(folder.join(name), svg(&picture)).expect("a file");
            }
        }
    }
}
