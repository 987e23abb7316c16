//! Commands that set or tend something and name no column, and PostgreSQL's `DO`, whose body is in another language. sqlparser does not know all of them: they are left out of what it reads.

use sqlparser::dialect::PostgreSqlDialect;
use sqlparser::tokenizer::{Token, TokenWithSpan, Tokenizer};

use super::Refusal;
use super::server::{MYSQLS, POSTGRES, SQLITE, Server};

/// How they begin, in lower case.
fn beginnings(server: Server) -> &'static [&'static [&'static str]] {
    match server.databases {
        POSTGRES => &[
            &["do"],
            &["analyze"],
            &["checkpoint"],
            &["reindex"],
            &["vacuum"],
            &["cluster"],
            &["refresh", "materialized"],
            &["notify"],
            &["move"],
            &["reassign", "owned"],
            &["drop", "owned"],
            &["security", "label"],
            &["alter", "default", "privileges"],
            &["alter", "database"],
            &["alter", "system"],
            &["create", "database"],
            &["create", "tablespace"],
            &["drop", "tablespace"],
            &["discard"],
            &["reset"],
            &["set"],
            &["prepare", "transaction"],
            &["commit", "prepared"],
            &["rollback", "prepared"],
            &["abort"],
            &["comment", "on", "aggregate"],
            &["comment", "on", "cast"],
            &["comment", "on", "constraint"],
            &["comment", "on", "function"],
            &["comment", "on", "operator"],
            &["comment", "on", "policy"],
            &["comment", "on", "procedure"],
            &["comment", "on", "publication"],
            &["comment", "on", "rule"],
            &["comment", "on", "statistics"],
            &["comment", "on", "trigger"],
        ],
        SQLITE => &[&["pragma"], &["reindex"], &["vacuum"], &["analyze"]],
        MYSQLS => &[
            &["set"],
            &["optimize"],
            &["repair"],
            &["flush"],
            &["analyze", "table"],
            &["analyze", "local"],
            &["analyze", "no_write_to_binlog"],
            &["check", "table"],
            &["checksum", "table"],
            &["desc"],
            &["describe"],
            &["show"],
            &["create", "user"],
            &["create", "or", "replace", "user"],
            &["alter", "user"],
            &["rename", "user"],
            &["drop", "user"],
            &["create", "role"],
            &["create", "or", "replace", "role"],
            &["drop", "role"],
            &["alter", "database"],
        ],
        _ => &[],
    }
}

/// What PostgreSQL creates, alters and drops, and no op does.
const OBJECTS: &[&[&str]] = &[
    &["access", "method"],
    &["aggregate"],
    &["cast"],
    &["collation"],
    &["conversion"],
    &["event", "trigger"],
    &["foreign", "data"],
    &["language"],
    &["operator"],
    &["policy"],
    &["publication"],
    &["role"],
    &["rule"],
    &["server"],
    &["statistics"],
    &["subscription"],
    &["text", "search"],
    &["user"],
];

/// The tokens without such commands.
pub(super) fn without(tokens: &[TokenWithSpan], server: Server) -> Vec<TokenWithSpan> {
    let statements = tokens.split_inclusive(|token| token.token == Token::SemiColon);
    statements.filter(|statement| !is_command(statement, server)).flatten().cloned().collect()
}

fn is_command(statement: &[TokenWithSpan], server: Server) -> bool {
    let objects = if server.databases == POSTGRES { OBJECTS } else { &[] };
    let grants = begins(statement, &["grant"]) || begins(statement, &["revoke"]);
    // a role, and nothing that it may do
    let grants_role = grants && !statement.iter().any(|token| is_word(token, "on"));
    grants_role && server.databases != SQLITE
        || beginnings(server).iter().any(|beginning| begins(statement, beginning))
        || objects.iter().any(|object| {
            let verbs = ["create", "alter", "drop"].map(|verb| [&[verb], *object].concat());
            verbs.iter().any(|verb| begins(statement, verb))
                || begins(statement, &[&["create", "or", "replace"], *object].concat())
        })
}

/// Whether there is a `DO` in the text, whose body is not read.
pub(super) fn has_do(text: &str) -> bool {
    let tokens = || Tokenizer::new(&PostgreSqlDialect {}, text).tokenize_with_location().unwrap_or_default();
    words(text).any(|word| word == "do")
        && tokens().split(|token| token.token == Token::SemiColon).any(|statement| begins(statement, &["do"]))
}

