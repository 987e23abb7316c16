//! A catalog as text, one line per thing: for snapshots that people read.

use std::fmt::Write as _;

use aludel::catalog::{Catalog, Check, Column, Exclusion, ForeignKey, Index, Key, Table, TableOptions};
use aludel::model::Deferrable;

/// The whole catalog.
pub fn describe(catalog: &Catalog) -> String {
    let tables: Vec<String> = catalog.tables.values().map(table).collect();
    tables.join("\n")
}

fn table(table: &Table) -> String {
    let Table {
        name,
        columns,
        primary_key,
        uniques,
        foreign_keys,
        checks,
        exclusions,
        indexes,
        triggers,
        comment,
        options,
    } = table;
    let TableOptions {
        engine,
        charset,
        collation,
        collation_is_default,
        row_format,
        unlogged,
        storage,
        without_rowid,
        strict,
    } = options;
    let collation = collation.as_ref().filter(|_| !collation_is_default);
    let options = [("engine", engine.as_ref()), ("charset", charset.as_ref()), ("collate", collation)];
    let options: Vec<String> = options.map(|(word, text)| optional(word, text)).into();
    let options = options.concat()
        + &optional("row format", row_format.as_ref())
        + if *unlogged { " unlogged" } else { "" }
        + &storage.iter().map(|(name, value)| format!(" with {name} = {value}")).collect::<Vec<_>>().concat()
        + if *without_rowid { " without rowid" } else { "" }
        + if *strict { " strict" } else { "" };
    let mut out = format!("table {name}{}{options}\n", optional("comment", comment.as_ref()));
    for column in columns {
        let Column {
            name,
            ty,
            is_enum: _,
            nullable,
            default,
            identity,
            numbering,
            numbers,
            on_update_now,
            generated,
            charset,
            collation,
            comment,
        } = column;
        let null = if *nullable { "" } else { " not null" };
        let identity = if *identity { format!(" identity {}", numbering.word()) } else { String::new() };
        let identity = identity.trim_end();
        let null = if *on_update_now { format!("{null} on update") } else { null.to_owned() };
        let generated = generated.as_ref().map_or_else(String::new, |generated| {
            format!(" {} as ({})", if generated.stored { "stored" } else { "virtual" }, generated.sql)
        });
        let default = optional("default", default.as_ref());
        let numbers = numbers.as_ref().map_or_else(String::new, |numbers| format!(" from {}", numbers.start));
        let rest = optional("charset", charset.as_ref())
            + &optional("collate", collation.as_ref())
            + &optional("comment", comment.as_ref());
        let _ = writeln!(out, "  {name}: {ty}{null}{identity}{numbers}{default}{generated}{rest}");
    }
    if let Some(Key { name, columns, deferrable: when }) = primary_key {
        let _ = writeln!(out, "  primary key {name} ({}){}", columns.join(", "), deferrable(*when));
    }
    for Key { name, columns, deferrable: when } in uniques {
        let _ = writeln!(out, "  unique {name} ({}){}", columns.join(", "), deferrable(*when));
    }
    for ForeignKey { name, columns, table, references, on_delete, on_update, deferrable: when, not_valid } in
        foreign_keys
    {
        let (columns, references) = (columns.join(", "), references.join(", "));
        let rest = format!("{}{}", deferrable(*when), if *not_valid { " not valid" } else { "" });
        let _ = writeln!(out, "  key {name} ({columns}) to {table} ({references}) {on_delete:?} {on_update:?}{rest}");
    }
    for Check { name, sql, not_valid } in checks {
        let _ = writeln!(out, "  check {name} ({sql}){}", if *not_valid { " not valid" } else { "" });
    }
    for Exclusion { name, method, parts, condition, deferrable: when } in exclusions {
        let parts: Vec<String> =
            parts.iter().map(|(part, operator)| format!("{} with {operator}", part.text)).collect();
        let rest = optional("where", condition.as_ref()) + deferrable(*when);
        let _ = writeln!(out, "  exclude {name} using {method} ({}){rest}", parts.join(", "));
    }
    for Index { name, unique, parts, condition, method, include, nulls_not_distinct, storage } in indexes {
        let part = |part: &aludel::catalog::IndexPart| {
            let text = if part.is_expression { format!("({})", part.text) } else { part.text.clone() };
            let text = part.prefix.map_or(text.clone(), |prefix| format!("{text}({prefix})"));
            let text = text + &optional("collate", part.collation.as_ref());
            let class = optional("ops", part.class.as_ref());
            let nulls = part.nulls_first.map_or("", |first| if first { " nulls first" } else { " nulls last" });
            format!("{text}{class}{}{nulls}", if part.descending { " desc" } else { "" })
        };
        let parts: Vec<String> = parts.iter().map(part).collect();
        let include = if include.is_empty() { String::new() } else { format!(" include ({})", include.join(", ")) };
        let storage: Vec<String> = storage.iter().map(|(name, value)| format!(" with {name} = {value}")).collect();
        let rest = optional("using", method.as_ref())
            + &include
            + &storage.concat()
            + if *nulls_not_distinct { " nulls not distinct" } else { "" }
            + &optional("where", condition.as_ref());
        let _ = writeln!(out, "  {}index {name} ({}){rest}", if *unique { "unique " } else { "" }, parts.join(", "));
    }
    for trigger in triggers {
        let _ = writeln!(out, "  trigger {}", trigger.name);
    }
    out
}

fn deferrable(when: Deferrable) -> &'static str {
    match when {
        Deferrable::No => "",
        Deferrable::Immediate => " deferrable",
        Deferrable::Deferred => " deferred",
    }
}

fn optional(word: &str, text: Option<&String>) -> String {
    text.map_or_else(String::new, |text| format!(" {word} {text}"))
}
