//! Values: literals, the portable vocabulary, expressions.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{LitBool, LitFloat, LitInt, LitStr, Result, Token};

use super::words::{end, expected, parens, peek_word, take_any_word};
use super::{SqlTexts, TablePath};
use crate::errors::problem;
use crate::sql::Place;

/// A value and where it is written.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    pub(crate) span: Span,
    pub(crate) kind: ValueKind,
}

/// What kind of value.
#[derive(Clone, Debug)]
pub(crate) enum ValueKind {
    Bool(bool),
    Int(i128),
    Decimal(String),
    Str(String),
    Null,
    Now,
    Today,
    Uuid,
    Expr(SqlTexts),
    Nextval(TablePath),
}

const WORDS: [&str; 8] = ["true", "false", "null", "now", "today", "uuid", "nextval", "expr"];
const WHAT: &str = "a value: a literal, `null`, `now()`, `today()`, `uuid()`, `nextval(sequence)` or `expr(\"…\")`";

impl Value {
    /// A value.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let span = input.span();
        Ok(Value { span, kind: ValueKind::parse(input)? })
    }

    /// As the default of a column or a domain.
    pub(crate) fn in_default(mut self) -> Self {
        if let ValueKind::Expr(texts) = &mut self.kind {
            texts.cut.stand_in(Place::Default);
        }
        self
    }

    /// `(value)`.
    pub(crate) fn parse_in_parens(input: ParseStream<'_>, after: &str) -> Result<Self> {
        let content = parens(input, after)?;
        let value = Value::parse(&content)?;
        end(&content)?;
        Ok(value)
    }
}

impl ValueKind {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(LitStr) {
            return Ok(ValueKind::Str(input.parse::<LitStr>()?.value()));
        }
        if input.peek(LitBool) {
            return Ok(ValueKind::Bool(input.parse::<LitBool>()?.value));
        }
        if input.peek(Token![-]) || input.peek(LitInt) || input.peek(LitFloat) {
            return parse_number(input);
        }
        let Some(word) = peek_word(input) else { return Err(expected(input, WHAT, &[])) };
        let text = word.to_string();
        let kind = match text.as_str() {
            "null" => ValueKind::Null,
            "now" => ValueKind::Now,
            "today" => ValueKind::Today,
            "uuid" => ValueKind::Uuid,
            "expr" => {
                take_any_word(input);
                return Ok(ValueKind::Expr(SqlTexts::parse_expression(input, "expr")?));
            }
            "nextval" => {
                take_any_word(input);
                let content = parens(input, "nextval")?;
                let sequence = TablePath::parse_as(&content, "the name of a sequence")?;
                end(&content)?;
                return Ok(ValueKind::Nextval(sequence));
            }
            _ => return Err(expected(input, WHAT, &WORDS)),
        };
        take_any_word(input);
        if !matches!(kind, ValueKind::Null) {
            end(&parens(input, &text)?)?;
        }
        Ok(kind)
    }
}

fn parse_number(input: ParseStream<'_>) -> Result<ValueKind> {
    let minus = input.peek(Token![-]);
    if minus {
        input.parse::<Token![-]>()?;
    }
    let sign = if minus { "-" } else { "" };
    if input.peek(LitInt) {
        let literal: LitInt = input.parse()?;
        no_suffix(literal.suffix(), literal.span())?;
        let number = format!("{sign}{}", literal.base10_digits());
        return match number.parse() {
            Ok(number) => Ok(ValueKind::Int(number)),
            Err(_) => Err(problem(
                literal.span(),
                &format!("`{number}` does not fit an integer of 128 bits"),
                "write it as a decimal (`1.0`) or in `expr(\"…\")`",
            )),
        };
    }
    if input.peek(LitFloat) {
        let literal: LitFloat = input.parse()?;
        no_suffix(literal.suffix(), literal.span())?;
        return Ok(ValueKind::Decimal(format!("{sign}{}", literal.to_string().replace('_', ""))));
    }
    Err(expected(input, "a number after `-`", &[]))
}

fn no_suffix(suffix: &str, span: Span) -> Result<()> {
    if suffix.is_empty() {
        return Ok(());
    }
    Err(problem(
        span,
        &format!("a value has no Rust type: `{suffix}` has no meaning here"),
        "the type is that of the column",
    ))
}
