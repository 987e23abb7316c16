//! The head of a `CREATE FUNCTION`, `CREATE PROCEDURE` or `CREATE TRIGGER`: what it creates, under which name, on which
//! table. The body is in the database's own language and is not looked into.

use std::ops::Range;

/// What the head of a text says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// Where what is behind `CREATE` and `OR REPLACE` begins.
    pub(crate) start: usize,
    /// `IF NOT EXISTS`.
    pub(crate) if_not_exists: bool,
    /// `FUNCTION`, `PROCEDURE`, `TRIGGER`, in capitals.
    pub(crate) what: String,
    pub(crate) name: Path,
    /// The table of a trigger.
    pub(crate) table: Option<Path>,
    /// What else it names, before the body.
    pub(crate) named: Named,
}

/// What a head names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Named {
    /// The function that a trigger calls, on PostgreSQL.
    pub(crate) call: Option<Path>,
    /// The columns behind a trigger's `UPDATE OF`.
    pub(crate) columns: Vec<Ident>,
    /// Those that its condition reads, as `NEW.a` and `OLD.a`.
    pub(crate) read: Vec<Ident>,
    /// The types that a function or procedure takes and returns.
    pub(crate) types: Vec<Path>,
}

/// A name, perhaps with its schema before it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Path {
    pub(crate) schema: Option<Ident>,
    pub(crate) name: Ident,
    /// Where in the text it stands.
    pub(crate) place: Range<usize>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ident {
    pub(crate) text: String,
    pub(crate) quoted: bool,
}

/// Reads the head; nothing if this creates none of the three.
pub(crate) fn header(text: &str) -> Option<Header> {
    let mut tokens = Tokens { text, at: 0, next: None };
    if !tokens.take("CREATE") {
        return None;
    }
    if tokens.take("OR") && !tokens.take("REPLACE") {
        return None;
    }
    let start = tokens.peek()?.place.start;
    // DEFINER = …, CONSTRAINT, TEMP, AGGREGATE
    let what = loop {
        let token = tokens.take_any()?;
        match token.word().as_deref() {
            Some(what @ ("FUNCTION" | "PROCEDURE" | "TRIGGER")) => break what.to_owned(),
            Some("TABLE" | "VIEW" | "INDEX" | "AS" | "BEGIN" | "SELECT") => return None,
            _ => {}
        }
    };
    let if_not_exists = tokens.take("IF");
    if if_not_exists && !(tokens.take("NOT") && tokens.take("EXISTS")) {
        return None;
    }
    let name = tokens.path()?;
    let (mut table, mut named) = (None, Named::default());
    if what == "TRIGGER" {
        named.columns = tokens.update_of()?;
        table = Some(tokens.path()?);
        (named.read, named.call) = tokens.condition_and_call();
    } else {
        named.types = tokens.signature();
    }
    Some(Header { start, if_not_exists, what, name, table, named })
}

pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    next: Option<Token>,
}

#[derive(Clone, Debug)]
pub(super) struct Token {
    place: Range<usize>,
    pub(super) kind: Kind,
}

#[derive(Clone, Debug)]
pub(super) enum Kind {
    Word(String),
    Quoted(String),
    Other(char),
}

impl Token {
    /// An unquoted word in capitals.
    pub(super) fn word(&self) -> Option<String> {
        match &self.kind {
            Kind::Word(word) => Some(word.to_ascii_uppercase()),
            Kind::Quoted(_) | Kind::Other(_) => None,
        }
    }
}

