//! Tables, columns, constraints and indexes in a server's own words.

use std::fmt;

use super::Sequence;
use crate::model::{self, Action, Deferrable, Numbering};

/// A table's name and its schema, if it is not in the connection's default one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct TableName {
    /// The schema (a PostgreSQL schema, a MySQL database), or none for the default.
    pub schema: Option<String>,
    /// The table.
    pub name: String,
}

impl From<model::TableName<'_>> for TableName {
    fn from(name: model::TableName<'_>) -> Self {
        let schema = (!name.schema.is_empty()).then(|| name.schema.to_owned());
        TableName { schema, name: name.name.text.to_owned() }
    }
}

impl fmt::Display for TableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.schema {
            Some(schema) => write!(f, "{schema}.{}", self.name),
            None => f.write_str(&self.name),
        }
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Table {
    /// Its name.
    pub name: TableName,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its primary key.
    pub primary_key: Option<Key>,
    /// Its unique constraints, by name.
    pub uniques: Vec<Key>,
    /// Its foreign keys, by name.
    pub foreign_keys: Vec<ForeignKey>,
    /// Its check constraints, by name.
    pub checks: Vec<Check>,
    /// Its exclusion constraints, by name.
    pub exclusions: Vec<Exclusion>,
    /// Its indexes, by name; those that serve a constraint are left out.
    pub indexes: Vec<Index>,
    /// Its triggers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub triggers: Vec<Trigger>,
    /// Its comment.
    pub comment: Option<String>,
    /// What few tables say.
    pub options: TableOptions,
}

/// What a table says beyond all that.
#[expect(clippy::struct_excessive_bools, reason = "each is a word that the table says or not")]
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct TableOptions {
    /// MySQL's and MariaDB's engine, if it is not InnoDB.
    pub engine: Option<String>,
    /// Its character set on MySQL and MariaDB, if it is not `utf8mb4`.
    pub charset: Option<String>,
    /// Its collation on MySQL and MariaDB: as declared, or as found.
    pub collation: Option<String>,
    /// Of a table that was found: whether the collation is that of its character set.
    #[serde(skip)]
    pub collation_is_default: bool,
    /// Its row format on MySQL and MariaDB, if it says one.
    pub row_format: Option<String>,
    /// Whether PostgreSQL keeps no log of it.
    pub unlogged: bool,
    /// PostgreSQL's storage parameters, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub storage: Vec<(String, String)>,
    /// Whether SQLite keeps it by its primary key.
    pub without_rowid: bool,
    /// Whether SQLite holds its values to the types of its columns.
    pub strict: bool,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, as the server shows it")]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type as DDL writes it: `character varying(50)`, `VARCHAR(50)`.
    pub ty: String,
    /// Whether that is an enum, to which PostgreSQL assigns no text. It is not read back.
    #[serde(skip)]
    pub is_enum: bool,
    /// Whether it takes NULL.
    pub nullable: bool,
    /// Its default as an SQL expression.
    pub default: Option<String>,
    /// Whether the database numbers new rows.
    pub identity: bool,
    /// How it does.
    pub numbering: Numbering,
    /// Where the numbers begin and how they go on, if that is said. MySQL and MariaDB do not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numbers: Option<Sequence>,
    /// Whether MySQL or MariaDB sets it to the present time whenever the row changes.
    pub on_update_now: bool,
    /// Its generation expression.
    pub generated: Option<Generated>,
    /// Its character set on MySQL and MariaDB, as declared; one that is found is told by its collation, unless that is the one
    /// that it has by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charset: Option<String>,
    /// Its collation, if it is not the default.
    pub collation: Option<String>,
    /// Its comment.
    pub comment: Option<String>,
}

/// How a generated column is computed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Generated {
    /// The SQL expression.
    pub sql: String,
    /// Written to disk, or computed when read.
    pub stored: bool,
}

/// A primary key or unique constraint.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Key {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<String>,
    /// When it is looked at.
    #[serde(serialize_with = "deferrable")]
    pub deferrable: Deferrable,
}

