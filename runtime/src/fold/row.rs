//! The columns that a row struct of `rows_at!` reads: whether they are there at its revision, and whether its fields can hold them.

use super::found::existing;
use super::missing::help_element;
use super::types::MYSQLS;
use super::{Element, Report, Schema, Table};
use crate::model::{Chain, Database, Databases, MysqlType, Name, PostgresType, TableName, Type, Version};
use crate::op::{ColumnDef, absent};

/// The table that a row struct reads, as it is after a revision.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    /// What the revision's crate declares.
    pub chain: &'static Chain,
    /// The schema after the revision.
    pub schema: &'static Schema<'static>,
    /// The table.
    pub table: TableName<'static>,
}

/// A field of a row struct.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The column that it holds.
    pub column: Name<'static>,
    /// The column type that stands for its own: [`SqlType::TYPE`](crate::model::SqlType::TYPE).
    pub ty: Type<'static>,
    /// Whether it is an `Option`.
    pub nullable: bool,
    /// Whether its type has values: [`SqlType::HOLDS`](crate::model::SqlType::HOLDS).
    pub holds: bool,
}

/// A column as a row struct selects it.
#[derive(Clone, Copy, Debug)]
pub struct RowColumn {
    /// Its name.
    pub name: &'static str,
    /// PostgreSQL: an enum, which is read as text.
    pub is_enum: bool,
    /// MariaDB: a UUID of its own type, which is read as 16 bytes.
    pub is_uuid: bool,
}

impl Rows {
    /// What is wrong with the table.
    pub const fn check_table(&self) -> Report {
        let mut report = Report::new();
        existing(self.chain, self.schema, self.table, &mut report);
        report
    }

    /// Why there is no such column.
    pub const fn check_column(&self, field: &Field) -> Report {
        let mut report = Report::new();
        let Some(table) = self.found() else { return report };
        let Some(element) = self.element(field) else {
            let view = table.whole();
            report.at(0).say("no column ").column(self.table, field.column.text).say(" at this revision");
            help_element(self.table, &view, field.column.text, true, &mut report);
            return report;
        };
        let missing = self.databases().and(absent(element.id));
        if !missing.is_empty() {
            report.at(0).column(self.table, field.column.text).say(" does not exist on ").databases(missing);
            report.say(", where ").table(self.table).say(" has rows, too");
            report.help("leave it out, and select it by itself where it exists");
        }
        report
    }

    /// Why the field cannot hold the column.
    pub const fn check_type(&self, field: &Field) -> Report {
        let mut report = Report::new();
        let Some(column) = self.column(field) else { return report };
        let refused = self.refused(field, &column.ty);
        if !refused.is_empty() {
            report.at(0).column(self.table, field.column.text).say(" is ").name_ty(&column.ty);
            report.say(", which this type does not hold");
            if refused.0 != self.databases().0 {
                report.say(" on ").databases(refused);
            }
            match self.fitting(&column.ty) {
                Some(fitting) => say_field(&fitting, column.nullable, report.help("write ")),
                None => report.help("no type holds it on each declared database: leave it out, and select it as text"),
            };
        } else if column.nullable && !field.nullable {
            report.at(0).column(self.table, field.column.text).say(" is nullable");
            say_field(&field.ty, true, report.help("write "));
        }
        report
    }

    /// The column as it is selected.
    pub const fn selected(&self, field: &Field) -> RowColumn {
        let (is_enum, is_uuid) = match self.column(field) {
            Some(ColumnDef { ty: Type::Enum { .. }, .. }) => (true, false),
            Some(ColumnDef { ty: Type::Uuid, .. }) => {
                (false, self.chain.version(Database::Mariadb).at_least(Version(10, 7)))
            }
            Some(_) | None => (false, false),
        };
        RowColumn { name: field.column.text, is_enum, is_uuid }
    }

    const fn found(&self) -> Option<&'static Table<'static>> {
        self.schema.table(self.chain, self.table)
    }

    const fn element(&self, field: &Field) -> Option<&'static Element<'static>> {
        let Some(table) = self.found() else { return None };
        match table.whole().column(field.column) {
            Some(i) => Some(table.elements.get(i)),
            None => None,
        }
    }

    const fn column(&self, field: &Field) -> Option<&'static ColumnDef<'static>> {
        match self.element(field) {
            Some(element) => element.column(),
            None => None,
        }
    }

    /// The declared databases that have the table.
    const fn databases(&self) -> Databases {
        match self.found() {
            Some(table) => self.chain.declared.without(absent(table.id)),
            None => self.chain.declared,
        }
    }

