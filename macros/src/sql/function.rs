//! Functions that exist only on some databases. A function that is not listed may be the user's own, and is let through.

use sqlparser::ast::{AccessExpr, Expr, Function, FunctionArg, FunctionArgExpr, FunctionArguments, Ident};

use super::place;
use super::server::{MYSQLS, POSTGRES, SQLITE, Server};

const PM: u8 = POSTGRES | MYSQLS;
const SM: u8 = SQLITE | MYSQLS;
const PS: u8 = POSTGRES | SQLITE;

/// Where a function exists in any version that Aludel supports, and what serves elsewhere.
const FUNCTIONS: [(&str, u8, &str); 126] = [
    ("now", PM, "`current_timestamp` works everywhere"),
    ("ifnull", SM, "`coalesce(…)` works everywhere"),
    ("if", MYSQLS, "`CASE WHEN … THEN … ELSE … END` works everywhere"),
    ("left", PM, "`substr(…, 1, n)` works everywhere"),
    ("right", PM, "use `substr(…)`"),
    ("lpad", PM, "SQLite has `printf`"),
    ("rpad", PM, "SQLite has `printf`"),
    ("repeat", PM, ""),
    ("reverse", PM, ""),
    ("md5", PM, ""),
    ("ascii", PM, "SQLite has `unicode`"),
    ("greatest", PM, "SQLite has `max(a, b)`"),
    ("least", PM, "SQLite has `min(a, b)`"),
    ("regexp_replace", PM, ""),
    ("regexp_substr", PM, ""),
    ("extract", PM, ""),
    ("random", PS, "MySQL and MariaDB have `rand()`"),
    ("rand", MYSQLS, "PostgreSQL and SQLite have `random()`"),
    ("uuid", MYSQLS, "PostgreSQL has `gen_random_uuid()`"),
    ("gen_random_uuid", POSTGRES, "MySQL and MariaDB have `uuid()`"),
    ("date_format", MYSQLS, "PostgreSQL has `to_char`, SQLite `strftime`"),
    ("strftime", SQLITE, "PostgreSQL has `to_char`, MySQL and MariaDB `date_format`"),
    ("julianday", SQLITE, ""),
    ("unixepoch", SQLITE, ""),
    ("typeof", SQLITE, "PostgreSQL has `pg_typeof`"),
    ("printf", SQLITE, "PostgreSQL has `format`"),
    ("unicode", SQLITE, ""),
    ("glob", SQLITE, ""),
    ("randomblob", SQLITE, ""),
    ("zeroblob", SQLITE, ""),
    ("likelihood", SQLITE, ""),
    ("unlikely", SQLITE, ""),
    ("total_changes", SQLITE, ""),
    ("last_insert_rowid", SQLITE, "PostgreSQL has `RETURNING`"),
    ("last_insert_id", MYSQLS, ""),
    ("group_concat", SM, "PostgreSQL has `string_agg`"),
    ("date_trunc", POSTGRES, ""),
    ("date_part", POSTGRES, "`extract(… FROM …)` works on PostgreSQL, MySQL and MariaDB"),
    ("to_char", PM, "SQLite has `strftime`"),
    ("to_date", PM, ""),
    ("to_timestamp", POSTGRES, ""),
    ("split_part", POSTGRES, "MySQL and MariaDB have `substring_index`"),
    ("substring_index", MYSQLS, "PostgreSQL has `split_part`"),
    ("initcap", POSTGRES, ""),
    ("btrim", POSTGRES, "`trim(…)` works everywhere"),
    ("array_agg", POSTGRES, ""),
    ("array_length", POSTGRES, ""),
    ("array_append", POSTGRES, ""),
    ("array_to_string", POSTGRES, ""),
    ("string_to_array", POSTGRES, ""),
    ("unnest", POSTGRES, ""),
    ("cardinality", POSTGRES, ""),
    ("generate_series", PS, ""),
    ("nextval", PM, ""),
    ("setval", PM, ""),
    ("pg_get_serial_sequence", POSTGRES, ""),
    ("jsonb_build_object", POSTGRES, "elsewhere there is `json_object`"),
    ("json_build_object", POSTGRES, "elsewhere there is `json_object`"),
    ("jsonb_agg", POSTGRES, ""),
    ("to_jsonb", POSTGRES, ""),
    ("to_json", POSTGRES, ""),
    ("jsonb_array_elements", POSTGRES, ""),
    ("json_extract", SM, "PostgreSQL has `->` and `->>`"),
    ("json_unquote", MYSQLS, ""),
    ("json_valid", SM, ""),
    ("unix_timestamp", MYSQLS, "PostgreSQL has `extract(epoch FROM …)`, SQLite `strftime('%s', …)`"),
    ("from_unixtime", MYSQLS, "PostgreSQL has `to_timestamp`"),
    ("str_to_date", MYSQLS, "PostgreSQL has `to_date`"),
    ("date_add", MYSQLS, "PostgreSQL adds an `interval`, SQLite has `datetime(…, '+1 day')`"),
    ("date_sub", MYSQLS, "PostgreSQL subtracts an `interval`, SQLite has `datetime(…, '-1 day')`"),
    ("datediff", MYSQLS, "PostgreSQL subtracts dates, SQLite has `julianday`"),
    ("timestampdiff", MYSQLS, ""),
    ("timestampadd", MYSQLS, ""),
    ("curdate", MYSQLS, "`current_date` works everywhere"),
    ("field", MYSQLS, ""),
    ("find_in_set", MYSQLS, ""),
    ("isnull", MYSQLS, "`… IS NULL` works everywhere"),
    ("char_length", PM, "SQLite has `length`"),
    ("character_length", PM, "SQLite has `length`"),
    ("strpos", POSTGRES, "elsewhere there is `instr`"),
    ("instr", SM, "PostgreSQL has `strpos`"),
    ("locate", MYSQLS, "PostgreSQL has `strpos`, SQLite `instr`"),
    ("hex", SM, "PostgreSQL has `encode(…, 'hex')`"),
    ("iif", SQLITE, "`CASE WHEN … THEN … ELSE … END` works everywhere"),
    ("datetime", SQLITE, ""),
    ("string_agg", PS, "MySQL and MariaDB have `group_concat`"),
    ("row_to_json", POSTGRES, ""),
    ("json_agg", POSTGRES, ""),
    ("json_object_agg", POSTGRES, ""),
    ("jsonb_object_agg", POSTGRES, ""),
    ("jsonb_path_query", POSTGRES, ""),
    ("jsonb_array_length", POSTGRES, "SQLite has `json_array_length`, MySQL and MariaDB `json_length`"),
    ("json_array_length", PS, "MySQL and MariaDB have `json_length`"),
    ("json_length", MYSQLS, "PostgreSQL and SQLite have `json_array_length`"),
    ("json_each", PS, ""),
    ("json_contains", MYSQLS, "PostgreSQL has `@>`"),
    ("json_set", SM, "PostgreSQL has `jsonb_set`"),
    ("json_merge_patch", MYSQLS, "SQLite has `json_patch`"),
    ("json_patch", SQLITE, "MySQL and MariaDB have `json_merge_patch`"),
    ("array_position", POSTGRES, ""),
    ("array_remove", POSTGRES, ""),
    ("array_cat", POSTGRES, ""),
    ("regexp_matches", POSTGRES, ""),
    ("regexp_split_to_table", POSTGRES, ""),
    ("regexp_split_to_array", POSTGRES, ""),
    ("quote_ident", POSTGRES, ""),
    ("quote_literal", POSTGRES, ""),
    ("make_interval", POSTGRES, ""),
    ("make_date", POSTGRES, ""),
    ("age", POSTGRES, ""),
    ("clock_timestamp", POSTGRES, ""),
    ("statement_timestamp", POSTGRES, ""),
    ("pg_sleep", POSTGRES, "MySQL and MariaDB have `sleep`"),
    ("sleep", MYSQLS, "PostgreSQL has `pg_sleep`"),
    ("to_tsvector", POSTGRES, ""),
    ("to_tsquery", POSTGRES, ""),
    ("plainto_tsquery", POSTGRES, ""),
    ("utc_timestamp", MYSQLS, ""),
    ("utc_date", MYSQLS, ""),
    ("curtime", MYSQLS, "`current_time` works everywhere"),
    ("dayofweek", MYSQLS, ""),
    ("last_day", MYSQLS, ""),
    ("sha1", MYSQLS, ""),
    ("sha2", MYSQLS, "PostgreSQL has `sha256`"),
    ("elt", MYSQLS, ""),
    ("inet_aton", MYSQLS, ""),
];

