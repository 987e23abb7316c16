//! Defaults, fill values and SQL texts as one database's expressions.

use super::mysql::types::has_uuid;
use super::sqlite::body;
use super::{Server, sequences, writer};
use crate::catalog::TableName;
use crate::model::{Chain, Database, Piece, Sql, Type, Value};
use crate::op::{Cut, Routine};

/// A value as an SQL expression for a column of type `ty`; none if an `expr { … }` has no text for this database.
pub fn value(database: Database, chain: &Chain, value: &Value<'_>, ty: &Type<'_>) -> Option<String> {
    let server = Server::of(chain, database);
    Some(match value {
        Value::Bool(yes) => truth(database, *yes).into(),
        Value::Int(number) => number.to_string(),
        Value::Decimal(digits) => (*digits).into(),
        // where a UUID is 16 bytes, its text would be 36 others
        Value::Str(text) if matches!(ty, Type::Uuid) => uuid_literal(server, text),
        Value::Str(text) => writer::string(database, without_zulu(database, text, ty)),
        Value::Null => "NULL".into(),
        Value::Now => now(database, ty),
        Value::Today => today(database).into(),
        Value::Uuid => uuid(server).into(),
        Value::Nextval(name) => return sequences::next(database, &(**name).into()),
        Value::Expr(sql) => {
            let names: Vec<&str> = sql.names.iter().map(|name| name.text).collect();
            return text(database, sql, &names);
        }
    })
}

/// The text for `database` with the columns it names put in, quoted. `names` are parallel to [`Sql::names`]; a missing one stands
/// as it was written.
pub fn text(database: Database, sql: &Sql<'_>, names: &[&str]) -> Option<String> {
    let pieces = sql.text(database)?.pieces;
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Column(i, _) => {
                let i = usize::from(*i);
                let name = names.get(i).copied().or_else(|| sql.names.get(i).map(|name| name.text));
                out.push_str(&writer::identifier(database, name.unwrap_or_default()));
            }
        }
    }
    Some(out)
}

/// The text of a function, procedure or trigger for `database`, under the name that it has now; a trigger is on `table`.
pub(super) fn routine(
    database: Database,
    routine: &Routine<'_>,
    called: &TableName,
    table: Option<&TableName>,
) -> Option<String> {
    let Cut { before, name, behind, rest } = routine.cut(database)?;
    // as it is written, unless it has been renamed
    let name = if called.name == routine.called { name.to_owned() } else { writer::table_name(database, called) };
    // under the name that the table had when this was written
    let old = routine.sql.names.first().map(|name| name.text);
    let piece = |piece: &Piece<'_>| match (piece, table) {
        (Piece::Text(text), Some(table)) if database == Database::Sqlite => match old {
            Some(old) if old != table.name => body::with_table(text, old, &writer::table_name(database, table)),
            _ => (*text).to_owned(),
        },
        (Piece::Text(text), _) => (*text).to_owned(),
        (Piece::Column(..), Some(table)) => writer::table_name(database, table),
        (Piece::Column(..), None) => String::new(),
    };
    Some(format!("{before}{name}{behind}{}", rest.iter().map(piece).collect::<String>()))
}

/// The text of a moment in UTC: what keeps no zone takes no `Z` either.
fn without_zulu<'t>(database: Database, text: &'t str, ty: &Type<'_>) -> &'t str {
    match (database, ty) {
        (Database::Mysql | Database::Mariadb, Type::Timestamptz(_)) => text.strip_suffix(['Z', 'z']).unwrap_or(text),
        _ => text,
    }
}

const fn truth(database: Database, yes: bool) -> &'static str {
    match (database, yes) {
        (Database::Postgres, true) => "true",
        (Database::Postgres, false) => "false",
        (_, true) => "1",
        (_, false) => "0",
    }
}

fn now(database: Database, ty: &Type<'_>) -> String {
    match (database, ty) {
        (Database::Postgres, _) => "now()".into(),
        (Database::Sqlite, _) => "CURRENT_TIMESTAMP".into(),
        // The column keeps no zone, so what goes in is UTC whatever the session's zone is.
        (Database::Mysql | Database::Mariadb, Type::Timestamptz(0)) => "utc_timestamp()".into(),
        (Database::Mysql | Database::Mariadb, Type::Timestamptz(digits)) => format!("utc_timestamp({digits})"),
        // MySQL takes a default only with as many digits as the column has.
        (Database::Mysql | Database::Mariadb, Type::Timestamp(0)) => "current_timestamp()".into(),
        (Database::Mysql | Database::Mariadb, Type::Timestamp(digits)) => format!("current_timestamp({digits})"),
        (Database::Mysql | Database::Mariadb, _) => "current_timestamp(6)".into(),
    }
}

const fn today(database: Database) -> &'static str {
    match database {
        Database::Postgres | Database::Sqlite => "CURRENT_DATE",
        Database::Mysql | Database::Mariadb => "curdate()",
    }
}

/// A UUID that is written out: as text where it has a type of its own, as its 16 bytes elsewhere.
fn uuid_literal(server: Server, text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_hexdigit).collect();
    match server.database {
        Database::Postgres => writer::string(server.database, text),
        Database::Mariadb if has_uuid(server) => writer::string(server.database, text),
        Database::Sqlite | Database::Mysql | Database::Mariadb => format!("x'{digits}'"),
    }
}

/// The same as a default. The catalog of MySQL and MariaDB shows the bytes of a literal as text, and so loses them.
pub(super) fn uuid_default(server: Server, text: &str) -> String {
    let literal = uuid_literal(server, text);
    match (server.database, literal.strip_prefix('x')) {
        (Database::Mysql | Database::Mariadb, Some(digits)) => format!("unhex({digits})"),
        _ => literal,
    }
}

/// The fold lets `uuid()` and `now()` stand at columns of their types only.
const fn uuid(server: Server) -> &'static str {
    match server.database {
        Database::Postgres => "gen_random_uuid()",
        Database::Sqlite => "randomblob(16)",
        Database::Mysql => "uuid_to_bin(uuid())",
        Database::Mariadb if has_uuid(server) => "uuid()",
        Database::Mariadb => "unhex(replace(uuid(),'-',''))",
    }
}
