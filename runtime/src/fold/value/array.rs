//! Arrays, given as texts: `{1,2}`. PostgreSQL alone has types of them.

use super::Report;
use super::given::Given;
use super::range::is_no_integer;
use crate::model::Type;

/// Walks over the elements of an array.
pub(in crate::fold) struct Elements<'v> {
    rest: &'v [u8],
    /// How many braces are open.
    depth: usize,
    /// An element, or a list of them, stands before.
    behind: bool,
    /// A brace stands before.
    opened: bool,
}

/// What stands next in an array.
pub(in crate::fold) enum Next<'v> {
    /// Without quotes.
    Plain(&'v [u8]),
    /// The array is whole.
    End,
    /// Why it is none.
    Broken(&'static str),
}

impl<'v> Elements<'v> {
    pub(in crate::fold) const fn of(text: &'v str) -> Self {
        Elements { rest: text.as_bytes().trim_ascii(), depth: 0, behind: false, opened: false }
    }

    pub(in crate::fold) const fn next(&mut self) -> Next<'v> {
        // `[1:2]={…}` says where it begins
        if self.depth == 0 && !self.behind && matches!(self.rest, [b'[', ..]) && has_equals_sign(self.rest) {
            return Next::End;
        }
        loop {
            self.rest = self.rest.trim_ascii_start();
            let Some((first, after)) = self.rest.split_first() else {
                return if self.behind && self.depth == 0 { Next::End } else { Next::Broken("a `}` is missing") };
            };
            let (opened, inside) = (self.opened, self.depth > 0);
            self.opened = false;
            match *first {
                _ if self.behind && !inside => return Next::Broken("it goes on behind its end"),
                b'{' if !self.behind => (self.depth, self.opened) = (self.depth + 1, true),
                b'}' if self.behind || opened => (self.depth, self.behind) = (self.depth - 1, true),
                b',' if self.behind => self.behind = false,
                _ if !inside => return Next::Broken("it begins without `{`"),
                b',' | b'}' => return Next::Broken("an element is missing"),
                _ if self.behind => return Next::Broken("a comma is missing"),
                _ => match self.element() {
                    Some(plain) => return Next::Plain(plain),
                    None => continue,
                },
            }
            self.rest = after;
        }
    }

    /// Passes an element; `None` for one with quotes or a backslash, of which nothing is asked.
    const fn element(&mut self) -> Option<&'v [u8]> {
        let (mut i, mut quoted, begins) = (0, false, matches!(self.rest, [b'"', ..]));
        while i < self.rest.len() {
            match self.rest[i] {
                b'\\' => (quoted, i) = (true, i + 1),
                b'"' if begins && i > 0 => {
                    i += 1;
                    break;
                }
                b'"' if begins => quoted = true,
                b'"' | b'{' | b'}' | b',' if !begins => break,
                _ => {}
            }
            i += 1;
        }
        self.behind = true;
        let (element, rest) = self.rest.split_at(if i < self.rest.len() { i } else { self.rest.len() });
        self.rest = rest;
        if quoted { None } else { Some(element.trim_ascii_end()) }
    }
}

/// Reports what is no array, and elements that are no integers in one of them.
pub(super) const fn check_array(given: Given<'_>, of: &Type<'_>, report: &mut Report) {
    let mut elements = Elements::of(given.text);
    loop {
        match elements.next() {
            Next::End => return,
            Next::Broken(why) => {
                given.is_not("an array", report).say(": ").say(why);
                report.help("write it as `{1,2}`");
                return;
            }
            Next::Plain(element) if of.is_integer() && !is_null(element) && is_no_integer(element) => {
                given.begin(report).say(" ").name(given.text);
                if let Ok(element) = core::str::from_utf8(element) {
                    report.say(" has the element ").name(element);
                }
                report.say(", but the column is ").name_ty(&Type::Array(of)).help("write it as `{1,2}`");
                return;
            }
            Next::Plain(_) => {}
        }
    }
}

const fn has_equals_sign(text: &[u8]) -> bool {
    let mut rest = text;
    while let [byte, after @ ..] = rest {
        if *byte == b'=' {
            return true;
        }
        rest = after;
    }
    false
}

pub(in crate::fold) const fn is_null(element: &[u8]) -> bool {
    element.eq_ignore_ascii_case(b"null")
}
