//! What a source file says about its revisions, and where: read as Rust's tokens, so that comments and strings cannot
//! be mistaken for code, and changed byte by byte. Pure.

use std::ops::Range;
use std::str::FromStr as _;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A revision as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The struct's name.
    pub(super) name: String,
    pub(super) id: String,
    /// The line of `migration!`, from 1.
    pub(super) line: usize,
    /// The bytes between `revises` and its semicolon, without blanks around.
    pub(super) revises: Option<Range<usize>>,
}

/// The revisions of a file, in order, those in modules inside it as well.
///
/// # Errors
/// When the text is no Rust: the line where that begins.
pub(super) fn revisions(source: &str) -> Result<Vec<Written>, usize> {
    // A byte order mark is no token, and would shift every place.
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let tokens = TokenStream::from_str(text).map_err(|error| error.span().start().line)?;
    let mut found = Vec::new();
    walk(tokens, &mut found);
    let mark = source.len() - text.len();
    for range in found.iter_mut().filter_map(|written| written.revises.as_mut()) {
        *range = range.start + mark..range.end + mark;
    }
    Ok(found)
}

/// The source with another text between `revises` and its semicolon.
pub(super) fn with_revises(source: &str, range: Range<usize>, revises: &str) -> String {
    format!("{}{revises}{}", &source[..range.start], &source[range.end..])
}

fn walk(tokens: TokenStream, found: &mut Vec<Written>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let called = at >= 2 && is_punct(&tokens[at - 1], '!') && is_ident(&tokens[at - 2], "migration");
        if called {
            found.extend(read(group.stream(), tokens[at - 2].span().start().line));
        } else {
            walk(group.stream(), found);
        }
    }
}

/// What stands inside `migration! { … }`.
fn read(tokens: TokenStream, line: usize) -> Option<Written> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let header = tokens.iter().position(|token| is_ident(token, "revision"))?;
    let [TokenTree::Ident(name), _, TokenTree::Literal(id)] = tokens.get(header + 1..header + 4)? else { return None };
    Some(Written {
        name: name.to_string(),
        id: id.to_string().trim_matches(['r', '#', '"']).to_owned(),
        line,
        revises: revises(&tokens),
    })
}

/// `revises` begins a statement: only after a semicolon or a block is it the keyword.
fn revises(tokens: &[TokenTree]) -> Option<Range<usize>> {
    let starts = |at: usize| {
        let before = &tokens[at.checked_sub(1)?];
        let block = matches!(before, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        Some(is_punct(before, ';') || block)
    };
    let keyword = (0..tokens.len()).find(|at| is_ident(&tokens[*at], "revises") && starts(*at) == Some(true))?;
    let clause = &tokens[keyword + 1..];
    let clause = &clause[..clause.iter().position(|token| is_punct(token, ';'))?];
    Some(clause.first()?.span().byte_range().start..clause.last()?.span().byte_range().end)
}

fn is_ident(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

fn is_punct(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == c)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "use aludel::prelude::*;\r\n\
        // migration! { revision Not = \"0\"; revises base; }\r\n\
        const TEXT: &str = \"migration! { revision Nor = \\\"1\\\"; revises base; }\";\r\n\
        mod inner {\r\n    \
            aludel::migration! {\r\n        \
                /// Züge: `revises nothing;` is no clause.\r\n        \
                revision Second = \"ae1027a6acf2\";\r\n        \
                created \"2026-11-21T10:15:00Z\"; revises /* the old */ crate :: first :: First /* one */ ;\r\n        \
                upgrade { execute \"revises base;\" undo nothing; }\r\n    \
            }\r\n\
        }\r\n\
        migration! { revision Third = r#\"x\"#; upgrade {} revises (First, inner::Second); }\r\n";

    #[test]
    fn revisions_are_found_by_tokens() {
        for source in [SOURCE.to_owned(), format!("\u{feff}{SOURCE}")] {
            let found = revisions(&source).unwrap();
            let told: Vec<_> = found
                .iter()
                .map(|one| (one.name.as_str(), one.id.as_str(), one.line, &source[one.revises.clone().unwrap()]))
                .collect();
            assert_eq!(
                told,
                [
                    ("Second", "ae1027a6acf2", 5, "crate :: first :: First"),
                    ("Third", "x", 12, "(First, inner::Second)")
                ]
            );
        }
    }

    #[test]
    fn every_other_byte_stays() {
        let range = revisions(SOURCE).unwrap()[0].revises.clone().unwrap();
        let changed = with_revises(SOURCE, range, "crate::third::Third");
        assert_eq!(changed, SOURCE.replace("crate :: first :: First", "crate::third::Third"));
    }

    #[test]
    fn what_is_unfinished_is_no_clause() {
        for source in [
            "migration! { revision A = \"a\"; }",
            "migration! { revision A = \"a\"; revises }",
            "migration! { revision A = \"a\"; revises ; }",
            "migration! { revision A = \"a\" }",
        ] {
            assert_eq!(revisions(source).unwrap()[0].revises, None, "{source}");
        }
        for source in ["", "migration! { }", "migration! { revision }", "migration! { revision A }", "x! { migration }"]
        {
            assert_eq!(revisions(source).unwrap(), [], "{source}");
        }
        assert_eq!(revisions("fn a() {}\n{\n").unwrap_err(), 2);
    }
}
