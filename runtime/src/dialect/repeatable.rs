//! Repeatable objects are dropped whether they are there or not, under the names that ops give them.

use super::writer::{identifier, table_name};
use crate::catalog;
use crate::model::{Database, ObjectKind, TableName};
use crate::op::Op;

/// What drops the object that `op` makes; nothing where the database has no such object, or no other op makes it.
pub(crate) fn drop_if_exists(database: Database, op: &Op<'_>) -> Option<String> {
    if let Op::CreateTrigger { table, trigger, .. } = op {
        let table = owned(*table);
        return Some(if database == Database::Postgres {
            format!("DROP TRIGGER IF EXISTS {} ON {}", identifier(database, trigger.text), table_name(database, &table))
        } else {
            // it lives in its table's schema
            let name = catalog::TableName { name: trigger.text.to_owned(), ..table };
            format!("DROP TRIGGER IF EXISTS {}", table_name(database, &name))
        });
    }
    let Op::CreateObject { object } = op else { return None };
    let kind = object.definition.kind();
    let what = match kind {
        ObjectKind::View => "VIEW",
        ObjectKind::MaterializedView => "MATERIALIZED VIEW",
        ObjectKind::Function => "FUNCTION",
        ObjectKind::Procedure => "PROCEDURE",
        ObjectKind::Schema | ObjectKind::Extension | ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Sequence => {
            return None;
        }
    };
    let name = table_name(database, &owned(object.name));
    kind.kept_by().has(database).then(|| format!("DROP {what} IF EXISTS {name}"))
}

fn owned(name: TableName<'_>) -> catalog::TableName {
    let schema = Some(name.schema).filter(|schema| !schema.is_empty());
    catalog::TableName { schema: schema.map(str::to_owned), name: name.name.text.to_owned() }
}
