//! Columns of one key.

use crate::errors::Errors;
use crate::syntax::{Item, ItemKind, Name, Part};

pub(super) fn check(item: &Item, errors: &mut Errors) {
    match &item.kind {
        ItemKind::PrimaryKey(columns) | ItemKind::Unique(columns) => each_once(columns.iter(), "the key", errors),
        ItemKind::ForeignKey { columns, reference } => {
            each_once(columns.iter(), "the key", errors);
            each_once(reference.columns.iter(), "the key", errors);
        }
        // a part may be compared by several operators
        ItemKind::Check(_) | ItemKind::Exclude(_) => {}
        ItemKind::Index(index) => {
            let columns = index.parts.iter().filter_map(|part| match &part.part {
                Part::Column(name) => Some(name),
                Part::Expr(_) => None,
            });
            each_once(columns, "the index", errors);
            super::storage::check_index(index, errors);
        }
    }
}

fn each_once<'a>(columns: impl Iterator<Item = &'a Name>, what: &str, errors: &mut Errors) {
    let mut seen: Vec<&str> = Vec::new();
    for column in columns {
        if seen.contains(&column.text.as_str()) {
            errors.at(column.span, &format!("column `{}` is twice in {what}", column.text), "name each column once");
        }
        seen.push(&column.text);
    }
}
