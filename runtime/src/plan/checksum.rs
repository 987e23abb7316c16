//! The checksum of a revision: SHA-256 over its ops, written in one canonical way.
//!
//! Reformatting the source changes nothing. How an op is taken back (`undo`, the fill of a drop, `downgrade`) is left
//! out: it may be improved after the revision was applied. Every part is written with its length or a closing mark, so
//! that no two lists of ops read alike.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::graph::Revision;
use crate::model::{Action, Deferrable, Name, Numbering, Piece, Sql, TableName, Type, Value};
use crate::op::{
    Alter, AlterTable, Cell, ColumnDef, ConstraintOptions, Definition, EnumChange, Exclusion, ExclusionPart, Generated,
    IndexOptions, Item, ItemKind, Method, Object, On, Op, Part, PartOptions, Routine, SequenceOption, SequenceSet, Set,
    TableOptions, ValuePlace, View,
};

/// The checksum of what the revision does, in hexadecimal.
pub fn checksum(revision: &Revision) -> String {
    let mut canon = Canon(String::new());
    for (at, op) in revision.ops.iter().enumerate() {
        if revision.settings.told.contains(&On::Upgrade(at)) {
            canon.word("told");
        }
        canon.op(op);
    }
    Sha256::digest(canon.0).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

struct Canon(String);

impl Canon {
    fn word(&mut self, word: &str) {
        self.0.push_str(word);
        self.0.push(' ');
    }

    fn text(&mut self, text: &str) {
        let _ = write!(self.0, "{}:{text} ", text.len());
    }

    fn number(&mut self, number: impl std::fmt::Display) {
        let _ = write!(self.0, "{number} ");
    }

    fn list<T: Copy>(&mut self, items: &[T], each: impl Fn(&mut Canon, T)) {
        self.number(items.len());
        for item in items {
            each(self, *item);
        }
    }

    fn option<T: Copy>(&mut self, option: Option<T>, each: impl Fn(&mut Canon, T)) {
        self.list(option.as_slice(), each);
    }

    fn set<T: Copy>(&mut self, set: Set<T>, each: impl Fn(&mut Canon, T)) {
        match set {
            Set::Keep => self.word("keep"),
            Set::Drop => self.word("drop"),
            Set::To(value) => {
                self.word("to");
                each(self, value);
            }
        }
    }

    fn name(&mut self, name: Name<'_>) {
        self.text(name.text);
    }

    fn table(&mut self, table: TableName<'_>) {
        self.text(table.schema);
        self.name(table.name);
    }

    fn op(&mut self, op: &Op<'_>) {
        self.word(op.keyword());
        match *op {
            Op::CreateTable { table, columns, items, comment, options } => {
                self.table(table);
                self.list(columns, Canon::column);
                self.list(items, Canon::item);
                self.text(comment);
                if let Some(options) = options {
                    self.table_options(options);
                }
            }
            Op::AlterTable { table, alter } => {
                self.table(table);
                self.alter_table(alter);
            }
            Op::DropTable { table } => self.table(table),
            Op::RenameTable { table, to } => {
                self.table(table);
                self.table(to);
            }
            Op::AddColumn { table, column, items, fill } => {
                self.table(table);
                self.column(column);
                self.list(items, Canon::item);
                self.option(fill, Canon::value);
            }
            Op::DropColumn { table, column, fill: _ } => {
                self.table(table);
                self.name(column);
            }
            Op::RenameColumn { table, column, to } => {
                self.table(table);
                self.name(column);
                self.name(to);
            }
            Op::AlterColumn { table, column, alter } => {
                self.table(table);
                self.name(column);
                self.alter(&alter);
            }
            Op::CreateItem { table, item, concurrently: _ } => {
                self.table(table);
                self.item(item);
            }
            Op::RenameIndex { table, index: from, to } | Op::RenameConstraint { table, constraint: from, to } => {
                self.table(table);
                self.name(from);
                self.name(to);
            }
            Op::ValidateConstraint { table, constraint: name }
            | Op::DropIndex { table, index: name, concurrently: _ }
            | Op::DropConstraint { table, constraint: name } => {
                self.table(table);
                self.name(name);
            }
            Op::CreateObject { object } | Op::ReplaceObject { object } => self.object(object),
            Op::DropObject { kind: _, name } => self.table(name),
            Op::RenameObject { kind: _, name, to } => {
                self.table(name);
                self.table(to);
            }
            Op::AlterEnum { name, change } => {
                self.table(name);
                self.enum_change(change);
            }
            Op::CreateTrigger { table, trigger, routine } | Op::ReplaceTrigger { table, trigger, routine } => {
                self.table(table);
                self.name(trigger);
                self.routine(*routine);
            }
            Op::DropTrigger { table, trigger } => {
                self.table(table);
                self.name(trigger);
            }
            Op::AlterSequence { name, options } => {
                self.table(name);
                self.list(options, Canon::sequence_option);
            }
            Op::Execute { sql, undo: _, read: _ } => self.sql(sql),
            // how much is done at once is no matter
            Op::Run { function, version, undo: _, batch: _ } => {
                self.text(function.name);
                self.number(version);
            }
            Op::BulkInsert { table, columns, rows, undo: _, read: _ } => {
                self.table(table);
                self.list(columns, Canon::name);
                self.list(rows, |canon, row| canon.list(row, |canon, Cell { value, at: _ }| canon.value(value)));
            }
        }
        self.0.push('\n');
    }

    fn object(&mut self, object: &Object<'_>) {
        let Object { name, definition } = *object;
        self.table(name);
        match definition {
            Definition::Schema | Definition::Extension => {}
            Definition::Enum(values) => self.list(values, Canon::name),
            Definition::Sequence(options) => self.list(options, Canon::sequence_option),
            Definition::Function(routine) | Definition::Procedure(routine) => self.routine(routine),
            Definition::View(View { columns, sql, read: _, shown: _ })
            | Definition::MaterializedView(View { columns, sql, read: _, shown: _ }) => {
                self.list(columns, Canon::name);
                self.sql(sql);
            }
        }
    }

    fn sequence_option(&mut self, option: SequenceOption<'_>) {
        let SequenceOption { set, at: _ } = option;
        let mut number = |word, number| {
            self.word(word);
            self.number(number);
        };
        match set {
            SequenceSet::Start(start) => number("start", start),
            SequenceSet::Increment(increment) => number("increment", increment),
            SequenceSet::Min(min) => number("min", min),
            SequenceSet::Max(max) => number("max", max),
            SequenceSet::Cache(cache) => number("cache", cache),
            SequenceSet::Type(ty) => {
                self.word("type");
                self.ty(&ty);
            }
            SequenceSet::Cycle(cycle) => {
                self.word("cycle");
                self.number(cycle);
            }
            SequenceSet::OwnedBy(table, column) => {
                self.word("owned_by");
                self.table(table);
                self.name(column);
            }
            SequenceSet::NotOwned => self.word("not_owned"),
        }
    }

    /// What it depends on changes nothing in the database.
    fn routine(&mut self, routine: Routine<'_>) {
        let Routine { sql, depends_on: _ } = routine;
        self.sql(sql);
    }

    fn enum_change(&mut self, change: EnumChange<'_>) {
        match change {
            EnumChange::Add { value, place } => {
                self.word("add");
                self.name(value);
                match place {
                    ValuePlace::Last => self.word("last"),
                    ValuePlace::Before(anchor) => {
                        self.word("before");
                        self.name(anchor);
                    }
                    ValuePlace::After(anchor) => {
                        self.word("after");
                        self.name(anchor);
                    }
                }
            }
            EnumChange::Rename { value, to } => {
                self.word("rename");
                self.name(value);
                self.name(to);
            }
            EnumChange::Drop { value } => {
                self.word("drop");
                self.name(value);
            }
        }
    }

    fn column(&mut self, column: ColumnDef<'_>) {
        let ColumnDef {
            name,
            ty,
            ty_at: _,
            nullable,
            default,
            default_at: _,
            identity,
            numbering,
            on_update_now,
            generated,
            collate,
            comment,
        } = column;
        self.name(name);
        self.ty(&ty);
        self.number(nullable);
        self.option(default, Canon::value);
        self.number(identity);
        if on_update_now {
            self.word("on_update_now");
        }
        if numbering != Numbering::Standard {
            self.word(numbering.word());
        }
        self.option(generated, |canon, Generated { sql, stored }| {
            canon.sql(sql);
            canon.number(stored);
        });
        self.text(collate);
        self.text(comment);
    }

    fn table_options(&mut self, options: &TableOptions<'_>) {
        let TableOptions { engine, charset, collate, row_format, unlogged, without_rowid, at: _ } = *options;
        self.word("options");
        for text in [engine, charset, collate, row_format] {
            self.text(text);
        }
        self.number(unlogged);
        self.number(without_rowid);
    }

    fn alter_table(&mut self, alter: &AlterTable<'_>) {
        let AlterTable { comment, engine, charset, collate, row_format, unlogged, without_rowid, at: _ } = *alter;
        for text in [comment, engine, charset, collate, row_format] {
            self.set(text, Canon::text);
        }
        self.option(unlogged, Canon::number);
        self.option(without_rowid, Canon::number);
    }

    fn alter(&mut self, alter: &Alter<'_>) {
        let Alter { ty, ty_at: _, using, nullable, nullable_at: _, default, default_at: _, fill, fill_at: _, comment } =
            *alter;
        self.option(ty, |canon, ty| canon.ty(&ty));
        self.option(using, Canon::sql);
        self.option(nullable, Canon::number);
        self.set(default, Canon::value);
        self.option(fill, Canon::value);
        self.set(comment, Canon::text);
    }

    fn item(&mut self, item: Item<'_>) {
        let Item { name, kind, options } = item;
        self.name(name);
        match kind {
            ItemKind::PrimaryKey { columns } => {
                self.word("primary_key");
                self.list(columns, Canon::name);
            }
            ItemKind::Unique { columns } => {
                self.word("unique");
                self.list(columns, Canon::name);
            }
            ItemKind::ForeignKey { columns, table, references, on_delete, on_update } => {
                self.word("foreign_key");
                self.list(columns, Canon::name);
                self.table(table);
                self.list(references, Canon::name);
                self.action(on_delete);
                self.action(on_update);
            }
            ItemKind::Check { sql } => {
                self.word("check");
                self.sql(sql);
            }
            ItemKind::Exclude(Exclusion { method, method_at: _, parts, condition }) => {
                self.word("exclude");
                self.word(method.keyword());
                self.list(parts, |canon, ExclusionPart { part, operator }| {
                    canon.part(part);
                    canon.text(operator);
                });
                self.option(*condition, Canon::sql);
            }
            ItemKind::Index { unique, parts, options } => {
                self.word("index");
                self.number(unique);
                self.list(parts, |canon, part| {
                    canon.part(part.part);
                    canon.number(part.descending);
                });
                self.index_options(options);
            }
        }
        // only what is said, so that a constraint without options reads as before there were any
        if let Some(ConstraintOptions { deferrable, deferrable_at: _, not_valid, not_valid_at: _ }) = options {
            match deferrable {
                Deferrable::No => {}
                Deferrable::Immediate => self.word("deferrable"),
                Deferrable::Deferred => self.word("deferred"),
            }
            if not_valid {
                self.word("not_valid");
            }
        }
    }

    fn part(&mut self, part: Part<'_>) {
        match part {
            Part::Column(name) => self.name(name),
            Part::Expr(sql) => self.sql(sql),
        }
    }

    /// Only what is said, so that an index without options reads as before there were any.
    fn index_options(&mut self, options: &IndexOptions<'_>) {
        let IndexOptions {
            condition,
            method,
            method_at: _,
            include,
            nulls_not_distinct,
            nulls_not_distinct_at: _,
            storage,
            storage_at: _,
            parts,
        } = *options;
        if let Some(condition) = condition {
            self.word("where");
            self.sql(condition);
        }
        if method != Method::Btree {
            self.word("using");
            self.word(method.keyword());
        }
        if !include.is_empty() {
            self.word("include");
            self.list(include, Canon::name);
        }
        if nulls_not_distinct {
            self.word("nulls_not_distinct");
        }
        if !parts.is_empty() {
            self.word("parts");
            self.list(parts, Canon::part_options);
        }
        if !storage.is_empty() {
            self.word("with");
            self.list(storage, |canon, (name, value)| {
                canon.text(name);
                canon.text(value);
            });
        }
    }

    fn part_options(&mut self, said: PartOptions<'_>) {
        let PartOptions { class, nulls_first, nulls_at: _, prefix, prefix_at: _, collate, collate_at: _ } = said;
        self.option(class, Canon::name);
        self.option(nulls_first, Canon::number);
        if prefix > 0 {
            self.word("prefix");
            self.number(prefix);
        }
        if !collate.is_empty() {
            self.word("collate");
            self.text(collate);
        }
    }

    fn action(&mut self, action: Action) {
        self.word(match action {
            Action::NoAction => "no_action",
            Action::Restrict => "restrict",
            Action::Cascade => "cascade",
            Action::SetNull => "set_null",
            Action::SetDefault => "set_default",
        });
    }

    fn value(&mut self, value: Value<'_>) {
        match value {
            Value::Bool(value) => self.number(value),
            Value::Int(value) => self.number(value),
            Value::Decimal(text) => {
                self.word("decimal");
                self.text(text);
            }
            Value::Str(text) => {
                self.word("str");
                self.text(text);
            }
            Value::Null => self.word("null"),
            Value::Now => self.word("now"),
            Value::Today => self.word("today"),
            Value::Uuid => self.word("uuid"),
            Value::Nextval(name) => {
                self.word("nextval");
                self.table(*name);
            }
            Value::Expr(sql) => {
                self.word("expr");
                self.sql(sql);
            }
        }
    }

    fn sql(&mut self, sql: Sql<'_>) {
        let Sql { texts, names, at: _ } = sql;
        self.list(texts, |canon, text| {
            canon.number(text.databases.0);
            canon.list(text.pieces, |canon, piece| match piece {
                Piece::Text(text) => canon.text(text),
                Piece::Column(index) => {
                    canon.word("column");
                    canon.name(names[usize::from(index)]);
                }
            });
        });
    }

    /// Six digits are not said, so that a time reads as before there were others.
    fn fraction(&mut self, word: &str, digits: u8) {
        self.word(word);
        if digits != 6 {
            self.number(digits);
        }
    }

    fn ty(&mut self, ty: &Type<'_>) {
        match *ty {
            Type::SmallInt => self.word("smallint"),
            Type::Integer => self.word("integer"),
            Type::BigInt => self.word("bigint"),
            Type::Real => self.word("real"),
            Type::Double => self.word("double"),
            Type::Numeric(precision, scale) => {
                self.word("numeric");
                self.number(precision);
                self.number(scale);
            }
            Type::Decimal => self.word("decimal"),
            Type::Bool => self.word("bool"),
            Type::Text => self.word("text"),
            Type::Varchar(length) => {
                self.word("varchar");
                self.number(length);
            }
            Type::Char(length) => {
                self.word("char");
                self.number(length);
            }
            Type::Bytes => self.word("bytes"),
            Type::Uuid => self.word("uuid"),
            Type::Date => self.word("date"),
            Type::Time(digits) => self.fraction("time", digits),
            Type::Timestamp(digits) => self.fraction("timestamp", digits),
            Type::Timestamptz(digits) => self.fraction("timestamptz", digits),
            Type::Interval => self.word("interval"),
            Type::Json => self.word("json"),
            Type::Jsonb => self.word("jsonb"),
            Type::Array(of) => {
                self.word("array");
                self.ty(of);
            }
            Type::Postgres(of) => {
                self.word(of.rust());
                self.option(of.length(), Canon::number);
            }
            Type::Mysql(of) => {
                self.word(of.rust());
                self.option(of.length(), Canon::number);
            }
            Type::Enum { schema, name } => {
                self.word("enum");
                self.text(schema);
                self.text(name);
            }
            Type::Sql(text) => {
                self.word("sql");
                self.text(text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Databases, SqlText};

    fn of(ops: &[Op<'_>]) -> String {
        let mut canon = Canon(String::new());
        for op in ops {
            canon.op(op);
        }
        canon.0
    }

    #[test]
    fn positions_of_tokens_do_not_count() {
        let name = Name::new("users");
        let moved = Name { at: 7, ..name };
        let drop = |name| Op::DropTable { table: TableName { schema: "", name } };
        assert_eq!(of(&[drop(name)]), of(&[drop(moved)]));
        assert_eq!(of(&[drop(name)]), "drop_table 0: 5:users \n");
    }

    #[test]
    fn what_runs_counts() {
        let column = |nullable| Op::AddColumn {
            table: TableName::new("t"),
            column: ColumnDef { nullable, ..ColumnDef::new(Name::new("c"), Type::Varchar(50)) },
            items: &[],
            fill: None,
        };
        assert_eq!(of(&[column(true)]), "add_column 0: 1:t 1:c varchar 50 true 0 false 0 0: 0: 0 0 \n");
        assert_ne!(of(&[column(true)]), of(&[column(false)]));
    }

    #[test]
    fn options_of_indexes_count_where_they_are_said() {
        let create = |options| Op::CreateItem {
            concurrently: false,
            table: TableName::new("t"),
            item: Item {
                name: Name::new("ix"),
                kind: ItemKind::Index { unique: false, parts: &[], options },
                options: None,
            },
        };
        assert_eq!(of(&[create(&IndexOptions::NONE)]), "create_index 0: 1:t 2:ix index false 0 \n");
        let texts = &[SqlText { databases: Databases::ALL, pieces: &[Piece::Text("a > 0")], refused: &[] }];
        let condition = Some(Sql { texts, names: &[], at: 0 });
        let partial = of(&[create(&IndexOptions { condition, ..IndexOptions::NONE })]);
        assert_eq!(partial, "create_index 0: 1:t 2:ix index false 0 where 1 15 1 5:a > 0 \n");
    }

    #[test]
    fn how_it_is_taken_back_does_not() {
        let drop = |fill| Op::DropColumn { table: TableName::new("t"), column: Name::new("c"), fill };
        assert_eq!(of(&[drop(None)]), of(&[drop(Some(Value::Int(1)))]));
    }
}
