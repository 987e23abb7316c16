//! What is wrong with an op, in words: text in a fixed buffer, because const evaluation has no heap.

use super::List;
use crate::model::{Database, Databases, Spot, TableName, Type};

/// How many bytes all messages about one op can have; longer ones end in an ellipsis.
const ROOM: usize = 3072;

/// How many bits tell tokens apart; those that are so many apart share one.
pub(super) const TOKENS: u16 = 64;

/// Messages about one op, each at one of its tokens.
#[derive(Clone, Copy, Debug)]
pub struct Report {
    /// Read as a field by the fold, after every op: in const evaluation a call is as dear as twenty statements.
    pub(super) marks: List<Mark, 16>,
    text: List<u8, ROOM>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    at: u16,
    start: u16,
    end: u16,
}

impl Report {
    /// Nothing is wrong.
    pub const fn new() -> Self {
        Report::EMPTY
    }

    /// Nothing is wrong.
    pub(super) const EMPTY: Report = Report { marks: List::EMPTY, text: List::EMPTY };

    /// Whether nothing is wrong.
    pub const fn is_empty(&self) -> bool {
        self.marks.len == 0
    }

    /// How many messages there are.
    pub(super) const fn len(&self) -> usize {
        self.marks.len()
    }

    /// The tokens that messages are about, a bit each.
    pub(super) const fn tokens(&self) -> u64 {
        let (mut tokens, mut i) = (0, 0);
        while i < self.marks.len() {
            tokens |= 1 << (self.marks.get(i).at % TOKENS);
            i += 1;
        }
        tokens
    }

    /// Panics with what is wrong at a token of the op: the one place where what the fold has found becomes an error.
    ///
    /// # Panics
    /// In const evaluation, which is a compile error under the caller's caller.
    #[track_caller]
    pub(super) const fn raise(&self, at: u16) {
        if let Some(message) = self.message(at) {
            panic!("{}", message);
        }
    }

    /// Starts a message at a token of the op.
    pub const fn at(&mut self, at: u16) -> &mut Self {
        let start = self.text.len() as u16;
        self.marks.push(Mark { at, start, end: start });
        self
    }

    /// Adds the place in a text that the message is about.
    pub(super) const fn spot(&mut self, spot: Spot) -> &mut Self {
        self.say(" (line ").number(spot.line as i128).say(", column ").number(spot.column as i128).say(" of the text)")
    }

    /// Adds to the message that was started last.
    pub const fn say(&mut self, text: &str) -> &mut Self {
        let room = (ROOM - '…'.len_utf8()).saturating_sub(self.text.len());
        let text = text.as_bytes();
        if text.len() <= room {
            self.text.extend(text);
        } else if room > 0 {
            self.text.extend(cut(text, room));
            self.text.extend("…".as_bytes());
        }
        let (last, end) = (self.marks.len() - 1, self.text.len() as u16);
        let mark = self.marks.as_slice()[last];
        self.marks.set(last, Mark { end, ..mark });
        self
    }

    /// Adds a name in backticks.
    pub const fn name(&mut self, name: &str) -> &mut Self {
        self.say("`").say(name).say("`")
    }

    /// Adds a table's name in backticks.
    pub const fn table(&mut self, table: TableName<'_>) -> &mut Self {
        if table.schema.is_empty() {
            return self.name(table.name.text);
        }
        self.say("`").say(table.schema).say("::").say(table.name.text).say("`")
    }

    /// Adds a column's full name in backticks.
    pub const fn column(&mut self, table: TableName<'_>, column: &str) -> &mut Self {
        self.say("`");
        if !table.schema.is_empty() {
            self.say(table.schema).say("::");
        }
        self.say(table.name.text).say(".").say(column).say("`")
    }

