//! What SQLite only tells in the text of `CREATE TABLE`: names of constraints, checks, collations, generated columns.
//!
//! SQLite keeps the text as it was written and accepts almost anything in it, so it is not parsed in full: this walks over
//! its tokens and picks what it knows. Whatever else stands there is passed over.

use std::ops::Range;

use crate::dialect::sqlite::token::{Token, tokens};

/// What the text of a table says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct TableText {
    /// By column, as spelt in the text.
    pub(super) columns: Vec<ColumnText>,
    /// The primary key's name.
    pub(super) primary_key: Option<String>,
    /// Names and columns of unique constraints.
    pub(super) uniques: Vec<(Option<String>, Vec<String>)>,
    pub(super) foreign_keys: Vec<ForeignKeyText>,
    /// Names and conditions of checks.
    pub(super) checks: Vec<(Option<String>, String)>,
    /// Whether its key says `AUTOINCREMENT`.
    pub(super) autoincrement: bool,
    /// Whether the table says `WITHOUT ROWID`.
    pub(super) without_rowid: bool,
    /// Whether it says `STRICT`.
    pub(super) strict: bool,
}

/// What the text says about a foreign key.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct ForeignKeyText {
    pub(super) name: Option<String>,
    pub(super) columns: Vec<String>,
    /// `DEFERRABLE INITIALLY DEFERRED`, the only words that put it off.
    pub(super) deferred: bool,
}

/// What the text says about a column.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct ColumnText {
    pub(super) name: String,
    pub(super) collation: Option<String>,
    pub(super) generated: Option<String>,
}

/// Reads the text of a table.
pub(super) fn table(sql: &str) -> TableText {
    let tokens = tokens(sql);
    let mut text = TableText::default();
    let Some(open) = tokens.iter().position(|token| token.is("(")) else { return text };
    let body = inside(&tokens, open);
    text.without_rowid = tokens[body.end..].iter().any(|token| token.is("WITHOUT"));
    text.strict = tokens[body.end..].iter().any(|token| token.is("STRICT"));
    for definition in split(&tokens[body]) {
        Definition { sql, tokens: definition, at: 0, name: None, text: &mut text }.read();
    }
    text
}

/// What the text of an index says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct IndexText {
    /// Its parts, without their direction and collation.
    pub(super) parts: Vec<String>,
    /// What follows `WHERE`.
    pub(super) condition: Option<String>,
}

/// Reads the text of an index.
pub(super) fn index(sql: &str) -> IndexText {
    let tokens = tokens(sql);
    let Some(open) = tokens.iter().position(|token| token.is("(")) else { return IndexText::default() };
    let part = |part: &[Token<'_>]| {
        let mut part = part;
        if part.last().is_some_and(|last| last.is("ASC") || last.is("DESC")) {
            part = &part[..part.len() - 1];
        }
        if part.len() > 2 && part[part.len() - 2].is("COLLATE") {
            part = &part[..part.len() - 2];
        }
        source(sql, part)
    };
    let body = inside(&tokens, open);
    let parts = split(&tokens[body.clone()]).map(part).collect();
    let condition = match tokens.get(body.end + 1..) {
        Some([first, condition @ ..]) if first.is("WHERE") => Some(source(sql, condition)),
        _ => None,
    };
    IndexText { parts, condition }
}

/// A column or table constraint, between two commas of a table's body.
struct Definition<'a, 's> {
    sql: &'s str,
    tokens: &'a [Token<'s>],
    at: usize,
    /// The name after the last `CONSTRAINT`, until the constraint that has it is met.
    name: Option<String>,
    text: &'a mut TableText,
}

impl Definition<'_, '_> {
    fn read(mut self) {
        let Some(first) = self.tokens.first() else { return };
        let is_column = !["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"].iter().any(|word| first.is(word));
        let column = is_column.then(|| first.name());
        if let Some(name) = &column {
            self.text.columns.push(ColumnText { name: name.clone(), ..ColumnText::default() });
            self.at = 1;
        }
        self.text.autoincrement |= self.tokens.iter().any(|token| token.is("AUTOINCREMENT"));
        while self.at < self.tokens.len() {
            self.step(column.as_ref());
        }
    }

