//! Columns on PostgreSQL.

use std::slice;

use super::aside::{Another, around};
use super::item::{How, add_constraints, add_twins, alter_table, create_index, drop_constraints, drop_indexes};
use super::{DB, identity};
use crate::catalog::{Column, Table};
use crate::dialect::canonical::same_expr;
use crate::dialect::items::Items;
use crate::dialect::writer::{default_clause, identifier, is_literal, string, table_name};
use crate::dialect::{IfExists, Unsupported, Written};
use crate::model::Numbering;

/// The column as CREATE TABLE and ADD COLUMN write it.
pub(super) fn definition(column: &Column) -> Result<String, Unsupported> {
    let Column {
        name,
        ty,
        is_enum: _,
        nullable,
        default,
        identity,
        numbering,
        numbers: _,
        on_update_now: _,
        generated,
        charset: _,
        collation,
        comment: _,
    } = column;
    let serial = *identity && *numbering == Numbering::Serial;
    let mut words = vec![identifier(DB, name), if serial { self::serial(ty) } else { ty.clone() }];
    if let Some(collation) = collation {
        words.push(format!("COLLATE {}", identifier(DB, collation)));
    }
    if let Some(generated) = generated {
        if !generated.stored {
            return Err(Unsupported::new(
                format!("PostgreSQL before 18 has no virtual generated column (`{name}`)"),
                "leave `virtual` out: the column is then stored",
            ));
        }
        words.push(format!("GENERATED ALWAYS AS ({}) STORED", generated.sql));
    }
    if *identity && !serial {
        words.push(identity::clause(column));
    }
    if let Some(default) = default {
        words.push(format!("DEFAULT {}", default_clause(DB, default)));
    }
    if !nullable {
        words.push("NOT NULL".to_owned());
    }
    Ok(words.join(" "))
}

/// The word for a type and a default from a sequence that the column owns.
fn serial(ty: &str) -> String {
    match ty {
        "smallint" => "smallserial".to_owned(),
        "bigint" => "bigserial".to_owned(),
        _ => "serial".to_owned(),
    }
}

/// A column that existing rows must be filled in: by a default that is taken away again if the fill is a constant, which rewrites
/// nothing, or else by an UPDATE between adding it and `SET NOT NULL`.
pub(super) fn add_column(
    before: &Table,
    after: &Table,
    column: &Column,
    fill: Option<&str>,
    guard: IfExists,
) -> Result<Vec<Written>, Unsupported> {
    let come = Items::only(after, before);
    let name = identifier(DB, &column.name);
    let constant = fill.is_some_and(|fill| is_literal(DB, fill));
    let mut first = column.clone();
    let mut out = Vec::new();
    let mut actions = Vec::new();
    match fill {
        None => actions.push(format!("ADD COLUMN {}{}", guard.create(), definition(column)?)),
        Some(fill) if constant => {
            first.default = Some(fill.to_owned());
            out.extend(alter_table(&after.name, &[format!("ADD COLUMN {}{}", guard.create(), definition(&first)?)]));
            actions.push(default_action(column));
        }
        Some(fill) => {
            first.default = None;
            first.nullable = true;
            out.extend(alter_table(&after.name, &[format!("ADD COLUMN {}{}", guard.create(), definition(&first)?)]));
            // a column that was there has its values
            let empty = guard.0.then(|| format!("{name} IS NULL"));
            out.extend(update(after, &format!("{name} = {fill}"), empty.as_deref()));
            if column.default.is_some() {
                actions.push(default_action(column));
            }
            if !column.nullable {
                actions.push(format!("ALTER COLUMN {name} SET NOT NULL"));
            }
        }
    }
    actions.extend(add_constraints(&come));
    out.extend(alter_table(&after.name, &actions));
    out.extend(add_twins(after, &come));
    out.extend(come.indexes.iter().map(|index| create_index(&after.name, index, How { concurrently: false, guard })));
    if column.comment.is_some() {
        out.push(comment(after, column));
    }
    Ok(out)
}

pub(super) fn drop_column(before: &Table, after: &Table, column: &str, guard: IfExists) -> Vec<Written> {
    let gone = Items::only(before, after);
    let mut out = drop_indexes(before, &gone, How { concurrently: false, guard });
    let mut actions = drop_constraints(&gone);
    actions.push(format!("DROP COLUMN {}{}", guard.drop(), identifier(DB, column)));
    out.extend(alter_table(&after.name, &actions));
    out
}

pub(super) fn rename_column(table: &Table, from: &str, to: &str) -> Vec<Written> {
    let (table, from, to) = (table_name(DB, &table.name), identifier(DB, from), identifier(DB, to));
    vec![Written::ddl(format!("ALTER TABLE {table} RENAME COLUMN {from} TO {to}"))]
}

