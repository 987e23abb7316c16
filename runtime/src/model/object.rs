//! Kinds of objects other than tables, and the name spaces they live in.

use super::{Database, Databases, Name, TableName, hash};

/// What an object other than a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectKind {
    /// A schema of PostgreSQL.
    Schema,
    /// An extension of PostgreSQL.
    Extension,
    /// A type with a closed list of values.
    Enum,
    /// A type with a default and checks of its own.
    Domain,
    /// A counter of its own.
    Sequence,
    /// A function in the database's own language.
    Function,
    /// A procedure in the database's own language.
    Procedure,
    /// A SELECT under a name.
    View,
    /// A SELECT whose rows are kept.
    MaterializedView,
}

impl ObjectKind {
    /// All kinds, each after those that it can need.
    pub const ALL: [ObjectKind; 9] = [
        ObjectKind::Schema,
        ObjectKind::Extension,
        ObjectKind::Enum,
        ObjectKind::Domain,
        ObjectKind::Sequence,
        ObjectKind::Function,
        ObjectKind::Procedure,
        ObjectKind::View,
        ObjectKind::MaterializedView,
    ];

    /// What it is called in messages.
    pub const fn noun(self) -> &'static str {
        match self {
            ObjectKind::Schema => "schema",
            ObjectKind::Extension => "extension",
            ObjectKind::Enum => "enum",
            ObjectKind::Domain => "domain",
            ObjectKind::Sequence => "sequence",
            ObjectKind::Function => "function",
            ObjectKind::Procedure => "procedure",
            ObjectKind::View => "view",
            ObjectKind::MaterializedView => "materialized view",
        }
    }

    /// What it is called in the language behind `create_`, `drop_` and so on.
    pub const fn word(self) -> &'static str {
        match self {
            ObjectKind::Schema
            | ObjectKind::Extension
            | ObjectKind::Enum
            | ObjectKind::Domain
            | ObjectKind::Sequence
            | ObjectKind::Function
            | ObjectKind::Procedure
            | ObjectKind::View => self.noun(),
            ObjectKind::MaterializedView => "materialized_view",
        }
    }

    /// Whether it has columns that a SELECT can read.
    pub const fn is_view(self) -> bool {
        match self {
            ObjectKind::View | ObjectKind::MaterializedView => true,
            ObjectKind::Schema
            | ObjectKind::Extension
            | ObjectKind::Enum
            | ObjectKind::Domain
            | ObjectKind::Sequence
            | ObjectKind::Function
            | ObjectKind::Procedure => false,
        }
    }

    /// The databases that keep such an object; elsewhere it lives in the columns that use it, or is nothing at all.
    pub const fn kept_by(self) -> Databases {
        let (postgres, mysql, mariadb) = (Database::Postgres.bit(), Database::Mysql.bit(), Database::Mariadb.bit());
        Databases(match self {
            ObjectKind::Schema
            | ObjectKind::Extension
            | ObjectKind::Enum
            | ObjectKind::Domain
            | ObjectKind::MaterializedView => postgres,
            ObjectKind::Sequence => postgres | mariadb,
            ObjectKind::Function | ObjectKind::Procedure => postgres | mysql | mariadb,
            ObjectKind::View => Databases::ALL.0,
        })
    }

    /// Whether it shares its name space with tables: a sequence and a view are relations as a table is, and PostgreSQL makes a type for each table.
    const fn is_among_tables(self) -> bool {
        match self {
            ObjectKind::Enum
            | ObjectKind::Domain
            | ObjectKind::Sequence
            | ObjectKind::View
            | ObjectKind::MaterializedView => true,
            ObjectKind::Schema | ObjectKind::Extension | ObjectKind::Function | ObjectKind::Procedure => false,
        }
    }

    /// The name with keys that tell it from names in other name spaces.
    ///
    /// ```
    /// use aludel::model::{ObjectKind, TableName};
    /// let name = TableName::new("audit");
    /// assert!(ObjectKind::Enum.name(name).same(name));
    /// assert!(!ObjectKind::Schema.name(name).same(name));
    /// ```
    #[must_use]
    pub const fn name(self, of: TableName<'_>) -> TableName<'_> {
        if self.is_among_tables() {
            return of;
        }
        let salt = hash(self.noun(), false).rotate_left(2);
        TableName { name: Name { exact: of.name.exact ^ salt, folded: of.name.folded ^ salt, ..of.name }, ..of }
    }
}
