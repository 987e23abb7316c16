//! Tables on MySQL and MariaDB.

use super::{column, item};
use crate::catalog::{Index, IndexPart, Key, Table};
use crate::dialect::writer::{string, table_name};
use crate::dialect::{Server, Unsupported, Written};
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

pub(super) fn create_table(server: Server, table: &Table) -> Result<Vec<Written>, Unsupported> {
    let db = server.database;
    let mut lines = Vec::new();
    for column in &table.columns {
        lines.push(column::definition(server, table, column)?);
    }
    lines.extend(item::all(server, table)?);
    let comment = table.comment.as_ref().map(|text| format!(" COMMENT={}", string(db, text))).unwrap_or_default();
    Ok(vec![Written::ddl(format!(
        "CREATE TABLE {} (\n    {}\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4{comment}",
        table_name(db, &table.name),
        lines.join(",\n    ")
    ))])
}

pub(super) fn drop_table(server: Server, table: &Table) -> Written {
    Written::ddl(format!("DROP TABLE {}", table_name(server.database, &table.name)))
}

pub(super) fn rename_table(server: Server, before: &Table, after: &Table) -> Written {
    let (from, to) = (table_name(server.database, &before.name), table_name(server.database, &after.name));
    Written::ddl(format!("RENAME TABLE {from} TO {to}"))
}
