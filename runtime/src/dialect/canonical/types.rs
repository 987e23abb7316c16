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
    let ty = plain(ty);
    match database {
        Database::Sqlite => ty,
        Database::Postgres => match ty.strip_suffix("[]") {
            Some(element) => format!("{}[]", canonical_type(database, element)),
            None if ty.starts_with('"') => unquoted(&ty),
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
        ("char" | "character", _) => return join("character", or_one(arguments), tail),
        ("bit", _) => return join("bit", or_one(arguments), tail),
        ("bpchar", _) if !arguments.is_empty() => ("character", tail),
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
    // What is filled with zeros has no sign, and keeps the width that it is filled to.
    if tail.contains("zerofill") || head.ends_with(" zerofill") {
        return format!("{}{arguments} unsigned zerofill", head.trim_end_matches(" zerofill"));
    }
    let head = match head {
        "integer" | "int4" => "int",
        "int8" => "bigint",
        "int2" => "smallint",
        "bool" | "boolean" => return "tinyint(1)".to_owned(),
        "numeric" | "dec" | "fixed" => "decimal",
        "double precision" | "float8" | "real" => "double",
        "float4" => "float",
        "character varying" => "varchar",
        "character" => "char",
        head => head,
    };
    match head {
        "bit" | "char" | "binary" => return join(head, or_one(arguments), tail),
        "decimal" if arguments.is_empty() => return join(head, "(10,0)", tail),
        "decimal" if !arguments.contains(',') => return join(head, &arguments.replace(')', ",0)"), tail),
        "time" | "datetime" | "timestamp" if arguments == "(0)" => return head.to_owned(),
        _ => {}
    }
    // Display widths come and go with the version; tinyint(1) alone means something.
    let width =
        matches!(head, "smallint" | "mediumint" | "int" | "bigint" | "year") || head == "tinyint" && arguments != "(1)";
    join(head, if width { "" } else { arguments }, tail)
}

/// PostgreSQL prints quotes only around names that need them; `"char"` is another type than `char`.
fn unquoted(ty: &str) -> String {
    let part = |part: &str| {
        let inner = part.strip_prefix('"').and_then(|part| part.strip_suffix('"')).filter(|name| {
            let starts = name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_');
            starts && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        });
        inner.filter(|name| *name != "char").unwrap_or(part).to_owned()
    };
    match ty.split_once("\".\"") {
        Some((schema, name)) => format!("{}.{}", part(&format!("{schema}\"")), part(&format!("\"{name}"))),
        None => part(ty),
    }
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

/// A length that is not written is 1.
fn or_one(arguments: &str) -> &str {
    if arguments.is_empty() { "(1)" } else { arguments }
}

/// Lower case, single blanks between words, none at parentheses and commas; what stands in quotes stays.
fn plain(ty: &str) -> String {
    let mut out = String::with_capacity(ty.len());
    let (mut quote, mut blank) = (None, false);
    for c in ty.chars() {
        if quote.is_some() {
            out.push(c);
            quote = quote.filter(|open| *open != c);
        } else if c.is_whitespace() {
            blank = true;
        } else {
            if blank && !out.is_empty() && !out.ends_with(['(', ',']) && !matches!(c, '(' | ')' | ',') {
                out.push(' ');
            }
            blank = false;
            quote = matches!(c, '\'' | '"' | '`').then_some(c);
            out.extend(c.to_lowercase());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling() {
        for (database, written, shown) in [
            (Database::Postgres, "CHAR", "character(1)"),
            (Database::Postgres, "bpchar", "bpchar"),
            (Database::Postgres, "bit", "bit(1)"),
            (Database::Postgres, "\"MyType\"", "\"MyType\""),
            (Database::Postgres, "TimestampTZ (3) []", "timestamp(3) with time zone[]"),
            (Database::Mysql, "ENUM ( 'A, b', 'It''s  (C)' )", "enum('A, b','It''s  (C)')"),
            (Database::Mysql, "Dec", "decimal(10,0)"),
            (Database::Mysql, "numeric(12)", "decimal(12,0)"),
            (Database::Mysql, "int(5) zerofill", "int(5) unsigned zerofill"),
            (Database::Mysql, "binary", "binary(1)"),
            (Database::Mysql, "datetime(0)", "datetime"),
            (Database::Sqlite, "Long  Text ( 20 )", "long text(20)"),
        ] {
            assert_eq!(canonical_type(database, written), shown, "{written}");
            assert_eq!(canonical_type(database, shown), shown, "again");
        }
    }
}
