//! Modifiers of one column.

use crate::errors::Errors;
use crate::syntax::{Column, Modifier, ModifierKind};

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
}

fn exclude(one: &Modifier, other: &Modifier, column: &str, errors: &mut Errors) {
    let message = format!("column `{column}` cannot have both `{}` and `{}`", one.word, other.word);
    errors.at(one.word.span(), &message, &format!("`{}` gives the value already", other.word));
}
