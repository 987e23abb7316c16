//! What a part of an index says beyond its column: how much of it, in which collation, and searched in which way.

use super::draft::Draft;
use super::types::MYSQLS;
use super::{Element, Ids, Kind};
use crate::model::{Database, MysqlType, Name, ObjectKind, TableName, Type};
use crate::op::{ColumnDef, IndexOptions, IndexPart, Method, Part, PartOptions};

impl Element<'_> {
    /// How many characters or bytes of the column an index holds; 0 if all of them, or none.
    pub(super) const fn prefix_of(&self, column: u64) -> u16 {
        let Kind::Index { parts, options, .. } = &self.kind else { return 0 };
        let (mut i, mut at) = (0, 0);
        while i < parts.len() && at < self.columns.len() {
            match &parts[i].part {
                Part::Column(_) if self.columns.get(at) == column => return options.prefix(i),
                Part::Column(_) => at += 1,
                Part::Expr(sql) => at += sql.names.len(),
            }
            i += 1;
        }
        0
    }
}

impl<'a> Draft<'_, 'a> {
    /// Reports a prefix that is none, or that means another thing somewhere; how many bytes it has. PostgreSQL and SQLite
    /// index all of the column.
    pub(super) const fn check_prefix(&mut self, ids: &Ids, unique: bool, said: &PartOptions<'a>) -> u32 {
        let Some(column) = self.sole(ids) else { return 0 };
        let (at, prefix) = (said.prefix_at, said.prefix as u32);
        let on = self.chain.databases.and(MYSQLS);
        let elsewhere = self.chain.databases.without(MYSQLS);
        if on.is_empty() {
            self.report.at(at).say("an index holds all of its columns on ").databases(elsewhere);
            self.report.help("leave the length out");
        } else if unique && !elsewhere.is_empty() {
            self.report.at(at).say("on ").databases(on).say(" this is about the first characters alone, on ");
            self.report.databases(elsewhere).say(" about all of them");
            self.report.help("leave `unique` out, or the length");
        }
        self.check_length_of_prefix(&column.ty, prefix, at)
    }

    /// Reports a type that has no part of that many characters or bytes; how many bytes they are.
    pub(super) const fn check_length_of_prefix(&mut self, ty: &Type<'a>, prefix: u32, at: u16) -> u32 {
        let (bytes, longest) = match ty {
            Type::Varchar(n) | Type::Char(n) => (4, *n),
            Type::Text | Type::Mysql(MysqlType::MediumText) => (4, u32::MAX),
            Type::Mysql(MysqlType::TinyText) => (4, 256),
            Type::Bytes | Type::Mysql(MysqlType::Blob | MysqlType::MediumBlob) => (1, u32::MAX),
            Type::Mysql(MysqlType::TinyBlob) => (1, 256),
            Type::Mysql(MysqlType::Binary(n) | MysqlType::Varbinary(n)) => (1, *n),
            Type::Sql(_) => return prefix,
            _ => {
                self.report.at(at).say("an index holds all of ").ty(ty).say(", which is no text and no bytes");
                self.report.help("leave the length out of the index");
                return 0;
            }
        };
        if prefix >= longest {
            self.report.at(at).ty(ty).say(" is no longer than the ").number(prefix as i128).say(" in the index");
            self.report.help("leave the length out of the index");
        }
        prefix * bytes
    }

    /// Reports a collation that a declared database cannot give to a part of an index.
    pub(super) const fn check_collate(&mut self, part: &IndexPart<'a>, said: &PartOptions<'a>) {
        let on = self.chain.databases.and(MYSQLS);
        if said.collate.is_empty() {
        } else if !on.is_empty() {
            self.report.at(said.collate_at).say("an index has the collations of its columns on ").databases(on);
            self.report.help("give the column the collation");
        } else if matches!(part.part, Part::Expr(_)) {
            self.report.at(said.collate_at).say("the collation of an expression is part of it");
            self.report.help("write it into the expression: `expr(\"… COLLATE …\")`");
        }
    }

    /// Reports a column that is no text, or no shape.
    pub(super) const fn check_searched(&mut self, ids: &Ids, method: Method, at: u16) {
        if let Some(column) = self.sole(ids) {
            self.check_searched_column(&column, method, at);
        }
    }

    pub(super) const fn check_searched_column(&mut self, column: &ColumnDef<'a>, method: Method, at: u16) {
        if let Method::Spatial = method {
            if !matches!(column.ty, Type::Sql(_)) {
                self.report.at(at).say("a `spatial` index is over a shape, and this is ").ty(&column.ty);
                self.report.help("make it `sql(\"geometry\")`, or leave `spatial` out");
            } else if column.nullable {
                self.report
                    .at(at)
                    .say("a `spatial` index is over a column that is NOT NULL")
                    .help("take the `Option` off");
            }
        } else if !matches!(
            column.ty,
            Type::Varchar(_)
                | Type::Char(_)
                | Type::Text
                | Type::Mysql(MysqlType::TinyText | MysqlType::MediumText)
                | Type::Sql(_)
        ) {
            self.report.at(at).say("a `fulltext` index is over text, and this is ").ty(&column.ty);
            self.report.help("leave the column out, or `fulltext`");
        }
    }

    /// Reports a column that PostgreSQL has no operator class for. An extension brings some for what a B-tree indexes, which serve beside
    /// other columns: there it is let through, as it is where the revisions create the extension.
    pub(super) const fn check_class(
        &mut self,
        ids: &Ids,
        name: Name<'a>,
        parts: usize,
        options: &IndexOptions<'a>,
        part: usize,
    ) {
        let Some(column) = self.sole(ids) else { return };
        let said = !options.parts.is_empty() && options.parts[part].class.is_some();
        let gin = matches!(options.method, Method::Gin);
        let extension = ObjectKind::Extension.name(TableName::new(if gin { "btree_gin" } else { "btree_gist" }));
        let help = match &column.ty {
            _ if said || !self.chain.databases.has(Database::Postgres) => return,
            Type::Json => "make it `Jsonb`, and the index `using(gin)`",
            Type::Jsonb if !gin => "make the index `using(gin)`",
            _ if parts > 1 || self.before.object(self.chain, ObjectKind::Extension, extension).is_some() => return,
            Type::Text | Type::Varchar(_) if gin => {
                "for `LIKE '%…%'` say `ops(gin_trgm_ops)`, of the extension `pg_trgm`"
            }
            Type::Text | Type::Varchar(_) => "for `LIKE '%…%'` say `ops(gist_trgm_ops)`, of the extension `pg_trgm`",
            Type::SmallInt
            | Type::Integer
            | Type::BigInt
            | Type::Real
            | Type::Double
            | Type::Numeric(..)
            | Type::Decimal
            | Type::Bool
            | Type::Uuid
            | Type::Date
            | Type::Time(_)
            | Type::Timestamp(_)
            | Type::Timestamptz(_) => "leave `using` out: a B-tree serves it",
            _ => return,
        };
        self.report.at(name.at).say("PostgreSQL has no operator class for ").column(self.name, name.text);
        self.report.say(", which is ").ty(&column.ty).say(", in a ").name(options.method.keyword()).say(" index");
        self.report.help(help);
    }

    const fn sole(&self, ids: &Ids) -> Option<ColumnDef<'a>> {
        if ids.is_empty() {
            return None;
        }
        match self.view().column_def(ids.get(0)) {
            Some(column) => Some(*column),
            None => None,
        }
    }
}
