//! What stands in the body of `create_table`: columns, constraints and indexes, options.

use syn::parse::ParseStream;
use syn::{Ident, LitStr, Result, Token};

use super::item::ITEMS;
use super::words::{comma, expected, expected_one_of, peek_word, skip_to_comma, string_in_parens, take_any_word};
use super::{Column, Item, Name, Only, TableOption};
use crate::errors::{Errors, with_remedy};

/// A part of a table's body.
#[derive(Clone, Debug)]
pub(crate) enum TablePart {
    Column(Column),
    Item(Item),
    Comment(Ident, LitStr),
    Option(TableOption),
}

impl TablePart {
    /// The parts of a table's body; what cannot be read is reported, and the next part is tried.
    pub(crate) fn parse_all(content: ParseStream<'_>, errors: &mut Errors) -> Vec<Self> {
        let mut parts = Vec::new();
        while !content.is_empty() {
            let word = peek_word(content);
            let read = Self::parse(content, &mut parts)
                .and_then(|()| if content.is_empty() { Ok(()) } else { comma(content) });
            if let Err(error) = read {
                errors.push(with_remedy(&error, &format!("write it like `{}`", example(word))));
                skip_to_comma(content);
            }
        }
        parts
    }

    /// A part is put into `parts`, a column even if what is behind it cannot be read.
    fn parse(content: ParseStream<'_>, parts: &mut Vec<Self>) -> Result<()> {
        let name_is_column = content.peek2(Token![:]) && !content.peek2(Token![::]);
        if name_is_column || content.peek(LitStr) {
            let name = Name::parse(content, "the name of a column")?;
            let (column, rest) = Column::parse_rest(name, content);
            parts.extend(column.map(TablePart::Column));
            return rest;
        }
        if let Some(error) = Only::in_table(content) {
            return Err(error);
        }
        let Some(word) = peek_word(content).filter(|word| ITEMS.iter().any(|known| word == known)) else {
            let after_name = content.cursor().ident().is_some_and(|(_, rest)| rest.ident().is_some());
            if after_name {
                let name = Name::parse(content, "the name of a column")?;
                return Err(expected(content, &format!("`:` and a type after the column `{}`", name.text), &[]));
            }
            return Err(expected_one_of(content, "a column (`name: Type`) or an item", &ITEMS));
        };
        take_any_word(content);
        if word == "comment" {
            parts.push(TablePart::Comment(word, string_in_parens(content, "comment")?));
            return Ok(());
        }
        if TableOption::is_option(&word) {
            parts.push(TablePart::Option(TableOption::parse_rest(word, content)?));
            return Ok(());
        }
        parts.push(TablePart::Item(Item::parse_rest(word, content)?));
        if !content.is_empty() && !content.peek(Token![,]) {
            return Err(expected(content, "`as name`, `,` or the end of the table", &["as", "unique"]));
        }
        Ok(())
    }
}

/// A part that begins with the word: a column, unless it is an item's or an option's.
fn example(word: Option<Ident>) -> &'static str {
    match word.map(|word| word.to_string()).as_deref() {
        Some("primary_key") => "primary_key(id)",
        Some("unique") => "unique(login, team_id) as uq_users_login",
        Some("foreign_key") => "foreign_key(team_id) references(teams(id), on_delete: cascade)",
        Some("check") => r#"check("length(login) > 2") as ck_users_login"#,
        Some("exclude") => r#"exclude(room with =, during with &&) where("room > 0")"#,
        Some("index") => r#"index(login, joined desc nulls last) where("joined IS NOT NULL") with(fillfactor: 70)"#,
        Some("comment") => r#"comment("who plays together")"#,
        Some("engine") => r#"engine("InnoDB")"#,
        Some("charset") => r#"charset("utf8mb4")"#,
        Some("collate") => r#"collate("utf8mb4_unicode_ci")"#,
        Some("row_format") => r#"row_format("dynamic")"#,
        Some("with") => "with(fillfactor: 70)",
        _ => r#"name: Varchar<80> unique default("red")"#,
    }
}
