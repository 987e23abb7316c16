//! ALTER TABLE on MySQL and MariaDB.

use super::column::{default_text, definition, is_json_check};
use super::item;
use crate::catalog::{Column, ForeignKey, Table};
use crate::dialect::items::Items;
use crate::dialect::writer::{identifier, is_literal, table_name};
use crate::dialect::{IfExists, Server, Unsupported, Written, no_column};
use crate::model::Database;

/// The constraints and indexes of `before` and `after` apart, with column clauses in between, in as few statements as can be.
fn alter(server: Server, before: &Table, after: &Table, columns: &[String]) -> Result<Vec<Written>, Unsupported> {
    alter_if(server, before, after, columns, IfExists(false))
}

/// The same, with what indexes say of being there.
fn alter_if(
    server: Server,
    before: &Table,
    after: &Table,
    columns: &[String],
    guard: IfExists,
) -> Result<Vec<Written>, Unsupported> {
    let mut out = Vec::new();
    let (gone, come) = (Items::only(before, after), Items::only(after, before));
    // A key and its successor of the same name cannot share a statement, and a column cannot go while its key is there.
    let keys = gone.foreign_keys.iter();
    out.extend(statement(server, after, &keys.map(|key| drop_foreign_key(server, &key.name)).collect::<Vec<_>>()));
    let mut clauses = item::drops(server, &gone, guard);
    clauses.extend(columns.iter().cloned());
    clauses.extend(item::definitions(server, after, &come, guard)?.iter().map(|clause| format!("ADD {clause}")));
    clauses.extend(item::foreign_keys(server, &come.foreign_keys)?.iter().map(|clause| format!("ADD {clause}")));
    out.extend(statement(server, after, &clauses));
    Ok(out)
}

pub(super) fn change_items(
    server: Server,
    before: &Table,
    after: &Table,
    guard: IfExists,
) -> Result<Vec<Written>, Unsupported> {
    alter_if(server, before, after, &[], guard)
}

/// Indexes and unique keys can be renamed; foreign keys and checks are made again. The primary key has no name.
pub(super) fn rename_item(
    server: Server,
    before: &Table,
    after: &Table,
    from: &str,
    to: &str,
) -> Result<Vec<Written>, Unsupported> {
    let is_index = before.indexes.iter().any(|index| index.name == from);
    // a foreign key may have an index of its name, which goes with it
    let made_again = before.foreign_keys.iter().any(|key| key.name == from);
    if made_again || !(is_index || before.uniques.iter().any(|key| key.name == from)) {
        return alter(server, before, after, &[]);
    }
    let db = server.database;
    let rename = format!("RENAME INDEX {} TO {}", identifier(db, from), identifier(db, to));
    Ok(statement(server, after, &[rename]).into_iter().collect())
}

/// A column that existing rows must be filled in: by a default that is taken away again if the fill is a constant, or else by
/// an UPDATE between adding it and making it NOT NULL.
pub(super) fn add_column(
    server: Server,
    before: &Table,
    after: &Table,
    name: &str,
    fill: Option<&str>,
    guard: IfExists,
) -> Result<Vec<Written>, Unsupported> {
    let db = server.database;
    let add = |column: &Column| {
        Ok(format!("ADD COLUMN {}{}{}", guard.create(), definition(server, after, column)?, place(server, after, name)))
    };
    let column = find(after, name)?;
    let Some(fill) = fill else {
        let mut clauses = vec![add(column)?];
        clauses.extend(start(column));
        return alter(server, before, after, &clauses);
    };
    let quoted = identifier(db, name);
    let mut first = column.clone();
    let mut out = Vec::new();
    if is_literal(db, fill) {
        first.default = Some(fill.to_owned());
        out.extend(alter(server, before, after, &[add(&first)?])?);
        let default = match &column.default {
            Some(default) => format!("SET DEFAULT {}", default_text(db, &column.ty, default)),
            None => "DROP DEFAULT".to_owned(),
        };
        out.extend(statement(server, after, &[format!("ALTER COLUMN {quoted} {default}")]));
    } else {
        first.default = None;
        first.nullable = true;
        out.extend(statement(server, after, &[add(&first)?]));
        // a column that was there has its values
        let empty = guard.0.then(|| format!("{quoted} IS NULL"));
        out.push(update(server, after, name, fill, empty.as_deref()));
        let modify = format!("MODIFY COLUMN {}", definition(server, after, column)?);
        out.extend(alter(server, before, after, &[modify])?);
    }
    Ok(out)
}

