//! The body of one table.

use proc_macro2::{Ident, Span};

use super::{columns, keys, storage};
use crate::errors::Errors;
use crate::naming::{item_name, modifier_name};
use crate::syntax::{ConstraintOptions, ItemKind, ModifierKind, TablePart, TablePath};

pub(super) fn check(table: &TablePath, parts: &[TablePart], errors: &mut Errors) {
    let name = table.shown();
    let mut seen = Seen::default();
    for part in parts {
        match part {
            TablePart::Column(column) => {
                columns::check(column, &name, false, errors);
                let text = &column.name.text;
                if seen.columns.contains(text) {
                    let message = format!("column `{text}` is twice in table `{name}`");
                    errors.at(column.name.span, &message, "rename one of them");
                }
                seen.columns.push(text.clone());
                for (i, modifier) in column.modifiers.iter().enumerate() {
                    check_validity(&modifier.options, &name, errors);
                    if column.modifiers[..i].iter().any(|other| other.word == modifier.word) {
                        continue; // has been reported as said twice
                    }
                    let span = modifier.word.span();
                    match &modifier.kind {
                        ModifierKind::PrimaryKey => seen.primary_key(text, span, errors),
                        ModifierKind::Identity(_) => seen.identity(span, &name, errors),
                        _ => {}
                    }
                    if let Some(made) = modifier_name(&table.table.text, text, modifier) {
                        seen.item(made, modifier.name.as_ref().map_or(span, |name| name.span), errors);
                    }
                }
            }
            TablePart::Item(item) => {
                keys::check(item, errors);
                check_validity(&item.options, &name, errors);
                let span = item.word.span();
                if matches!(item.kind, ItemKind::PrimaryKey(_)) {
                    seen.primary_key("", span, errors);
                }
                let made = item_name(&table.table.text, item);
                seen.item(made, item.name.as_ref().map_or(span, |name| name.span), errors);
            }
            TablePart::Option(option) => {
                storage::check_table(option, errors);
                if seen.options.contains(&option.word) {
                    let message = format!("`{}` is said twice of table `{name}`", option.word);
                    errors.at(option.word.span(), &message, "keep one of them");
                }
                seen.options.push(option.word.clone());
            }
            TablePart::Comment(word, _) => {
                if seen.comment {
                    errors.at(word.span(), &format!("table `{name}` has two comments"), "keep one of them");
                }
                seen.comment = true;
            }
        }
    }
    if seen.columns.is_empty() && errors.is_empty() {
        errors.at(table.table.span, &format!("table `{name}` has no columns"), "give it one: `id: i64 primary_key`");
    }
}

fn check_validity(options: &ConstraintOptions, table: &str, errors: &mut Errors) {
    if let Some(span) = options.not_valid_span() {
        errors.at(span, &format!("`{table}` is new and has no rows to leave unchecked"), "leave `not_valid` out");
    }
}

/// What the table has so far.
#[derive(Default)]
struct Seen {
    columns: Vec<String>,
    items: Vec<String>,
    /// The columns marked `primary_key`; empty for the item.
    primary_key: Option<String>,
    identity: bool,
    comment: bool,
    options: Vec<Ident>,
}

impl Seen {
    fn primary_key(&mut self, column: &str, span: Span, errors: &mut Errors) {
        match &self.primary_key {
            None => self.primary_key = Some(column.to_owned()),
            Some(other) if other.is_empty() || column.is_empty() => {
                errors.at(span, "the table has two primary keys", "keep one of them");
            }
            Some(other) => {
                let help = format!("write the item `primary_key({other}, {column})` for a key of both columns");
                errors.at(span, "the table has two primary keys", &help);
            }
        }
    }

    fn identity(&mut self, span: Span, table: &str, errors: &mut Errors) {
        if self.identity {
            let help = "a table has one at most, on every database";
            errors.at(span, &format!("`{table}` has two identity columns"), help);
        }
        self.identity = true;
    }

    fn item(&mut self, name: String, span: Span, errors: &mut Errors) {
        // two primary keys have been reported as such
        if self.items.contains(&name) && !name.starts_with("pk_") {
            errors.at(
                span,
                &format!("two items of the table are called `{name}`"),
                "name one of them: `… as another_name`",
            );
        }
        self.items.push(name);
    }
}