    fn step(&mut self, column: Option<&String>) {
        let token = self.tokens[self.at];
        self.at += 1;
        if token.is("(") {
            self.at -= 1;
            self.group();
        } else if token.is("CONSTRAINT") {
            self.name = self.tokens.get(self.at).map(Token::name);
            self.at += 1;
        } else if token.is("PRIMARY") {
            self.text.primary_key = self.name.take();
            self.at += 1;
        } else if token.is("UNIQUE") {
            let columns = column.map_or_else(|| self.names(), |column| vec![column.clone()]);
            self.text.uniques.push((self.name.take(), columns));
        } else if token.is("CHECK") {
            let condition = self.group();
            self.text.checks.push((self.name.take(), condition));
        } else if token.is("FOREIGN") {
            self.at += 1;
            let columns = self.names();
            self.foreign_key(columns);
        } else if token.is("REFERENCES") {
            // A table constraint was noted at its FOREIGN.
            if let Some(column) = column {
                self.foreign_key(vec![column.clone()]);
            }
            self.at += 1;
        } else if token.is("ON") {
            self.pass_action();
        } else if token.is("DEFAULT") {
            self.name = None;
            let sign = self.tokens.get(self.at).is_some_and(|next| next.is("-") || next.is("+"));
            if self.tokens.get(self.at).is_some_and(|next| next.is("(")) {
                self.group();
            } else {
                self.at += 1 + usize::from(sign);
            }
        } else if token.is("COLLATE") {
            self.name = None;
            let collation = self.tokens.get(self.at).map(Token::name);
            self.set(|column| column.collation = collation);
            self.at += 1;
        } else if token.is("AS") {
            self.name = None;
            let generated = self.group();
            self.set(|column| column.generated = Some(generated));
        } else if token.is("DEFERRABLE") {
            let ahead = self.tokens.get(self.at).zip(self.tokens.get(self.at + 1));
            let deferred = ahead.is_some_and(|(first, second)| first.is("INITIALLY") && second.is("DEFERRED"));
            let negated = self.at >= 2 && self.tokens[self.at - 2].is("NOT");
            if let Some(key) = self.text.foreign_keys.last_mut() {
                key.deferred = deferred && !negated;
            }
        } else if token.is("NOT") || token.is("NULL") || token.is("GENERATED") {
            self.name = None;
        }
    }

    fn foreign_key(&mut self, columns: Vec<String>) {
        let name = self.name.take();
        self.text.foreign_keys.push(ForeignKeyText { name, columns, deferred: false });
    }

    /// Passes `ON CONFLICT word` and `ON DELETE two words`, whose words mean something else elsewhere.
    fn pass_action(&mut self) {
        let two = self.tokens.get(self.at + 1).is_some_and(|word| word.is("SET") || word.is("NO"));
        self.at += if two { 3 } else { 2 };
    }

    fn set(&mut self, change: impl FnOnce(&mut ColumnText)) {
        if let Some(column) = self.text.columns.last_mut() {
            change(column);
        }
    }

    /// Passes a group in parentheses, if one stands here, and gives its text.
    fn group(&mut self) -> String {
        if !self.tokens.get(self.at).is_some_and(|token| token.is("(")) {
            return String::new();
        }
        let group = inside(self.tokens, self.at);
        self.at = group.end + 1;
        source(self.sql, &self.tokens[group])
    }

    /// Passes a list of columns and gives their names.
    fn names(&mut self) -> Vec<String> {
        if !self.tokens.get(self.at).is_some_and(|token| token.is("(")) {
            return Vec::new();
        }
        let group = inside(self.tokens, self.at);
        self.at = group.end + 1;
        split(&self.tokens[group]).filter_map(|part| part.first().map(Token::name)).collect()
    }
}

/// The text that these tokens were cut from.
fn source(sql: &str, tokens: &[Token<'_>]) -> String {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => sql[first.start..last.start + last.text.len()].to_owned(),
        _ => String::new(),
    }
}