/// The number that a column starts with is said of its table.
fn start(column: &Column) -> Option<String> {
    column.numbers.as_ref().map(|numbers| format!("AUTO_INCREMENT={}", numbers.start))
}

pub(super) fn drop_column(
    server: Server,
    before: &Table,
    after: &Table,
    name: &str,
    guard: IfExists,
) -> Result<Vec<Written>, Unsupported> {
    let drop = format!("DROP COLUMN {}{}", guard.drop(), identifier(server.database, name));
    alter(server, before, after, &[drop])
}

/// Keys and indexes over columns follow the new name everywhere; checks and generated columns on MariaDB alone, while MySQL refuses
/// the rename as long as they, or an index on an expression, are there.
pub(super) fn rename_column(
    server: Server,
    before: &Table,
    after: &Table,
    from: &str,
    to: &str,
) -> Result<Vec<Written>, Unsupported> {
    let db = server.database;
    let rename = format!("RENAME COLUMN {} TO {}", identifier(db, from), identifier(db, to));
    let mut first = Vec::new();
    let mut last = Vec::new();
    if db == Database::Mysql {
        first.extend(item::drops(server, &bound(Items::only(before, after)), IfExists(false)));
        for column in &after.columns {
            let was = before.column(if column.name == to { from } else { &column.name });
            if column.generated.is_some() && was.is_some_and(|was| was.generated != column.generated) {
                check_unused(after, column)?;
                first.push(format!("DROP COLUMN {}", identifier(db, &column.name)));
                let place = place(server, after, &column.name);
                last.push(format!("ADD COLUMN {}{place}", definition(server, after, column)?));
            }
        }
        let bound = bound(Items::only(after, before));
        last.extend(
            item::definitions(server, after, &bound, IfExists(false))?.iter().map(|clause| format!("ADD {clause}")),
        );
    }
    let statements = [first, vec![rename], last];
    Ok(statements.iter().filter_map(|clauses| statement(server, after, clauses)).collect())
}

