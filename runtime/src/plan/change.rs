//! From an op to what it changes in one server's catalog.

use super::left_out::Why;
use crate::catalog::{Change, Object, Retyped, Rows, Table};
use crate::dialect::{self, IfExists};
use crate::fold::{self, Schema};
use crate::model::{Chain, Database, Name, Sql, TableName, Type, Value};
use crate::op::{Cell, Op, RowsFile, RunUndo, Undo};

/// An op of a revision with its effect.
#[derive(Debug)]
pub(super) struct Step {
    /// Index of the op.
    pub(super) op: usize,
    /// Its keyword.
    pub(super) keyword: &'static str,
    /// Its effect.
    pub(super) change: Change,
    /// Whether it is a data step.
    pub(super) executes: bool,
    /// Why it is not run.
    pub(super) left_out: Option<Why>,
    /// Its statements say IF EXISTS or IF NOT EXISTS, and so do those that take it back.
    pub(super) if_exists: IfExists,
    /// Why no inverse of it could run.
    pub(super) inverse: Vec<String>,
}

impl Step {
    /// An op that the text of an `execute` did, or that is left out.
    pub(super) const fn not_run(op: usize, keyword: &'static str, left_out: Option<Why>) -> Step {
        let change = Change::Execute { sql: None, undo: None };
        Step { op, keyword, change, executes: false, left_out, if_exists: IfExists(false), inverse: Vec::new() }
    }

    /// The step that takes this one back.
    pub(super) fn inverse(self) -> Step {
        Step { change: self.change.inverse(), inverse: Vec::new(), ..self }
    }
}

/// Whether the op is a data step.
pub(super) const fn executes(op: &Op<'_>) -> bool {
    matches!(op, Op::Execute { .. } | Op::BulkInsert { .. } | Op::Refresh { .. } | Op::Run { .. })
}

