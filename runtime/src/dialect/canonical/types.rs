//! One spelling for the names a type has.

use crate::model::Database;

/// A type in the spelling that both sides of a comparison are brought to; for `sql("…")`, which is the user's spelling.
///
/// ```
/// use aludel::{dialect::canonical_type, model::Database};
/// assert_eq!(canonical_type(Database::Postgres, "VARCHAR( 50 )"), "character varying(50)");
/// assert_eq!(canonical_type(Database::Mariadb, "int(11) unsigned"), "int unsigned");
/// ```
pub fn canonical_type(database: Database, ty: &str) -> String {
    let ty = blanks(&ty.to_lowercase());
    match database {
        Database::Sqlite => ty,
        Database::Postgres => match ty.strip_suffix("[]") {
            Some(element) => format!("{}[]", canonical_type(database, element)),
            None => postgres(&ty),
        },
        Database::Mysql | Database::Mariadb => mysql(&ty),
    }
}

fn postgres(ty: &str) -> String {
    let (head, arguments, tail) = parts(ty);
    let (head, tail) = match (head, tail) {
        ("int" | "int4", _) => ("integer", tail),
        ("int8", _) => ("bigint", tail),
        ("int2", _) => ("smallint", tail),
        ("float4", _) => ("real", tail),
        ("float8" | "float", _) => ("double precision", tail),
        ("decimal", _) => ("numeric", tail),
        ("bool", _) => ("boolean", tail),
        ("varchar", _) => ("character varying", tail),
        ("char" | "bpchar", _) => ("character", tail),
        ("varbit", _) => ("bit varying", tail),
        ("timestamp" | "time", "") => (head, "without time zone"),
        ("timestamptz" | "timestamp with time zone", _) => ("timestamp", "with time zone"),
        ("timestamp without time zone", _) => ("timestamp", "without time zone"),
        ("timetz" | "time with time zone", _) => ("time", "with time zone"),
        ("time without time zone", _) => ("time", "without time zone"),
        (head, tail) => (head, tail),
    };
    join(head, arguments, tail)
}

fn mysql(ty: &str) -> String {
    let (head, arguments, tail) = parts(ty);
    let head = match head {
        "integer" | "int4" => "int",
        "int8" => "bigint",
        "int2" => "smallint",
        "bool" | "boolean" => return "tinyint(1)".to_owned(),
        "numeric" | "dec" | "fixed" => "decimal",
        "double precision" | "float8" => "double",
        "float4" => "float",
        "character varying" => "varchar",
        "character" => "char",
        head => head,
    };
    // Display widths come and go with the version; tinyint(1) alone means something.
    let width = matches!(head, "smallint" | "mediumint" | "int" | "bigint") || head == "tinyint" && arguments != "(1)";
    join(head, if width { "" } else { arguments }, tail)
}

/// `head(arguments) tail`.
fn parts(ty: &str) -> (&str, &str, &str) {
    match (ty.find('('), ty.rfind(')')) {
        (Some(open), Some(close)) if open < close => (ty[..open].trim(), &ty[open..=close], ty[close + 1..].trim()),
        _ => match ty.strip_suffix(" unsigned") {
            Some(head) => (head, "", "unsigned"),
            None => (ty, "", ""),
        },
    }
}

fn join(head: &str, arguments: &str, tail: &str) -> String {
    if tail.is_empty() { format!("{head}{arguments}") } else { format!("{head}{arguments} {tail}") }
}

/// Single blanks between words, none at parentheses and commas.
fn blanks(ty: &str) -> String {
    let mut out = String::with_capacity(ty.len());
    for word in ty.split_whitespace() {
        if !out.is_empty() && !out.ends_with(['(', ',']) && !word.starts_with(['(', ')', ',']) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.replace(", ", ",")
}
