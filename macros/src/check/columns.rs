//! Modifiers of one column.

use crate::errors::Errors;
use crate::syntax::{Alteration, Change, Column, Modifier, ModifierKind};

/// `added`: the column joins a table that has rows.
pub(super) fn check(column: &Column, table: &str, added: bool, errors: &mut Errors) {
    let name = &column.name.text;
    for (i, modifier) in column.modifiers.iter().enumerate() {
        let word = &modifier.word;
        if column.modifiers[..i].iter().any(|other| other.word == *word) {
            errors.at(word.span(), &format!("`{word}` is said twice of column `{name}`"), "keep one of them");
        }
        if matches!(modifier.kind, ModifierKind::Fill(_)) && !added {
            let help = "leave `fill` out, or write `default(…)` for rows to come";
            errors.at(word.span(), &format!("`{table}` is new and has no rows to fill"), help);
        }
        if matches!(modifier.kind, ModifierKind::Place(_)) && !added {
            let help = "write the column where it shall stand";
            errors.at(word.span(), &format!("the columns of `{table}` stand in the order of this list"), help);
        }
    }
    let find = |test: fn(&ModifierKind) -> bool| column.modifiers.iter().find(|modifier| test(&modifier.kind));
    let default = find(|kind| matches!(kind, ModifierKind::Default(_)));
    let identity = find(|kind| matches!(kind, ModifierKind::Identity(_)));
    let generated = find(|kind| matches!(kind, ModifierKind::Generated { .. }));
    for (one, other) in [(default, generated), (default, identity), (identity, generated)] {
        if let (Some(one), Some(other)) = (one, other) {
            exclude(one, other, name, errors);
        }
    }
    let places: Vec<&Modifier> =
        column.modifiers.iter().filter(|modifier| matches!(modifier.kind, ModifierKind::Place(_))).collect();
    if let [first, second, ..] = places.as_slice()
        && first.word != second.word
    {
        errors.at(second.word.span(), "a column stands in one place", "keep one of `after` and `first`");
    }
    let text = find(|kind| matches!(kind, ModifierKind::Collate(_) | ModifierKind::Charset(_)));
    if let (Some(_), Some(text)) = (identity, text) {
        no_text(&text.word, errors);
    }
}

/// What `alter_column` changes.
pub(super) fn check_changes(changes: &[Alteration], errors: &mut Errors) {
    let identity = changes.iter().any(|other| matches!(other.change, Change::Identity(_)));
    let text = changes.iter().find(|other| matches!(other.change, Change::Collate(_) | Change::Charset(_)));
    if let Some(text) = text.filter(|_| identity) {
        no_text(&text.key, errors);
    }
}

fn no_text(word: &syn::Ident, errors: &mut Errors) {
    let message = format!("rows are numbered by an integer, which has no `{word}`");
    errors.at(word.span(), &message, "leave it out");
}

/// A column that may be there already: what else is said of it would have to be looked for as well.
pub(super) fn check_if_not_exists(column: &Column, errors: &mut Errors) {
    for modifier in &column.modifiers {
        let help = match &modifier.kind {
            ModifierKind::PrimaryKey | ModifierKind::Unique | ModifierKind::References(_) | ModifierKind::Check(_) => {
                "make it by an op of its own"
            }
            ModifierKind::Fill(_) => {
                "add the column as an `Option`, fill it with an `execute`, then say `nullable: false`"
            }
            ModifierKind::Default(_)
            | ModifierKind::OnUpdateNow
            | ModifierKind::Identity(_)
            | ModifierKind::Comment(_)
            | ModifierKind::Place(_)
            | ModifierKind::Charset(_)
            | ModifierKind::Collate(_)
            | ModifierKind::Generated { .. } => continue,
        };
        let message = format!("`{}` of a column that may be there already", modifier.word);
        errors.at(modifier.word.span(), &message, help);
    }
}

fn exclude(one: &Modifier, other: &Modifier, column: &str, errors: &mut Errors) {
    let message = format!("column `{column}` cannot have both `{}` and `{}`", one.word, other.word);
    errors.at(one.word.span(), &message, &format!("`{}` gives the value already", other.word));
}
