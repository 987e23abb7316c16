//! Keywords, lists and the words of a syntax error: what was expected, what was found, what may have been meant.

use proc_macro2::{Delimiter, TokenTree};
use syn::parse::{ParseBuffer, ParseStream};
use syn::{Ident, LitStr, Result, Token, braced, parenthesized, token};

use crate::errors::problem;
use crate::nearest::nearest;

/// The identifier or keyword that comes next.
pub(crate) fn peek_word(input: ParseStream<'_>) -> Option<Ident> {
    input.cursor().ident().map(|(ident, _)| ident)
}

/// Whether `word` comes next.
pub(crate) fn at_word(input: ParseStream<'_>, word: &str) -> bool {
    peek_word(input).is_some_and(|ident| ident == word)
}

/// Takes whatever identifier or keyword comes next.
pub(crate) fn take_any_word(input: ParseStream<'_>) -> Option<Ident> {
    let word = peek_word(input)?;
    input.step(|cursor| cursor.ident().ok_or_else(|| cursor.error("no word"))).ok().or(Some(word))
}

/// Takes `word` if it comes next.
pub(crate) fn take_word(input: ParseStream<'_>, word: &str) -> Option<Ident> {
    if at_word(input, word) { take_any_word(input) } else { None }
}

/// Takes `word`, which must come next.
pub(crate) fn expect_word(input: ParseStream<'_>, word: &str) -> Result<Ident> {
    take_word(input, word).ok_or_else(|| expected(input, &format!("`{word}`"), &[word]))
}

/// The error at the next token: `what` was expected there; one of `words` may have been meant.
pub(crate) fn expected(input: ParseStream<'_>, what: &str, words: &[&str]) -> syn::Error {
    let found = found(input);
    let meant = peek_word(input).and_then(|word| nearest(words, &word.to_string()));
    let help = meant.map(|word| format!("did you mean `{word}`?")).unwrap_or_default();
    problem(input.span(), &format!("expected {what}, found {found}"), &help)
}

/// The error at the next token: one of `words` was expected there. The whole list is shown only when none is near.
pub(crate) fn expected_one_of(input: ParseStream<'_>, noun: &str, words: &[&str]) -> syn::Error {
    let meant = peek_word(input).and_then(|word| nearest(words, &word.to_string()));
    let help = match meant {
        Some(word) => format!("did you mean `{word}`?"),
        None => format!("write {}", one_of(words)),
    };
    problem(input.span(), &format!("expected {noun}, found {}", found(input)), &help)
}

/// `a`, `b` or `c`.
fn one_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

fn found(input: ParseStream<'_>) -> String {
    match input.cursor().token_tree() {
        None => "the end".to_owned(),
        Some((TokenTree::Group(group), _)) => match group.delimiter() {
            Delimiter::Parenthesis => "`(…)`".to_owned(),
            Delimiter::Brace => "`{…}`".to_owned(),
            Delimiter::Bracket => "`[…]`".to_owned(),
            Delimiter::None => format!("`{group}`"),
        },
        Some((token, _)) => format!("`{token}`"),
    }
}

/// The inside of `(…)`.
pub(crate) fn parens<'a>(input: ParseStream<'a>, after: &str) -> Result<ParseBuffer<'a>> {
    if !input.peek(token::Paren) {
        return Err(expected(input, &format!("`(` after `{after}`"), &[]));
    }
    let content;
    parenthesized!(content in input);
    Ok(content)
}

/// The inside of `{…}`.
pub(crate) fn braces<'a>(input: ParseStream<'a>, after: &str) -> Result<ParseBuffer<'a>> {
    if !input.peek(token::Brace) {
        return Err(expected(input, &format!("`{{` after {after}"), &[]));
    }
    let content;
    braced!(content in input);
    Ok(content)
}

/// One thing or more, with commas between them and perhaps one at the end.
pub(crate) fn list<T>(content: ParseStream<'_>, mut parse: impl FnMut(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    let mut things = vec![parse(content)?];
    while !content.is_empty() {
        comma(content)?;
        if !content.is_empty() {
            things.push(parse(content)?);
        }
    }
    Ok(things)
}

/// The comma between two things of a list.
pub(crate) fn comma(content: ParseStream<'_>) -> Result<()> {
    if content.peek(Token![,]) {
        content.parse::<Token![,]>().map(|_| ())
    } else {
        Err(expected(content, "`,` or the end of the list", &[]))
    }
}

/// Nothing more may come.
pub(crate) fn end(content: ParseStream<'_>) -> Result<()> {
    if content.is_empty() { Ok(()) } else { Err(expected(content, "`)`", &[])) }
}

/// The colon after a key.
pub(crate) fn colon(content: ParseStream<'_>, after: &str) -> Result<()> {
    if content.peek(Token![:]) {
        content.parse::<Token![:]>().map(|_| ())
    } else {
        Err(expected(content, &format!("`:` after `{after}`"), &[]))
    }
}

/// A string literal.
pub(crate) fn string(input: ParseStream<'_>, what: &str) -> Result<LitStr> {
    if input.peek(LitStr) { input.parse() } else { Err(expected(input, what, &[])) }
}

/// `("…")`.
pub(crate) fn string_in_parens(input: ParseStream<'_>, after: &str) -> Result<LitStr> {
    let content = parens(input, after)?;
    let text = string(&content, "a string literal")?;
    end(&content)?;
    Ok(text)
}

/// A name in quotes, which is refused if it is empty; `what` asks for it.
pub(crate) fn not_empty(what: &str, name: LitStr, help: &str) -> Result<LitStr> {
    if name.value().is_empty() {
        return Err(problem(name.span(), &format!("`{what}` without a name"), help));
    }
    Ok(name)
}

/// Skips to where the next op or line can start: behind a `;` or a `{…}`, or before one of `starts`. `moved` says that
/// something was read before the error, so that a start right here is not the one that failed.
pub(crate) fn skip(input: ParseStream<'_>, starts: &[&str], moved: bool) {
    let mut moved = moved;
    while !input.is_empty() {
        if moved && peek_word(input).is_some_and(|word| starts.iter().any(|start| word == start)) {
            return;
        }
        moved = true;
        let Ok(token) = input.parse::<TokenTree>() else { return };
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ';' => return,
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                skip_semicolon(input);
                return;
            }
            _ => {}
        }
    }
}

/// Skips to the next comma of a list, and over it.
pub(crate) fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() {
        match input.parse::<TokenTree>() {
            Ok(TokenTree::Punct(punct)) if punct.as_char() == ',' => return,
            Ok(_) => {}
            Err(_) => return,
        }
    }
}

/// `;` after `}` is optional.
pub(crate) fn skip_semicolon(input: ParseStream<'_>) {
    if input.peek(Token![;]) {
        let _ = input.parse::<Token![;]>();
    }
}

/// The `;` that ends an op or a header line.
pub(crate) fn semicolon(input: ParseStream<'_>) -> Result<()> {
    if input.peek(Token![;]) { input.parse::<Token![;]>().map(|_| ()) } else { Err(expected(input, "`;`", &[])) }
}
