//! Views, sequences of MariaDB, functions and procedures. Enums live in their columns, and there are no schemas, extensions and domains.

use crate::catalog::Object;
use crate::dialect::writer::table_name;
use crate::dialect::{Server, Written, routines, sequences, views};
use crate::model::ObjectKind;

pub(super) fn create(server: Server, object: &Object) -> Vec<Written> {
    match object.kind {
        ObjectKind::Schema
        | ObjectKind::Extension
        | ObjectKind::Enum
        | ObjectKind::Domain
        | ObjectKind::MaterializedView => Vec::new(),
        ObjectKind::View => views::create(server.database, "VIEW", object),
        ObjectKind::Sequence => {
            let (name, new) = (table_name(server.database, &object.name), object.sequence.as_ref());
            let said = new.map(|new| sequences::said(server.database, new)).unwrap_or_default();
            vec![Written::ddl(format!("CREATE SEQUENCE {name}{said}"))]
        }
        ObjectKind::Function | ObjectKind::Procedure => routines::create(object),
    }
}

pub(super) fn drop(server: Server, object: &Object) -> Vec<Written> {
    match object.kind {
        ObjectKind::Schema
        | ObjectKind::Extension
        | ObjectKind::Enum
        | ObjectKind::Domain
        | ObjectKind::MaterializedView => Vec::new(),
        ObjectKind::View => views::drop(server.database, "VIEW", object),
        ObjectKind::Sequence => {
            vec![Written::ddl(format!("DROP SEQUENCE {}", table_name(server.database, &object.name)))]
        }
        ObjectKind::Function | ObjectKind::Procedure => routines::drop(server.database, object),
    }
}

pub(super) fn rename(server: Server, before: &Object, after: &Object) -> Vec<Written> {
    if !matches!(before.kind, ObjectKind::Sequence | ObjectKind::View) {
        return Vec::new();
    }
    let (from, to) = (table_name(server.database, &before.name), table_name(server.database, &after.name));
    vec![Written::ddl(format!("RENAME TABLE {from} TO {to}"))]
}

pub(super) fn alter(server: Server, before: &Object, after: &Object) -> Vec<Written> {
    match (&before.sequence, &after.sequence) {
        (Some(old), Some(new)) => {
            let words = sequences::words(server.database, old, new);
            vec![Written::ddl(format!("ALTER SEQUENCE {}{words}", table_name(server.database, &after.name)))]
        }
        _ if after.view.is_some() => views::create(server.database, "OR REPLACE VIEW", after),
        _ => routines::replace(server.database, before, after),
    }
}
