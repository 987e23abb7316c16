//! SQL texts: one for all databases, or one per database.

use std::ops::Range;

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{LitStr, Result, token};

use super::words::{
    at_word, braces, colon, comma, end, expected, expected_one_of, parens, peek_word, string, take_any_word, take_word,
};
use super::{ALL, DATABASES, keyword_bit};
use crate::errors::problem;
use crate::sql::{
    Created, Cut, Need, Place, Reading, Refusal, Statements, Wanted, created, cut, is_empty, read, read_view, uncut,
    unread,
};

/// SQL texts with the columns they name.
#[derive(Clone, Debug)]
pub(crate) struct SqlTexts {
    pub(crate) span: Span,
    pub(crate) cut: Cut,
    /// What statements name, by databases.
    pub(crate) readings: Vec<(u8, Reading)>,
}

/// Texts that create one thing.
pub(crate) struct CreatedTexts {
    pub(crate) texts: SqlTexts,
    /// Where its own name stands in the first piece of each text.
    pub(crate) places: Vec<Range<usize>>,
    /// What their heads name.
    pub(crate) needs: Vec<Need>,
}

/// What reads statements.
type Read = fn(&[(u8, String)]) -> std::result::Result<Statements, Refusal>;

/// Texts with their databases.
type Texts = Vec<(u8, String)>;

const KEYS: [&str; 6] = ["postgres", "sqlite", "mysql", "mariadb", "other", "_"];

impl SqlTexts {
    /// As it stands there: what that place does not take is refused.
    pub(crate) fn in_place(mut self, place: Place) -> Self {
        self.cut.stand_in(place);
        self
    }

    /// `("…")`, `({ postgres: "…", … })` or `{ postgres: "…", … }`: an expression, cut at its columns.
    pub(crate) fn parse_expression(input: ParseStream<'_>, after: &str) -> Result<Self> {
        if input.peek(token::Brace) || at_word(input, "unchecked") {
            return Self::parse_bare_expression(input);
        }
        let content = parens(input, after)?;
        let sql = Self::parse_bare_expression(&content)?;
        end(&content)?;
        Ok(sql)
    }

    /// `"…"`, `{ postgres: "…", … }` or `unchecked(…)` around them: an expression, cut at its columns.
    pub(crate) fn parse_bare_expression(input: ParseStream<'_>) -> Result<Self> {
        let (unchecked, span, texts) = parse_checked(input)?;
        let cut = if unchecked { uncut(&texts) } else { cut(&texts) };
        Ok(SqlTexts { span, cut, readings: Vec::new() })
    }

    /// `"…"`, `{ postgres: "…", … }` or `unchecked(…)` around them: statements.
    pub(crate) fn parse_statements(input: ParseStream<'_>) -> Result<Self> {
        Self::parse_read(input, read)
    }

    /// The same around the one SELECT of a view.
    pub(crate) fn parse_select(input: ParseStream<'_>) -> Result<Self> {
        Self::parse_read(input, read_view)
    }

    /// Whether the compiler has read the statements: they are not `unchecked`.
    pub(crate) fn is_read(&self) -> bool {
        self.readings.iter().any(|(_, reading)| reading.resolved)
    }

    /// Of what the texts make, leaves out what ops tell.
    pub(crate) fn forget_made(&mut self, told: &[String]) {
        for (_, reading) in &mut self.readings {
            reading.made.retain(|made| !told.contains(made));
        }
    }

    /// Takes what only a transaction forbids as refused, for a revision that runs in one.
    pub(crate) fn run_in_transaction(&mut self) {
        for text in &mut self.cut.texts {
            text.refused.append(&mut text.refused_inside);
        }
    }

    fn parse_read(input: ParseStream<'_>, read: Read) -> Result<Self> {
        let (unchecked, span, texts) = parse_checked(input)?;
        if texts.iter().any(|(_, text)| is_empty(text)) {
            let help =
                "write a statement; what is for some databases only says so in front: `only(postgres) execute …`";
            return Err(problem(span, "this text is empty", help));
        }
        if unchecked {
            return Ok(SqlTexts { span, cut: uncut(&texts), readings: unread(&texts) });
        }
        let refused = |Refusal { message, help }| problem(span, &message, &help);
        let Statements { cut, readings } = read(&texts).map_err(refused)?;
        Ok(SqlTexts { span, cut, readings })
    }

    /// `"…"` or `{ postgres: "…", … }`: what creates a function, a procedure or a trigger; where its own name stands, and what
    /// their heads name.
    pub(crate) fn parse_created(wanted: &Wanted<'_>, input: ParseStream<'_>) -> Result<CreatedTexts> {
        let (span, texts) = parse_texts(input)?;
        let refused = |Refusal { message, help }| problem(span, &message, &help);
        let Created { cut, places, needs } = created(wanted, &texts).map_err(refused)?;
        Ok(CreatedTexts { texts: SqlTexts { span, cut, readings: Vec::new() }, places, needs })
    }
}

/// Whether the texts stand in `unchecked(…)`, where they are, and the texts.
fn parse_checked(input: ParseStream<'_>) -> Result<(bool, Span, Texts)> {
    if take_word(input, "unchecked").is_none() {
        let (span, texts) = parse_texts(input)?;
        return Ok((false, span, texts));
    }
    let content = parens(input, "unchecked")?;
    let (span, texts) = parse_texts(&content)?;
    end(&content)?;
    Ok((true, span, texts))
}

fn parse_texts(input: ParseStream<'_>) -> Result<(Span, Texts)> {
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        return Ok((literal.span(), vec![(ALL, literal.value())]));
    }
    if !input.peek(token::Brace) {
        return Err(expected(input, "an SQL text, or one per database: `{ postgres: \"…\", sqlite: \"…\" }`", &[]));
    }
    let span = input.span();
    let content = braces(input, "the texts")?;
    let mut written: Vec<(String, LitStr)> = Vec::new();
    while !content.is_empty() {
        let Some(word) = peek_word(&content).filter(|word| KEYS.iter().any(|key| word == key)) else {
            return Err(expected_one_of(&content, "a database", &KEYS));
        };
        take_any_word(&content);
        let key = word.to_string().replace('_', "other");
        if written.iter().any(|(other, _)| *other == key) {
            return Err(problem(word.span(), &format!("`{word}` has two texts"), "keep one of them"));
        }
        colon(&content, &key)?;
        written.push((key, string(&content, "an SQL text")?));
        if !content.is_empty() {
            comma(&content)?;
        }
    }
    if written.is_empty() {
        return Err(problem(span, "no text for any database", "write at least one: `{ postgres: \"…\" }`"));
    }
    Ok((span, spread(&written)))
}

/// `mysql` covers MariaDB when that has no text of its own, `other` what is left.
fn spread(written: &[(String, LitStr)]) -> Texts {
    let named = |key: &str| written.iter().any(|(other, _)| other == key);
    let mut left = ALL;
    let mut texts = Vec::new();
    for (key, text) in written.iter().filter(|(key, _)| key != "other") {
        let mut bits = keyword_bit(key).unwrap_or(0);
        if key == "mysql" && !named("mariadb") {
            bits |= DATABASES[3].1;
        }
        left &= !bits;
        texts.push((bits, text.value()));
    }
    if let Some((_, text)) = written.iter().find(|(key, _)| key == "other").filter(|_| left != 0) {
        texts.push((left, text.value()));
    }
    texts
}