/// The tokens between the parenthesis at `open` and the one that closes it.
fn inside(tokens: &[Token<'_>], open: usize) -> Range<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        if token.is("(") {
            depth += 1;
        } else if token.is(")") {
            depth -= 1;
            if depth == 0 {
                return open + 1..at;
            }
        }
    }
    open + 1..tokens.len()
}

/// The parts between the commas that stand in no parentheses.
fn split<'a, 's>(tokens: &'a [Token<'s>]) -> impl Iterator<Item = &'a [Token<'s>]> {
    let mut depth = 0_usize;
    tokens.split(move |token| {
        if token.is("(") {
            depth += 1;
        } else if token.is(")") {
            depth = depth.saturating_sub(1);
        }
        depth == 0 && token.is(",")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &[(Option<String>, Vec<String>)]) -> Vec<(&str, Vec<&str>)> {
        let one = |(name, columns): &'_ (Option<String>, Vec<String>)| (name.is_some(), columns.len());
        assert!(list.iter().map(one).all(|(_, columns)| columns > 0));
        list.iter()
            .map(|(name, columns)| (name.as_deref().unwrap_or(""), columns.iter().map(String::as_str).collect()))
            .collect()
    }

    #[test]
    fn constraints_are_found_with_their_names() {
        let text = table(
            r#"CREATE TABLE "a""b" ( -- a comment, with (
                id INTEGER CONSTRAINT pk_a PRIMARY KEY AUTOINCREMENT,
                [odd, name] VARCHAR(10) NOT NULL DEFAULT 'x, (' COLLATE NOCASE CONSTRAINT "uq 1" UNIQUE,
                other INT DEFAULT -1 CHECK (other > (1)) REFERENCES t(x) ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED CONSTRAINT ck CHECK(other<9),
                twice INT GENERATED ALWAYS AS (other * 2) STORED,
                CONSTRAINT fk FOREIGN KEY (id, other) REFERENCES u (a, b) ON UPDATE SET NULL NOT DEFERRABLE INITIALLY DEFERRED
                UNIQUE (id, "odd, name" COLLATE BINARY DESC) ON CONFLICT REPLACE
            ) WITHOUT ROWID"#,
        );
        assert_eq!(text.primary_key.as_deref(), Some("pk_a"));
        assert_eq!(names(&text.uniques), [("uq 1", vec!["odd, name"]), ("", vec!["id", "odd, name"])]);
        let foreign_keys: Vec<_> =
            text.foreign_keys.iter().map(|key| (key.name.as_deref(), key.columns.join(","), key.deferred)).collect();
        assert_eq!(foreign_keys, [(None, "other".to_owned(), true), (Some("fk"), "id,other".to_owned(), false)]);
        let checks = [(None, "other > (1)".to_owned()), (Some("ck".to_owned()), "other<9".to_owned())];
        assert_eq!(text.checks, checks);
        assert!(text.without_rowid);
        assert_eq!(text.columns.len(), 4);
        assert_eq!(text.columns[1].collation.as_deref(), Some("NOCASE"));
        assert_eq!(text.columns[3].generated.as_deref(), Some("other * 2"));
    }

    #[test]
    fn parts_of_an_index_are_cut() {
        let text = index("CREATE INDEX i ON t (a DESC, lower(b, 'x') COLLATE NOCASE ASC, (c + 1)) WHERE a > (0)");
        assert_eq!(text.parts, ["a", "lower(b, 'x')", "(c + 1)"]);
        assert_eq!(text.condition.as_deref(), Some("a > (0)"));
        assert_eq!(index("CREATE INDEX i ON t (a)").condition, None);
    }

    #[test]
    fn broken_texts_do_no_harm() {
        for sql in [
            "",
            "CREATE TABLE t",
            "CREATE TABLE t (",
            "(a 'x",
            "(a CHECK",
            "(a [x",
            "(CONSTRAINT",
            "(a /*",
            "(ä DEFAULT",
        ] {
            table(sql);
            index(sql);
        }
    }
}
