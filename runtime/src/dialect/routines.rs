//! Functions and procedures: the text is the user's, the rest is the same on all servers that have them.

use super::Written;
use super::writer::table_name;
use crate::catalog::Object;
use crate::model::{Database, ObjectKind};

pub(super) fn create(object: &Object) -> Vec<Written> {
    object.sql.iter().map(Written::ddl).collect()
}

pub(super) fn drop(database: Database, object: &Object) -> Vec<Written> {
    if object.sql.is_none() {
        return Vec::new();
    }
    let what = if object.kind == ObjectKind::Procedure { "PROCEDURE" } else { "FUNCTION" };
    vec![Written::ddl(format!("DROP {what} {}", table_name(database, &object.name)))]
}

/// Another text in the place of the first: at once where the server can do that, because what uses it goes on using it.
pub(super) fn replace(database: Database, before: &Object, after: &Object) -> Vec<Written> {
    match (&before.sql, &after.sql) {
        (Some(old), Some(new)) if old == new => Vec::new(),
        (Some(_), Some(new)) if database != Database::Mysql => vec![Written::ddl(or_replace(new))],
        _ => recreate(database, before, after),
    }
}

/// The one goes, the other comes.
pub(super) fn recreate(database: Database, before: &Object, after: &Object) -> Vec<Written> {
    [drop(database, before), create(after)].concat()
}

/// The text with `OR REPLACE`, which the macro has taken out of it.
pub(super) fn or_replace(sql: &str) -> String {
    sql.strip_prefix("CREATE ").map_or_else(|| sql.to_owned(), |rest| format!("CREATE OR REPLACE {rest}"))
}
