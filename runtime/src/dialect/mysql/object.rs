//! Views, sequences of MariaDB, functions and procedures. Enums live in their columns, and there are no schemas, extensions and domains.

use crate::catalog::{Object, Sequence};
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
    match before.kind {
        ObjectKind::Sequence | ObjectKind::View => {}
        ObjectKind::Function | ObjectKind::Procedure => return routines::recreate(server.database, before, after),
        ObjectKind::Schema
        | ObjectKind::Extension
        | ObjectKind::Enum
        | ObjectKind::Domain
        | ObjectKind::MaterializedView => return Vec::new(),
    }
    let (from, to) = (table_name(server.database, &before.name), table_name(server.database, &after.name));
    vec![Written::ddl(format!("RENAME TABLE {from} TO {to}"))]
}

pub(super) fn alter(server: Server, before: &Object, after: &Object) -> Vec<Written> {
    match (&before.sequence, &after.sequence) {
        (Some(old), Some(new)) => {
            let (name, words) = (table_name(server.database, &after.name), sequences::words(server.database, old, new));
            let mut out: Vec<Written> = moved_on(&name, old, new).into_iter().collect();
            out.push(Written::ddl(format!("ALTER SEQUENCE {name}{words}")));
            out
        }
        _ if after.view.is_some() => views::replace(server.database, after),
        _ => routines::replace(server.database, before, after),
    }
}

/// MariaDB takes no bounds that leave out the number where a sequence is. One before its new beginning begins there; `setval`
/// moves on, never back.
fn moved_on(name: &str, old: &Sequence, new: &Sequence) -> Option<Written> {
    let begins = if new.increment < 0 {
        Some(new.max).filter(|max| (old.min..old.max).contains(max))
    } else {
        Some(new.min).filter(|min| (old.min + 1..=old.max).contains(min))
    };
    begins.map(|number| Written::ddl(format!("SELECT setval({name}, {number}, 0)")))
}