/// Type, default and nullability in one ALTER TABLE, so that the table is rewritten at most once; PostgreSQL drops the old default,
/// changes the type and sets the new default in that order. Filling NULLs comes after the type and before `SET NOT NULL`.
pub(super) fn alter_column(
    [old, table]: [&Table; 2],
    [before, after]: [&Column; 2],
    using: Option<&str>,
    fill: Option<&str>,
) -> Result<Vec<Written>, Unsupported> {
    let column = format!("ALTER COLUMN {}", identifier(DB, &after.name));
    if after.generated.is_some() && before.generated != after.generated {
        return regenerate(table, after);
    }
    let retyped = before.ty != after.ty;
    let redefault = !same_default(before, after);
    let numbering = identity::change(table, before, after);
    let mut actions = numbering.drop;
    if before.generated.is_some() && after.generated.is_none() {
        actions.push(format!("{column} DROP EXPRESSION"));
    }
    let (mut out, mut last) = (numbering.first, Vec::new());
    if retyped || before.collation != after.collation {
        let around = around(old, table, slice::from_ref(&after.name), Another::of(&before.ty, &after.ty));
        out.extend(around.before);
        last.extend(around.after);
        if retyped && before.default.is_some() {
            actions.push(format!("{column} DROP DEFAULT"));
        }
        // No explicit cast of our own: it cuts values that are too long, where an assignment refuses them. To an enum there is no
        // assignment.
        let own = after.is_enum.then(|| through_text(after));
        let using = using.map(str::to_owned).or(own).map(|using| format!(" USING {using}")).unwrap_or_default();
        let collate = after.collation.as_ref().map(|name| format!(" COLLATE {}", identifier(DB, name)));
        actions.push(format!("{column} TYPE {}{}{using}", after.ty, collate.unwrap_or_default()));
    }
    if redefault && !retyped || retyped && after.default.is_some() {
        actions.push(default_action(after));
    }
    if before.nullable && !after.nullable {
        if let Some(fill) = fill {
            out.extend(alter_table(&table.name, &actions));
            out.append(&mut last);
            actions.clear();
            let name = identifier(DB, &after.name);
            out.extend(update(table, &format!("{name} = {fill}"), Some(&format!("{name} IS NULL"))));
        }
        actions.push(format!("{column} SET NOT NULL"));
    } else if !before.nullable && after.nullable {
        actions.push(format!("{column} DROP NOT NULL"));
    }
    actions.extend(numbering.add);
    out.extend(alter_table(&table.name, &actions));
    out.extend(last);
    out.extend(numbering.last);
    if before.comment != after.comment {
        out.push(comment(table, after));
    }
    Ok(out)
}

/// Before version 17 PostgreSQL gives a column no expression, so it is made anew; nothing uses it.
fn regenerate(table: &Table, column: &Column) -> Result<Vec<Written>, Unsupported> {
    let drop = format!("DROP COLUMN {}", identifier(DB, &column.name));
    let mut out: Vec<Written> =
        alter_table(&table.name, &[drop, format!("ADD COLUMN {}", definition(column)?)]).into_iter().collect();
    if column.comment.is_some() {
        out.push(comment(table, column));
    }
    Ok(out)
}

/// The column cast to its type by way of text.
pub(super) fn through_text(column: &Column) -> String {
    let (name, ty) = (identifier(DB, &column.name), &column.ty);
    let text = if ty.ends_with("[]") { "text[]" } else { "text" };
    format!("{name}::{text}::{ty}")
}

pub(super) fn comment(table: &Table, column: &Column) -> Written {
    let text = column.comment.as_ref().map_or_else(|| "NULL".to_owned(), |text| string(DB, text));
    Written::ddl(format!(
        "COMMENT ON COLUMN {}.{} IS {text}",
        table_name(DB, &table.name),
        identifier(DB, &column.name)
    ))
}

/// An UPDATE, and the check of deferred constraints without which PostgreSQL refuses the DDL that follows it ("pending
/// trigger events").
fn update(table: &Table, set: &str, filter: Option<&str>) -> [Written; 2] {
    let filter = filter.map(|filter| format!(" WHERE {filter}")).unwrap_or_default();
    [
        Written::ddl(format!("UPDATE {} SET {set}{filter}", table_name(DB, &table.name))),
        Written::ddl("SET CONSTRAINTS ALL IMMEDIATE"),
    ]
}

pub(super) fn default_action(column: &Column) -> String {
    let name = identifier(DB, &column.name);
    match &column.default {
        Some(default) => format!("ALTER COLUMN {name} SET DEFAULT {}", default_clause(DB, default)),
        None => format!("ALTER COLUMN {name} DROP DEFAULT"),
    }
}

fn same_default(a: &Column, b: &Column) -> bool {
    match (&a.default, &b.default) {
        (Some(a), Some(b)) => same_expr(DB, a, b),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}
