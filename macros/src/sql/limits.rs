//! What an expression has that not every place takes: sub-queries, aggregates and window functions where one row is all there is, and
//! what gives another value each time where the value is kept.
//!
//! A function that is not listed may be the user's own, and is let through.

use sqlparser::ast::{Expr, Function, FunctionArg, FunctionArgExpr, FunctionArguments, Spanned, Value};
use sqlparser::tokenizer::Location;

use super::place;
use super::server::{POSTGRES, SQLITE, Server};

/// Where an expression stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Check,
    /// Of which it is not known, or no matter, whether it is stored.
    Generated,
    Stored,
    /// What an index holds, or which rows.
    Index,
    Default,
}

/// What is not taken everywhere, by which databases, and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Limited {
    databases: u8,
    what: What,
    at: Location,
}

#[derive(Clone, Debug)]
enum What {
    SubQuery,
    Aggregate(String),
    Window(String),
    /// Not immutable on PostgreSQL, not deterministic on the others.
    Changing(String),
    /// SQLite's `date('now')`, which it finds when a row is written: the call in words.
    Now(String),
}

const AGGREGATES: [&str; 12] = [
    "count",
    "sum",
    "avg",
    "max",
    "min",
    "group_concat",
    "string_agg",
    "array_agg",
    "json_agg",
    "jsonb_agg",
    "bool_and",
    "bool_or",
];

/// PostgreSQL's functions that are stable or volatile, whatever the types of their arguments.
const POSTGRES_CHANGING: [&str; 42] = [
    "now",
    "current_timestamp",
    "current_date",
    "current_time",
    "localtimestamp",
    "localtime",
    "clock_timestamp",
    "statement_timestamp",
    "transaction_timestamp",
    "timeofday",
    "random",
    "gen_random_uuid",
    "nextval",
    "current_user",
    "session_user",
    "current_role",
    "current_schema",
    "current_database",
    "current_catalog",
    "current_setting",
    "version",
    "txid_current",
    "pg_backend_pid",
    "inet_client_addr",
    "concat",
    "concat_ws",
    "format",
    "to_char",
    "to_date",
    "array_to_string",
    "to_json",
    "to_jsonb",
    "row_to_json",
    "array_to_json",
    "json_build_object",
    "jsonb_build_object",
    "json_build_array",
    "jsonb_build_array",
    "currval",
    "lastval",
    "setval",
    "pg_sleep",
];

const SQLITE_CHANGING: [&str; 8] = [
    "random",
    "randomblob",
    "current_timestamp",
    "current_date",
    "current_time",
    "changes",
    "total_changes",
    "last_insert_rowid",
];

const SQLITE_DATES: [&str; 6] = ["date", "time", "datetime", "julianday", "strftime", "unixepoch"];

const MYSQL_CHANGING: [&str; 22] = [
    "now",
    "current_timestamp",
    "current_date",
    "current_time",
    "localtime",
    "localtimestamp",
    "sysdate",
    "curdate",
    "curtime",
    "utc_timestamp",
    "utc_date",
    "utc_time",
    "rand",
    "uuid",
    "uuid_short",
    "current_user",
    "connection_id",
    "database",
    "version",
    "last_insert_id",
    "sleep",
    "row_count",
];

/// What the expression itself is, apart from those in it.
pub(super) fn limited(expression: &Expr, server: Server) -> Option<Limited> {
    let databases = server.databases;
    match expression {
        Expr::Subquery(query) | Expr::Exists { subquery: query, .. } | Expr::InSubquery { subquery: query, .. } => {
            Some(Limited { databases, what: What::SubQuery, at: query.span().start })
        }
        Expr::Function(call) => {
            let [part] = call.name.0.as_slice() else { return None };
            let ident = part.as_ident().filter(|ident| ident.quote_style.is_none())?;
            let what = of_call(&ident.value.to_ascii_lowercase(), call, server)?;
            Some(Limited { databases, what, at: ident.span.start })
        }
        _ => None,
    }
}

