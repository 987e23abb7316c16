//! What is said of a domain.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, LitBool, Result, Token};

use super::item::parse_as_name;
use super::words::{braces, colon, comma, expect_word, expected, expected_one_of, peek_word, take_any_word, take_word};
use super::{ColumnType, DefaultChange, Name, ObjectKind, SqlTexts, TablePath, Value, ValueKind};
use crate::errors::problem;
use crate::sql::Place;

/// What stands behind `create_domain d`.
#[derive(Clone, Debug)]
pub(crate) struct Domain {
    pub(crate) ty: ColumnType,
    pub(crate) default: Option<Value>,
    pub(crate) not_null: bool,
    pub(crate) checks: Vec<DomainCheck>,
}

/// `check("VALUE …") as name`.
#[derive(Clone, Debug)]
pub(crate) struct DomainCheck {
    pub(crate) span: Span,
    pub(crate) sql: SqlTexts,
    pub(crate) name: Option<Name>,
}

/// What `alter_domain` does.
#[derive(Clone, Debug)]
pub(crate) enum DomainChange {
    Set { default: Option<DefaultChange>, not_null: Option<(bool, Span)> },
    AddCheck(DomainCheck),
    DropCheck(Name),
}

/// What stands behind `alter_domain d`.
#[derive(Clone, Debug)]
pub(crate) enum AlterDomain {
    Change(DomainChange),
    RenameTo(TablePath),
}

const MODIFIERS: [&str; 3] = ["default", "not_null", "check"];
const KEYS: [&str; 2] = ["default", "not_null"];

impl Domain {
    /// `: Type default(…) not_null check("…")`.
    pub(crate) fn parse(name: &TablePath, input: ParseStream<'_>) -> Result<Self> {
        colon(input, &name.shown())?;
        let ty = ColumnType::parse(input)?;
        check_type(&ty)?;
        let mut domain = Domain { ty, default: None, not_null: false, checks: Vec::new() };
        while !input.is_empty() && !input.peek(Token![;]) {
            domain.parse_modifier(input)?;
        }
        Ok(domain)
    }

    fn parse_modifier(&mut self, input: ParseStream<'_>) -> Result<()> {
        let Some(word) = peek_word(input).filter(|word| MODIFIERS.iter().any(|known| word == known)) else {
            return Err(expected_one_of(input, "a modifier or `;`", &MODIFIERS));
        };
        take_any_word(input);
        let twice = match word.to_string().as_str() {
            "default" => {
                let value = Value::parse_in_parens(input, "default")?.in_default();
                check_default(&value)?;
                self.default.replace(value).is_some()
            }
            "not_null" => std::mem::replace(&mut self.not_null, true),
            _ => {
                self.checks.push(DomainCheck::parse_rest(&word, input)?);
                false
            }
        };
        if twice {
            return Err(problem(word.span(), &format!("`{word}` is said twice"), "keep one of them"));
        }
        Ok(())
    }
}

impl DomainCheck {
    /// What is behind the word `check`.
    fn parse_rest(word: &Ident, input: ParseStream<'_>) -> Result<Self> {
        let mut sql = SqlTexts::parse_expression(input, "check")?.in_place(Place::Check);
        if let Some((other, place)) = sql.cut.leave_value() {
            let message = format!("the check of a domain sees its value alone, and this one names `{other}`{place}");
            return Err(problem(sql.span, &message, "call the value `VALUE`"));
        }
        Ok(DomainCheck { span: word.span(), sql, name: parse_as_name(input)? })
    }
}

impl AlterDomain {
    /// `{ default: …, not_null: … }`, `add check("…") as name`, `drop check name`, `rename to name`; and whether it ends in a `}`.
    pub(crate) fn parse(name: &TablePath, input: ParseStream<'_>) -> Result<(Self, bool)> {
        if input.peek(syn::token::Brace) {
            return Ok((AlterDomain::Change(parse_settings(name, input)?), true));
        }
        let change = if take_word(input, "add").is_some() {
            let word = expect_word(input, "check")?;
            DomainChange::AddCheck(DomainCheck::parse_rest(&word, input)?)
        } else if take_word(input, "drop").is_some() {
            expect_word(input, "check")?;
            DomainChange::DropCheck(Name::parse(input, "the name of a check")?)
        } else if take_word(input, "rename").is_some() {
            expect_word(input, "to")?;
            return Ok((AlterDomain::RenameTo(ObjectKind::Domain.parse_name(input)?), false));
        } else {
            let words = ["add", "drop", "rename"];
            return Err(expected(input, "`{ … }`, `add check`, `drop check` or `rename to`", &words));
        };
        Ok((AlterDomain::Change(change), false))
    }
}

fn parse_settings(name: &TablePath, input: ParseStream<'_>) -> Result<DomainChange> {
    let content = braces(input, &format!("`{}`", name.shown()))?;
    let (mut default, mut not_null) = (None, None);
    while !content.is_empty() || (default.is_none() && not_null.is_none()) {
        let Some(key) = peek_word(&content).filter(|word| KEYS.iter().any(|known| word == known)) else {
            return Err(expected_one_of(&content, "what to change", &KEYS));
        };
        take_any_word(&content);
        colon(&content, &key.to_string())?;
        let twice = if key == "default" {
            default.replace(parse_default(&content)?).is_some()
        } else {
            if !content.peek(LitBool) {
                return Err(expected(&content, "`true` or `false`", &["true", "false"]));
            }
            let literal: LitBool = content.parse()?;
            not_null.replace((literal.value, literal.span)).is_some()
        };
        if twice {
            return Err(problem(key.span(), &format!("`{key}` is said twice"), "keep one of them"));
        }
        if !content.is_empty() {
            comma(&content)?;
        }
    }
    Ok(DomainChange::Set { default, not_null })
}

fn parse_default(content: ParseStream<'_>) -> Result<DefaultChange> {
    if let Some(word) = take_word(content, "none") {
        return Ok(DefaultChange::Drop(word.span()));
    }
    let value = Value::parse(content)?.in_default();
    check_default(&value)?;
    Ok(DefaultChange::To(value))
}

/// What a domain is made of is there already, and takes NULL.
fn check_type(ty: &ColumnType) -> Result<()> {
    let (ColumnType::Rust { option: nullable, span, .. }
    | ColumnType::Sql { nullable, span, .. }
    | ColumnType::Made { nullable, span, .. }) = ty;
    if *nullable {
        let message = "a domain is made of the bare type, without `Option`";
        return Err(problem(*span, message, "it takes NULL unless it says `not_null`"));
    }
    if let ColumnType::Made { kind, .. } = ty {
        let message = format!("a domain is made of a type that is always there, and of no {}", kind.noun());
        return Err(problem(*span, &message, "write out what that one is made of"));
    }
    Ok(())
}

fn check_default(value: &Value) -> Result<()> {
    if matches!(value.kind, ValueKind::Nextval(_)) {
        let message = "a domain draws from no sequence";
        return Err(problem(value.span, message, "give the default to each column: `default(nextval(…))`"));
    }
    Ok(())
}
