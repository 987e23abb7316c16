//! Triggers: the text is the user's, the rest is nearly the same everywhere.

use super::Written;
use super::routines::or_replace;
use super::writer::{identifier, table_name};
use crate::catalog::{Table, TableName, Trigger};
use crate::model::Database;

/// Those of a table that is made again.
pub(super) fn create_all(table: &Table) -> impl Iterator<Item = Written> + '_ {
    table.triggers.iter().map(|trigger| Written::ddl(&trigger.sql))
}

/// Drops what was there, then makes what shall be there; at once on MariaDB, which commits in between.
pub(super) fn change(
    database: Database,
    table: &TableName,
    before: Option<&Trigger>,
    after: Option<&Trigger>,
) -> Vec<Written> {
    if before == after {
        return Vec::new();
    }
    if let (Some(before), Some(after)) = (before, after)
        && let Some(written) = in_place(database, table, before, after)
    {
        return vec![written];
    }
    let gone = before.map(|trigger| Written::ddl(drop(database, "TRIGGER", table, &trigger.name)));
    gone.into_iter().chain(after.map(|trigger| Written::ddl(&trigger.sql))).collect()
}

/// One statement in which the first becomes the second, where there is one.
fn in_place(database: Database, table: &TableName, before: &Trigger, after: &Trigger) -> Option<Written> {
    let renamed = before.name != after.name;
    match database {
        Database::Postgres if renamed => {
            let [from, to] = [before, after].map(|trigger| identifier(database, &trigger.name));
            let table = table_name(database, table);
            Some(Written::ddl(format!("ALTER TRIGGER {from} ON {table} RENAME TO {to}")))
        }
        Database::Mariadb if !renamed => Some(Written::ddl(or_replace(&after.sql))),
        Database::Postgres | Database::Sqlite | Database::Mysql | Database::Mariadb => None,
    }
}

/// `what` is `TRIGGER` or `TRIGGER IF EXISTS`.
pub(super) fn drop(database: Database, what: &str, table: &TableName, trigger: &str) -> String {
    match database {
        Database::Postgres => {
            format!("DROP {what} {} ON {}", identifier(database, trigger), table_name(database, table))
        }
        // it lives in its table's schema
        Database::Sqlite | Database::Mysql | Database::Mariadb => {
            let name = TableName { schema: table.schema.clone(), name: trigger.to_owned() };
            format!("DROP {what} {}", table_name(database, &name))
        }
    }
}