    /// Adds a number.
    pub const fn number(&mut self, number: i128) -> &mut Self {
        let mut digits = [0u8; 40];
        let (mut rest, mut i) = (number.unsigned_abs(), digits.len());
        loop {
            i -= 1;
            digits[i] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        if number < 0 {
            i -= 1;
            digits[i] = b'-';
        }
        match core::str::from_utf8(digits.split_at(i).1) {
            Ok(text) => self.say(text),
            Err(_) => self,
        }
    }

    /// Adds a type as the language spells it.
    pub const fn ty(&mut self, ty: &Type<'_>) -> &mut Self {
        match ty {
            Type::SmallInt => self.say("i16"),
            Type::Integer => self.say("i32"),
            Type::BigInt => self.say("i64"),
            Type::Real => self.say("f32"),
            Type::Double => self.say("f64"),
            Type::Numeric(p, s) => self.say("Numeric<").number(*p as i128).say(", ").number(*s as i128).say(">"),
            Type::Decimal => self.say("Decimal"),
            Type::Bool => self.say("bool"),
            Type::Text => self.say("String"),
            Type::Varchar(n) => self.say("Varchar<").number(*n as i128).say(">"),
            Type::Char(n) => self.say("Char<").number(*n as i128).say(">"),
            Type::Bytes => self.say("Bytes"),
            Type::Uuid => self.say("Uuid"),
            Type::Date => self.say("Date"),
            Type::Time(6) => self.say("Time"),
            Type::Time(p) => self.say("Time<").number(*p as i128).say(">"),
            Type::Timestamp(6) => self.say("Timestamp"),
            Type::Timestamp(p) => self.say("Timestamp<").number(*p as i128).say(">"),
            Type::Timestamptz(6) => self.say("Timestamptz"),
            Type::Timestamptz(p) => self.say("Timestamptz<").number(*p as i128).say(">"),
            Type::Interval => self.say("Interval"),
            Type::Json => self.say("Json"),
            Type::Jsonb => self.say("Jsonb"),
            Type::Array(of) => self.say("Array<").ty(of).say(">"),
            Type::Postgres(of) => self.say(of.rust()).length(of.length()),
            Type::Mysql(of) => self.say(of.rust()).length(of.length()),
            Type::Enum { schema, name } => {
                let separator = if schema.is_empty() { "" } else { "::" };
                self.say("enum ").say(schema).say(separator).say(name)
            }
            Type::Domain { name, .. } => {
                let separator = if name.schema.is_empty() { "" } else { "::" };
                self.say("domain ").say(name.schema).say(separator).say(name.name.text)
            }
            Type::Sql(text) => self.say("sql(\"").say(text).say("\")"),
        }
    }

    /// Adds a type in backticks.
    pub const fn name_ty(&mut self, ty: &Type<'_>) -> &mut Self {
        self.say("`").ty(ty).say("`")
    }

    const fn length(&mut self, length: Option<u32>) -> &mut Self {
        match length {
            Some(length) => self.say("<").number(length as i128).say(">"),
            None => self,
        }
    }

    /// Adds the names of databases: `SQLite and MariaDB`.
    pub const fn databases(&mut self, databases: Databases) -> &mut Self {
        let mut left = databases;
        let mut first = true;
        while let Some(database) = left.first() {
            left = Databases(left.0 & !database.bit());
            if !first {
                self.say(if left.is_empty() { " and " } else { ", " });
            }
            self.say(Database::title(database));
            first = false;
        }
        self
    }

    /// Adds what another report says first, without its remedy.
    pub(super) const fn first_line_of(&mut self, other: &Report) -> &mut Self {
        let Some(mark) = other.marks.as_slice().first() else { return self };
        let text = other.text.as_slice().split_at(mark.end as usize).0.split_at(mark.start as usize).1;
        let mut end = 0;
        while end < text.len() && text[end] != b'\n' {
            end += 1;
        }
        match core::str::from_utf8(text.split_at(end).0) {
            Ok(text) => self.say(text),
            Err(_) => self,
        }
    }

    /// Starts the line with the remedy.
    pub const fn help(&mut self, text: &str) -> &mut Self {
        self.say("\nhelp: ").say(text)
    }

    /// Adds `1 column` or `2 columns`.
    pub const fn count(&mut self, number: usize, noun: &str) -> &mut Self {
        self.number(number as i128).say(" ").say(noun).say(if number == 1 { "" } else { "s" })
    }

    /// The message at a token, if there is one.
    pub const fn message(&self, at: u16) -> Option<&str> {
        let marks = self.marks.as_slice();
        let mut i = 0;
        while i < marks.len() {
            if marks[i].at == at {
                let text = self.text.as_slice().split_at(marks[i].end as usize).0;
                return match core::str::from_utf8(text.split_at(marks[i].start as usize).1) {
                    Ok(text) => Some(text),
                    Err(_) => Some("this op is wrong, and its message is not UTF-8: please report it"),
                };
            }
            i += 1;
        }
        None
    }

    /// What is wrong first, without its remedy.
    pub(super) const fn first(&self) -> &str {
        let Some(text) = self.message(self.marks.get(0).at) else { return "" };
        let mut end = 0;
        while end < text.len() && text.as_bytes()[end] != b'\n' {
            end += 1;
        }
        text.split_at(end).0
    }

    /// All messages, for the run time.
    pub fn messages(&self) -> Vec<String> {
        let text = |mark: &Mark| {
            let bytes = &self.text.as_slice()[usize::from(mark.start)..usize::from(mark.end)];
            String::from_utf8_lossy(bytes).into_owned()
        };
        self.marks.as_slice().iter().map(text).collect()
    }
}

impl Default for Report {
    fn default() -> Self {
        Report::new()
    }
}

/// At most `room` bytes, not cutting a character.
const fn cut(text: &[u8], room: usize) -> &[u8] {
    let mut end = room;
    while end > 0 && text[end] & 0b1100_0000 == 0b1000_0000 {
        end -= 1;
    }
    text.split_at(end).0
}

/// How many bytes must be changed, added, left out or swapped with the next one; names over 64 bytes are never near.
pub(crate) const fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() > 64 || b.len() > 64 {
        return usize::MAX;
    }
    let (mut before, mut above, mut row) = ([0usize; 65], [0usize; 65], [0usize; 65]);
    let mut j = 0;
    while j <= b.len() {
        row[j] = j;
        j += 1;
    }
    let mut i = 0;
    while i < a.len() {
        (before, above, row) = (above, row, before);
        row[0] = i + 1;
        let mut j = 0;
        while j < b.len() {
            let mut best = if a[i].eq_ignore_ascii_case(&b[j]) { above[j] } else { above[j] + 1 };
            best = if above[j + 1] + 1 < best { above[j + 1] + 1 } else { best };
            best = if row[j] + 1 < best { row[j] + 1 } else { best };
            if i > 0 && j > 0 && a[i].eq_ignore_ascii_case(&b[j - 1]) && a[i - 1].eq_ignore_ascii_case(&b[j]) {
                best = if before[j - 1] + 1 < best { before[j - 1] + 1 } else { best };
            }
            row[j + 1] = best;
            j += 1;
        }
        i += 1;
    }
    row[b.len()]
}

/// Keeps the name nearest to what was wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nearest<'a> {
    best: usize,
    /// The nearest name so far.
    pub(crate) name: Option<&'a str>,
}

impl<'a> Nearest<'a> {
    /// A name may differ from `want` in a third of its letters, but not in all of them.
    pub(crate) const fn to(want: &str) -> Self {
        let third = want.len() / 3;
        Nearest { best: if third == 0 { 2 } else { third + 1 }, name: None }
    }

    /// Whether this one is nearer than those before.
    pub(crate) const fn offer(&mut self, want: &str, name: &'a str) -> bool {
        let distance = distance(want, name);
        let nearer = distance < self.best && distance < want.len();
        if nearer {
            self.best = distance;
            self.name = Some(name);
        }
        nearer
    }
}
