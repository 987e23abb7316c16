//! The body of a trigger under another name of its table: SQLite renames the table in the triggers that are there, and one that is made
//! again must not say the old name.

use super::token::tokens;

/// What stands before a table.
const BEFORE: [&str; 4] = ["UPDATE", "INTO", "FROM", "JOIN"];
/// What stands between `UPDATE OR` and a table.
const CONFLICTS: [&str; 5] = ["ROLLBACK", "ABORT", "REPLACE", "FAIL", "IGNORE"];

/// The text with `old` as `new`, already quoted, wherever it stands as a table: behind `UPDATE`, `INTO`, `FROM` and `JOIN`, and before the
/// point of a column.
pub(crate) fn with_table(text: &str, old: &str, new: &str) -> String {
    let tokens = tokens(text);
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.iter().any(|word| token.is(word)));
    let before = |at: usize, back: usize, words: &[&str]| at.checked_sub(back).is_some_and(|at| is(at, words));
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, token) in tokens.iter().enumerate() {
        let is_table = before(at, 1, &BEFORE)
            || before(at, 2, &["OR"]) && before(at, 1, &CONFLICTS)
            || is(at + 1, &["."]) && !before(at, 1, &["."]);
        if is_table && token.name().eq_ignore_ascii_case(old) {
            out.extend([&text[done..token.start], new]);
            done = token.start + token.text.len();
        }
    }
    out + &text[done..]
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
