//! Where things stand on the page.

use unicode_width::UnicodeWidthStr as _;

use super::super::lanes::Lanes;
use super::super::{Mark, Picture, Row};
use super::text::{day, short_name, short_title};

pub(super) const ROW: usize = 26;
const LANE: usize = 18;
pub(super) const MARGIN: usize = 28;
const HEADER: usize = 64;
const FOOTER: usize = 48;
/// Width of a column of 12-pixel monospaced text, and of 12.5-pixel text that is not.
const MONO: f64 = 7.25;
const SANS: f64 = 6.9;

/// Where things stand.
pub(super) struct Page<'p> {
    pub(super) picture: &'p Picture,
    pub(super) lanes: Lanes,
    pub(super) date: f64,
    pub(super) id: f64,
    pub(super) name: f64,
    pub(super) title: f64,
    pub(super) width: f64,
    pub(super) height: usize,
}

impl<'p> Page<'p> {
    pub(super) fn new(picture: &'p Picture) -> Page<'p> {
        let lanes = Lanes::new(picture);
        let widest = |width: &dyn Fn(&Row) -> f64| picture.rows.iter().map(width).fold(0.0, f64::max);
        let gap = |width: f64| if width > 0.0 { width + 18.0 } else { 0.0 };
        let date = pixels(MARGIN + lanes.width * LANE) + 12.0;
        let id = date + gap(widest(&|row| mono(day(row))));
        let name = id + gap(widest(&|row| mono(row.revision.id)));
        let title = name + gap(widest(&|row| mono(&short_name(row))));
        let words = widest(&|row| pills(row) + columns(&short_title(row)) * SANS);
        let width = (title + words + pixels(MARGIN)).max(560.0);
        Page { height: HEADER + picture.rows.len() * ROW + FOOTER, picture, lanes, date, id, name, title, width }
    }
}

/// The middle of a column.
pub(super) fn x(column: usize) -> usize {
    MARGIN + 8 + column * LANE
}

/// The middle of a row.
pub(super) fn y(row: usize) -> usize {
    HEADER + row * ROW + ROW / 2
}

/// The room that a pill takes, without the gap after it.
pub(super) fn pill_width(mark: Mark) -> f64 {
    columns(mark.text()) * 6.4 + 16.0
}

/// The room that a row's pills take.
fn pills(row: &Row) -> f64 {
    row.marks().into_iter().map(|mark| pill_width(mark) + 6.0).sum()
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