/// Whether this `DO` changes more than rows, which nobody would learn of.
fn changes_schema(statement: &[TokenWithSpan]) -> bool {
    let words = || statement.iter().filter(|token| !is_blank(token));
    let language = words().skip_while(|token| !is_word(token, "language")).nth(1);
    // what a string of another language is for, only that language knows
    let other = language.is_some_and(|language| !is_word(language, "plpgsql"));
    statement.iter().any(|token| {
        let body = match &token.token {
            Token::DollarQuotedString(body) => &body.value,
            Token::SingleQuotedString(body) | Token::EscapedStringLiteral(body) => body,
            _ => return false,
        };
        if other { mentions_change(body) } else { does_change(body) }
    })
}

/// What begins a statement that changes more than rows.
const CHANGES: [&str; 3] = ["create", "alter", "drop"];

fn mentions_change(body: &str) -> bool {
    words(body).any(|word| CHANGES.contains(&word.as_str()) || word == "rename" || word == "execute")
}

/// Whether a statement of the body begins with such a word, or runs a text that is made at run time.
fn does_change(body: &str) -> bool {
    let Ok(tokens) = Tokenizer::new(&PostgreSqlDialect {}, body).tokenize() else { return mentions_change(body) };
    let mut begins = true;
    for token in tokens.iter().filter(|token| !matches!(token, Token::Whitespace(_))) {
        let word = match token {
            Token::Word(word) if word.quote_style.is_none() => word.value.to_ascii_lowercase(),
            _ => String::new(),
        };
        if begins && CHANGES.contains(&word.as_str()) || word == "execute" {
            return true;
        }
        begins = matches!(token, Token::SemiColon) || ["begin", "then", "else", "loop"].contains(&word.as_str());
    }
    false
}

/// Whether it is that word, without quotes.
pub(super) fn is_word(token: &TokenWithSpan, word: &str) -> bool {
    matches!(&token.token, Token::Word(found) if found.quote_style.is_none() && found.value.eq_ignore_ascii_case(word))
}

/// Blanks and comments.
pub(super) const fn is_blank(token: &TokenWithSpan) -> bool {
    matches!(token.token, Token::Whitespace(_))
}

/// The words of a text, in lower case.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_ascii_lowercase)
}

/// What the fold would not learn of.
pub(super) fn refusal(text: &str, server: Server) -> Option<Refusal> {
    // most texts need not be cut into tokens for this
    if server.databases != POSTGRES || !words(text).any(|word| word == "do") {
        return None;
    }
    let tokens = Tokenizer::new(server.dialect, text).tokenize_with_location().ok()?;
    let mut statements = tokens.split(|token| token.token == Token::SemiColon);
    statements.any(|statement| begins(statement, &["do"]) && changes_schema(statement)).then(|| Refusal {
        message: "this `DO` changes more than rows, and its body is not read".to_owned(),
        help: "write it as ops, or say `execute unchecked(\"…\") changes { … }`".to_owned(),
    })
}

/// Whether the statement begins with these words.
fn begins(statement: &[TokenWithSpan], words: &[&str]) -> bool {
    let mut found = statement.iter().filter(|token| !is_blank(token));
    words.iter().all(|word| found.next().is_some_and(|token| is_word(token, word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::server::SERVERS;

    fn is_refused(text: &str) -> bool {
        let server = SERVERS.iter().find(|server| server.databases == POSTGRES).expect("PostgreSQL");
        refusal(text, *server).is_some()
    }

    #[test]
    fn a_do_that_changes_rows_is_let_through() {
        for text in [
            "DO $$ BEGIN UPDATE t SET state = 'drop' WHERE state = 'create'; END $$",
            "DO $$ BEGIN /* drop it */ UPDATE t SET a = t.drop; -- alter\n END $$ LANGUAGE plpgsql",
            "DO 'BEGIN RAISE NOTICE ''alter table''; UPDATE t SET \"create\" = 1; END'",
        ] {
            assert!(!is_refused(text), "{text}");
        }
    }

    #[test]
    fn a_do_that_changes_more_is_refused() {
        for text in [
            "DO $$ BEGIN DROP TABLE t; END $$",
            "DO $$ DECLARE n int := 1; BEGIN IF n > 0 THEN ALTER TABLE t ADD a int; END IF; END $$",
            "DO $$ BEGIN FOR r IN SELECT 1 LOOP create index on t (a); END LOOP; END $$",
            "DO $$ BEGIN EXECUTE 'ALTER TABLE ' || n; END $$",
            "DO LANGUAGE plpython3u $$ plpy.run('drop table t') $$",
            "DO $$ BEGIN b := 'it''s'; DROP TABLE t; END $$",
            "DO 'BEGIN DROP TABLE t; END'",
        ] {
            assert!(is_refused(text), "{text}");
        }
    }
}
