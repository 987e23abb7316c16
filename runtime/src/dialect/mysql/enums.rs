//! A change of an enum on MySQL and MariaDB: of each column that has it.

use super::alter::{alter_column, update};
use crate::catalog::{Object, Retyped, ValueChange};
use crate::dialect::enums::mysql_type;
use crate::dialect::writer::{identifier, string};
use crate::dialect::{Server, Unsupported, Written};

/// A row with a value that goes is refused by the server in its strict mode, which each revision runs in.
pub(super) fn alter_enum(
    server: Server,
    before: &Object,
    after: &Object,
    tables: &[Retyped],
) -> Result<Vec<Written>, Unsupported> {
    let mut out = Vec::new();
    for table in tables {
        match before.value_change(after) {
            Some(ValueChange::Renamed(from, to)) => out.extend(rename(server, table, before, from, to)?),
            Some(ValueChange::Added(_) | ValueChange::Dropped(_)) | None => {
                for column in &table.columns {
                    out.extend(alter_column(server, &table.before, &table.after, column, None)?);
                }
            }
        }
    }
    Ok(out)
}

/// Rows keep their value while the columns have both.
fn rename(server: Server, table: &Retyped, enum_: &Object, from: &str, to: &str) -> Result<Vec<Written>, Unsupported> {
    let db = server.database;
    let mut values = enum_.values.clone();
    values.push(to.to_owned());
    let mut both = table.before.clone();
    for column in both.columns.iter_mut().filter(|column| table.columns.contains(&column.name)) {
        column.ty = mysql_type(db, &values);
    }
    let mut out = Vec::new();
    for column in &table.columns {
        let name = identifier(db, column);
        out.extend(alter_column(server, &table.before, &both, column, None)?);
        let filter = format!("{name} = {}", string(db, from));
        out.push(update(server, &both, column, &string(db, to), Some(&filter)));
        out.extend(alter_column(server, &both, &table.after, column, None)?);
    }
    Ok(out)
}
