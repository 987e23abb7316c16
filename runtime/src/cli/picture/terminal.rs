//! `history --graph`: lines and revisions in the terminal.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use renderdag::{Ancestor, GraphRowRenderer, Renderer};
use unicode_width::UnicodeWidthChar as _;

use super::{Mark, Picture, Row, State};
use crate::cli::output::{DIM, GOOD, ID, LABEL, NAME};

/// What the terminal can show.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct Terminal {
    /// Only ASCII.
    pub(in crate::cli) ascii: bool,
    /// How many columns it has; none for a pipe, where nothing is cut.
    pub(in crate::cli) width: Option<usize>,
    /// Also when and where each revision was written.
    pub(in crate::cli) verbose: bool,
}

const CURRENT: Style = AnsiColor::Cyan.on_default().bold();
const PLAIN: Style = Style::new();

/// Even in a deep graph there is room for the id.
const LEAST: usize = 16;

/// The picture, styled; the caller strips colours where none are wanted.
pub(in crate::cli) fn terminal(picture: &Picture, terminal: Terminal) -> String {
    let output = GraphRowRenderer::new().output().with_min_row_height(1);
    if terminal.ascii {
        draw(picture, terminal, output.build_ascii())
    } else {
        draw(picture, terminal, output.build_box_drawing())
    }
}

fn draw(picture: &Picture, terminal: Terminal, mut lines: impl Renderer<usize, Output = String>) -> String {
    let mut text = String::new();
    for (at, row) in picture.rows.iter().enumerate() {
        let below = below(row);
        // The lines, a blank, the words.
        let taken = usize::try_from(lines.width(Some(&at), Some(&below))).unwrap_or(usize::MAX).saturating_add(1);
        let room = terminal.width.map(|width| width.saturating_sub(taken).max(LEAST));
        let mut words = words(row, room, terminal.ascii);
        if terminal.verbose {
            words = format!("{words}\n{}", details(row, room, terminal.ascii));
        }
        text.push_str(&lines.next_row(at, below, glyph(row, terminal.ascii), words));
    }
    text
}

/// Dependencies are dashed; what is left out ends in `~`.
fn below(row: &Row) -> Vec<Ancestor<usize>> {
    let parents = row.parents.iter().map(|parent| Ancestor::Parent(*parent));
    let depends_on = row.depends_on.iter().map(|other| Ancestor::Ancestor(*other));
    parents.chain(depends_on).chain(row.cut.then_some(Ancestor::Anonymous)).collect()
}

fn glyph(row: &Row, ascii: bool) -> String {
    let (style, glyph) = match (row.state, ascii) {
        (State::Current, true) => (CURRENT, '@'),
        (State::Current, false) => (CURRENT, '◉'),
        (State::Pending, true) => (DIM, 'o'),
        (State::Pending, false) => (DIM, '○'),
        (State::Unknown | State::Applied, true) => (PLAIN, '*'),
        (State::Unknown | State::Applied, false) => (PLAIN, '●'),
    };
    format!("{style}{glyph}{style:#}")
}

/// `id Name (head, billing)  title`, cut to `room` columns.
fn words(row: &Row, room: Option<usize>, ascii: bool) -> String {
    let mut parts = vec![(ID, row.revision.id), (PLAIN, " "), (NAME, row.revision.name)];
    for (at, mark) in row.marks().into_iter().enumerate() {
        parts.push((DIM, if at == 0 { " (" } else { ", " }));
        let style = match mark {
            Mark::Head => GOOD,
            Mark::Current => CURRENT,
            Mark::Label(_) => LABEL,
        };
        parts.push((style, mark.text()));
    }
    if !row.marks().is_empty() {
        parts.push((DIM, ")"));
    }
    if !row.revision.title().is_empty() {
        parts.extend([(PLAIN, "  "), (PLAIN, row.revision.title())]);
    }
    cut(&parts, room, dots(ascii))
}

