//! Constraints and indexes: in a table's body, and as ops of their own.

use syn::parse::ParseStream;
use syn::{Ident, Result, token};

use super::words::{
    at_word, colon, comma, end, expect_word, expected, expected_one_of, list, parens, peek_word, take_any_word,
    take_word,
};
use super::{ConstraintOptions, Exclusion, Index, Name, Options, SqlTexts, TablePath};
use crate::errors::problem;
use crate::sql::Place;

/// A constraint or an index.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) word: Ident,
    pub(crate) kind: ItemKind,
    pub(crate) options: ConstraintOptions,
    pub(crate) name: Option<Name>,
}

/// What kind.
#[derive(Clone, Debug)]
pub(crate) enum ItemKind {
    PrimaryKey(Vec<Name>),
    Unique(Vec<Name>),
    ForeignKey { columns: Vec<Name>, reference: Reference },
    Check(SqlTexts),
    Exclude(Exclusion),
    Index(Box<Index>),
}

/// `references(table(columns…), on_delete: …, on_update: …)`, behind the word.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) table: TablePath,
    pub(crate) columns: Vec<Name>,
    pub(crate) on_delete: Action,
    pub(crate) on_update: Action,
}

/// What a foreign key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::enum_variant_names, reason = "NO ACTION is SQL's name")]
pub(crate) enum Action {
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault,
}

pub(crate) const ITEMS: [&str; 15] = [
    "primary_key",
    "unique",
    "foreign_key",
    "check",
    "exclude",
    "index",
    "comment",
    "engine",
    "charset",
    "collate",
    "row_format",
    "unlogged",
    "without_rowid",
    "strict",
    "with",
];
const ACTIONS: [&str; 5] = ["no_action", "restrict", "cascade", "set_null", "set_default"];
const EVENTS: [&str; 2] = ["on_delete", "on_update"];

impl Item {
    /// An item of a table's body, behind its word.
    pub(crate) fn parse_rest(word: Ident, input: ParseStream<'_>) -> Result<Self> {
        let kind = match word.to_string().as_str() {
            "primary_key" => ItemKind::PrimaryKey(parse_columns(input, "primary_key")?),
            "unique" if at_word(input, "index") => {
                return Err(problem(word.span(), "`unique` stands behind the index", "write `index(…) unique`"));
            }
            "unique" => ItemKind::Unique(parse_columns(input, "unique")?),
            "foreign_key" => {
                let columns = parse_columns(input, "foreign_key")?;
                parse_foreign_key(columns, input)?
            }
            "check" => ItemKind::Check(SqlTexts::parse_expression(input, "check")?.in_place(Place::Check)),
            "exclude" => ItemKind::Exclude(Exclusion::parse(input, "exclude")?),
            _ => ItemKind::Index(Box::new(Index::parse(input, "index", None)?)),
        };
        Self::named(word, kind, input)
    }

    /// An op of its own, behind its keyword and what may come before `on`: `on table(…) as name`.
    pub(crate) fn parse_op(word: Ident, before: Vec<Ident>, input: ParseStream<'_>) -> Result<(TablePath, Self)> {
        let keyword = word.to_string();
        if take_word(input, "on").is_none() {
            let words: &[&str] = if keyword == "create_index" { &Index::BEFORE_ON } else { &["on"] };
            return Err(expected(input, "`on`", words));
        }
        let table = TablePath::parse(input)?;
        let shown = table.shown();
        let kind = match keyword.as_str() {
            "create_index" => ItemKind::Index(Box::new(Index::parse(input, &shown, Some(before))?)),
            "create_primary_key" => ItemKind::PrimaryKey(parse_columns(input, &shown)?),
            "create_unique_constraint" => ItemKind::Unique(parse_columns(input, &shown)?),
            "create_foreign_key" => {
                let columns = parse_columns(input, &shown)?;
                parse_foreign_key(columns, input)?
            }
            "create_exclude_constraint" => ItemKind::Exclude(Exclusion::parse(input, &shown)?),
            _ => ItemKind::Check(SqlTexts::parse_expression(input, &shown)?.in_place(Place::Check)),
        };
        Ok((table, Self::named(word, kind, input)?))
    }

    fn named(word: Ident, kind: ItemKind, input: ParseStream<'_>) -> Result<Self> {
        let takes = match &kind {
            ItemKind::PrimaryKey(_) | ItemKind::Unique(_) | ItemKind::Exclude(_) => Some(Options::Deferrable),
            ItemKind::ForeignKey { .. } => Some(Options::All),
            ItemKind::Check(_) => Some(Options::NotValid),
            ItemKind::Index(_) => None,
        };
        let options = takes.map(|takes| ConstraintOptions::parse(input, takes)).transpose()?.unwrap_or_default();
        let name = parse_as_name(input)?;
        if name.is_some() {
            if takes.is_some() { ConstraintOptions::check_end(input)? } else { Index::check_end(input)? }
        }
        Ok(Item { word, kind, options, name })
    }
}

fn parse_foreign_key(columns: Vec<Name>, input: ParseStream<'_>) -> Result<ItemKind> {
    expect_word(input, "references")?;
    Ok(ItemKind::ForeignKey { columns, reference: Reference::parse(input)? })
}

/// `as name`, if it is there.
pub(crate) fn parse_as_name(input: ParseStream<'_>) -> Result<Option<Name>> {
    if take_word(input, "as").is_some() { Name::parse(input, "a name after `as`").map(Some) } else { Ok(None) }
}

/// `(a, b)`: columns, at least one.
pub(crate) fn parse_columns(input: ParseStream<'_>, after: &str) -> Result<Vec<Name>> {
    list(&parens(input, after)?, |content| Name::parse(content, "the name of a column"))
}

impl Reference {
    /// Behind `references`.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let content = parens(input, "references")?;
        let table = TablePath::parse(&content)?;
        if !content.peek(token::Paren) {
            let what = format!("the columns it points to: `{}(…)`", table.shown());
            return Err(expected(&content, &what, &[]));
        }
        let columns = parse_columns(&content, &table.shown())?;
        let (mut on_delete, mut on_update) = (None, None);
        while !content.is_empty() {
            comma(&content)?;
            if content.is_empty() {
                break;
            }
            let Some(event) = peek_word(&content).filter(|word| EVENTS.iter().any(|known| word == known)) else {
                return Err(expected_one_of(&content, "an event", &EVENTS));
            };
            take_any_word(&content);
            colon(&content, &event.to_string())?;
            let place = if event == "on_delete" { &mut on_delete } else { &mut on_update };
            if place.is_some() {
                return Err(problem(event.span(), &format!("`{event}` is said twice"), "keep one of them"));
            }
            *place = Some(Action::parse(&content)?);
        }
        end(&content)?;
        Ok(Reference {
            table,
            columns,
            on_delete: on_delete.unwrap_or(Action::NoAction),
            on_update: on_update.unwrap_or(Action::NoAction),
        })
    }
}

impl Action {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let action = match peek_word(input).map(|word| word.to_string()).as_deref() {
            Some("no_action") => Action::NoAction,
            Some("restrict") => Action::Restrict,
            Some("cascade") => Action::Cascade,
            Some("set_null") => Action::SetNull,
            Some("set_default") => Action::SetDefault,
            _ => return Err(expected_one_of(input, "an action", &ACTIONS)),
        };
        take_any_word(input);
        Ok(action)
    }
}