/// Functions of which an argument is a word, or the name of a sequence, and which one: `TIMESTAMPDIFF(SECOND, a, b)`.
const WITH_A_WORD: [(&str, usize); 9] = [
    ("timestampdiff", 0),
    ("timestampadd", 0),
    ("get_format", 0),
    ("date_diff", 0),
    ("datetrunc", 0),
    ("normalize", 1),
    ("nextval", 0),
    ("lastval", 0),
    ("setval", 0),
];

/// A function that a database has not by itself.
#[derive(Debug)]
pub(super) struct Missing {
    pub(super) name: String,
    pub(super) message: String,
}

/// The function that is called, if that dialect has none of its name.
pub(super) fn missing(function: &Function, server: Server) -> Option<Missing> {
    let [part] = function.name.0.as_slice() else { return None };
    let ident = part.as_ident().filter(|ident| ident.quote_style.is_none())?;
    let (name, databases, instead) = FUNCTIONS.iter().find(|(name, ..)| ident.value.eq_ignore_ascii_case(name))?;
    if databases & server.databases != 0 {
        return None;
    }
    let instead = if instead.is_empty() { String::new() } else { format!(" ({instead})") };
    let message = format!("there is no function `{name}`{instead}{}", place::in_words(ident.span.start));
    Some(Missing { name: (*name).to_owned(), message })
}

/// What is a part of the expression, looks like a column, and is none: words of a call, and `f` of `(row).f`.
pub(super) fn words(expr: &Expr) -> Vec<*const Expr> {
    match expr {
        Expr::Function(call) => word_arguments(call),
        Expr::CompoundFieldAccess { access_chain, .. } => {
            let field = |access: &AccessExpr| match access {
                AccessExpr::Dot(field) => Some(std::ptr::from_ref(field)),
                AccessExpr::Subscript(_) => None,
            };
            access_chain.iter().filter_map(field).collect()
        }
        _ => Vec::new(),
    }
}

/// What stands between the brackets and is no column: a word of the language, the names of `days => 3`.
fn word_arguments(function: &Function) -> Vec<*const Expr> {
    let FunctionArguments::List(list) = &function.args else { return Vec::new() };
    let name = function.name.0.last().and_then(|part| part.as_ident());
    let takes = |name: &Ident| WITH_A_WORD.iter().find(|(known, _)| name.value.eq_ignore_ascii_case(known));
    let word = name.and_then(takes).and_then(|(_, index)| match list.args.get(*index)? {
        FunctionArg::Unnamed(FunctionArgExpr::Expr(word)) => Some(word),
        _ => None,
    });
    let names = list.args.iter().filter_map(|argument| match argument {
        FunctionArg::ExprNamed { name, .. } => Some(name),
        _ => None,
    });
    word.into_iter().chain(names).map(std::ptr::from_ref).collect()
}