fn of_call(name: &str, call: &Function, server: Server) -> Option<What> {
    let arguments = match &call.args {
        FunctionArguments::List(list) => list.args.as_slice(),
        FunctionArguments::Subquery(_) => return Some(What::SubQuery),
        FunctionArguments::None => &[],
    };
    if call.over.is_some() {
        return Some(What::Window(name.to_owned()));
    }
    // SQLite's `max(a, b)` is none
    if AGGREGATES.contains(&name) && (!matches!(name, "max" | "min") || arguments.len() == 1) {
        return Some(What::Aggregate(name.to_owned()));
    }
    let changing = match server.databases {
        // what it takes for the configuration is a setting, unless it is said; with a format it reads what others write
        POSTGRES if matches!(name, "to_tsvector" | "plainto_tsquery" | "to_tsquery") => arguments.len() == 1,
        POSTGRES if name == "to_timestamp" => arguments.len() == 2,
        POSTGRES => POSTGRES_CHANGING.contains(&name),
        SQLITE if SQLITE_DATES.contains(&name) => return now(name, arguments).map(What::Now),
        SQLITE => SQLITE_CHANGING.contains(&name),
        _ => MYSQL_CHANGING.contains(&name) || name == "unix_timestamp" && arguments.is_empty(),
    };
    changing.then(|| What::Changing(name.to_owned()))
}

/// The call in words, if what it gives is not of its arguments alone: without a time it takes the current one, and a zone of the
/// machine's is a setting.
fn now(name: &str, arguments: &[FunctionArg]) -> Option<String> {
    // the first one of `strftime` is a format
    if arguments.len() == usize::from(name == "strftime") {
        return Some(format!("`{name}` without a time"));
    }
    arguments.iter().find_map(|argument| match argument {
        FunctionArg::Unnamed(FunctionArgExpr::Expr(Expr::Value(value))) => match &value.value {
            Value::SingleQuotedString(text) => {
                let word = ["now", "localtime", "utc"].into_iter().find(|word| text.eq_ignore_ascii_case(word))?;
                Some(format!("`{name}` of `'{word}'`"))
            }
            _ => None,
        },
        _ => None,
    })
}

impl Limited {
    /// The databases that do not take it there, and what is wrong in words, with the remedy on the next line.
    pub(super) fn refused(&self, place: Place) -> Option<(u8, String)> {
        let postgres = self.databases == POSTGRES;
        let noun = place.noun();
        let kept = match place {
            Place::Generated => self.databases & (POSTGRES | SQLITE) != 0,
            Place::Index | Place::Stored => true,
            Place::Check => self.databases & (POSTGRES | SQLITE) == 0,
            Place::Default => false,
        };
        let (message, help) = match &self.what {
            What::SubQuery => (format!("there can be no sub-query in {noun}"), place.instead()),
            What::Aggregate(name) => (format!("there can be no aggregate like `{name}` in {noun}"), place.instead()),
            What::Window(name) => (format!("there can be no window function like `{name}` in {noun}"), place.instead()),
            What::Changing(name) if kept => {
                let kind = if postgres { "immutable" } else { "deterministic" };
                (format!("`{name}` is not {kind}, as {noun} must be"), instead_of(name, postgres))
            }
            What::Now(call) if place != Place::Default => {
                (format!("{call} is not deterministic, as {noun} must be"), KEEP)
            }
            What::Changing(_) | What::Now(_) => return None,
        };
        Some((self.databases, format!("{message}{}\n{help}", place::in_words(self.at))))
    }
}

const KEEP: &str = "ask for it when you query, or keep it in a column that a default or a trigger fills";

/// What does it in an index or a generated column.
fn instead_of(function: &str, postgres: bool) -> &'static str {
    match function {
        "concat" | "concat_ws" | "format" if postgres => {
            "put the texts together with `||`, and `coalesce(…, '')` for NULL"
        }
        "to_tsvector" | "plainto_tsquery" | "to_tsquery" => "say the configuration: `to_tsvector('english', …)`",
        "to_char" | "to_date" | "to_timestamp" if postgres => {
            "it depends on settings: use `extract(…)`, or keep the value in a column"
        }
        _ => KEEP,
    }
}

impl Place {
    fn noun(self) -> &'static str {
        match self {
            Place::Check => "a check",
            Place::Generated | Place::Stored => "a generated column",
            Place::Index => "an index",
            Place::Default => "a default",
        }
    }

    /// What to do that needs more than one row.
    fn instead(self) -> &'static str {
        match self {
            Place::Check => "a check sees its own row alone: use a foreign key, a unique constraint or a trigger",
            Place::Generated | Place::Stored => {
                "a generated column sees its own row alone: use a view, or a trigger that fills the column"
            }
            Place::Index => "an index sees each row alone: keep the value in a column, and index that",
            Place::Default => "give a value, or fill the column by `execute` or a trigger",
        }
    }
}
