//! Tables on MySQL and MariaDB.

use super::{column, item};
use crate::catalog::{Column, Index, IndexPart, Key, Table, TableOptions};
use crate::dialect::writer::{identifier, string, table_name};
use crate::dialect::{IfExists, Server, Unsupported, Written};
use crate::model::{Database, Version};

/// What the server shows instead of what was declared: a unique index is a unique constraint, the primary key has no name of its
/// own, and a foreign key needs an index, which is made in its name unless another one serves.
pub(in crate::dialect) fn shape(server: Server, table: &mut Table) {
    if let Some(key) = &mut table.primary_key {
        "PRIMARY".clone_into(&mut key.name);
    }
    // MariaDB before 10.8 reads DESC and forgets it.
    if server.database == Database::Mariadb && !server.version.at_least(Version(10, 8)) {
        let parts = table.indexes.iter_mut().flat_map(|index| &mut index.parts);
        parts.for_each(|part| part.descending = false);
    }
    let plain = |index: &Index| index.parts.iter().all(IndexPart::is_plain);
    let indexes = std::mem::take(&mut table.indexes);
    let (uniques, indexes): (Vec<Index>, Vec<Index>) = indexes.into_iter().partition(|i| i.unique && plain(i));
    table.indexes = indexes;
    table.uniques.extend(uniques.into_iter().map(|index| Key {
        name: index.name,
        columns: index.parts.into_iter().map(|part| part.text).collect(),
        ..Key::default()
    }));
    for i in 0..table.foreign_keys.len() {
        let key = &table.foreign_keys[i];
        if !serves(table, &key.columns) {
            let parts = key.columns.iter();
            let parts = parts.map(|text| IndexPart { text: text.clone(), ..IndexPart::default() }).collect();
            table.indexes.push(Index { name: key.name.clone(), parts, ..Index::default() });
        }
    }
}

/// Whether a key or index of the table starts with these columns.
fn serves(table: &Table, columns: &[String]) -> bool {
    let plain = |index: &Index| {
        index.method.is_none()
            && index.parts.len() >= columns.len()
            && index.parts.iter().zip(columns).all(|(part, column)| part.text == *column && part.is_plain())
    };
    let keys = table.primary_key.iter().chain(&table.uniques);
    keys.into_iter().any(|key| key.columns.starts_with(columns)) || table.indexes.iter().any(plain)
}

pub(super) fn create_table(server: Server, table: &Table, guard: IfExists) -> Result<Vec<Written>, Unsupported> {
    let db = server.database;
    let mut lines = Vec::new();
    for column in &table.columns {
        lines.push(column::definition(server, table, column)?);
    }
    lines.extend(item::all(server, table)?);
    let start = table.columns.iter().find_map(|column| column.numbers.as_ref());
    let TableOptions { engine, charset, collation, row_format, .. } = &table.options;
    let mut words = vec![
        format!("ENGINE={}", word(db, engine.as_ref(), "InnoDB")),
        format!("DEFAULT CHARSET={}", word(db, charset.as_ref(), "utf8mb4")),
    ];
    words.extend(start.map(|numbers| format!("AUTO_INCREMENT={}", numbers.start)));
    words.extend(collation.as_ref().map(|collation| format!("COLLATE={}", identifier(db, collation))));
    words.extend(row_format.as_ref().map(|format| format!("ROW_FORMAT={}", format.to_ascii_uppercase())));
    words.extend(table.comment.as_ref().map(|text| format!("COMMENT={}", string(db, text))));
    Ok(vec![Written::ddl(format!(
        "CREATE TABLE {}{} (\n    {}\n) {}",
        guard.create(),
        table_name(db, &table.name),
        lines.join(",\n    "),
        words.join(" ")
    ))])
}

fn word(database: Database, said: Option<&String>, default: &str) -> String {
    said.map_or_else(|| default.to_owned(), |said| identifier(database, said))
}

/// Another character set or collation is given to the columns as well. `CONVERT TO` would give it to those that have one of their
/// own, too, and would let some types grow, so each column is restated.
pub(super) fn alter_table(server: Server, before: &Table, after: &Table) -> Result<Vec<Written>, Unsupported> {
    let db = server.database;
    let (was, is) = (&before.options, &after.options);
    let mut clauses = Vec::new();
    if was.engine != is.engine {
        clauses.push(format!("ENGINE={}", word(db, is.engine.as_ref(), "InnoDB")));
    }
    if was.row_format != is.row_format {
        let format = is.row_format.as_ref().map_or_else(|| "DEFAULT".to_owned(), |format| format.to_ascii_uppercase());
        clauses.push(format!("ROW_FORMAT={format}"));
    }
    if before.comment != after.comment {
        clauses.push(format!("COMMENT={}", string(db, after.comment.as_deref().unwrap_or_default())));
    }
    if (&was.charset, &was.collation) != (&is.charset, &is.collation) {
        let collate = is.collation.as_ref().map(|name| format!(" COLLATE {}", identifier(db, name)));
        let charset = word(db, is.charset.as_ref(), "utf8mb4");
        clauses.push(format!("DEFAULT CHARACTER SET {charset}{}", collate.unwrap_or_default()));
        for column in after.columns.iter().filter(|column| column.collation.is_none() && has_characters(column)) {
            clauses.push(format!("MODIFY COLUMN {}", column::definition(server, after, column)?));
        }
    }
    let name = table_name(db, &after.name);
    Ok(match clauses.as_slice() {
        [] => Vec::new(),
        [clause] => vec![Written::ddl(format!("ALTER TABLE {name} {clause}"))],
        clauses => vec![Written::ddl(format!("ALTER TABLE {name}\n    {}", clauses.join(",\n    ")))],
    })
}

/// Whether the column's type has a character set.
fn has_characters(column: &Column) -> bool {
    let word = column.ty.split(['(', ' ']).next().unwrap_or_default().to_ascii_lowercase();
    matches!(word.as_str(), "char" | "varchar" | "tinytext" | "text" | "mediumtext" | "longtext" | "enum" | "set")
}

pub(super) fn drop_table(server: Server, table: &Table, guard: IfExists) -> Written {
    Written::ddl(format!("DROP TABLE {}{}", guard.drop(), table_name(server.database, &table.name)))
}

pub(super) fn rename_table(server: Server, before: &Table, after: &Table) -> Written {
    let (from, to) = (table_name(server.database, &before.name), table_name(server.database, &after.name));
    Written::ddl(format!("RENAME TABLE {from} TO {to}"))
}
