//! Collations and character sets of columns.

use super::draft::Draft;
use super::types::MYSQLS;
use super::{Element, Ids, Kind};
use crate::model::{Database, Databases, Name, TableName, Type, charset_of, same_text};
use crate::op::{AlterRare, ColumnDef, ColumnOptions, TableOptions};

impl<'a> Draft<'_, 'a> {
    /// Reports a collation of what is no text, and a character set where no declared database has any.
    pub(super) const fn check_text(&mut self, column: &ColumnDef<'a>, at: u16) {
        let options = ColumnOptions::of(column.options);
        if options.collate.is_empty() && options.charset.is_empty() {
            return;
        }
        if !has_characters(&column.ty, self.chain.databases) {
            self.report.at(at).say("only text has a collation or character set, and ").name(column.name.text);
            self.report.say(" is ").ty(&column.ty).help("leave it out");
        }
        if !options.charset.is_empty() && self.chain.databases.and(MYSQLS).is_empty() {
            self.report.at(at).say("`charset` is for ").databases(MYSQLS);
            self.report.say(" alone, and this crate's `chain!` declares none of them").help("leave it out");
        }
    }

    /// `alter_column … { collate: …, charset: … }`.
    pub(super) const fn alter_text(
        &mut self,
        element: &Element<'a>,
        before: &ColumnDef<'a>,
        after: &ColumnDef<'a>,
        rare: &AlterRare<'a>,
    ) {
        let at = rare.text_at;
        if same_text_options(before, after) {
            return;
        }
        self.check_text(&ColumnDef { name: element.name, ..*after }, at);
        if self.chain.databases.has(Database::Postgres) {
            self.check_remade_not_read(self.name, element, at);
            self.check_no_generated(element, at);
        }
        if !self.chain.databases.and(MYSQLS).is_empty() {
            self.check_no_key(element, at);
        }
    }

    /// Reports a generated column that reads the one whose collation changes.
    const fn check_no_generated(&mut self, element: &Element<'a>, at: u16) {
        let mut from = 0;
        while let Some(i) = self.view().user_of(element.id, from) {
            let user = *self.view().get(i);
            if user.is_column() {
                self.report.at(at).say("the generated column ").name(user.name.text);
                self.report.say(" reads this one, and PostgreSQL does not alter its collation then");
                self.report.help("drop the generated column, alter this one, and add it again");
            }
            from = i + 1;
        }
    }

    /// Reports foreign keys of or to the column: InnoDB wants one collation on both sides.
    const fn check_no_key(&mut self, element: &Element<'a>, at: u16) {
        let mut ids = Ids::new();
        ids.push(element.id);
        if let Some(i) = self.foreign_key_to_itself(&ids) {
            let key = self.view().get(i).name;
            self.say_key(key, self.name, at);
        }
        if let Some((table, key)) = self.before.pointing_to(self.id, Some(&ids)) {
            self.say_key(key.name, table.name, at);
        }
        let mut from = 0;
        while let Some(i) = self.view().user_of(element.id, from) {
            let user = *self.view().get(i);
            if let Kind::ForeignKey { .. } = user.kind {
                self.say_key(user.name, self.name, at);
            }
            from = i + 1;
        }
    }

    const fn say_key(&mut self, key: Name<'_>, of: TableName<'_>, at: u16) {
        let on = self.chain.databases.and(MYSQLS);
        self.report.at(at).say("the foreign key ").name(key.text).say(" of ").table(of).say(": ").databases(on);
        self.report.say(" would refuse another collation on one side of it");
        self.report.help("drop the key, alter both columns, and create it again");
    }
}

/// Whether both say the same of their text.
pub(super) const fn same_text_options(a: &ColumnDef<'_>, b: &ColumnDef<'_>) -> bool {
    let (a, b) = (ColumnOptions::of(a.options), ColumnOptions::of(b.options));
    same_text(a.collate, b.collate) && same_text(a.charset, b.charset)
}

/// Whether both columns are texts, and certainly not in one collation on MySQL and MariaDB: InnoDB compares them then in no key.
pub(super) const fn differ_as_text(
    a: (&ColumnDef<'_>, &TableOptions<'_>),
    b: (&ColumnDef<'_>, &TableOptions<'_>),
) -> bool {
    if !is_text(&a.0.ty) || !is_text(&b.0.ty) {
        return false;
    }
    let (a, b) = (Written::of(a.0, a.1), Written::of(b.0, b.1));
    if !a.charset.eq_ignore_ascii_case(b.charset) {
        return true;
    }
    match (a.collate.is_empty(), b.collate.is_empty()) {
        (true, true) => false,
        (false, false) => !a.collate.eq_ignore_ascii_case(b.collate),
        // what a character set has by itself differs from server to server, but never tells `a` from `A`
        (true, false) => is_exact(b.collate),
        (false, true) => is_exact(a.collate),
    }
}

const fn is_text(ty: &Type<'_>) -> bool {
    matches!(ty.base(), Type::Varchar(_) | Type::Char(_) | Type::Text)
}

/// How a column is written down: what it says itself, else its table.
struct Written<'a> {
    charset: &'a str,
    /// `""`: what the character set has.
    collate: &'a str,
}

impl<'a> Written<'a> {
    const fn of(column: &ColumnDef<'a>, table: &TableOptions<'a>) -> Written<'a> {
        let own = ColumnOptions::of(column.options);
        let of_table = if table.charset.is_empty() { charset_or(table.collate, "utf8mb4") } else { table.charset };
        match (own.charset.is_empty(), own.collate.is_empty()) {
            (true, true) => Written { charset: of_table, collate: table.collate },
            (true, false) => Written { charset: charset_or(own.collate, of_table), collate: own.collate },
            (false, _) => Written { charset: own.charset, collate: own.collate },
        }
    }
}

/// The character set of a collation, or the one that stands there.
const fn charset_or<'a>(collation: &'a str, there: &'a str) -> &'a str {
    match charset_of(collation) {
        Some(charset) => charset,
        None => there,
    }
}

/// Whether a collation of that name tells upper from lower case.
const fn is_exact(collation: &str) -> bool {
    matches!(
        collation.as_bytes(),
        [.., b'_', b'b' | b'B', b'i' | b'I', b'n' | b'N'] | [.., b'_', b'c' | b'C', b's' | b'S']
    )
}

/// Whether values of the type are text, as far as that is known.
const fn has_characters(ty: &Type<'_>, on: Databases) -> bool {
    match ty {
        Type::SmallInt
        | Type::Integer
        | Type::BigInt
        | Type::Real
        | Type::Double
        | Type::Numeric(..)
        | Type::Decimal
        | Type::Bool
        | Type::Bytes
        | Type::Uuid
        | Type::Date
        | Type::Time(_)
        | Type::Timestamp(_)
        | Type::Timestamptz(_)
        | Type::Interval
        | Type::Json
        | Type::Jsonb => false,
        // the type of an enum is PostgreSQL's own, and text elsewhere
        Type::Enum { .. } => !on.has(Database::Postgres),
        Type::Mysql(of) => has_characters(&of.portable(), on),
        Type::Domain { base, .. } => has_characters(base, on),
        Type::Varchar(_) | Type::Char(_) | Type::Text | Type::Array(_) | Type::Postgres(_) | Type::Sql(_) => true,
    }
}
