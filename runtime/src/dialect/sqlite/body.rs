//! The body of a trigger under another name of its table: SQLite renames the table in the triggers that are there, and one that is made
//! again must not say the old name.

/// The text with `old` as `new`, already quoted, wherever it stands as a table: behind `UPDATE`, `INTO`, `FROM` and `JOIN`, and before the
/// point of a column.
pub(crate) fn with_table(text: &str, old: &str, new: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut before) = (text, [String::new(), String::new()]);
    while let Some(first) = rest.chars().next() {
        let length = token(rest, first);
        let (token, behind) = rest.split_at(length);
        rest = behind;
        if first.is_whitespace() || token.starts_with("--") || token.starts_with("/*") {
            out.push_str(token);
            continue;
        }
        let says = |i: usize, words: &[&str]| words.iter().any(|word| before[i].eq_ignore_ascii_case(word));
        let is_table = says(1, &["UPDATE", "INTO", "FROM", "JOIN"])
            || says(0, &["OR"]) && says(1, &["ROLLBACK", "ABORT", "REPLACE", "FAIL", "IGNORE"])
            || rest.starts_with('.') && !says(1, &["."]);
        let renamed = is_table && name(token, first).eq_ignore_ascii_case(old);
        out.push_str(if renamed { new } else { token });
        before.swap(0, 1);
        token.clone_into(&mut before[1]);
    }
    out
}

/// The name without its quotes.
fn name(token: &str, first: char) -> String {
    let inner = token.get(1..token.len().saturating_sub(1)).unwrap_or_default();
    match first {
        '"' | '`' => inner.replace(&format!("{first}{first}"), &first.to_string()),
        '[' => inner.to_owned(),
        _ => token.to_owned(),
    }
}

/// How long the token is that the text begins with: a word, what stands in quotes, a comment, or one character.
fn token(text: &str, first: char) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let through = |end: &str, from: usize| text[from..].find(end).map_or(text.len(), |at| from + at + end.len());
    match first {
        // a doubled quote ends one token, and begins the next
        '\'' => through("'", 1),
        '"' | '`' => {
            let mut end = through(&first.to_string(), 1);
            while text[end..].starts_with(first) {
                end = through(&first.to_string(), end + 1);
            }
            end
        }
        '[' => through("]", 1),
        '-' if text.starts_with("--") => through("\n", 0),
        '/' if text.starts_with("/*") => through("*/", 2),
        _ if is_word(first) => text.find(|c| !is_word(c)).unwrap_or(text.len()),
        _ => first.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::with_table;

    #[test]
    fn tables_are_renamed_and_nothing_else() {
        for (text, expected) in [
            (
                " BEGIN UPDATE log SET log = 'log' WHERE Log.id = NEW.log; END",
                " BEGIN UPDATE \"a b\" SET log = 'log' WHERE \"a b\".id = NEW.log; END",
            ),
            (
                "INSERT OR REPLACE INTO \"log\" SELECT log FROM [log] -- FROM log\nJOIN `log` l",
                "INSERT OR REPLACE INTO \"a b\" SELECT log FROM \"a b\" -- FROM log\nJOIN \"a b\" l",
            ),
            (
                "UPDATE OR IGNORE log SET n = 'it''s FROM log' /* FROM log */",
                "UPDATE OR IGNORE \"a b\" SET n = 'it''s FROM log' /* FROM log */",
            ),
            ("DELETE FROM logs WHERE x = 'FROM log", "DELETE FROM logs WHERE x = 'FROM log"),
        ] {
            assert_eq!(with_table(text, "log", "\"a b\""), expected);
        }
    }
}
