//! `chain! { … }`: the databases, the edition, the names of Aludel's own tables.

use proc_macro2::{Span, TokenStream};
use syn::parse::{ParseStream, Parser};
use syn::{LitFloat, LitInt, LitStr, Path, Result, Token, bracketed, token};

use super::words::{
    colon, comma, expected, expected_one_of, peek_word, semicolon, skip, skip_to_comma, string, take_any_word,
    take_word,
};
use super::{DATABASES, keyword_bit};
use crate::errors::{Errors, problem};

/// What a crate declares.
pub(crate) struct Chain {
    pub(crate) databases: u8,
    /// In the order of [`DATABASES`].
    pub(crate) versions: [(u16, u16); 4],
    /// What is said of databases that take part in some of the revisions only.
    pub(crate) terms: Vec<Term>,
    pub(crate) edition: u16,
    pub(crate) version_table: Option<LitStr>,
    pub(crate) history_table: Option<LitStr>,
}

/// Where a database begins (`since`) or ends (`until`) to take part.
pub(crate) struct Term {
    /// Its bit.
    pub(crate) database: u8,
    /// The last revision that it takes part in, and not the first.
    pub(crate) until: bool,
    pub(crate) revision: Path,
}

const LINES: [&str; 4] = ["databases", "edition", "version_table", "history_table"];
const KEYWORDS: [&str; 4] = ["postgres", "sqlite", "mysql", "mariadb"];
/// The only edition so far.
const EDITION: u16 = 2026;

impl Chain {
    /// The declaration as far as it could be read.
    pub(crate) fn parse(tokens: TokenStream, errors: &mut Errors) -> Self {
        let mut chain = Chain {
            databases: 0,
            versions: DATABASES.map(|(_, _, oldest)| oldest),
            terms: Vec::new(),
            edition: EDITION,
            version_table: None,
            history_table: None,
        };
        let _ = (|input: ParseStream<'_>| {
            let mut seen: Vec<String> = Vec::new();
            while !input.is_empty() {
                let (word, start) = (peek_word(input), input.cursor());
                if let Err(error) = chain.parse_line(input, &seen, errors) {
                    errors.push(error);
                    skip(input, &LINES, input.cursor() != start);
                }
                seen.extend(word.map(|word| word.to_string()));
            }
            for line in ["databases", "edition"] {
                if !seen.iter().any(|word| word == line) && errors.is_empty() {
                    let help = match line {
                        "databases" => "write `databases: [postgres 13, sqlite 3.35];`",
                        _ => "write `edition: 2026;`",
                    };
                    errors.at(Span::call_site(), &format!("`chain!` does not say `{line}`"), help);
                }
            }
            input.parse::<TokenStream>().map(|_| ())
        })
        .parse2(tokens);
        errors.remedy(0, "write it like `chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }`");
        chain
    }

    fn parse_line(&mut self, input: ParseStream<'_>, seen: &[String], errors: &mut Errors) -> Result<()> {
        let Some(word) = peek_word(input).filter(|word| LINES.iter().any(|known| word == known)) else {
            return Err(expected_one_of(input, "a line of `chain!`", &LINES));
        };
        if seen.iter().any(|other| word == other) {
            return Err(problem(word.span(), &format!("`{word}` is said twice"), "keep one of them"));
        }
        take_any_word(input);
        colon(input, &word.to_string())?;
        match word.to_string().as_str() {
            "databases" => self.parse_databases(input, errors)?,
            "edition" => {
                let literal = if input.peek(LitInt) {
                    input.parse::<LitInt>()?
                } else {
                    return Err(expected(input, "the edition: `2026`", &[]));
                };
                if literal.base10_parse::<u16>().ok() != Some(EDITION) {
                    let message = format!("there is no edition `{literal}`");
                    return Err(problem(literal.span(), &message, &format!("write `edition: {EDITION};`")));
                }
            }
            "version_table" => self.version_table = Some(table_name(input)?),
            _ => self.history_table = Some(table_name(input)?),
        }
        semicolon(input)
    }

    fn parse_databases(&mut self, input: ParseStream<'_>, errors: &mut Errors) -> Result<()> {
        if !input.peek(token::Bracket) {
            return Err(expected(input, "a list: `[postgres 13, sqlite 3.35]`", &[]));
        }
        let span = input.span();
        let content;
        bracketed!(content in input);
        if content.is_empty() {
            return Err(problem(span, "no database is declared", "write at least one: `[sqlite 3.35]`"));
        }
        while !content.is_empty() {
            if let Err(error) = self.parse_database(&content).and_then(|()| more(&content)) {
                errors.push(error);
                skip_to_comma(&content);
            }
        }
        let some = |until: bool| {
            let terms = self.terms.iter().filter(|term| term.until == until);
            terms.fold(0, |bits, term| bits | term.database)
        };
        if self.databases != 0 && some(false) == self.databases {
            let help = "leave one of the `since` out: that database takes part in the first revision";
            errors.at(span, "no database is there from the beginning", help);
        }
        if self.databases != 0 && some(true) == self.databases {
            let help = "leave one of the `until` out: that database takes part in the next revision";
            errors.at(span, "no database is there any more", help);
        }
        Ok(())
    }

    fn parse_database(&mut self, content: ParseStream<'_>) -> Result<()> {
        let Some((word, bit)) =
            peek_word(content).and_then(|word| Some((word.clone(), keyword_bit(&word.to_string())?)))
        else {
            return Err(expected_one_of(content, "a database", &KEYWORDS));
        };
        take_any_word(content);
        if self.databases & bit != 0 {
            return Err(problem(word.span(), &format!("`{word}` is declared twice"), "keep one of them"));
        }
        let index = DATABASES.iter().position(|(_, other, _)| *other == bit).unwrap_or(0);
        let oldest = DATABASES[index].2;
        let span = content.span();
        let version = parse_version(content, &word.to_string(), oldest)?;
        if version < oldest {
            return Err(problem(
                span,
                &format!("Aludel writes no SQL for `{word}` {}", shown(version)),
                &format!("the oldest version it knows is {}", shown(oldest)),
            ));
        }
        self.databases |= bit;
        self.versions[index] = version;
        let database = format!("{word} {}", shown(version));
        for (keyword, until) in [("since", false), ("until", true)] {
            if take_word(content, keyword).is_some() {
                let revision = parse_bound(content, &database, until)?;
                self.terms.push(Term { database: bit, until, revision });
            }
        }
        Ok(())
    }
}

