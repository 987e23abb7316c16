//! Patterns of tokens, and what is put in their place.
//!
//! A pattern is written in words with blanks between them. `A|B` is one of these words, `^A|B` the end or a token that is none of them, `_` any
//! token, `@` a variable of MySQL's, `()` and `[]` are what stands in such brackets, with them, `…` is as little as can be of one
//! statement (no more than [`LONGEST`]), brackets as a whole, `;` is where a statement begins, a `?` behind a word says that it may be
//! missing. Anything else is that token itself. What is not one token alone is kept: the replacement says `$1` for the first of them.

use std::ops::Range;

use sqlparser::tokenizer::{Token, TokenWithSpan};

use super::commands::is_word;

/// How many tokens `…` stands for at most: a pattern with two of them is looked for in so many times so many.
const LONGEST: usize = 256;

/// Replaces the pattern wherever it is found; whether it was.
pub(super) fn replace(tokens: &mut Vec<TokenWithSpan>, pattern: &str, replacement: &str) -> bool {
    let parts: Vec<&str> = pattern.split(' ').collect();
    let (mut at, mut left, before) = (0, tokens.len(), tokens.len());
    // each turn takes something away; `left` is there in case that one does not
    while at < tokens.len() && left > 0 {
        let mut kept = Vec::new();
        let Some(end) = find(tokens, at, &parts, &mut kept) else {
            at += 1;
            continue;
        };
        let new = made(tokens, at, &kept, replacement);
        tokens.splice(at..end, new);
        left -= 1;
    }
    left < before
}

/// Where the parts end that begin there.
fn find(tokens: &[TokenWithSpan], at: usize, parts: &[&str], kept: &mut Vec<Range<usize>>) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(at) };
    match *part {
        ";" => begins(tokens, at).then(|| find(tokens, at, rest, kept)).flatten(),
        "…" => {
            let mut end = at;
            loop {
                let length = kept.len();
                kept.push(at..end);
                let last = rest.is_empty() && !ends(tokens, end);
                if let Some(end) = find(tokens, end, rest, kept).filter(|_| !last) {
                    return Some(end);
                }
                kept.truncate(length);
                if ends(tokens, end) || end - at >= LONGEST {
                    return None;
                }
                end = past(tokens, end)?;
            }
        }
        part => {
            let optional = part.len() > 1 && part.ends_with('?');
            let part = if optional { &part[..part.len() - 1] } else { part };
            let length = kept.len();
            if let Some(end) = one(tokens, at, part) {
                if keeps(part) {
                    kept.push(at..end);
                }
                if let Some(end) = find(tokens, end, rest, kept) {
                    return Some(end);
                }
                kept.truncate(length);
            }
            if optional { find(tokens, at, rest, kept) } else { None }
        }
    }
}

fn keeps(part: &str) -> bool {
    ["_", "@", "()", "[]"].contains(&part) || part.starts_with('^') || part.contains('|')
}

/// Where the part ends, if it is there.
fn one(tokens: &[TokenWithSpan], at: usize, part: &str) -> Option<usize> {
    if let Some(words) = part.strip_prefix('^') {
        let token = tokens.get(at);
        let other = token.is_none_or(|token| !words.split('|').any(|word| is(token, word)));
        return other.then(|| tokens.len().min(at + 1));
    }
    let token = tokens.get(at)?;
    let found = match part {
        "_" => !ends(tokens, at),
        "@" => matches!(&token.token, Token::Word(word) if word.value.starts_with('@')),
        "()" if token.token == Token::LParen => return past(tokens, at),
        "[]" if token.token == Token::LBracket => return past(tokens, at),
        part => part.split('|').any(|word| is(token, word)),
    };
    found.then_some(at + 1)
}

fn is(token: &TokenWithSpan, part: &str) -> bool {
    match token.token {
        Token::Word(_) => is_word(token, part),
        Token::SingleQuotedString(_) => false,
        ref token => token.to_string() == part,
    }
}

fn begins(tokens: &[TokenWithSpan], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| tokens[before].token == Token::SemiColon)
}

/// Whether a statement ends there, or what stands in brackets.
fn ends(tokens: &[TokenWithSpan], at: usize) -> bool {
    let token = tokens.get(at).map(|token| &token.token);
    token.is_none_or(|token| matches!(token, Token::SemiColon | Token::RParen | Token::RBracket | Token::EOF))
}

/// What comes after the token, or after the brackets that it opens.
fn past(tokens: &[TokenWithSpan], at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (i, token) in tokens.iter().enumerate().skip(at) {
        match token.token {
            Token::LParen | Token::LBracket => depth += 1,
            Token::RParen | Token::RBracket => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(i + 1);
        }
    }
    None
}

/// The replacement; what was not written stands where the pattern began.
fn made(tokens: &[TokenWithSpan], at: usize, kept: &[Range<usize>], replacement: &str) -> Vec<TokenWithSpan> {
    let mut made = Vec::new();
    for part in replacement.split_whitespace() {
        let index = part.strip_prefix('$').and_then(|number| number.parse::<usize>().ok());
        match index.and_then(|number| kept.get(number - 1)) {
            Some(range) => made.extend_from_slice(&tokens[range.clone()]),
            None => made.push(TokenWithSpan { token: token(part), span: tokens[at].span }),
        }
    }
    made
}

fn token(part: &str) -> Token {
    match part {
        "(" => Token::LParen,
        ")" => Token::RParen,
        "," => Token::Comma,
        "=" => Token::Eq,
        "+" => Token::Plus,
        "-" => Token::Minus,
        "%" => Token::Mod,
        "*" => Token::Mul,
        "::" => Token::DoubleColon,
        word => Token::make_word(word, None),
    }
}
