//! What a database takes and sqlparser does not: it is spelt in another way before it is read, with the same names in the same places.
//!
//! What is run stays as it is written. Only a text that sqlparser refuses comes here, and one that it still refuses is an error.

use sqlparser::ast::Statement;
use sqlparser::keywords::Keyword;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Token, TokenWithSpan, Tokenizer};

use super::commands::{self, is_blank, is_word};
use super::pattern::replace;
use super::server::{MYSQLS, POSTGRES, SQLITE, Server};

const PS: u8 = POSTGRES | SQLITE;
const PM: u8 = POSTGRES | MYSQLS;
const SM: u8 = SQLITE | MYSQLS;

/// Databases, a pattern, and what is read in its place.
type Spelling = (u8, &'static str, &'static str);

const SPELLINGS: [Spelling; 93] = [
    // https://mariadb.com/kb/en/join-syntax/, https://sqlite.org/syntax/table-or-subquery.html
    (SM, "FROM|JOIN ( ^SELECT|WITH|VALUES … , … )", "$1 ( $2 $3 CROSS JOIN $4 )"),
    // https://sqlite.org/lang_expr.html#the_is_and_is_not_operators
    (SQLITE, "IS NOT ^NULL|TRUE|FALSE|DISTINCT|NOT|IS|AND|OR", "IS DISTINCT FROM $1"),
    (SQLITE, "IS ^NOT|NULL|TRUE|FALSE|DISTINCT|IS|AND|OR", "IS NOT DISTINCT FROM $1"),
    (PS, "ISNULL ^(", "IS NULL $1"),
    (SQLITE, "NOT GLOB|MATCH|REGEXP", "NOT LIKE"),
    (SQLITE, "<<", "+"),
    (SQLITE, ">>", "+"),
    (SQLITE, "IN ^(|@|:", "IN ( SELECT NULL FROM $1 )"),
    // https://sqlite.org/lang_indexedby.html
    (SQLITE, "INDEXED BY _", ""),
    (SQLITE, "NOT INDEXED", ""),
    (SQLITE, "AS NOT? MATERIALIZED (", "AS ("),
    // https://sqlite.org/windowfunctions.html, https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS
    (PS, "ROW|PRECEDING|FOLLOWING EXCLUDE CURRENT ROW", "$1"),
    (POSTGRES, "BETWEEN|AND _ :: _ PRECEDING|FOLLOWING", "$1 $2 $4"),
    (PS, "ROW|PRECEDING|FOLLOWING EXCLUDE NO OTHERS", "$1"),
    (PS, "ROW|PRECEDING|FOLLOWING EXCLUDE TIES|GROUP", "$1"),
    // https://www.postgresql.org/docs/current/sql-insert.html, https://sqlite.org/lang_upsert.html: `rowid` is a column of no table
    (PS, "ON CONFLICT () WHERE … DO UPDATE SET", "ON CONFLICT DO UPDATE SET rowid = ( $1 , ( $2 ) ) ,"),
    (PS, "ON CONFLICT () WHERE … DO NOTHING", "ON CONFLICT DO UPDATE SET rowid = ( $1 , ( $2 ) )"),
    (PS, "ON CONFLICT () DO UPDATE SET", "ON CONFLICT DO UPDATE SET rowid = $1 ,"),
    (PS, "ON CONFLICT () DO NOTHING", "ON CONFLICT DO UPDATE SET rowid = $1"),
    (POSTGRES, "OVERRIDING SYSTEM|USER VALUE", ""),
    (POSTGRES, "SET _ [] []?", "SET $1"),
    (POSTGRES, ", _ [] []? =", ", $1 ="),
    // https://www.postgresql.org/docs/current/sql-merge.html
    (POSTGRES, "THEN INSERT DEFAULT VALUES", "THEN DO NOTHING"),
    (POSTGRES, "MERGE INTO ONLY", "MERGE INTO"),
    // https://www.postgresql.org/docs/current/sql-update.html, https://www.postgresql.org/docs/current/sql-delete.html
    (POSTGRES, "UPDATE|FROM|JOIN ONLY", "$1"),
    // https://www.postgresql.org/docs/current/sql-select.html
    (PM, "; TABLE _", "SELECT * FROM $1"),
    (PM, "( TABLE _", "( SELECT * FROM $1"),
    (POSTGRES, "FOR NO KEY UPDATE", "FOR UPDATE"),
    (POSTGRES, "FOR KEY SHARE", "FOR SHARE"),
    (POSTGRES, "ROWS FROM ()", "rows_from $1"),
    (POSTGRES, "GROUP BY DISTINCT|ALL", "GROUP BY"),
    (POSTGRES, "AS () SEARCH DEPTH|BREADTH FIRST BY … SET _", "AS ( SELECT * FROM $1 )"),
    (POSTGRES, "AS () CYCLE … SET _ … USING _", "AS ( SELECT * FROM $1 )"),
    (MYSQLS, "AS () CYCLE … RESTRICT", "AS $1"),
    // https://www.postgresql.org/docs/current/functions.html
    (POSTGRES, "BETWEEN SYMMETRIC|ASYMMETRIC", "BETWEEN"),
    (PM, "TRIM ( LEADING|TRAILING|BOTH? FROM", "TRIM ("),
    (PM, "TRIM ( FROM", "TRIM ("),
    (POSTGRES, "VARIADIC", ""),
    (POSTGRES, "SIMILAR _ ESCAPE _", ", $1 , $2"),
    (POSTGRES, "XMLELEMENT ( NAME _", "XMLELEMENT ( NULL"),
    (POSTGRES, "XMLSERIALIZE ( CONTENT|DOCUMENT", "CAST ("),
    // https://www.postgresql.org/docs/current/rowtypes.html#ROWTYPES-USAGE
    (POSTGRES, "() . *", "$1"),
    (POSTGRES, ". * ::", "::"),
    // https://www.postgresql.org/docs/current/sql-altertable.html: what no op says, as an owner
    (POSTGRES, "ALTER COLUMN? _ SET STATISTICS -? _", "OWNER TO $1"),
    (POSTGRES, "ALTER COLUMN? _ SET STORAGE|COMPRESSION _", "OWNER TO $1"),
    (POSTGRES, "ALTER COLUMN? _ SET|RESET ()", "OWNER TO $1"),
    (POSTGRES, "ATTACH|DETACH PARTITION …", "OWNER TO $1"),
    (POSTGRES, "CLUSTER ON _", "OWNER TO $1"),
    (POSTGRES, "SET WITHOUT CLUSTER", "OWNER TO x"),
    (POSTGRES, "SET TABLESPACE _", "OWNER TO $1"),
    (POSTGRES, "; ALTER EXTENSION _ UPDATE …", ""),
    (POSTGRES, "LIKE _ INCLUDING|EXCLUDING _", "LIKE $1"),
    (POSTGRES, "; ALTER MATERIALIZED? VIEW|SEQUENCE … OWNER TO _", ""),
    (POSTGRES, "; ALTER MATERIALIZED? VIEW|INDEX … SET|RESET ()", ""),
    // https://www.postgresql.org/docs/current/sql-grant.html
    (POSTGRES, "; GRANT|REVOKE … ON LANGUAGE|TYPE|DOMAIN|FOREIGN|LARGE|PARAMETER|TABLESPACE|ROUTINE|PROCEDURE …", ""),
    (POSTGRES, "MAINTAIN ON|,", "SELECT $1"),
    (POSTGRES, "ON ALL ROUTINES|PROCEDURES IN", "ON ALL FUNCTIONS IN"),
    // https://mariadb.com/kb/en/grant/
    (MYSQLS, "IDENTIFIED BY _", ""),
    (MYSQLS, "REQUIRE SSL|X509|NONE", ""),
    // https://mariadb.com/kb/en/update/, https://mariadb.com/kb/en/delete/
    (MYSQLS, "UPDATE … , … SET", "UPDATE $1 CROSS JOIN $2 SET"),
    (MYSQLS, "DELETE LOW_PRIORITY|QUICK|IGNORE", "DELETE"),
    (MYSQLS, "DELETE _ . *", "DELETE $1"),
    (MYSQLS, "DELETE FROM … ORDER BY … RETURNING …", "DELETE FROM $1 RETURNING $3 ORDER BY $2"),
    (MYSQLS, "DELETE FROM … LIMIT _ RETURNING …", "DELETE FROM $1 RETURNING $3 LIMIT $2"),
    // https://mariadb.com/kb/en/select/
    (MYSQLS, "LOCK IN SHARE MODE", "FOR SHARE"),
    (MYSQLS, "UPDATE|SHARE WAIT _", "$1"),
    (MYSQLS, "GROUP BY _ ASC|DESC", "GROUP BY $1"),
    (MYSQLS, "ROWS EXAMINED _", ""),
    (MYSQLS, "INTO @ , @", "INTO $2"),
    (MYSQLS, "INTO @", ""),
    // https://mariadb.com/kb/en/operators/
    (MYSQLS, "MOD ^(", "% $1"),
    (MYSQLS, "!", "-"),
    (MYSQLS, "SOUNDS LIKE", "LIKE"),
    // https://mariadb.com/kb/en/date-and-time-units/
    (MYSQLS, "SECOND_MICROSECOND|MINUTE_MICROSECOND|MINUTE_SECOND|HOUR_MICROSECOND|HOUR_SECOND", "DAY"),
    (MYSQLS, "HOUR_MINUTE|DAY_MICROSECOND|DAY_SECOND|DAY_MINUTE|DAY_HOUR|YEAR_MONTH", "DAY"),
    // https://mariadb.com/kb/en/functions-and-operators/
    (MYSQLS, "NEXT VALUE FOR _", "nextval ( $1 )"),
    (MYSQLS, "PREVIOUS VALUE FOR _", "lastval ( $1 )"),
    (MYSQLS, "SEPARATOR _ LIMIT _", "SEPARATOR $1"),
    (MYSQLS, "CHAR ( … USING _ )", "CHAR ( $1 )"),
    (MYSQLS, "AS CHAR CHARACTER SET _", "AS CHAR"),
    (MYSQLS, "AS CHAR () CHARACTER SET _", "AS CHAR"),
    (MYSQLS, "AS CHAR CHARSET _", "AS CHAR"),
    // https://mariadb.com/kb/en/do/, https://mariadb.com/kb/en/analyze-statement/
    (MYSQLS, "; DO", "SELECT"),
    (MYSQLS, "; ANALYZE SELECT|UPDATE|DELETE|INSERT|WITH", "EXPLAIN $1"),
    (MYSQLS, "; EXPLAIN EXTENDED|PARTITIONS", "EXPLAIN"),
    // https://mariadb.com/kb/en/alter-table/
    (MYSQLS, "; ALTER TABLE _ DISABLE|ENABLE KEYS", ""),
    (MYSQLS, "; ALTER TABLE _ FORCE", ""),
    (MYSQLS, "; ALTER TABLE _ STATS_PERSISTENT|STATS_AUTO_RECALC|STATS_SAMPLE_PAGES =? _", ""),
    (MYSQLS, "; ALTER TABLE _ ENGINE|COMMENT|ROW_FORMAT =? _", "ALTER TABLE $1 SET ( $2 = $3 )"),
    (MYSQLS, "CONVERT TO CHARACTER SET _ COLLATE _", "SET ( charset = $1 , collate = $2 )"),
    (MYSQLS, "CONVERT TO CHARACTER SET _", "SET ( charset = $1 )"),
    (MYSQLS, "; ALTER TABLE _ ORDER BY …", ""),
    (POSTGRES, "; ALTER TABLE ALL IN TABLESPACE …", ""),
];

