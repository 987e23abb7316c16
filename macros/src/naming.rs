//! Names of constraints and indexes that have none: derived from what they are about, pinned by the edition.

use crate::hash::hash;
use crate::sql::Cut;
use crate::syntax::{Item, ItemKind, Modifier, ModifierKind, Part};

/// The longest identifier of PostgreSQL; what is longer is cut and made unique by a hash.
const LONGEST: usize = 63;
const KEPT: usize = 54;

/// The name of an item, written or derived.
pub(crate) fn item_name(table: &str, item: &Item) -> String {
    if let Some(name) = &item.name {
        return name.text.clone();
    }
    let texts = |names: &[crate::syntax::Name]| names.iter().map(|name| name.text.clone()).collect::<Vec<_>>();
    match &item.kind {
        ItemKind::PrimaryKey(_) => derive("pk", table, &[], None),
        ItemKind::Unique(columns) => derive("uq", table, &texts(columns), None),
        ItemKind::ForeignKey { columns, reference } => {
            derive("fk", table, &texts(columns), Some(&reference.table.table.text))
        }
        ItemKind::Check(sql) => derive("ck", table, &used(&sql.cut), None),
        ItemKind::Exclude(exclusion) => {
            let columns: Vec<String> = exclusion.parts.iter().flat_map(|(part, _)| named(part)).collect();
            derive("ex", table, &columns, None)
        }
        ItemKind::Index(index) => {
            let columns: Vec<String> = index.parts.iter().flat_map(|part| named(&part.part)).collect();
            derive("ix", table, &columns, None)
        }
    }
}

/// The name of the constraint that a modifier makes; `None` if it makes none.
pub(crate) fn modifier_name(table: &str, column: &str, modifier: &Modifier) -> Option<String> {
    let columns = [column.to_owned()];
    let derived = match &modifier.kind {
        ModifierKind::PrimaryKey => derive("pk", table, &[], None),
        ModifierKind::Unique => derive("uq", table, &columns, None),
        ModifierKind::References(reference) => derive("fk", table, &columns, Some(&reference.table.table.text)),
        ModifierKind::Check(sql) => derive("ck", table, &used(&sql.cut), None),
        ModifierKind::Default(_)
        | ModifierKind::Fill(_)
        | ModifierKind::Place(_)
        | ModifierKind::Identity(_)
        | ModifierKind::OnUpdateNow
        | ModifierKind::Comment(_)
        | ModifierKind::Collate(_)
        | ModifierKind::Charset(_)
        | ModifierKind::Generated { .. } => return None,
    };
    Some(modifier.name.as_ref().map_or(derived, |name| name.text.clone()))
}

/// The name of a check of a domain that says none.
pub(crate) fn domain_check_name(domain: &str) -> String {
    derive("ck", domain, &[], None)
}

fn named(part: &Part) -> Vec<String> {
    match part {
        Part::Column(name) => vec![name.text.clone()],
        Part::Expr(sql) => used(&sql.cut),
    }
}

fn used(cut: &Cut) -> Vec<String> {
    cut.names.clone()
}

fn derive(prefix: &str, table: &str, columns: &[String], to: Option<&str>) -> String {
    let mut parts = vec![prefix, table];
    parts.extend(columns.iter().map(String::as_str));
    parts.extend(to);
    let name = parts.join("_");
    if name.len() <= LONGEST {
        return name;
    }
    let mut kept = KEPT;
    while !name.is_char_boundary(kept) {
        kept -= 1;
    }
    // 8 of the 16 digits of the hash
    format!("{}_{:08x}", &name[..kept], hash(&name, false) >> 32)
}
