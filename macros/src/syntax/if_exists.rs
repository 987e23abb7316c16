//! `if_exists` and `if_not_exists`, right behind the keyword of an op.

use syn::parse::ParseStream;
use syn::{Ident, LitStr, Result};

use super::words::{peek_word, take_any_word};
use crate::errors::problem;

const EXISTS: &str = "if_exists";
const NOT_EXISTS: &str = "if_not_exists";

/// The ops that may have the words.
const OPS: [&str; 6] = ["create_table", "drop_table", "add_column", "drop_column", "create_index", "drop_index"];

/// Takes the word if it is there, and not a name: a name or an op's word follows it.
pub(super) fn take(keyword: &Ident, input: ParseStream<'_>) -> Result<Option<Ident>> {
    let keyword = keyword.to_string();
    let Some(word) = peek_word(input).filter(|word| word == EXISTS || word == NOT_EXISTS) else { return Ok(None) };
    let drops = keyword.starts_with("drop_");
    if !(drops || keyword.starts_with("create_") || keyword == "add_column") || !is_followed(&keyword, input) {
        return Ok(None);
    }
    take_any_word(input);
    if !OPS.contains(&keyword.as_str()) {
        let message = format!("`{keyword}` does not look whether it is there");
        return Err(problem(word.span(), &message, "leave it out: the chain knows"));
    }
    let fits = if drops { EXISTS } else { NOT_EXISTS };
    if word != fits {
        return Err(problem(
            word.span(),
            &format!("`{keyword}` says `{fits}`"),
            &format!("write `{keyword} {fits} …`"),
        ));
    }
    Ok(Some(word))
}

/// `drop_index if_exists on t` drops an index of that name, and so does what a `.`, `{`, `:` or `;` follows.
fn is_followed(keyword: &str, input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    take_any_word(&ahead);
    match peek_word(&ahead) {
        Some(next) => next != "on" || keyword == "create_index",
        None => OPS.contains(&keyword) && ahead.peek(LitStr),
    }
}
