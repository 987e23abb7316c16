//! Statements that end the transaction that a text runs in, that cannot run in one, or whose settings outlive it.

use sqlparser::tokenizer::{Token, TokenWithSpan, Tokenizer};

use super::commands::{is_blank, is_word};
use super::place;
use super::server::{MYSQLS, POSTGRES, SQLITE, Server};

/// What is wrong with a text in one dialect.
pub(super) struct Wrong {
    /// With the place in the text, and the remedy on a line of its own.
    pub(super) message: String,
    /// In a revision that says `transaction none;` it is right.
    pub(super) inside_only: bool,
}

/// What is wrong, what the remedy is, and whether that holds within a transaction only.
type Found = (String, String, bool);

/// Words that such a statement has; most texts have none of them and need not be cut into tokens.
const WORDS: [&str; 28] = [
    "begin",
    "start",
    "commit",
    "end",
    "rollback",
    "abort",
    "prepare",
    "lock",
    "unlock",
    "use",
    "xa",
    "vacuum",
    "create",
    "drop",
    "alter",
    "reindex",
    "cluster",
    "discard",
    "set",
    "reset",
    "set_config",
    "copy",
    "pragma",
    "if",
    "case",
    "loop",
    "while",
    "repeat",
];

/// The first statement of the text that has no place in a revision.
pub(super) fn wrong(text: &str, server: Server) -> Option<Wrong> {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    if !words.any(|word| WORDS.iter().any(|known| word.eq_ignore_ascii_case(known))) {
        return None;
    }
    let tokens = Tokenizer::new(server.dialect, text).tokenize_with_location().ok()?;
    let statements = tokens.split(|token| token.token == Token::SemiColon);
    let alone = statements.clone().filter(|statement| !statement.iter().all(is_blank)).count() == 1;
    for statement in statements {
        let words = Statement { tokens: statement.iter().filter(|token| !is_blank(token)).collect() };
        // what follows may be the rest of a body
        if words.opens_a_body(server) {
            return None;
        }
        let found = match server.databases {
            POSTGRES => words.on_postgres(statement, alone),
            SQLITE => words.on_sqlite(),
            MYSQLS => words.on_mysql(),
            _ => None,
        };
        if let Some((what, help, inside_only)) = found {
            let message = format!("{what}{}\n{help}", place::in_words(words.tokens.first()?.span.start));
            return Some(Wrong { message, inside_only });
        }
    }
    None
}

/// The tokens of a statement, without blanks and comments.
struct Statement<'t> {
    tokens: Vec<&'t TokenWithSpan>,
}