/// The effect of `op`, which took the schema from `before` to `after`.
pub(super) fn change<'a>(
    chain: &Chain,
    database: Database,
    before: &Schema<'a>,
    after: &Schema<'a>,
    op: &Op<'a>,
) -> Result<Change, String> {
    let at = At { chain, database, before, after };
    Ok(match *op {
        Op::CreateTable { table, .. } => Change::CreateTable { table: at.made(table)? },
        Op::AlterTable { table, .. } => {
            let (before, after) = at.both(table)?;
            Change::AlterTable { before, after }
        }
        Op::DropTable { table } => Change::DropTable { table: at.found(table)?.1 },
        Op::RenameTable { table, .. } => {
            let (before, after) = at.both(table)?;
            Change::RenameTable { before, after }
        }
        Op::AddColumn { table, column, fill, .. } => {
            let (before, after) = at.both(table)?;
            let fill = at.value(fill, &column.ty);
            Change::AddColumn { before, after, column: column.name.text.to_owned(), fill }
        }
        Op::DropColumn { table, column, fill } => {
            let ty = column_type(at.found(table)?.0, column);
            let (before, after) = at.both(table)?;
            let fill = ty.and_then(|ty| at.value(fill, &ty));
            Change::DropColumn { before, after, column: column.text.to_owned(), fill }
        }
        Op::RenameColumn { table, column, to } => {
            let (before, after) = at.both(table)?;
            Change::RenameColumn { before, after, from: column.text.to_owned(), to: to.text.to_owned() }
        }
        Op::AlterColumn { table, column, alter } => {
            let ty = alter.ty.or_else(|| column_type(at.found(table).ok()?.0, column));
            let (before, after) = at.both(table)?;
            Change::AlterColumn {
                before,
                after,
                column: column.text.to_owned(),
                using: alter.using.and_then(|sql| at.text(&sql)),
                fill: ty.and_then(|ty| at.value(alter.fill, &ty)),
            }
        }
        Op::CreateItem { table, item, concurrently } => {
            let (before, after) = at.both(table)?;
            Change::AddItem { before, after, name: item.name.text.to_owned(), concurrently }
        }
        Op::RenameIndex { table, index: from, to } | Op::RenameConstraint { table, constraint: from, to } => {
            let (before, after) = at.both(table)?;
            Change::RenameItem { before, after, from: from.text.to_owned(), to: to.text.to_owned() }
        }
        Op::ValidateConstraint { table, constraint } => {
            let (before, after) = at.both(table)?;
            Change::AlterItem { before, after, name: constraint.text.to_owned() }
        }
        Op::DropIndex { table, index, concurrently } => {
            let (before, after) = at.both(table)?;
            Change::DropItem { before, after, name: index.text.to_owned(), concurrently }
        }
        Op::DropConstraint { table, constraint } => {
            let (before, after) = at.both(table)?;
            Change::DropItem { before, after, name: constraint.text.to_owned(), concurrently: false }
        }
        Op::CreateObject { object } => Change::CreateObject { object: at.object(at.after, object.name)? },
        Op::DropObject { name, .. } | Op::SetAside { view: name } => {
            Change::DropObject { object: at.object(at.before, name)? }
        }
        Op::PutBack { view } => Change::CreateObject { object: at.object(at.after, view)? },
        Op::RenameObject { kind: _, name, to } => {
            Change::RenameObject { before: at.object(at.before, name)?, after: at.object(at.after, to)? }
        }
        Op::CreateTrigger { table, trigger, .. }
        | Op::ReplaceTrigger { table, trigger, .. }
        | Op::DropTrigger { table, trigger } => at.trigger(table, [trigger, trigger])?,
        Op::RenameTrigger { table, trigger, to } => at.trigger(table, [trigger, to])?,
        Op::AlterDomain { name, .. }
        | Op::AlterSequence { name, .. }
        | Op::ReplaceObject { object: &crate::op::Object { name, .. } } => {
            Change::AlterObject { before: at.object(at.before, name)?, after: at.object(at.after, name)? }
        }
        Op::AlterEnum { name, .. } => Change::AlterEnum {
            before: at.object(at.before, name)?,
            after: at.object(at.after, name)?,
            tables: at.of_enum(name),
        },
        Op::Refresh { view, concurrently } => Change::Refresh { view: view.into(), concurrently },
        Op::Execute { sql, undo, read: _ } => Change::Execute { sql: at.text(&sql), undo: at.undo(&undo) },
        Op::Run { function, version, undo, batch } => Change::Run {
            run: Some(match batch {
                None => format!("run {}, version: {version}", function.name),
                Some(size) => format!("run batched({}, size: {size}), version: {version}", function.name),
            }),
            batched: batch.is_some(),
            undo: match undo {
                RunUndo::Unknown | RunUndo::Nothing => None,
                RunUndo::Function(undo) => Some(format!("run {}", undo.name)),
            },
        },
        Op::BulkInsert { table, columns, rows, file, undo, repeats: _, read: _ } => {
            let rows = at.rows(table, columns, rows, file)?;
            let undo = match undo {
                Undo::Unknown => Change::DeleteRows { rows: rows.clone() },
                Undo::Nothing | Undo::Sql(_) => Change::Execute { sql: at.undo(&undo), undo: None },
            };
            Change::InsertRows { rows, undo: Box::new(undo) }
        }
    })
}

struct At<'s, 'a> {
    chain: &'s Chain,
    database: Database,
    before: &'s Schema<'a>,
    after: &'s Schema<'a>,
}