impl Tokens<'_> {
    pub(super) fn peek(&mut self) -> Option<&Token> {
        if self.next.is_none() {
            self.next = self.read();
        }
        self.next.as_ref()
    }

    pub(super) fn take_any(&mut self) -> Option<Token> {
        self.peek();
        self.next.take()
    }

    pub(super) fn take(&mut self, word: &str) -> bool {
        let found = self.peek().is_some_and(|token| token.word().as_deref() == Some(word));
        if found {
            self.next = None;
        }
        found
    }

    pub(super) fn take_sign(&mut self, sign: char) -> bool {
        let found = self.peek().is_some_and(|token| matches!(token.kind, Kind::Other(found) if found == sign));
        if found {
            self.next = None;
        }
        found
    }

    fn ident(&mut self) -> Option<(Ident, Range<usize>)> {
        let token = self.take_any()?;
        match token.kind {
            Kind::Word(text) => Some((Ident { text, quoted: false }, token.place)),
            Kind::Quoted(text) => Some((Ident { text, quoted: true }, token.place)),
            Kind::Other(_) => None,
        }
    }

    pub(super) fn path(&mut self) -> Option<Path> {
        let (mut name, mut place) = self.ident()?;
        let mut schema = None;
        while self.take_sign('.') {
            let (last, end) = self.ident()?;
            schema = Some(std::mem::replace(&mut name, last));
            place.end = end.end;
        }
        Some(Path { schema, name, place })
    }

    /// The columns behind `UPDATE OF`, up to the `ON` before the table; none of a view, which PostgreSQL forbids.
    fn update_of(&mut self) -> Option<Vec<Ident>> {
        let (mut columns, mut instead) = (Vec::new(), false);
        loop {
            match self.take_any()?.word().as_deref() {
                Some("ON") => break,
                Some("INSTEAD") => instead = true,
                Some("UPDATE") if self.take("OF") => {
                    columns.push(self.ident()?.0);
                    while self.take_sign(',') {
                        columns.push(self.ident()?.0);
                    }
                }
                _ => {}
            }
        }
        Some(if instead { Vec::new() } else { columns })
    }

    /// The columns of `NEW` and `OLD` before the body, and the function behind `EXECUTE FUNCTION` or `EXECUTE PROCEDURE`.
    fn condition_and_call(&mut self) -> (Vec<Ident>, Option<Path>) {
        let mut read = Vec::new();
        while let Some(token) = self.take_any() {
            match token.word().as_deref() {
                Some("EXECUTE") if self.take("FUNCTION") || self.take("PROCEDURE") => return (read, self.path()),
                Some("BEGIN") => break,
                Some("NEW" | "OLD") if self.take_sign('.') => {
                    // not the `*` for all of them, of which PostgreSQL takes no note
                    let named = self.peek().is_some_and(|token| !matches!(token.kind, Kind::Other(_)));
                    read.extend(named.then(|| self.ident()).flatten().map(|(column, _)| column));
                }
                _ => {}
            }
        }
        (read, None)
    }

    /// The next token; blanks and comments are none, and a string is one.
    fn read(&mut self) -> Option<Token> {
        self.skip();
        let (text, start) = (&self.text[self.at..], self.at);
        let first = text.chars().next()?;
        let kind = match first {
            '"' | '`' | '[' => {
                let close = if first == '[' { ']' } else { first };
                let (inside, length) = quoted(text, close);
                self.at += length;
                Kind::Quoted(inside)
            }
            '\'' => {
                self.at += quoted(text, '\'').1;
                Kind::Other('\'')
            }
            _ if is_letter(first) => {
                let word: String =
                    text.chars().take_while(|c| is_letter(*c) || c.is_ascii_digit() || *c == '$').collect();
                self.at += word.len();
                Kind::Word(word)
            }
            other => {
                self.at += other.len_utf8();
                Kind::Other(other)
            }
        };
        Some(Token { place: start..self.at, kind })
    }

    fn skip(&mut self) {
        loop {
            let text = &self.text[self.at..];
            let blank = text.len() - text.trim_start().len();
            let comment = if text.starts_with("--") {
                text.find('\n').unwrap_or(text.len())
            } else if text.starts_with("/*") {
                text.find("*/").map_or(text.len(), |end| end + 2)
            } else {
                0
            };
            if blank + comment == 0 {
                return;
            }
            self.at += if comment > 0 { comment } else { blank };
        }
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

/// What stands between quotes, doubled ones made one, and how long all of it is.
fn quoted(text: &str, close: char) -> (String, usize) {
    let mut inside = String::new();
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c != close {
            inside.push(c);
        } else if chars.peek().is_some_and(|(_, next)| *next == close) {
            inside.push(c);
            chars.next();
        } else {
            return (inside, at + 1);
        }
    }
    (inside, text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        let header = header(text)?;
        let path = |path: &Path| {
            let schema = path.schema.as_ref().map(|schema| format!("{}.", schema.text)).unwrap_or_default();
            format!("{schema}{}", path.name.text)
        };
        let table = header.table.as_ref().map(|table| format!(" on {}", path(table))).unwrap_or_default();
        let Named { call, columns, read, types } = &header.named;
        let call = call.as_ref().map(|call| format!(" calls {}", path(call))).unwrap_or_default();
        let list = |word: &str, named: Vec<String>| match named.as_slice() {
            [] => String::new(),
            _ => format!(" {word} {}", named.join(", ")),
        };
        let idents = |idents: &[Ident]| idents.iter().map(|ident| ident.text.clone()).collect();
        let (of, read) = (list("of", idents(columns)), list("reads", idents(read)));
        let types = list("takes", types.iter().map(path).collect());
        Some(format!("{} {}{of}{table}{read}{call}{types}", header.what, path(&header.name)))
    }

    #[test]
    fn heads_are_read() {
        let cases = [
            ("CREATE FUNCTION touch() RETURNS trigger AS $$BEGIN RETURN NEW; END$$", "FUNCTION touch takes trigger"),
            ("create or replace function audit.\"On It\" (a int)", "FUNCTION audit.On It takes int"),
            ("CREATE DEFINER=`root`@`localhost` PROCEDURE `p``q`() SELECT 1", "PROCEDURE p`q"),
            ("-- why\nCREATE /* or */ PROCEDURE IF NOT EXISTS p()", "PROCEDURE p"),
            (
                "CREATE TRIGGER t BEFORE UPDATE OF a, b ON app.users FOR EACH ROW EXECUTE FUNCTION f()",
                "TRIGGER t of a, b on app.users calls f",
            ),
            (
                "CREATE CONSTRAINT TRIGGER t AFTER INSERT ON u FOR EACH ROW WHEN (NEW.a <> 'EXECUTE FUNCTION x') EXECUTE PROCEDURE s.f('a')",
                "TRIGGER t on u reads a calls s.f",
            ),
            (
                "CREATE TRIGGER t AFTER INSERT OR UPDATE OF \"A\" OR DELETE ON u REFERENCING NEW TABLE AS n WHEN (OLD.* <> NEW.* OR new.a > old.\"B\") EXECUTE FUNCTION f()",
                "TRIGGER t of A on u reads a, B calls f",
            ),
            ("CREATE TRIGGER t UPDATE OF a ON u WHEN NEW.b BEGIN SELECT NEW.c; END", "TRIGGER t of a on u reads b"),
            ("CREATE TRIGGER t INSTEAD OF UPDATE OF a ON v BEGIN SELECT 1; END", "TRIGGER t on v"),
            ("CREATE TRIGGER IF NOT EXISTS [t] AFTER DELETE ON [u v] BEGIN SELECT 1; END", "TRIGGER t on u v"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_texts_have_none() {
        for text in [
            "",
            "CREATE",
            "SELECT 1",
            "CREATE TABLE t (a int)",
            "CREATE VIEW v AS SELECT 1",
            "CREATE TRIGGER t",
            "CREATE FUNCTION",
        ] {
            assert_eq!(header(text), None, "{text}");
        }
    }
}