/// A foreign key.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ForeignKey {
    /// Its name.
    pub name: String,
    /// The columns of this table.
    pub columns: Vec<String>,
    /// The table they point to.
    pub table: TableName,
    /// The columns they point to.
    pub references: Vec<String>,
    /// ON DELETE.
    #[serde(serialize_with = "action")]
    pub on_delete: Action,
    /// ON UPDATE.
    #[serde(serialize_with = "action")]
    pub on_update: Action,
    /// When it is looked at.
    #[serde(serialize_with = "deferrable")]
    pub deferrable: Deferrable,
    /// Whether rows that were there before it may not fulfil it.
    pub not_valid: bool,
}

/// A trigger.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Trigger {
    /// Its name.
    pub name: String,
    /// The text that makes it. Servers keep it in words of their own, so it is not read back.
    #[serde(skip)]
    pub sql: String,
}

/// A check constraint.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Check {
    /// Its name.
    pub name: String,
    /// The SQL condition.
    pub sql: String,
    /// Whether rows that were there before it may not fulfil it.
    pub not_valid: bool,
}

/// An exclusion constraint.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Exclusion {
    /// Its name.
    pub name: String,
    /// PostgreSQL's access method.
    pub method: String,
    /// Columns and expressions, each with its operator.
    pub parts: Vec<(IndexPart, String)>,
    /// The SQL condition of the rows that it is about; all of them if there is none.
    pub condition: Option<String>,
    /// When it is looked at.
    #[serde(serialize_with = "deferrable")]
    pub deferrable: Deferrable,
}

/// An index.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Index {
    /// Its name.
    pub name: String,
    /// Whether its parts are unique together.
    pub unique: bool,
    /// Columns and expressions, in order.
    pub parts: Vec<IndexPart>,
    /// The SQL condition of the rows that are in it; all of them if there is none.
    pub condition: Option<String>,
    /// PostgreSQL's access method, if it is not `btree`; `fulltext` or `spatial` on MySQL and MariaDB.
    pub method: Option<String>,
    /// Columns that are kept in it and not searched by.
    pub include: Vec<String>,
    /// Whether NULL equals NULL in it.
    pub nulls_not_distinct: bool,
    /// PostgreSQL's storage parameters, by name.
    pub storage: Vec<(String, String)>,
}

/// One part of an index.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct IndexPart {
    /// A column's name, or an SQL expression if `is_expression`.
    pub text: String,
    /// Whether `text` is an expression rather than a column.
    pub is_expression: bool,
    /// How many characters or bytes of the column it holds, if not all.
    pub prefix: Option<u16>,
    /// Its collation, if it is not the column's.
    pub collation: Option<String>,
    /// Descending order.
    pub descending: bool,
    /// Whether NULLs come first, if that is not where they are by default.
    pub nulls_first: Option<bool>,
    /// PostgreSQL's operator class, if it is not the type's default.
    pub class: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn action<S: serde::Serializer>(action: &Action, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(match action {
        Action::NoAction => "no action",
        Action::Restrict => "restrict",
        Action::Cascade => "cascade",
        Action::SetNull => "set null",
        Action::SetDefault => "set default",
    })
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn deferrable<S: serde::Serializer>(deferrable: &Deferrable, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(match deferrable {
        Deferrable::No => "no",
        Deferrable::Immediate => "initially immediate",
        Deferrable::Deferred => "initially deferred",
    })
}

impl IndexPart {
    /// Whether it is all of a column, in ascending order.
    pub fn is_plain(&self) -> bool {
        !self.is_expression && !self.descending && self.prefix.is_none()
    }
}

impl Table {
    /// A table with nothing in it.
    pub fn new(name: TableName) -> Self {
        Table {
            name,
            columns: Vec::new(),
            primary_key: None,
            uniques: Vec::new(),
            foreign_keys: Vec::new(),
            checks: Vec::new(),
            exclusions: Vec::new(),
            indexes: Vec::new(),
            triggers: Vec::new(),
            comment: None,
            options: TableOptions::default(),
        }
    }

    /// Puts lists into the order of the model: everything but columns by name.
    pub(crate) fn sort(&mut self) {
        self.triggers.sort_by(|a, b| a.name.cmp(&b.name));
        self.uniques.sort_by(|a, b| a.name.cmp(&b.name));
        self.foreign_keys.sort_by(|a, b| a.name.cmp(&b.name));
        self.checks.sort_by(|a, b| (&a.name, &a.sql).cmp(&(&b.name, &b.sql)));
        self.exclusions.sort_by(|a, b| a.name.cmp(&b.name));
        self.indexes.sort_by(|a, b| a.name.cmp(&b.name));
    }

    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}