    /// The declared databases on which the field cannot hold a column of that type.
    const fn refused(&self, field: &Field, column: &Type<'_>) -> Databases {
        if !field.holds {
            return self.databases();
        }
        let (mut left, mut refused) = (self.databases(), Databases::NONE);
        while let Some(database) = left.first() {
            left = Databases(left.0 & !database.bit());
            if !holds(&field.ty, column, database) {
                refused = Databases(refused.0 | database.bit());
            }
        }
        refused
    }

    /// The type of a field that holds a column of that type on each declared database.
    const fn fitting(&self, column: &Type<'_>) -> Option<Type<'static>> {
        let mut i = 0;
        while i < HOLDING.len() {
            let field = Field { column: self.table.name, ty: HOLDING[i], nullable: false, holds: true };
            if self.refused(&field, column).is_empty() {
                return Some(HOLDING[i]);
            }
            i += 1;
        }
        None
    }
}

/// Column types that stand for types which hold values, the likelier first.
const HOLDING: [Type<'static>; 23] = [
    Type::Text,
    Type::BigInt,
    Type::Integer,
    Type::SmallInt,
    Type::Bool,
    Type::Double,
    Type::Real,
    Type::Decimal,
    Type::Bytes,
    Type::Uuid,
    Type::Date,
    Type::Time(6),
    Type::Timestamp(6),
    Type::Timestamptz(6),
    Type::Jsonb,
    Type::Mysql(MysqlType::TinyInt),
    Type::Mysql(MysqlType::TinyIntUnsigned),
    Type::Mysql(MysqlType::SmallIntUnsigned),
    Type::Mysql(MysqlType::IntUnsigned),
    Type::Mysql(MysqlType::BigIntUnsigned),
    Type::Array(&Type::Text),
    Type::Array(&Type::BigInt),
    Type::Array(&Type::Integer),
];

/// Whether sqlx reads a column of that type into what `field` stands for.
const fn holds(field: &Type<'_>, column: &Type<'_>, database: Database) -> bool {
    let mysql = MYSQLS.has(database);
    let column = if mysql { *column.base() } else { column.base().portable() };
    match (field, &column) {
        (
            Type::Text,
            Type::Mysql(MysqlType::TinyText | MysqlType::MediumText)
            | Type::Postgres(PostgresType::Citext)
            | Type::Enum { .. },
        )
        | (Type::Bytes, Type::Bytes)
        | (Type::Jsonb, Type::Json | Type::Jsonb)
        | (Type::Time(6), Type::Time(_))
        | (Type::Timestamp(6), Type::Timestamp(_))
        | (Type::Timestamptz(6), Type::Timestamptz(_)) => true,
        (Type::Text, _) => column.is_text(),
        (Type::Bytes, Type::Mysql(of)) => matches!(of.portable(), Type::Bytes),
        // sqlx has no decimals on SQLite, where they are floats
        (Type::Decimal, Type::Numeric(..) | Type::Decimal) => !matches!(database, Database::Sqlite),
        (Type::Array(field), Type::Array(column)) => holds(field, column, database),
        // whatever the sizes, if the sign fits; what is too large is an error when it is read
        (Type::SmallInt | Type::Integer | Type::BigInt, Type::Mysql(of)) => column.is_integer() && !of.is_unsigned(),
        (_, _) if field.is_integer() && matches!(database, Database::Sqlite) => column.is_integer(),
        (_, _) => field.same(&column),
    }
}

/// Adds the Rust type of a field.
const fn say_field<'r>(ty: &Type<'_>, nullable: bool, report: &'r mut Report) -> &'r mut Report {
    let (before, after) = if nullable { ("`Option<", ">`") } else { ("`", "`") };
    let (name, other) = match ty {
        Type::Bytes => ("Vec<u8>", ""),
        Type::Uuid => ("uuid::Uuid", ""),
        Type::Decimal => ("rust_decimal::Decimal", ""),
        Type::Jsonb => ("serde_json::Value", ""),
        Type::Date => ("chrono::NaiveDate", "time::Date"),
        Type::Time(_) => ("chrono::NaiveTime", "time::Time"),
        Type::Timestamp(_) => ("chrono::NaiveDateTime", "time::PrimitiveDateTime"),
        Type::Timestamptz(_) => ("chrono::DateTime<chrono::Utc>", "time::OffsetDateTime"),
        Type::Array(of) => return report.say(before).say("Vec<").ty(of).say(">").say(after),
        _ => return report.say(before).ty(ty).say(after),
    };
    report.say(before).say(name).say(after);
    if !other.is_empty() {
        report.say(" or ").say(before).say(other).say(after);
    }
    report
}

/// Panics with what is wrong, if anything is.
///
/// # Panics
/// In const evaluation, which is a compile error under the table, the column or the type.
#[track_caller]
pub const fn assert_row(report: Report) {
    report.raise(0);
}