/// `created 2026-01-05T09:30:00Z, src/migrations/m20260105_users.rs:3`.
fn details(row: &Row, room: Option<usize>, ascii: bool) -> String {
    let created = match row.revision.created {
        "" => String::new(),
        created => format!("created {created}, "),
    };
    let place = format!("{created}{}:{}", row.revision.place.file, row.revision.place.line);
    cut(&[(DIM, &place)], room, dots(ascii))
}

fn dots(ascii: bool) -> &'static str {
    if ascii { "..." } else { "…" }
}

/// The parts one after another, in as many columns as there are; control characters have no place in a terminal.
fn cut(parts: &[(Style, &str)], room: Option<usize>, dots: &str) -> String {
    let width = |c: char| c.width().unwrap_or(0);
    let whole: usize = parts.iter().flat_map(|(_, text)| text.chars()).map(width).sum();
    let mut left = match room {
        Some(room) if whole > room => room.saturating_sub(dots.chars().map(width).sum()),
        _ => whole,
    };
    let mut line = String::new();
    for (style, text) in parts {
        let mut fits = String::new();
        let mut full = false;
        for c in text.chars().filter(|c| !c.is_control()) {
            full = width(c) > left;
            if full {
                break;
            }
            left -= width(c);
            fits.push(c);
        }
        let _ = write!(line, "{style}{fits}{style:#}");
        if full {
            line.push_str(dots);
            break;
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::super::sample::{long, sample, sample_at};
    use super::*;

    fn plain(picture: &Picture, ascii: bool, width: Option<usize>) -> String {
        anstream::adapter::strip_str(&terminal(picture, Terminal { ascii, width, verbose: false })).to_string()
    }

    #[test]
    fn branches_merges_and_dependencies() {
        insta::assert_snapshot!(plain(&sample(), false, None));
    }

    #[test]
    fn the_database_is_marked() {
        insta::assert_snapshot!(plain(&sample_at(&["Payments", "Crossed"]), false, Some(80)));
    }

    #[test]
    fn ascii_alone() {
        let text = plain(&sample_at(&["Payments"]), true, Some(60));
        assert!(text.lines().filter(|line| !line.contains("Étage")).all(str::is_ascii), "{text}");
        insta::assert_snapshot!(text);
    }

    #[test]
    fn more_is_said_below() {
        let terminal_of = Terminal { ascii: false, width: Some(70), verbose: true };
        let text = anstream::adapter::strip_str(&terminal(&sample(), terminal_of)).to_string();
        assert!(
            text.ends_with(
                "CreateUsers  Create users and teams.\n     created 2026-01-05T09:00:00Z, src/migrations.rs:1\n"
            ),
            "{text}"
        );
    }

    #[test]
    fn no_line_is_longer_than_the_terminal() {
        for width in [40, 60, 80, 120] {
            for picture in [sample(), long(200)] {
                for line in plain(&picture, false, Some(width)).lines() {
                    let columns: usize = line.chars().filter_map(unicode_width::UnicodeWidthChar::width).sum();
                    assert!(columns <= width.max(60), "{columns} of {width}: {line}");
                }
            }
        }
    }

    #[test]
    fn colours_are_there_for_who_wants_them() {
        let text = terminal(&sample_at(&["Payments"]), Terminal { ascii: false, width: None, verbose: false });
        for style in [ID, NAME, GOOD, CURRENT, LABEL] {
            assert!(text.contains(&style.render().to_string()));
        }
    }

    #[test]
    fn wide_characters_and_escapes_are_counted_right() {
        let parts = [(PLAIN, "漢字漢字"), (PLAIN, "\u{1b}[31mx")];
        assert_eq!(cut(&parts, Some(6), "…"), "漢字…");
        assert_eq!(cut(&parts, Some(7), "…"), "漢字漢…");
        assert_eq!(cut(&parts, None, "…"), "漢字漢字[31mx");
    }
}
