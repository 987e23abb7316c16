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
    /// The modules inside the file that it stands in: `inner::`, or nothing.
    pub(super) inside: String,
    /// The line of `migration!`, from 1.
    pub(super) line: usize,
    /// The bytes between `revises` and its semicolon, without blanks around.
    pub(super) revises: Option<Range<usize>>,
    /// The names of the structs in there, without their paths.
    pub(super) parents: Vec<String>,
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
    walk(tokens, "", &mut found);
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

fn walk(tokens: TokenStream, inside: &str, found: &mut Vec<Written>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        match at.checked_sub(2).map(|before| &tokens[before..at]) {
            Some([word, mark]) if is_ident(word, "migration") && is_punct(mark, '!') => {
                found.extend(read(group.stream(), inside, word.span().start().line));
            }
            Some([word, TokenTree::Ident(name)]) if is_ident(word, "mod") => {
                walk(group.stream(), &format!("{inside}{name}::"), found);
            }
            _ => walk(group.stream(), inside, found),
        }
    }
}

/// What stands inside `migration! { … }`.
fn read(tokens: TokenStream, inside: &str, line: usize) -> Option<Written> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let header = tokens.iter().position(|token| is_ident(token, "revision"))?;
    let [TokenTree::Ident(name), _, TokenTree::Literal(id)] = tokens.get(header + 1..header + 4)? else { return None };
    let clause = revises(&tokens).unwrap_or_default();
    Some(Written {
        name: name.to_string(),
        id: id.to_string().trim_matches(['r', '#', '"']).to_owned(),
        inside: inside.to_owned(),
        line,
        revises: clause.first().zip(clause.last()).map(|(first, last)| {
            let (first, last) = (first.span().byte_range(), last.span().byte_range());
            first.start..last.end
        }),
        parents: names(clause),
    })
}

/// What stands between `revises` and its semicolon. Only after a semicolon or a block is it the keyword.
fn revises(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    let starts = |before: &TokenTree| {
        let block = matches!(before, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        block || is_punct(before, ';')
    };
    let before = tokens.windows(2).position(|pair| starts(&pair[0]) && is_ident(&pair[1], "revises"))?;
    let clause = &tokens[before + 2..];
    Some(&clause[..clause.iter().position(|token| is_punct(token, ';'))?])
}

/// The last word of each path; `base` is none.
fn names(clause: &[TokenTree]) -> Vec<String> {
    if let [TokenTree::Group(group)] = clause {
        return names(&group.stream().into_iter().collect::<Vec<_>>());
    }
    let paths = clause.split(|token| is_punct(token, ','));
    let names = paths.filter_map(|path| path.last()).map(ToString::to_string);
    names.filter(|name| name != "base" || clause.len() > 1).collect()
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
                .map(|one| {
                    let clause = &source[one.revises.clone().unwrap()];
                    (one.inside.as_str(), one.name.as_str(), one.id.as_str(), one.line, clause, one.parents.join(" "))
                })
                .collect();
            assert_eq!(
                told,
                [
                    ("inner::", "Second", "ae1027a6acf2", 5, "crate :: first :: First", "First".to_owned()),
                    ("", "Third", "x", 12, "(First, inner::Second)", "First Second".to_owned())
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
            let found = revisions(source).unwrap();
            assert_eq!((&found[0].revises, found[0].parents.len()), (&None, 0), "{source}");
        }
        for source in ["", "migration! { }", "migration! { revision }", "migration! { revision A }", "x! { migration }"]
        {
            assert_eq!(revisions(source).unwrap(), [], "{source}");
        }
        assert_eq!(revisions("migration! { revision A = \"a\"; revises base; }").unwrap()[0].parents.len(), 0);
        assert_eq!(revisions("fn a() {}\n{\n").unwrap_err(), 2);
    }
}
