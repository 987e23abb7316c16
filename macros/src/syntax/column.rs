//! Columns: name, type, modifiers.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative;
use syn::spanned::Spanned;
use syn::{Ident, LitStr, Result, Token, Type};

use super::item::parse_as_name;
use super::words::{
    at_word, colon, end, expected, expected_one_of, not_empty, parens, peek_word, string_in_parens, take_any_word,
    take_word,
};
use super::{ConstraintOptions, Identity, Name, ObjectKind, Options, Reference, SqlTexts, TablePath, Value, ValueKind};
use crate::errors::problem;
use crate::sql::Place;

/// `name: Type modifiers…`.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) name: Name,
    pub(crate) ty: ColumnType,
    pub(crate) modifiers: Vec<Modifier>,
}

/// A Rust type, or a type of the database by name.
#[derive(Clone, Debug)]
pub(crate) enum ColumnType {
    Rust {
        tokens: TokenStream,
        option: bool,
        span: Span,
    },
    Sql {
        text: String,
        nullable: bool,
        span: Span,
    },
    /// `enum name`, `domain name`, or a PostgreSQL array of it.
    Made {
        kind: ObjectKind,
        path: TablePath,
        array: bool,
        nullable: bool,
        span: Span,
    },
}

/// A modifier, and the name of the constraint it makes.
#[derive(Clone, Debug)]
pub(crate) struct Modifier {
    pub(crate) word: Ident,
    pub(crate) kind: ModifierKind,
    pub(crate) options: ConstraintOptions,
    pub(crate) name: Option<Name>,
}

/// What a modifier says.
#[derive(Clone, Debug)]
pub(crate) enum ModifierKind {
    PrimaryKey,
    Unique,
    Default(Value),
    Fill(Value),
    /// `first`, or `after(column)`.
    Place(Option<Name>),
    References(Reference),
    /// `on_update(now())`.
    OnUpdateNow,
    Identity(Identity),
    Check(SqlTexts),
    Comment(LitStr),
    Collate(LitStr),
    Charset(LitStr),
    Generated {
        sql: SqlTexts,
        stored: bool,
    },
}

pub(crate) const MODIFIERS: [&str; 14] = [
    "primary_key",
    "unique",
    "default",
    "fill",
    "references",
    "identity",
    "check",
    "comment",
    "collate",
    "charset",
    "generated",
    "on_update",
    "after",
    "first",
];

impl Column {
    /// A column behind its name; keeps what it could read and returns the error with it.
    pub(crate) fn parse_rest(name: Name, input: ParseStream<'_>) -> (Option<Self>, Result<()>) {
        let ty = match colon(input, &name.text).and_then(|()| ColumnType::parse(input)) {
            Ok(ty) => ty,
            Err(error) => return (None, Err(error)),
        };
        let mut column = Column { name, ty, modifiers: Vec::new() };
        while !input.is_empty() && !input.peek(Token![,]) && !input.peek(Token![;]) {
            match Modifier::parse(input) {
                Ok(modifier) => column.modifiers.push(modifier),
                Err(error) => return (Some(column), Err(error)),
            }
        }
        (Some(column), Ok(()))
    }
}

impl Modifier {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let Some(word) = peek_word(input).filter(|word| MODIFIERS.iter().any(|known| word == known)) else {
            return Err(expected_one_of(input, "a modifier or the end of the column", &MODIFIERS));
        };
        take_any_word(input);
        let text = word.to_string();
        let mut takes = None;
        let kind = match text.as_str() {
            "identity" => ModifierKind::Identity(Identity::parse(input)?),
            "on_update" => parse_on_update(input)?,
            "default" => ModifierKind::Default(Value::parse_in_parens(input, &text)?.in_default()),
            "fill" => ModifierKind::Fill(Value::parse_in_parens(input, &text)?),
            "first" => ModifierKind::Place(None),
            "after" => {
                let content = parens(input, &text)?;
                let column = Name::parse(&content, "the name of a column")?;
                end(&content)?;
                ModifierKind::Place(Some(column))
            }
            "comment" => ModifierKind::Comment(string_in_parens(input, &text)?),
            "collate" => ModifierKind::Collate(name_in_parens(input, &text)?),
            "charset" => ModifierKind::Charset(name_in_parens(input, &text)?),
            "generated" => parse_generated(input)?,
            constraint => {
                let (kind, options) = match constraint {
                    "primary_key" => (ModifierKind::PrimaryKey, Options::Deferrable),
                    "unique" => (ModifierKind::Unique, Options::Deferrable),
                    "check" => (
                        ModifierKind::Check(SqlTexts::parse_expression(input, "check")?.in_place(Place::Check)),
                        Options::NotValid,
                    ),
                    _ => (ModifierKind::References(Reference::parse(input)?), Options::All),
                };
                takes = Some(options);
                kind
            }
        };
        let (mut options, mut name) = (ConstraintOptions::default(), None);
        if let Some(takes) = takes {
            options = ConstraintOptions::parse(input, takes)?;
            name = parse_as_name(input)?;
            ConstraintOptions::check_end(input)?;
        }
        Ok(Modifier { word, kind, options, name })
    }
}