impl Statement<'_> {
    fn begins(&self, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(i, word)| self.is(i, word))
    }

    fn is(&self, i: usize, word: &str) -> bool {
        self.tokens.get(i).is_some_and(|token| is_word(token, word))
    }

    fn has(&self, word: &str) -> bool {
        self.tokens.iter().any(|token| is_word(token, word))
    }

    /// `BEGIN` of a body, in which semicolons stand: nobody knows where it ends.
    fn opens_a_body(&self, server: Server) -> bool {
        let compound = ["if", "case", "loop", "while", "repeat", "for"];
        !self.is(0, "begin") && !self.is(0, "xa") && self.has("begin")
            || server.databases == MYSQLS
                && (self.begins(&["begin", "not"])
                    || compound.iter().any(|word| self.is(0, word))
                    || self.tokens.get(1).is_some_and(|token| token.token == Token::Colon))
    }

    /// `BEGIN`, `COMMIT` and the like. `END` is a word of bodies on MySQL and MariaDB.
    fn ends_or_begins(&self, server: u8) -> Option<Found> {
        let inside_only = server != MYSQLS;
        let savepoint = self.is(1, "to") || self.is(2, "to");
        let begins = self.is(0, "begin") || self.begins(&["start", "transaction"]);
        let ends = self.is(0, "commit")
            || self.is(0, "rollback") && !savepoint
            || self.is(0, "end") && server != MYSQLS
            || server == POSTGRES && (self.is(0, "abort") || self.begins(&["prepare", "transaction"]));
        if !begins && !ends || self.is(1, "prepared") {
            return None;
        }
        let word = self.shown(if self.is(1, "transaction") && !self.is(0, "commit") { 2 } else { 1 });
        let help = if inside_only {
            "leave it out: the revision is one transaction, with its version row; or say `transaction none;` in the revision"
        } else {
            "leave it out: what the revision writes between statements that the server commits by itself is one transaction"
        };
        let what = if begins {
            format!("`{word}`, and the text runs in a transaction already")
        } else {
            format!("`{word}` ends the transaction that the revision is written down in")
        };
        Some((what, help.to_owned(), inside_only))
    }

    fn on_postgres(&self, whole: &[TokenWithSpan], alone: bool) -> Option<Found> {
        let found = self.ends_or_begins(POSTGRES).or_else(|| self.copies()).or_else(|| self.outside(alone));
        found.or_else(|| self.sets(whole))
    }

    /// `COPY t FROM STDIN`, which would wait forever.
    fn copies(&self) -> Option<Found> {
        let from = self.tokens.windows(2).any(|pair| is_word(pair[0], "from") && is_word(pair[1], "stdin"));
        if !self.is(0, "copy") || !from {
            return None;
        }
        let table = self.tokens.get(1).map(|token| token.token.to_string()).unwrap_or_default();
        let what = "`COPY … FROM STDIN` waits for rows that nobody sends".to_owned();
        Some((what, format!("write the op: `bulk_insert {table} from csv \"….csv\";`"), false))
    }

    /// What PostgreSQL refuses in a transaction; several statements that it is sent at once are one.
    fn outside(&self, alone: bool) -> Option<Found> {
        const BEGINNINGS: [&[&str]; 14] = [
            &["vacuum"],
            &["create", "database"],
            &["drop", "database"],
            &["alter", "system"],
            &["create", "tablespace"],
            &["drop", "tablespace"],
            &["reindex", "database"],
            &["reindex", "system"],
            &["reindex", "schema"],
            &["commit", "prepared"],
            &["rollback", "prepared"],
            &["discard", "all"],
            &["cluster"],
            &["reindex"],
        ];
        let beginning = BEGINNINGS.iter().find(|beginning| self.begins(beginning))?;
        let shown = match *beginning {
            // of all tables
            ["cluster"] if self.tokens.len() > 1 => return None,
            ["reindex"] if !self.has("concurrently") => return None,
            ["reindex"] => "REINDEX CONCURRENTLY".to_owned(),
            beginning => beginning.join(" ").to_ascii_uppercase(),
        };
        let (what, help, inside_only) = cannot(&shown);
        Some((what, help, inside_only && alone))
    }

    /// `SET` and `RESET` that hold for what comes after the revision, too.
    fn sets(&self, whole: &[TokenWithSpan]) -> Option<Found> {
        let rest = |from: usize| {
            let start = self.tokens.get(from)?.span.start;
            let tokens = whole.iter().skip_while(|token| token.span.start != start);
            Some(tokens.map(|token| token.token.to_string()).collect::<String>().trim().to_owned())
        };
        let instead = if self.is(0, "set") {
            match self.word(1).as_str() {
                "local" | "constraints" | "transaction" => return None,
                "session" if self.is(2, "authorization") => format!("SET LOCAL {}", rest(1)?),
                "session" if self.is(2, "characteristics") => {
                    format!("SET TRANSACTION {}", rest(if self.is(4, "transaction") { 5 } else { 3 })?)
                }
                "session" => format!("SET LOCAL {}", rest(2)?),
                "names" => format!("SET LOCAL client_encoding TO {}", rest(2)?),
                _ => format!("SET LOCAL {}", rest(1)?),
            }
        } else if self.is(0, "reset") {
            match self.word(1).as_str() {
                "all" => "SET LOCAL … TO DEFAULT".to_owned(),
                "role" => "SET LOCAL ROLE NONE".to_owned(),
                "time" | "session" => format!("SET LOCAL {} DEFAULT", rest(1)?),
                _ => format!("SET LOCAL {} TO DEFAULT", rest(1)?),
            }
        } else {
            let what = "`set_config(…, false)` holds for the connection, and so for what runs after the revision";
            let help = "say `true` as its third value: for this transaction only";
            return self.configures().then(|| (what.to_owned(), help.to_owned(), true));
        };
        let word = if self.is(0, "set") { "SET" } else { "RESET" };
        let what = format!("`{word}` holds for the connection, and so for what runs after the revision");
        Some((what, format!("for this transaction only, write `{instead}`"), true))
    }

    /// Whether `set_config` is called with `false` as its third value.
    fn configures(&self) -> bool {
        self.tokens.windows(2).enumerate().any(|(i, pair)| {
            let call = is_word(pair[0], "set_config") && pair[1].token == Token::LParen;
            call && self.third_value(i + 2).is_some_and(|value| is_word(value, "false"))
        })
    }

    /// The third value of a call whose values begin there, if it is one word, and the last.
    fn third_value(&self, from: usize) -> Option<&TokenWithSpan> {
        let (mut depth, mut commas) = (0_usize, 0);
        for (i, token) in self.tokens.iter().enumerate().skip(from) {
            match token.token {
                Token::LParen | Token::LBracket => depth += 1,
                Token::RParen | Token::RBracket => depth = depth.checked_sub(1)?,
                Token::Comma if depth == 0 => {
                    commas += 1;
                    if commas == 2 {
                        let ends = self.tokens.get(i + 2).is_some_and(|next| next.token == Token::RParen);
                        return self.tokens.get(i + 1).filter(|_| ends).copied();
                    }
                }
                _ => {}
            }
        }
        None
    }

    fn on_sqlite(&self) -> Option<Found> {
        if let Some(found) = self.ends_or_begins(SQLITE) {
            return Some(found);
        }
        if self.is(0, "vacuum") {
            return Some(cannot("VACUUM"));
        }
        let name = match self.tokens.get(2).map(|token| &token.token) {
            Some(Token::Period) => 3,
            _ => 1,
        };
        let set = self.tokens.get(name + 1).is_some_and(|token| matches!(token.token, Token::Eq | Token::LParen));
        if !self.is(0, "pragma") || !set {
            return None;
        }
        if self.is(name, "foreign_keys") {
            let what = "`PRAGMA foreign_keys` does nothing in a transaction";
            let help = "leave it out: where a table is made anew, foreign keys are off; or say `transaction none;` in the revision";
            return Some((what.to_owned(), help.to_owned(), true));
        }
        self.is(name, "journal_mode").then(|| cannot("PRAGMA journal_mode"))
    }

    fn on_mysql(&self) -> Option<Found> {
        if let Some(found) = self.ends_or_begins(MYSQLS) {
            return Some(found);
        }
        let tables = |word| self.is(1, word);
        if ["lock", "unlock"].iter().any(|word| self.is(0, word)) && (tables("tables") || tables("table")) {
            let word = self.shown(2);
            let what = format!("`{word}` ends the transaction that the revision is written down in");
            let help =
                "leave it out: `SELECT … FOR UPDATE` locks rows, and no other run of this program is at work meanwhile";
            return Some((what, help.to_owned(), false));
        }
        if self.is(0, "xa") && !self.is(1, "recover") {
            let what = format!("`{}` in a transaction that is none of its own", self.shown(2));
            return Some((what, "leave it out".to_owned(), false));
        }
        if self.is(0, "use") && self.tokens.len() == 2 {
            let what = format!("`{}` takes what runs after it to another database", self.shown(2));
            return Some((what, "write the database before the name: `db.t`".to_owned(), false));
        }
        None
    }

    /// The word there in lower case, or nothing.
    fn word(&self, i: usize) -> String {
        match self.tokens.get(i).map(|token| &token.token) {
            Some(Token::Word(word)) if word.quote_style.is_none() => word.value.to_ascii_lowercase(),
            _ => String::new(),
        }
    }

    /// The first words as they stand there.
    fn shown(&self, count: usize) -> String {
        let words = self.tokens.iter().take(count).map(|token| token.token.to_string());
        words.collect::<Vec<_>>().join(" ")
    }
}

fn cannot(what: &str) -> Found {
    let help = "say `transaction none;` in the revision, and give the statement an `execute` of its own";
    (format!("`{what}` cannot run in a transaction"), help.to_owned(), true)
}

/// Whether nothing would run: blanks, comments, semicolons.
pub(crate) fn is_empty(text: &str) -> bool {
    // MySQL runs what stands in such a comment
    if text.contains("/*!") || text.contains("/*M!") {
        return false;
    }
    let dialect = sqlparser::dialect::GenericDialect {};
    let mysql = sqlparser::dialect::MySqlDialect {};
    let nothing = |dialect: &dyn sqlparser::dialect::Dialect| {
        let tokens = Tokenizer::new(dialect, text).tokenize();
        tokens.is_ok_and(|tokens| tokens.iter().all(|token| matches!(token, Token::Whitespace(_) | Token::SemiColon)))
    };
    nothing(&dialect) || nothing(&mysql)
}
