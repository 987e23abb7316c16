//! Views: one grammar on all databases, but for how one is replaced.

use super::Written;
use super::writer::{identifier, table_name};
use crate::catalog::Object;
use crate::model::Database;

/// The view, and its triggers. `what` is `VIEW`, or what stands between it and `CREATE`, too.
pub(super) fn create(database: Database, what: &str, object: &Object) -> Vec<Written> {
    let mut out = create_alone(database, what, object);
    let triggers = object.view.iter().flat_map(|view| &view.triggers);
    out.extend(triggers.map(|trigger| Written::ddl(&trigger.sql)));
    out
}

/// The view in the place of the one that is there, which keeps its triggers.
pub(super) fn replace(database: Database, object: &Object) -> Vec<Written> {
    create_alone(database, "OR REPLACE VIEW", object)
}

fn create_alone(database: Database, what: &str, object: &Object) -> Vec<Written> {
    let Some(view) = &object.view else { return Vec::new() };
    let columns: Vec<String> = view.columns.iter().map(|column| identifier(database, &column.name)).collect();
    let columns = if view.listed { format!(" ({})", columns.join(", ")) } else { String::new() };
    let sql = view.sql.trim().trim_end_matches(';').trim_end();
    vec![Written::ddl(format!("CREATE {what} {}{columns} AS\n{sql}", table_name(database, &object.name)))]
}

/// `what` is `VIEW` or `MATERIALIZED VIEW`. Its indexes and triggers go with it.
pub(super) fn drop(database: Database, what: &str, object: &Object) -> Vec<Written> {
    vec![Written::ddl(format!("DROP {what} {}", table_name(database, &object.name)))]
}

/// The one goes, the other comes.
pub(super) fn recreate(database: Database, before: &Object, after: &Object) -> Vec<Written> {
    let mut out = drop(database, "VIEW", before);
    out.extend(create(database, "VIEW", after));
    out
}
