//! What a row struct selects.

use super::{identifier, table_name};
use crate::fold::RowColumn;
use crate::model::{Database, TableName};

/// `SELECT` of the columns, under their names and as sqlx reads them, from the table; `rest` follows.
pub(crate) fn select(database: Database, table: TableName<'_>, columns: &[RowColumn], rest: &str) -> String {
    let column = |column: &RowColumn| {
        let name = identifier(database, column.name);
        match database {
            Database::Postgres if column.is_enum => format!("CAST({name} AS text) AS {name}"),
            Database::Mariadb if column.is_uuid => format!("CAST({name} AS binary(16)) AS {name}"),
            Database::Postgres | Database::Sqlite | Database::Mysql | Database::Mariadb => name,
        }
    };
    let columns: Vec<String> = columns.iter().map(column).collect();
    let table = table_name(database, &table.into());
    format!("SELECT {} FROM {table} {rest}", columns.join(", ")).trim_end().to_owned()
}
