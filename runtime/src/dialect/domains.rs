//! Domains on PostgreSQL, which alone has them.

use super::writer::{default_clause, identifier, table_name};
use super::{Server, Written, text, types, value};
use crate::catalog::{Check, Domain, Object};
use crate::fold;
use crate::model::{Chain, Database};

const DB: Database = Database::Postgres;

/// The domain as the server shows it; its checks are among `elements`.
pub(super) fn project(
    database: Database,
    chain: &Chain,
    domain: &fold::Domain<'_>,
    elements: &[&fold::Element<'_>],
) -> Domain {
    let fold::Domain { ty, default, not_null } = domain;
    let checks = elements.iter().filter_map(|element| match &element.kind {
        fold::Kind::Check(sql) => {
            let sql = text(database, sql, &[])?;
            Some(Check { name: element.name.text.to_owned(), sql, not_valid: false })
        }
        _ => None,
    });
    let mut checks: Vec<Check> = checks.collect();
    checks.sort_by(|a, b| a.name.cmp(&b.name));
    Domain {
        ty: types::spelt(Server::of(chain, database), ty),
        default: default.as_ref().and_then(|default| value(database, chain, default, ty)),
        not_null: *not_null,
        checks,
    }
}

pub(super) fn create(object: &Object) -> Vec<Written> {
    let Some(Domain { ty, default, not_null, checks }) = &object.domain else { return Vec::new() };
    let mut words = vec![format!("CREATE DOMAIN {} AS {ty}", table_name(DB, &object.name))];
    words.extend(default.as_ref().map(|default| format!("DEFAULT {}", default_clause(DB, default))));
    if *not_null {
        words.push("NOT NULL".to_owned());
    }
    words.extend(checks.iter().map(constraint));
    vec![Written::ddl(words.join(" "))]
}

/// A statement for each thing that is otherwise: ALTER DOMAIN does one at a time.
pub(super) fn alter(before: &Object, after: &Object) -> Vec<Written> {
    let (Some(old), Some(new)) = (&before.domain, &after.domain) else { return Vec::new() };
    let mut actions = Vec::new();
    for gone in old.checks.iter().filter(|check| !new.checks.contains(check)) {
        actions.push(format!("DROP CONSTRAINT {}", identifier(DB, &gone.name)));
    }
    if old.default != new.default {
        actions.push(match &new.default {
            Some(default) => format!("SET DEFAULT {}", default_clause(DB, default)),
            None => "DROP DEFAULT".to_owned(),
        });
    }
    if old.not_null != new.not_null {
        actions.push(format!("{} NOT NULL", if new.not_null { "SET" } else { "DROP" }));
    }
    for come in new.checks.iter().filter(|check| !old.checks.contains(check)) {
        actions.push(format!("ADD {}", constraint(come)));
    }
    let name = table_name(DB, &after.name);
    actions.iter().map(|action| Written::ddl(format!("ALTER DOMAIN {name} {action}"))).collect()
}

fn constraint(check: &Check) -> String {
    format!("CONSTRAINT {} CHECK ({})", identifier(DB, &check.name), check.sql)
}