impl<'a> At<'_, 'a> {
    fn found(&self, name: TableName<'_>) -> Result<(&'a fold::Table<'a>, Table), String> {
        let table = self.before.named(self.chain, name).ok_or_else(|| missing(name))?;
        Ok((table, dialect::project_table(self.before, table, self.chain, self.database)))
    }

    fn made(&self, name: TableName<'_>) -> Result<Table, String> {
        let table = self.after.table(self.chain, name).ok_or_else(|| missing(name))?;
        Ok(dialect::project_table(self.after, table, self.chain, self.database))
    }

    fn both(&self, name: TableName<'_>) -> Result<(Table, Table), String> {
        let (old, before) = self.found(name)?;
        let new = self.after.by_id(old.id).or_else(|| self.after.object_by_id(old.id)).ok_or_else(|| missing(name))?;
        Ok((before, dialect::project_table(self.after, new, self.chain, self.database)))
    }

    /// A trigger that is called by the first of the names before, and by the second one after.
    fn trigger(&self, table: TableName<'_>, names: [Name<'_>; 2]) -> Result<Change, String> {
        let (before, after) = self.both(table)?;
        let find = |table: Table, name: Name<'_>| table.triggers.into_iter().find(|one| one.name == name.text);
        let table = after.name.clone();
        Ok(Change::Trigger { table, before: find(before, names[0]), after: find(after, names[1]) })
    }

    fn object(&self, schema: &Schema<'a>, name: TableName<'_>) -> Result<Object, String> {
        let object = schema.named(self.chain, name);
        let find = |id| schema.by_id(id);
        let object = object.and_then(|object| {
            let view = dialect::project_view(schema, object, self.chain, self.database);
            Some(Object { view, ..dialect::project_object(self.chain, object, &find, self.database)? })
        });
        object.ok_or_else(|| missing(name))
    }

    /// The tables that have columns of the enum.
    fn of_enum(&self, name: TableName<'_>) -> Vec<Retyped> {
        let Some(enum_) = self.before.named(self.chain, name) else { return Vec::new() };
        let project = |schema, table| dialect::project_table(schema, table, self.chain, self.database);
        let tables = self.before.tables().into_iter().filter_map(|table| {
            let columns = table.elements().iter().filter(|element| element.has_type(enum_.id));
            let columns: Vec<String> = columns.map(|element| element.name.text.to_owned()).collect();
            let after = self.after.by_id(table.id).filter(|_| !columns.is_empty())?;
            Some(Retyped { before: project(self.before, table), after: project(self.after, after), columns })
        });
        let mut tables: Vec<Retyped> = tables.collect();
        tables.sort_by(|a, b| a.before.name.cmp(&b.before.name));
        tables
    }

    fn value(&self, value: Option<Value<'_>>, ty: &Type<'_>) -> Option<String> {
        dialect::value(self.database, self.chain, &value?, ty)
    }

    fn rows(
        &self,
        name: TableName<'_>,
        columns: &[Name<'_>],
        rows: &[&[Cell<'_>]],
        file: Option<&RowsFile<'_>>,
    ) -> Result<Rows, String> {
        let (folded, table) = self.found(name)?;
        let types = columns.iter().map(|column| column_type(folded, *column).ok_or_else(|| missing(name)));
        let types: Vec<Type<'_>> = types.collect::<Result<_, _>>()?;
        let text = |value: &Value<'_>, ty| {
            dialect::value(self.database, self.chain, value, ty).unwrap_or_else(|| "NULL".to_owned())
        };
        let rows = match file {
            None => rows
                .iter()
                .map(|row| row.iter().zip(&types).map(|(cell, ty)| text(&cell.value, ty)).collect())
                .collect(),
            Some(file) => {
                let of_file =
                    |row| types.iter().enumerate().map(|(at, ty)| text(&file.value(row, at, ty), ty)).collect();
                (0..file.lines.len()).map(of_file).collect()
            }
        };
        let position = |name: &String| columns.iter().position(|column| column.text == *name);
        let key = table.primary_key.iter().flat_map(|key| &key.columns).map(position).collect::<Option<Vec<_>>>();
        let given = |column: &&crate::catalog::Column| column.identity && position(&column.name).is_some();
        let numbered = table.columns.iter().find(given);
        Ok(Rows {
            identity: numbered.map(|column| column.name.clone()),
            downwards: numbered.and_then(|column| column.numbers.as_ref()).is_some_and(|said| said.increment < 0),
            points_to_itself: table.foreign_keys.iter().any(|foreign_key| foreign_key.table == table.name),
            table: table.name,
            columns: columns.iter().map(|column| column.text.to_owned()).collect(),
            rows,
            key: key.unwrap_or_default(),
        })
    }

    fn undo(&self, undo: &Undo<'_>) -> Option<String> {
        match undo {
            Undo::Unknown | Undo::Nothing => None,
            Undo::Sql(sql) => self.text(sql),
        }
    }

    fn text(&self, sql: &Sql<'_>) -> Option<String> {
        let names: Vec<&str> = sql.names.iter().map(|name| name.text).collect();
        dialect::text(self.database, sql, &names)
    }
}

fn column_type<'a>(table: &fold::Table<'a>, column: Name<'_>) -> Option<Type<'a>> {
    table.elements().iter().find_map(|element| match element.kind {
        fold::Kind::Column(definition) if element.name.same_folded(column) => Some(definition.ty),
        _ => None,
    })
}

fn missing(name: TableName<'_>) -> String {
    format!("table `{}` is not there", name.name.text)
}