/// What MySQL does not rename by itself.
fn bound(items: Items<'_>) -> Items<'_> {
    let Items { primary_key: _, uniques: _, foreign_keys: _, checks, exclusions: _, indexes } = items;
    let indexes = indexes.into_iter().filter(|index| index.parts.iter().any(|part| part.is_expression)).collect();
    Items { checks, indexes, ..Items::default() }
}

/// MODIFY restates the whole column. Keys over it are taken off while its type changes, and NULLs are filled in between the change
/// of type and NOT NULL.
pub(super) fn alter_column(
    server: Server,
    before: &Table,
    after: &Table,
    name: &str,
    fill: Option<&str>,
) -> Result<Vec<Written>, Unsupported> {
    let (was, column) = (find(before, name)?, find(after, name)?);
    if was == column && before == after {
        return Ok(Vec::new());
    }
    if column.generated.is_some() && was.generated != column.generated {
        return regenerate(server, before, after, column);
    }
    let text = |column: &Column| (column.charset.clone(), column.collation.clone());
    let retyped = was.ty != column.ty || text(was) != text(column);
    // MySQL, not MariaDB, refuses NOT NULL under a key as well, and to number rows.
    let mysql = server.database == Database::Mysql;
    let tightened = mysql && (was.nullable && !column.nullable || was.identity != column.identity);
    let uses = |key: &ForeignKey| {
        let own = key.table == after.name && key.references.iter().any(|column| column == name);
        (retyped || tightened) && (own || key.columns.iter().any(|column| column == name))
    };
    let mut lifted = (before.clone(), after.clone());
    lifted.0.foreign_keys.retain(|key| !uses(key));
    lifted.1.foreign_keys.retain(|key| !uses(key));

    let mut out = alter(server, before, &Table { foreign_keys: lifted.0.foreign_keys.clone(), ..before.clone() }, &[])?;
    if goes_by_place(was, column) {
        let text = Column { ty: "varchar(255)".to_owned(), nullable: true, default: None, ..was.clone() };
        out.extend(statement(server, after, &[format!("MODIFY COLUMN {}", definition(server, after, &text)?)]));
    }
    if let Some(fill) = fill.filter(|_| was.nullable && !column.nullable) {
        if retyped {
            let nullable = Column { nullable: true, ..column.clone() };
            let modify = format!("MODIFY COLUMN {}", definition(server, after, &nullable)?);
            out.extend(statement(server, after, &[modify]));
        }
        let quoted = identifier(server.database, name);
        out.push(update(server, after, name, fill, Some(&format!("{quoted} IS NULL"))));
    }
    let mut clauses = vec![format!("MODIFY COLUMN {}", definition(server, after, column)?)];
    clauses.extend(start(column).filter(|_| was.numbers != column.numbers));
    out.extend(alter(server, &lifted.0, &lifted.1, &clauses)?);
    out.extend(alter(server, &lifted.1, after, &[])?);
    Ok(out)
}

/// Whether MySQL would turn numbers into the values of an enum by their places, or back. By way of text they are what they say.
fn goes_by_place(was: &Column, column: &Column) -> bool {
    let is_enum = |column: &Column| column.ty.starts_with("enum(");
    let is_text = |column: &Column| ["char", "text"].iter().any(|text| column.ty.contains(text));
    match (is_enum(was), is_enum(column)) {
        (true, false) => !is_text(column),
        (false, true) => !is_text(was),
        _ => false,
    }
}

/// No column becomes one that is computed when it is read, or the other way round, so it is made anew.
fn regenerate(server: Server, before: &Table, after: &Table, column: &Column) -> Result<Vec<Written>, Unsupported> {
    let drop = format!("DROP COLUMN {}", identifier(server.database, &column.name));
    let place = place(server, after, &column.name);
    alter(server, before, after, &[drop, format!("ADD COLUMN {}{place}", definition(server, after, column)?)])
}

/// Gives the column a value in each row of the filter. Columns that are `on_update(now())` keep theirs: the row is what it was.
pub(super) fn update(server: Server, table: &Table, column: &str, value: &str, filter: Option<&str>) -> Written {
    let quoted = |name: &str| identifier(server.database, name);
    let mut set = format!("{} = {value}", quoted(column));
    for kept in table.columns.iter().filter(|other| other.on_update_now && other.name != column) {
        set = format!("{set}, {name} = {name}", name = quoted(&kept.name));
    }
    let filter = filter.map(|filter| format!(" WHERE {filter}")).unwrap_or_default();
    Written::ddl(format!("UPDATE {} SET {set}{filter}", table_name(server.database, &table.name)))
}

/// Where the column stands among the others, so that undoing a drop puts it back in its place.
fn place(server: Server, table: &Table, name: &str) -> String {
    match table.columns.iter().position(|column| column.name == name) {
        Some(i) if i + 1 == table.columns.len() => String::new(),
        Some(0) => " FIRST".to_owned(),
        Some(i) => format!(" AFTER {}", identifier(server.database, &table.columns[i - 1].name)),
        None => String::new(),
    }
}

fn statement(server: Server, table: &Table, clauses: &[String]) -> Option<Written> {
    let name = table_name(server.database, &table.name);
    match clauses {
        [] => None,
        [clause] => Some(Written::ddl(format!("ALTER TABLE {name} {clause}"))),
        _ => Some(Written::ddl(format!("ALTER TABLE {name}\n    {}", clauses.join(",\n    ")))),
    }
}

fn drop_foreign_key(server: Server, name: &str) -> String {
    format!("DROP FOREIGN KEY {}", identifier(server.database, name))
}

fn find<'t>(table: &'t Table, name: &str) -> Result<&'t Column, Unsupported> {
    table.column(name).ok_or_else(|| no_column(table, name))
}

fn check_unused(table: &Table, column: &Column) -> Result<(), Unsupported> {
    let in_key = |columns: &[String]| columns.contains(&column.name);
    let mut keys = table.primary_key.iter().chain(&table.uniques);
    let mut parts = table.indexes.iter().flat_map(|index| &index.parts);
    let quoted = identifier(Database::Mysql, &column.name);
    let checked = table.checks.iter().any(|check| !is_json_check(check) && check.sql.contains(&quoted));
    if keys.any(|key| in_key(&key.columns))
        || table.foreign_keys.iter().any(|key| in_key(&key.columns))
        || parts.any(|part| part.text == column.name || part.is_expression && part.text.contains(&quoted))
        || checked
    {
        return Err(Unsupported::new(
            format!(
                "MySQL cannot rename a column that the generated column `{}.{}` uses, which has an index or constraint",
                table.name, column.name
            ),
            "drop that index or constraint first and make it again afterwards",
        ));
    }
    Ok(())
}
