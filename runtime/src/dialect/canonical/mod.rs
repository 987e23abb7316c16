//! One spelling for what servers rewrite: expressions, types, and the few words that mean the same.
//!
//! PostgreSQL and MariaDB print an expression from its tree, with their own casts, operators and function names, and SQLite
//! keeps it as written. Both sides of a comparison are brought to one form; whatever the parser does not know is compared as text.

mod catalog;
mod condition;
mod literal;
mod read;
mod tree;
mod types;

pub use catalog::{canonical, differences};
pub use types::canonical_type;

use sqlparser::dialect::{Dialect, MySqlDialect, PostgreSqlDialect, SQLiteDialect};
use sqlparser::keywords::Keyword;
use sqlparser::parser::Parser;
use sqlparser::tokenizer::{Token, Tokenizer};

use crate::model::Database;

/// An expression in the one spelling that both sides of a comparison are brought to.
///
/// ```
/// use aludel::{dialect::canonical_expr, model::Database};
/// let shown = canonical_expr(Database::Postgres, "((length((username)::text) > 2))");
/// assert_eq!(shown, canonical_expr(Database::Postgres, "LENGTH(\"username\")>2"));
/// ```
pub fn canonical_expr(database: Database, text: &str) -> String {
    parse(database, text).unwrap_or_else(|| plain(text))
}

/// Whether both are the same expression for the server.
pub(crate) fn same_expr(database: Database, a: &str, b: &str) -> bool {
    a == b || canonical_expr(database, a) == canonical_expr(database, b)
}

fn parse(database: Database, text: &str) -> Option<String> {
    let dialect: &dyn Dialect = match database {
        Database::Postgres => &PostgreSqlDialect {},
        Database::Sqlite => &SQLiteDialect {},
        Database::Mysql | Database::Mariadb => &MySqlDialect {},
    };
    // MariaDB prints the character set of a cast, which the parser does not know.
    let text = match database {
        Database::Postgres | Database::Sqlite => text.to_owned(),
        Database::Mysql | Database::Mariadb => {
            text.replace(" as char charset binary)", " as binary)").replace(" charset utf8mb4)", ")")
        }
    };
    let mut tokens = Tokenizer::new(dialect, &text).tokenize().ok()?;
    match database {
        Database::Postgres => leave_out_both(&mut tokens),
        Database::Sqlite => {}
        Database::Mysql | Database::Mariadb => spell_out(&mut tokens),
    }
    if is_deep(&tokens) {
        return None;
    }
    let mut parser = Parser::new(dialect).with_tokens(tokens);
    let expr = parser.parse_expr().ok()?;
    let end = parser.next_token();
    (end.token == Token::EOF).then(|| read::read(database, &expr).to_text())
}

/// Whether the tree would be too deep to walk: the parser limits how deep parentheses go, but `a + a + a + …` grows to the left
/// in a loop. Long lists are flat, and PostgreSQL puts a cast on each of their strings.
fn is_deep(tokens: &[Token]) -> bool {
    let flat = |i: usize| match &tokens[i] {
        Token::Comma
        | Token::LParen
        | Token::RParen
        | Token::Whitespace(_)
        | Token::Number(..)
        | Token::SingleQuotedString(_) => true,
        Token::DoubleColon => matches!(i.checked_sub(1).map(|i| &tokens[i]), Some(Token::SingleQuotedString(_))),
        Token::Word(word) => !matches!(word.keyword, Keyword::IS | Keyword::COLLATE | Keyword::AT | Keyword::NOT),
        _ => false,
    };
    tokens.len() > 10_000 || (0..tokens.len()).filter(|i| !flat(*i)).count() > 300
}

/// PostgreSQL prints `TRIM(BOTH FROM a)`, which the parser does not know, for `trim(a)`.
fn leave_out_both(tokens: &mut Vec<Token>) {
    tokens.retain(|token| !matches!(token, Token::Whitespace(_)));
    let is =
        |token: &Token, word: Keyword| matches!(token, Token::Word(w) if w.keyword == word && w.quote_style.is_none());
    while let Some(i) = tokens.windows(2).position(|pair| is(&pair[0], Keyword::BOTH) && is(&pair[1], Keyword::FROM)) {
        tokens.drain(i..i + 2);
    }
}

/// MariaDB prints `a MOD 2` and `!(a)`, which the parser does not know, for `a % 2` and `NOT (a)`; `&&` is `AND`.
fn spell_out(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        let call = matches!(tokens.get(i + 1), Some(Token::LParen));
        match &tokens[i] {
            Token::Word(word) if !call && word.quote_style.is_none() && word.value.eq_ignore_ascii_case("mod") => {
                tokens[i] = Token::Mod;
            }
            Token::ExclamationMark => tokens[i] = Token::make_keyword("NOT"),
            Token::Overlap => tokens[i] = Token::make_keyword("AND"),
            _ => {}
        }
    }
}

/// The text in lower case and with single blanks, quoted parts left alone.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut quote = None;
    for c in text.trim().chars() {
        match quote {
            Some(end) => {
                out.push(c);
                if c == end {
                    quote = None;
                }
            }
            None if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            None => {
                if matches!(c, '\'' | '"' | '`') {
                    quote = Some(c);
                }
                out.extend(c.to_lowercase());
            }
        }
    }
    out
}
