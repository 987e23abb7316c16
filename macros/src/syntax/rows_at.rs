//! `rows_at! { … }`: a struct for the rows of a table as it is after a revision.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, LitStr, Path, Result, Token, Type, Visibility, parse_str};

use super::words::{braces, colon, comma, expect_word, expected, peek_word, skip_to_comma, take_any_word, take_word};
use super::{Name, TablePath};
use crate::errors::{Errors, problem};

/// All of `rows_at! { … }`.
pub(crate) struct RowsAt {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) revision: Path,
    pub(crate) table: TablePath,
    pub(crate) fields: Vec<Field>,
}

/// `field: Type`, or `"any column" as field: Type`.
pub(crate) struct Field {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) column: Name,
    pub(crate) name: Ident,
    pub(crate) ty: Type,
}

impl RowsAt {
    /// The struct as far as it could be read; `None` if not even its table could.
    pub(crate) fn parse_all(tokens: TokenStream, errors: &mut Errors) -> Option<Self> {
        let mut rows = None;
        let _ = (|input: ParseStream<'_>| {
            match RowsAt::parse(input, errors) {
                Ok(read) => rows = Some(read),
                Err(error) => errors.push(error),
            }
            input.parse::<TokenStream>().map(|_| ())
        })
        .parse2(tokens);
        errors.remedy(0, "write it like `struct User at CreateUsers.users { id: i64, name: String }`");
        rows
    }

    fn parse(input: ParseStream<'_>, errors: &mut Errors) -> Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        if take_word(input, "struct").is_none() {
            let help = "write `struct User at CreateUsers.users { id: i64, … }`";
            return Err(problem(input.span(), "expected a struct with the columns that are wanted", help));
        }
        let name = match peek_word(input).filter(|_| input.peek(Ident)) {
            Some(_) => input.parse::<Ident>()?,
            None => return Err(expected(input, "the name of the struct: `User`", &[])),
        };
        expect_word(input, "at")?;
        if peek_word(input).is_none() && !input.peek(Token![::]) {
            return Err(expected(input, "a revision and a table: `CreateUsers.users`", &[]));
        }
        let revision = input.call(Path::parse_mod_style)?;
        if !input.peek(Token![.]) {
            return Err(expected(input, "`.` and a table after the revision", &[]));
        }
        input.parse::<Token![.]>()?;
        let table = TablePath::parse(input)?;
        let content = braces(input, &format!("`{}`", table.shown()))?;
        if content.is_empty() {
            let help = "name the columns that are read: `id: i64`";
            errors.at(name.span(), &format!("`{name}` has no fields"), help);
        }
        let mut fields = Vec::new();
        while !content.is_empty() {
            let field = Field::parse(&content);
            let more = |field| if content.is_empty() { Ok(field) } else { comma(&content).map(|()| field) };
            match field.and_then(more) {
                Ok(field) => fields.push(field),
                Err(error) => {
                    errors.push(error);
                    skip_to_comma(&content);
                }
            }
        }
        if !input.is_empty() {
            return Err(expected(input, "the end", &[]));
        }
        Ok(RowsAt { attributes, visibility, name, revision, table, fields })
    }
}

impl Field {
    fn parse(content: ParseStream<'_>) -> Result<Self> {
        let attributes = content.call(Attribute::parse_outer)?;
        let visibility = content.parse()?;
        let (written, word) = (content.peek(LitStr), peek_word(content));
        let column = Name::parse(content, "the name of a column")?;
        let name = match word {
            Some(word) if !written && take_word(content, "as").is_none() => field(word)?,
            _ => {
                if written && take_word(content, "as").is_none() {
                    let what = format!("the column {:?} needs a name as a field", column.text);
                    return Err(problem(column.span, &what, &format!("write `{:?} as field: …`", column.text)));
                }
                match take_any_word(content) {
                    Some(word) => field(word)?,
                    None => return Err(expected(content, "the name of the field", &[])),
                }
            }
        };
        colon(content, &name.to_string())?;
        if content.is_empty() {
            return Err(expected(content, &format!("the type of `{name}`"), &[]));
        }
        Ok(Field { attributes, visibility, column, name, ty: content.call(Type::without_plus)? })
    }
}

/// A keyword becomes a raw identifier, if it can.
fn field(word: Ident) -> Result<Ident> {
    let text = word.to_string();
    if parse_str::<Ident>(&text).is_ok() {
        return Ok(word);
    }
    if ["self", "Self", "super", "crate", "_"].contains(&text.as_str()) {
        let what = format!("`{text}` cannot be the name of a field");
        return Err(problem(word.span(), &what, &format!("give it another one: `{text} as other: …`")));
    }
    Ok(Ident::new_raw(&text, word.span()))
}