/// The statements of a text; commands that the parser does not know are left out.
pub(super) fn statements(text: &str, server: Server) -> Result<Vec<Statement>, ParserError> {
    parsed(text, server, all_statements)
}

fn all_statements(parser: &mut Parser<'_>) -> Result<Vec<Statement>, ParserError> {
    parser.parse_statements()
}

/// Has the parser read the text, or else the text in other words.
pub(super) fn parsed<T>(
    text: &str,
    server: Server,
    read: impl Fn(&mut Parser<'_>) -> Result<T, ParserError>,
) -> Result<T, ParserError> {
    let tokens = || Tokenizer::new(server.dialect, text).tokenize_with_location();
    let plain = tokens()?;
    let Some(typed) = with_typed_texts(&plain, server) else {
        return attempt(plain, || tokens().ok(), server, read);
    };
    // what else is wrong stands behind it, where the plain one does not come to
    attempt(typed.clone(), || Some(typed), server, &read)
        .or_else(|error| attempt(plain, || tokens().ok(), server, &read).map_err(|_| error))
}

/// Has the parser read the tokens, or else them again in other words.
fn attempt<T>(
    tokens: Vec<TokenWithSpan>,
    again: impl FnOnce() -> Option<Vec<TokenWithSpan>>,
    server: Server,
    read: impl Fn(&mut Parser<'_>) -> Result<T, ParserError>,
) -> Result<T, ParserError> {
    let parse = |tokens| read(&mut Parser::new(server.dialect).with_tokens_with_locations(tokens));
    parse(tokens).or_else(|error| match again().and_then(|tokens| respelt(&tokens, server)) {
        Some(tokens) => parse(tokens),
        None => Err(error),
    })
}

/// The tokens in other words, if there are any.
fn respelt(tokens: &[TokenWithSpan], server: Server) -> Option<Vec<TokenWithSpan>> {
    let all = tokens.len();
    let mut tokens = commands::without(tokens, server);
    let mut changed = tokens.len() < all;
    tokens.retain(|token| !is_blank(token));
    if server.databases == SQLITE {
        changed |= without_alias(&mut tokens);
    }
    for (_, pattern, replacement) in SPELLINGS.iter().filter(|(databases, ..)| databases & server.databases != 0) {
        changed |= replace(&mut tokens, pattern, replacement);
    }
    changed.then_some(tokens)
}

/// `inet '10.0.0.1'`, of a type that sqlparser has no word for, as `'10.0.0.1'::inet`: it would take the text for an alias, which no text is
/// on PostgreSQL. <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-GENERIC>
fn with_typed_texts(tokens: &[TokenWithSpan], server: Server) -> Option<Vec<TokenWithSpan>> {
    let shown: Vec<usize> = (0..tokens.len()).filter(|i| !is_blank(&tokens[*i])).collect();
    let is_typed = |three: &&[usize]| {
        let (before, name, text) = (&tokens[three[0]].token, &tokens[three[1]].token, &tokens[three[2]].token);
        *before != Token::Period
            && matches!(name, Token::Word(word) if word.keyword == Keyword::NoKeyword && word.quote_style.is_none())
            && matches!(text, Token::SingleQuotedString(_))
    };
    let typed: Vec<usize> = shown.windows(3).filter(is_typed).map(|three| three[1]).collect();
    if typed.is_empty() || server.databases != POSTGRES {
        return None;
    }
    let mut found = Vec::with_capacity(tokens.len() + typed.len());
    let mut named = None;
    for (i, token) in tokens.iter().enumerate() {
        if typed.contains(&i) {
            named = Some(token);
            continue;
        }
        found.push(token.clone());
        if !is_blank(token)
            && let Some(name) = named.take()
        {
            found.push(TokenWithSpan::new(Token::DoubleColon, name.span));
            found.push(name.clone());
        }
    }
    Some(found)
}

/// `INSERT INTO t AS a`: what is said of `a` is said of `t`. <https://sqlite.org/lang_insert.html>
fn without_alias(tokens: &mut Vec<TokenWithSpan>) -> bool {
    let is_into = |four: &[TokenWithSpan]| is_word(&four[0], "into") && is_word(&four[2], "as");
    let Some(into) = tokens.windows(4).position(is_into) else { return false };
    let (table, alias) = (tokens[into + 1].token.clone(), tokens[into + 3].token.to_string());
    tokens.drain(into + 2..into + 4);
    for i in into..tokens.len() - 1 {
        let qualifies = tokens[i + 1].token == Token::Period;
        if qualifies && tokens[i].token.to_string().eq_ignore_ascii_case(&alias) {
            tokens[i].token = table.clone();
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::server::SERVERS;
    use super::*;
    use crate::sql::{Of, read};

    /// The columns that are found with the tables they are of, or what is wrong.
    #[track_caller]
    fn found(databases: u8, text: &str) -> String {
        let statements = read(&[(databases, text.to_owned())]).map_err(|refusal| refusal.message).unwrap();
        if let Some(wrong) = statements.cut.texts.iter().flat_map(|text| &text.refused).next() {
            return wrong.message.clone();
        }
        let (_, reading) = &statements.readings[0];
        let column = |column: &crate::sql::ColumnUse| match column.of {
            Of::Table(table) => format!("{}.{}", reading.tables[table].name, column.name),
            Of::Scope(_) => column.name.clone(),
        };
        reading.columns.iter().map(column).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn names_are_found_in_what_is_spelt_otherwise() {
        for (databases, text, expected) in [
            (SQLITE, "SELECT a FROM t WHERE b IS c AND d IS NOT 3", "t.a t.b t.c t.d"),
            (SQLITE, "SELECT a FROM t NOT INDEXED WHERE b << c", "t.a t.b t.c"),
            (SQLITE, "SELECT a FROM t WHERE b IN u", "t.a t.b"),
            (SQLITE, "INSERT INTO t AS x (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = X.c + 1", "t.a t.b t.c"),
            (PS, "INSERT INTO t (a) VALUES (1) ON CONFLICT (lower(b)) WHERE c > 0 DO NOTHING", "t.a t.b t.c"),
            (
                PS,
                "INSERT INTO t (a) VALUES (1) ON CONFLICT (a) WHERE b DO UPDATE SET c = excluded.d",
                "t.a t.c t.b t.d",
            ),
            (POSTGRES, "UPDATE t SET a[1] = 2, b[1][c] = d", "t.a t.b t.d"),
            (POSTGRES, "TABLE t; SELECT a FROM u WHERE b BETWEEN SYMMETRIC c AND 1", "u.a u.b u.c"),
            (
                POSTGRES,
                "SELECT inet '10.0.0.0/8', a, 'b' FROM t WHERE c << cidr\n'10.0.0.0/8' OR mood 'x' = t.d",
                "t.a t.c t.d",
            ),
            (
                POSTGRES,
                "SELECT sum(a) OVER (ORDER BY b RANGE BETWEEN '1 day'::interval PRECEDING AND '1'::interval FOLLOWING) FROM t",
                "t.a t.b",
            ),
            (
                MYSQLS,
                "DELETE FROM t WHERE a = 1 ORDER BY b DESC LIMIT 3 RETURNING c; DELETE FROM u LIMIT 1 RETURNING a",
                "t.a t.c t.b u.a",
            ),
            (MYSQLS, "UPDATE t, u, v SET t.a = u.b WHERE v.c = !t.d", "t.a u.b v.c t.d"),
            (MYSQLS, "SELECT x.a FROM (t x, u) LEFT JOIN (v, w) ON w.b = u.c LIMIT 1 INTO @p, @q", "t.a w.b u.c"),
            (MYSQLS, "SELECT NEXT VALUE FOR s, a MOD b FROM t FOR UPDATE WAIT 3", "t.a t.b"),
        ] {
            let server = SERVERS.iter().find(|server| server.databases & databases != 0).unwrap();
            assert_eq!(found(server.databases, text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_sql_stays_wrong() {
        for (databases, text, expected) in [
            (SQLITE, "SELECT a FROM t WHERE b IS", "Expected: an expression"),
            (SQLITE, "SELECT a FROM t WHERE b IS IS NULL", "Expected: [NOT] NULL"),
            (SQLITE, "SELECT a FROM t WHERE b IN SELECT a FROM u", "Expected: "),
            (SQLITE, "SELECT a FROM t WHERE b IS NOT AND c", "Expected: [NOT] NULL"),
            (SQLITE, "SELECT a FROM t INDEXED x WHERE b", "Expected: end of statement, found: x"),
            (POSTGRES, "INSERT INTO t (a) OVERRIDING VALUE VALUES (1)", "Expected: SELECT"),
            (
                POSTGRES,
                "INSERT INTO t (a) VALUES (1) ON CONFLICT (a) WHERE b DO UPDATE c = 1",
                "Expected: DO, found: WHERE",
            ),
            (POSTGRES, "SELECT a IS b FROM t", "Expected: [NOT] NULL"),
            (POSTGRES, "ALTER TABLE t ADD a int, ALTER b SET STATISTIC 3", "Expected: SET/DROP NOT NULL"),
            (POSTGRES, "TABLE t u v", "Expected: end of statement, found: v"),
            (POSTGRES, "SELECT a FROM t WHERE inet '10.0.0.1' b", "Expected: end of statement, found: b"),
            (MYSQLS, "UPDATE t, SET a = 1", "Expected: SET, found: ="),
            (MYSQLS, "DO", "Expected"),
            (POSTGRES, "GRANT SELCT ON t TO x", "Expected: a privilege keyword"),
            (MYSQLS, "GRANT SELECT ON t TO x; SELECT a FORM t", "Expected: end of statement, found: t"),
        ] {
            let found = found(databases, text);
            assert!(found.starts_with(expected), "{text}: {found}");
        }
    }
}