fn name_in_parens(input: ParseStream<'_>, word: &str) -> Result<LitStr> {
    not_empty(word, string_in_parens(input, word)?, "leave it out for the one that the table has")
}

fn parse_on_update(input: ParseStream<'_>) -> Result<ModifierKind> {
    let value = Value::parse_in_parens(input, "on_update")?;
    match value.kind {
        ValueKind::Now => Ok(ModifierKind::OnUpdateNow),
        _ => Err(problem(
            value.span,
            "a column is set to the present time on update, and to nothing else",
            "write `on_update(now())`",
        )),
    }
}

fn parse_generated(input: ParseStream<'_>) -> Result<ModifierKind> {
    let content = parens(input, "generated")?;
    let sql = SqlTexts::parse_bare_expression(&content)?;
    let mut stored = true;
    if content.peek(Token![,]) {
        content.parse::<Token![,]>()?;
        if take_word(&content, "virtual").is_some() {
            stored = false;
        } else if take_word(&content, "stored").is_none() && !content.is_empty() {
            return Err(expected(&content, "`stored` or `virtual`", &["stored", "virtual"]));
        }
    }
    end(&content)?;
    let sql = sql.in_place(if stored { Place::Stored } else { Place::Generated });
    Ok(ModifierKind::Generated { sql, stored })
}

impl ColumnType {
    /// A type: a path, `Option<…>`, or `sql("…")`, also inside `Option<…>`.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let span = input.span();
        if at_sql(input) {
            take_any_word(input);
            return Ok(ColumnType::Sql { text: string_in_parens(input, "sql")?.value(), nullable: false, span });
        }
        if let Some(ty) = parse_made(input, span)? {
            return Ok(ty);
        }
        let option = at_word(input, "Option");
        if option {
            let ahead = input.fork();
            take_any_word(&ahead);
            if ahead.peek(Token![<]) && ahead.parse::<Token![<]>().is_ok() && at_sql(&ahead) {
                take_any_word(input);
                input.parse::<Token![<]>()?;
                take_any_word(input);
                let text = string_in_parens(input, "sql")?.value();
                if !input.peek(Token![>]) {
                    return Err(expected(input, "`>` after the type inside `Option<`", &[]));
                }
                input.parse::<Token![>]>()?;
                return Ok(ColumnType::Sql { text, nullable: true, span });
            }
        }
        if peek_word(input).is_none() && !input.peek(Token![::]) && !input.peek(Token![<]) {
            return Err(expected(input, "a type: `i64`, `Varchar<80>`, `Option<…>`, `sql(\"…\")`, …", &[]));
        }
        let ty = input.call(Type::without_plus)?;
        Ok(ColumnType::Rust { span: ty.span(), tokens: ty.into_token_stream(), option })
    }

    /// Where it is written.
    pub(crate) fn span(&self) -> Span {
        match self {
            ColumnType::Rust { span, .. } | ColumnType::Sql { span, .. } | ColumnType::Made { span, .. } => *span,
        }
    }
}

/// `enum name`, `domain name`, `Array<…>` and `Option<…>` around them.
fn parse_made(input: ParseStream<'_>, span: Span) -> Result<Option<ColumnType>> {
    let ahead = input.fork();
    let open = |input: ParseStream<'_>, word: &str| {
        let opens = at_word(input, word) && input.peek2(Token![<]);
        if opens {
            take_any_word(input);
            input.parse::<Token![<]>().map(|_| true)
        } else {
            Ok(false)
        }
    };
    let nullable = open(&ahead, "Option")?;
    let array = open(&ahead, "Array")? || open(&ahead, "Vec")?;
    let kind = if at_word(&ahead, "enum") {
        ObjectKind::Enum
    } else if at_word(&ahead, "domain") && !ahead.peek2(Token![::]) {
        ObjectKind::Domain
    } else {
        return Ok(None);
    };
    input.advance_to(&ahead);
    take_any_word(input);
    let path = kind.parse_name(input)?;
    for wrapper in [(array, "Array"), (nullable, "Option")] {
        if wrapper.0 && input.parse::<Token![>]>().is_err() {
            return Err(expected(input, &format!("`>` after the type inside `{}<`", wrapper.1), &[]));
        }
    }
    Ok(Some(ColumnType::Made { kind, path, array, nullable, span }))
}

fn at_sql(input: ParseStream<'_>) -> bool {
    input.cursor().ident().is_some_and(|(word, rest)| {
        word == "sql" && rest.token_tree().is_some_and(|(next, _)| matches!(next, proc_macro2::TokenTree::Group(_)))
    })
}
