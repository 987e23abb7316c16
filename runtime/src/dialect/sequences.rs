//! Sequences on PostgreSQL and MariaDB: what they are where nothing is said, and the words for the rest.

use super::writer::{identifier, string, table_name};
use crate::catalog::{Sequence, TableName};
use crate::fold;
use crate::model::{Database, Type};

/// The sequence as the server shows it; `owner` is its column.
pub(super) fn project(database: Database, folded: &fold::Sequence<'_>, owner: Option<(TableName, String)>) -> Sequence {
    let ty = match folded.ty {
        Type::SmallInt => "smallint",
        Type::Integer => "integer",
        _ => "bigint",
    };
    let (least, most) = bounds(database, ty, folded.increment);
    let (min, max) = (folded.min.unwrap_or(least), folded.max.unwrap_or(most));
    let cache = folded.cache.unwrap_or_else(|| cache(database));
    let start = folded.start.unwrap_or_else(|| first(folded.increment, min, max));
    Sequence {
        ty: ty.to_owned(),
        start,
        increment: folded.increment,
        min,
        max,
        cache,
        cycle: folded.cycle,
        owned_by: owner,
    }
}

/// Whether nothing had to be said for that, but its type.
pub(crate) fn is_plain(database: Database, sequence: &Sequence) -> bool {
    *sequence == plain(database, &sequence.ty, 1)
}

/// What a sequence is where only its type and increment are said.
pub(super) fn plain(database: Database, ty: &str, increment: i64) -> Sequence {
    let (min, max) = bounds(database, ty, increment);
    let (start, cache) = (first(increment, min, max), cache(database));
    Sequence { ty: ty.to_owned(), start, increment, min, max, cache, cycle: false, owned_by: None }
}

fn bounds(database: Database, ty: &str, increment: i64) -> (i64, i64) {
    let (least, most) = match ty {
        "smallint" => (i64::from(i16::MIN), i64::from(i16::MAX)),
        "integer" => (i64::from(i32::MIN), i64::from(i32::MAX)),
        // the last number on either side stands for the end there
        _ if database == Database::Mariadb => (i64::MIN + 1, i64::MAX - 1),
        _ => (i64::MIN, i64::MAX),
    };
    if increment < 0 { (least, -1) } else { (1, most) }
}

const fn first(increment: i64, min: i64, max: i64) -> i64 {
    if increment < 0 { max } else { min }
}

const fn cache(database: Database) -> i64 {
    if matches!(database, Database::Mariadb) { 1000 } else { 1 }
}

/// What a new sequence says, each word behind a blank.
pub(super) fn said(database: Database, new: &Sequence) -> String {
    let ty = if new.ty == "bigint" { String::new() } else { format!(" AS {}", new.ty) };
    ty + &numbers(database, new)
}

/// What a new sequence says but for its type, each word behind a blank.
pub(super) fn numbers(database: Database, new: &Sequence) -> String {
    let mut plain = plain(database, &new.ty, new.increment);
    // it starts at its end unless something else is said
    plain.start = first(new.increment, new.min, new.max);
    plain.increment = 1;
    words(database, &plain, new)
}

/// What is otherwise in the second one, each word behind a blank.
pub(super) fn words(database: Database, old: &Sequence, new: &Sequence) -> String {
    let changes = changes(database, old, new);
    if changes.is_empty() { String::new() } else { format!(" {}", changes.join(" ")) }
}

/// What is otherwise in the second one, a clause each.
pub(super) fn changes(database: Database, old: &Sequence, new: &Sequence) -> Vec<String> {
    let mut out = Vec::new();
    let mut say = |differs: bool, text: String| {
        if differs {
            out.push(text);
        }
    };
    say(old.ty != new.ty, format!("AS {}", new.ty));
    say(old.start != new.start, format!("START WITH {}", new.start));
    say(old.increment != new.increment, format!("INCREMENT BY {}", new.increment));
    say(old.min != new.min, format!("MINVALUE {}", new.min));
    say(old.max != new.max, format!("MAXVALUE {}", new.max));
    say(old.cache != new.cache, format!("CACHE {}", new.cache));
    let no_cycle = if database == Database::Mariadb { "NOCYCLE" } else { "NO CYCLE" };
    say(old.cycle != new.cycle, (if new.cycle { "CYCLE" } else { no_cycle }).to_owned());
    let owner = new.owned_by.as_ref().map_or_else(
        || "NONE".to_owned(),
        |(table, column)| format!("{}.{}", table_name(database, table), identifier(database, column)),
    );
    say(old.owned_by != new.owned_by, format!("OWNED BY {owner}"));
    out
}

/// The next number of a sequence; none where there are no sequences.
pub(super) fn next(database: Database, sequence: &TableName) -> Option<String> {
    let name = table_name(database, sequence);
    match database {
        Database::Postgres => Some(format!("nextval({})", string(database, &name))),
        Database::Mariadb => Some(format!("nextval({name})")),
        Database::Sqlite | Database::Mysql => None,
    }
}
