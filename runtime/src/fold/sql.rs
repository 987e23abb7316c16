//! SQL texts: whether the declared databases have one, and one that they read.

use super::reading::may_make_function;
use super::{Report, Schema};
use crate::model::{Chain, Database, Databases, Piece, Refused, Spot, Sql, SqlText, same_text};
use crate::op::Undo;

/// Reports a text that runs on no declared database.
pub(super) const fn check_execute(
    sql: &Sql<'_>,
    undo: &Undo<'_>,
    chain: &Chain,
    schema: &Schema<'_>,
    report: &mut Report,
) {
    check_syntax(sql, chain, schema, report);
    if let Undo::Sql(undo) = undo {
        check_syntax(undo, chain, schema, report);
    }
    let mut i = 0;
    while i < Database::ALL.len() {
        if chain.databases.has(Database::ALL[i]) && sql.text(Database::ALL[i]).is_some() {
            return;
        }
        i += 1;
    }
    runs_nowhere(chain, sql.at, report);
}

/// Reports texts of which none is for a database of the op.
pub(super) const fn runs_nowhere(chain: &Chain, at: u16, report: &mut Report) {
    report.at(at).say("this runs on no database that ");
    report.say(if chain.is_narrowed() { "the op is for" } else { "the crate's `chain!` declares" });
    report.help("add a text for one of them, or leave the op out");
}

/// Reports a text that is missing for a declared database, or that its parser refuses.
pub(super) const fn check_sql(sql: &Sql<'_>, chain: &Chain, schema: &Schema<'_>, report: &mut Report) {
    // one text for all is the rule
    let whole = matches!(sql.texts, [text] if text.databases.0 & chain.databases.0 == chain.databases.0);
    if !whole {
        check_missing(sql, chain, report);
    }
    check_syntax(sql, chain, schema, report);
}

/// Reports a text that is missing for a declared database.
const fn check_missing(sql: &Sql<'_>, chain: &Chain, report: &mut Report) {
    let mut missing = Databases::NONE;
    let mut i = 0;
    while i < Database::ALL.len() {
        if chain.databases.has(Database::ALL[i]) && sql.text(Database::ALL[i]).is_none() {
            missing = Databases(missing.0 | Database::ALL[i].bit());
        }
        i += 1;
    }
    if !missing.is_empty() {
        report.at(sql.at).say("no text for ").databases(missing).say(", which this crate's `chain!` declares");
        report.help("add one, or write a single text for all databases");
    }
}

/// Reports a text that the parser of a declared database refuses.
pub(super) const fn check_syntax(sql: &Sql<'_>, chain: &Chain, schema: &Schema<'_>, report: &mut Report) {
    let mut rest = sql.texts;
    while let [SqlText { refused: [], .. }, after @ ..] = rest {
        rest = after;
    }
    let [_, ..] = rest else { return };
    let (mut refused, mut why) = (Databases::NONE, "");
    let mut i = 0;
    while i < Database::ALL.len() {
        let database = Database::ALL[i];
        if chain.databases.has(database)
            && let Some(text) = sql.text(database)
        {
            let (mut k, mut last) = (0, "");
            while k < text.refused.len() {
                let Refused { databases, message, function } = text.refused[k];
                if databases.has(database) && (function == 0 || !may_make_function(schema, function)) {
                    last = message;
                }
                k += 1;
            }
            // one message at a time: what another database says against it shows when this is mended
            if !last.is_empty() && (refused.is_empty() || same_text(why, last)) {
                (refused, why) = (Databases(refused.0 | database.bit()), last);
            }
        }
        i += 1;
    }
    if !refused.is_empty() {
        report.at(sql.at).say("this SQL does not fit ").databases(refused).say(": ");
        if let Some(end) = line_end(why) {
            let (what, help) = why.split_at(end);
            report.say(what).help(help.split_at(1).1);
        } else {
            report.say(why).help("mend it, or give a text per database: `{ postgres: \"…\", sqlite: \"…\" }`;");
            report.say(" if it is right, say `unchecked(\"…\")`");
        }
    }
}

/// Where the first of two lines ends: the second is the remedy.
const fn line_end(text: &str) -> Option<usize> {
    let mut i = 0;
    while i < text.len() {
        if text.as_bytes()[i] == b'\n' {
            return Some(i);
        }
        i += 1;
    }
    None
}

/// The databases whose texts have the name at that index, and where the first of them has it.
pub(super) const fn named(sql: &Sql<'_>, name: usize, databases: Databases) -> Option<(Databases, Spot)> {
    let (mut first, mut on) = (None, Databases::NONE);
    let mut i = 0;
    while i < sql.texts.len() {
        let SqlText { databases: of, pieces, .. } = sql.texts[i];
        let mut k = 0;
        while k < pieces.len() && !of.and(databases).is_empty() {
            if let Piece::Column(column, spot) = pieces[k]
                && column as usize == name
            {
                on = Databases(on.0 | of.and(databases).0);
                if first.is_none() {
                    first = Some(spot);
                }
                break;
            }
            k += 1;
        }
        i += 1;
    }
    match first {
        Some(spot) => Some((on, spot)),
        None => None,
    }
}
