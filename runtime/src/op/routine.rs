//! Texts of functions, procedures and triggers, and what they depend on.

use crate::model::{Database, Databases, Name, ObjectKind, Piece, Sql, TableName, hash, same_pieces, same_text};

/// A `CREATE FUNCTION …` or the like, as it is sent.
#[derive(Clone, Copy, Debug)]
pub struct Routine<'a> {
    /// The text, without `OR REPLACE`; a database without one has no such thing.
    pub sql: Sql<'a>,
    /// The name that the texts have, without its schema.
    pub called: &'a str,
    /// Where it stands, with its schema: from which byte to which of the first piece of each text.
    pub places: &'a [(usize, usize)],
    /// What must stay as it is while this is there.
    pub depends_on: &'a [Dependency<'a>],
}

impl<'a> Routine<'a> {
    /// A trigger's name with keys that tell it from the names of constraints and indexes.
    ///
    /// ```
    /// use aludel::model::Name;
    /// use aludel::op::Routine;
    /// assert!(!Routine::trigger(Name::new("touch")).same(Name::new("touch")));
    /// ```
    #[must_use]
    pub const fn trigger(name: Name<'_>) -> Name<'_> {
        let salt = hash("trigger", false).rotate_left(2);
        Name { exact: name.exact ^ salt, folded: name.folded ^ salt, ..name }
    }

    /// The pieces of the text for `database`, the first one cut in two: before its own name, and behind it.
    pub const fn cut(&self, database: Database) -> Option<Cut<'a>> {
        let mut i = 0;
        while i < self.sql.texts.len() {
            if self.sql.texts[i].databases.has(database) {
                return self.cut_at(i);
            }
            i += 1;
        }
        None
    }

    const fn cut_at(&self, text: usize) -> Option<Cut<'a>> {
        let [Piece::Text(first), rest @ ..] = self.sql.texts[text].pieces else { return None };
        let (start, end) = self.places[text];
        let (before, behind) = first.split_at(end);
        Some(Cut { before: before.split_at(start).0, name: before.split_at(start).1, behind, rest })
    }

    /// What stands behind the name in front of the first cut; of a trigger, that is before its table.
    pub(crate) const fn head(&self, database: Database) -> &'a str {
        match self.cut(database) {
            Some(cut) => cut.behind,
            None => "",
        }
    }

    /// Whether a text for one of the databases has the word right behind its name.
    pub(crate) const fn begins_with(&self, word: &str, on: Databases) -> bool {
        let mut i = 0;
        while i < Database::ALL.len() {
            let head = self.head(Database::ALL[i]).as_bytes().trim_ascii_start();
            if on.has(Database::ALL[i])
                && head.len() > word.len()
                && head.split_at(word.len()).0.eq_ignore_ascii_case(word.as_bytes())
                && head[word.len()].is_ascii_whitespace()
            {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Those of the databases that have a text.
    pub(crate) const fn written_for(&self, on: Databases) -> Databases {
        let (mut bits, mut i) = (0, 0);
        while i < self.sql.texts.len() {
            bits |= self.sql.texts[i].databases.0;
            i += 1;
        }
        on.and(Databases(bits))
    }

    /// Whether both are the same texts but for their own names, and the names of their tables.
    pub const fn same(&self, other: &Routine<'_>) -> bool {
        if self.sql.texts.len() != other.sql.texts.len() {
            return false;
        }
        let mut i = 0;
        while i < self.sql.texts.len() {
            let databases = self.sql.texts[i].databases.0 == other.sql.texts[i].databases.0;
            let same = match (self.cut_at(i), other.cut_at(i)) {
                (Some(a), Some(b)) => {
                    same_text(a.before, b.before) && same_text(a.behind, b.behind) && same_pieces(a.rest, b.rest)
                }
                _ => false,
            };
            if !databases || !same {
                return false;
            }
            i += 1;
        }
        true
    }
}

/// A text, cut at its own name.
#[derive(Clone, Copy, Debug)]
pub struct Cut<'a> {
    /// What stands before the name.
    pub before: &'a str,
    /// The name as it is written.
    pub name: &'a str,
    /// What stands behind it.
    pub behind: &'a str,
    /// The pieces that follow.
    pub rest: &'a [Piece<'a>],
}

/// A thing that a routine depends on.
#[derive(Clone, Copy, Debug)]
pub enum Dependency<'a> {
    /// A table, or what else is in the name space of tables.
    Table(TableName<'a>),
    /// A column of a table.
    Column(TableName<'a>, Name<'a>),
    /// `function f`.
    Function(TableName<'a>),
    /// `enum e`, `domain d`.
    Type(ObjectKind, TableName<'a>),
    /// The function that a trigger calls, if the chain knows it.
    Call(TableName<'a>),
    /// A type that a function takes or returns on PostgreSQL, if the chain knows it: an enum, a domain, or that of a table's rows.
    Signature(TableName<'a>),
    /// A column that a trigger names before its body.
    Head {
        /// Its table.
        table: TableName<'a>,
        /// The column.
        column: Name<'a>,
        /// It is in the condition, where other names can stand than those of columns.
        condition: bool,
    },
}