/// The revision behind `since` or `until`.
fn parse_bound(content: ParseStream<'_>, database: &str, until: bool) -> Result<Path> {
    if peek_word(content).is_none() && !content.peek(Token![::]) {
        let (which, example) = if until { ("last", "until LastOfIt") } else { ("first", "since UseIt") };
        let what = format!("the {which} revision that the database takes part in: `{database} {example}`");
        return Err(expected(content, &what, &[]));
    }
    content.call(Path::parse_mod_style)
}

/// A comma, unless the list ends.
fn more(content: ParseStream<'_>) -> Result<()> {
    if content.is_empty() { Ok(()) } else { comma(content) }
}

/// A table's name that can be quoted on every database.
fn table_name(input: ParseStream<'_>) -> Result<LitStr> {
    let name = string(input, "the name of a table: \"aludel_version\"")?;
    let text = name.value();
    if text.is_empty() || text.len() > 63 || text.contains('\0') {
        return Err(problem(name.span(), "not the name of a table", "write 1 to 63 bytes without NUL"));
    }
    Ok(name)
}

fn parse_version(content: ParseStream<'_>, database: &str, oldest: (u16, u16)) -> Result<(u16, u16)> {
    let text = if content.peek(LitInt) {
        content.parse::<LitInt>()?.to_string()
    } else if content.peek(LitFloat) {
        content.parse::<LitFloat>()?.to_string()
    } else {
        let what = format!("the oldest version to support: `{database} {}`", shown(oldest));
        return Err(expected(content, &what, &[]));
    };
    let (major, minor) = text.split_once('.').unwrap_or((&text, "0"));
    match (major.parse(), minor.parse()) {
        (Ok(major), Ok(minor)) => Ok((major, minor)),
        _ => Err(problem(
            content.span(),
            &format!("`{text}` is not a version"),
            &format!("write major and minor: `{database} {}`", shown(oldest)),
        )),
    }
}

fn shown((major, minor): (u16, u16)) -> String {
    if minor == 0 { major.to_string() } else { format!("{major}.{minor}") }
}
