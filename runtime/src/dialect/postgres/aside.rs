//! What PostgreSQL does not take along to another type of a column: triggers that name it, which forbid the change, and texts
//! that compare it with a value of the old type. They are dropped before, and made again as the user wrote them.

use super::{DB, item};
use crate::catalog::{IndexPart, Table, Trigger};
use crate::dialect::writer::identifier;
use crate::dialect::{Written, triggers};
use crate::fold::has_word_at;

/// How another type is another one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Another {
    /// It is as it was but for its length, size or collation: values in texts stay what they are.
    Length,
    /// It is of another kind.
    Type,
    /// It is the enum that takes the place of one, on both sides of a foreign key.
    Enum,
}

impl Another {
    /// From one type to the other.
    pub(super) fn of(before: &str, after: &str) -> Another {
        if kind(before) == kind(after) { Another::Length } else { Another::Type }
    }
}

/// The type without its length; integers of all sizes are one kind, and so are texts.
fn kind(ty: &str) -> String {
    // an enum's or domain's own name
    if ty.contains('"') {
        return ty.to_owned();
    }
    let (word, rest) = ty.split_once('(').unwrap_or((ty, ")"));
    let behind = rest.split_once(')').map_or("", |(_, behind)| behind);
    let word = match word {
        "smallint" | "bigint" => "integer",
        "character varying" => "text",
        word => word,
    };
    format!("{word}{behind}")
}

/// The statements before another type of some columns, and those after it.
pub(super) struct Around {
    pub(super) before: Vec<Written>,
    pub(super) after: Vec<Written>,
}

/// What is dropped before columns get another type, and made again after it.
pub(super) fn around(before: &Table, after: &Table, columns: &[String], another: Another) -> Around {
    let (old, new) = (without(before, columns, another), without(after, columns, another));
    let named = |trigger: &&Trigger| columns.iter().any(|column| names(trigger, column));
    let drop = |trigger: &Trigger| Written::ddl(triggers::drop(DB, "TRIGGER", &before.name, &trigger.name));
    let gone = before.triggers.iter().filter(named).map(drop);
    let come = after.triggers.iter().filter(named).map(|trigger| Written::ddl(&trigger.sql));
    Around {
        before: gone.chain(item::change_items(before, &old, item::How::USUAL)).collect(),
        after: item::change_items(&new, after, item::How::USUAL).into_iter().chain(come).collect(),
    }
}

/// Whether the trigger may say the column behind `UPDATE OF` or `WHEN`. One that does not is made again in vain.
fn names(trigger: &Trigger, column: &str) -> bool {
    has_word_at(trigger.sql.as_bytes(), column.as_bytes())
}

/// The table without the checks, exclusions and indexes whose texts name one of the columns, and without the foreign keys of those.
fn without(table: &Table, columns: &[String], another: Another) -> Table {
    let mut bare = table.clone();
    if another == Another::Length {
        return bare;
    }
    let quoted: Vec<String> = columns.iter().map(|column| identifier(DB, column)).collect();
    let names = |sql: &str| quoted.iter().any(|column| sql.contains(column));
    let is_named = |part: &IndexPart| part.is_expression && names(&part.text);
    let is_conditional = |condition: &Option<String>| condition.as_ref().is_some_and(|condition| names(condition));
    bare.checks.retain(|check| !names(&check.sql));
    bare.exclusions.retain(|one| !one.parts.iter().any(|(part, _)| is_named(part)) && !is_conditional(&one.condition));
    bare.indexes.retain(|index| !index.parts.iter().any(is_named) && !is_conditional(&index.condition));
    if another == Another::Enum {
        bare.foreign_keys.retain(|key| !key.columns.iter().any(|column| columns.contains(column)));
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::{Another, kind};

    #[test]
    fn kinds_of_types() {
        assert_eq!(kind("character varying(20)"), kind("text"));
        assert_eq!(kind("numeric(10, 2)"), kind("numeric"));
        assert_eq!(kind("timestamp(3) with time zone"), kind("timestamp with time zone"));
        assert_ne!(kind("character varying(20)[]"), kind("text"));
        assert!(
            Another::of("bigint", "smallint") == Another::Length && Another::of("bigint", "numeric") == Another::Type
        );
        assert!(Another::of("timestamp(3) without time zone", "timestamp(3) with time zone") == Another::Type);
    }
}
