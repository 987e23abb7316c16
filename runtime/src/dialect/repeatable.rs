//! Repeatable objects are dropped whether they are there or not, under the names that ops give them.

use super::triggers;
use super::writer::table_name;
use crate::model::{Database, ObjectKind};
use crate::op::Op;

/// What drops the object that `op` makes; nothing where the database has no such object, or no other op makes it.
pub(crate) fn drop_if_exists(database: Database, op: &Op<'_>) -> Option<String> {
    if let Op::CreateTrigger { table, trigger, .. } = op {
        return Some(triggers::drop(database, "TRIGGER IF EXISTS", &(*table).into(), trigger.text));
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
    let name = table_name(database, &object.name.into());
    kind.kept_by().has(database).then(|| format!("DROP {what} IF EXISTS {name}"))
}
