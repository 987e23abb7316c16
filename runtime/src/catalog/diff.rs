//! What one catalog has otherwise than another, in words: for tests, and for the check of a database against its chain.
//!
//! The order of columns is not compared: most servers can add a column at the end only, so undoing a drop moves it.

use super::{
    Catalog, Check, Column, Domain, Exclusion, ForeignKey, Generated, Index, IndexPart, Key, Object, Sequence, Table,
    TableOptions, Trigger,
};
use crate::model::{Action, Deferrable, ObjectKind};

impl Catalog {
    /// What `found` has otherwise than `self`, one line each, sorted; expressions and types are compared as texts.
    pub fn differences(&self, found: &Catalog) -> Vec<String> {
        let mut out = Vec::new();
        for (name, table) in &self.tables {
            match found.tables.get(name) {
                Some(found) => table_differences(table, found, &mut out),
                None => out.push(format!("{name}: the table is missing")),
            }
        }
        let unexpected = found.tables.keys().filter(|name| !self.tables.contains_key(*name));
        out.extend(unexpected.map(|name| format!("{name}: the table is not expected")));
        self.object_differences(found, &mut out);
        out.sort();
        out
    }

    fn object_differences(&self, found: &Catalog, out: &mut Vec<String>) {
        for ((kind, name), object) in &self.objects {
            let Some(found) = found.objects.get(&(*kind, name.clone())) else {
                out.push(format!("{name}: the {} is missing", kind.noun()));
                continue;
            };
            let values = |object: &Object| Some(object.values.join(", "));
            differ(&name.to_string(), "the list of values", values(object), values(found), out);
            let domain = |object: &Object| object.domain.as_ref().map(domain_words);
            differ(&name.to_string(), "the domain", domain(object), domain(found), out);
            let sequence = |object: &Object| object.sequence.as_ref().map(sequence_words);
            differ(&name.to_string(), "the sequence", sequence(object), sequence(found), out);
            if let (Some(columns), found @ Some(_)) = (view_columns(object), view_columns(found)) {
                differ(&name.to_string(), "the list of columns", Some(columns), found, out);
            }
            if let (Some(view), Some(found)) = (&object.view, &found.view) {
                trigger_differences(&name.to_string(), &view.triggers, &found.triggers, out);
                index_differences(&name.to_string(), &view.indexes, &found.indexes, out);
            }
        }
        // schemas and extensions may be made by whoever runs the server
        let theirs = |kind| matches!(kind, ObjectKind::Schema | ObjectKind::Extension);
        let unexpected = found.objects.keys().filter(|key| !self.objects.contains_key(*key) && !theirs(key.0));
        out.extend(unexpected.map(|(kind, name)| format!("{name}: the {} is not expected", kind.noun())));
    }
}

/// The names of a view's columns, in the order of the alphabet; none if they are not known.
fn view_columns(object: &Object) -> Option<String> {
    let columns = &object.view.as_ref()?.columns;
    let mut names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    names.sort_unstable();
    (!names.is_empty()).then(|| names.join(", "))
}

fn table_differences(expected: &Table, found: &Table, out: &mut Vec<String>) {
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
    } = expected;
    for column in columns {
        let place = format!("{name}.{}", column.name);
        match found.column(&column.name) {
            Some(found) => column_differences(&place, column, found, out),
            None => out.push(format!("{place}: the column is missing")),
        }
    }
    let unexpected = found.columns.iter().filter(|column| expected.column(&column.name).is_none());
    out.extend(unexpected.map(|column| format!("{name}.{}: the column is not expected", column.name)));
    let name = name.to_string();
    let named = |key: &Option<Key>| key.as_ref().map(|key| format!("{} {}", key.name, key_words(key)));
    differ(&name, "the primary key", named(primary_key), named(&found.primary_key), out);
    option_differences(&name, options, &found.options, out);
    differ(&name, "the comment", quoted(comment.as_deref()), quoted(found.comment.as_deref()), out);
    let key = |key: &Key| (key.name.clone(), key_words(key));
    list_differences(&name, "unique constraint", uniques, &found.uniques, key, out);
    let foreign_key = |key: &ForeignKey| (key.name.clone(), foreign_key_words(key));
    list_differences(&name, "foreign key", foreign_keys, &found.foreign_keys, foreign_key, out);
    // one without a name is known by what it says
    let called = |check: &Check| if check.name.is_empty() { check.sql.clone() } else { check.name.clone() };
    let check = |check: &Check| (called(check), format!("{}{}", check.sql, not_valid(check.not_valid)));
    list_differences(&name, "check", checks, &found.checks, check, out);
    let exclusion = |exclusion: &Exclusion| (exclusion.name.clone(), exclusion_words(exclusion));
    list_differences(&name, "exclusion constraint", exclusions, &found.exclusions, exclusion, out);
    trigger_differences(&name, triggers, &found.triggers, out);
    index_differences(&name, indexes, &found.indexes, out);
}

fn trigger_differences(name: &str, expected: &[Trigger], found: &[Trigger], out: &mut Vec<String>) {
    let trigger = |trigger: &Trigger| (trigger.name.clone(), "a trigger".to_owned());
    list_differences(name, "trigger", expected, found, trigger, out);
}

fn index_differences(name: &str, expected: &[Index], found: &[Index], out: &mut Vec<String>) {
    let index = |index: &Index| (index.name.clone(), index_words(index));
    list_differences(name, "index", expected, found, index, out);
}

fn option_differences(place: &str, expected: &TableOptions, found: &TableOptions, out: &mut Vec<String>) {
    let TableOptions {
        engine,
        charset,
        collation,
        collation_is_default: _,
        row_format,
        unlogged,
        storage,
        without_rowid,
        strict,
    } = expected;
    let yes = |yes: bool| Some(if yes { "yes" } else { "no" }.to_owned());
    differ(place, "the engine", engine.clone(), found.engine.clone(), out);
    differ(place, "the character set", charset.clone(), found.charset.clone(), out);
    differ(place, "the collation", collation.clone(), found.collation.clone(), out);
    differ(place, "the row format", row_format.clone(), found.row_format.clone(), out);
    differ(place, "unlogged", yes(*unlogged), yes(found.unlogged), out);
    let words = |storage: &[(String, String)]| {
        let words: Vec<String> = storage.iter().map(|(name, value)| format!("{name} = {value}")).collect();
        Some(words.join(", ")).filter(|words| !words.is_empty())
    };
    differ(place, "the storage", words(storage), words(&found.storage), out);
    differ(place, "strict", yes(*strict), yes(found.strict), out);
    differ(place, "without rowid", yes(*without_rowid), yes(found.without_rowid), out);
}

fn column_differences(place: &str, expected: &Column, found: &Column, out: &mut Vec<String>) {
    let Column {
        name: _,
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
    } = expected;
    let text = |text: &str| Some(text.to_owned());
    let yes = |yes: bool| Some(if yes { "yes" } else { "no" }.to_owned());
    let computed = |generated: &Option<Generated>| {
        generated
            .as_ref()
            .map(|Generated { sql, stored }| format!("{sql} {}", if *stored { "stored" } else { "virtual" }))
    };
    differ(place, "the type", text(ty), text(&found.ty), out);
    differ(place, "nullable", yes(*nullable), yes(found.nullable), out);
    differ(place, "the default", default.clone(), found.default.clone(), out);
    differ(place, "identity", yes(*identity), yes(found.identity), out);
    differ(place, "set on update", yes(*on_update_now), yes(found.on_update_now), out);
    differ(place, "the numbering", text(numbering.word()), text(found.numbering.word()), out);
    let words = |numbers: &Option<Sequence>| numbers.as_ref().map(sequence_words);
    differ(place, "the list of numbers", words(numbers), words(&found.numbers), out);
    differ(place, "the generation", computed(generated), computed(&found.generated), out);
    differ(place, "the character set", charset.clone(), found.charset.clone(), out);
    differ(place, "the collation", collation.clone(), found.collation.clone(), out);
    differ(place, "the comment", quoted(comment.as_deref()), quoted(found.comment.as_deref()), out);
}

/// Compares items by name; `describe` gives the name and what the item is, in words that are equal for equal items only.
fn list_differences<T>(
    place: &str,
    what: &str,
    expected: &[T],
    found: &[T],
    describe: impl Fn(&T) -> (String, String),
    out: &mut Vec<String>,
) {
    let (expected, found): (Vec<_>, Vec<_>) =
        (expected.iter().map(&describe).collect(), found.iter().map(&describe).collect());
    for (name, words) in &expected {
        match found.iter().find(|(other, _)| other == name) {
            Some((_, other)) => {
                differ(place, &format!("{what} {name}"), Some(words.clone()), Some(other.clone()), out);
            }
            None => out.push(format!("{place}: {what} {name} is missing, expected {words}")),
        }
    }
    let unexpected = found.iter().filter(|(name, _)| !expected.iter().any(|(other, _)| other == name));
    out.extend(unexpected.map(|(name, words)| format!("{place}: {what} {name} is not expected: {words}")));
}

fn differ(place: &str, what: &str, expected: Option<String>, found: Option<String>, out: &mut Vec<String>) {
    if expected != found {
        let word = |text: Option<String>| text.unwrap_or_else(|| "none".to_owned());
        out.push(format!("{place}: {what} is {}, expected {}", word(found), word(expected)));
    }
}

fn domain_words(domain: &Domain) -> String {
    let Domain { ty, default, not_null, checks } = domain;
    let default = default.as_ref().map(|default| format!(", default {default}")).unwrap_or_default();
    let not_null = if *not_null { ", not null" } else { "" };
    let checks: Vec<String> = checks.iter().map(|check| format!(", {} {}", check.name, check.sql)).collect();
    format!("{ty}{default}{not_null}{}", checks.concat())
}

fn sequence_words(sequence: &Sequence) -> String {
    let Sequence { ty, start, increment, min, max, cache, cycle, owned_by } = sequence;
    let cycle = if *cycle { ", cycling" } else { "" };
    let owner = owned_by.as_ref().map(|(table, column)| format!(", owned by {table}.{column}")).unwrap_or_default();
    format!("{ty} from {start} by {increment}, {min} to {max}, cache {cache}{cycle}{owner}")
}

fn key_words(key: &Key) -> String {
    let Key { name: _, columns, deferrable } = key;
    format!("({}){}", columns.join(", "), deferrable_words(*deferrable))
}

fn foreign_key_words(key: &ForeignKey) -> String {
    let ForeignKey { name: _, columns, table, references, on_delete, on_update, deferrable, not_valid: new_rows } = key;
    let actions = [("delete", on_delete), ("update", on_update)].map(|(event, action)| match action {
        Action::NoAction => String::new(),
        Action::Restrict => format!(" on {event} restrict"),
        Action::Cascade => format!(" on {event} cascade"),
        Action::SetNull => format!(" on {event} set null"),
        Action::SetDefault => format!(" on {event} set default"),
    });
    let words = format!("({}) references {table} ({}){}", columns.join(", "), references.join(", "), actions.concat());
    words + deferrable_words(*deferrable) + not_valid(*new_rows)
}

fn deferrable_words(deferrable: Deferrable) -> &'static str {
    match deferrable {
        Deferrable::No => "",
        Deferrable::Immediate => " deferrable",
        Deferrable::Deferred => " deferrable initially deferred",
    }
}

fn not_valid(not_valid: bool) -> &'static str {
    if not_valid { " not valid" } else { "" }
}

fn exclusion_words(exclusion: &Exclusion) -> String {
    let Exclusion { name: _, method, parts, condition, deferrable } = exclusion;
    let part = |(part, operator): &(IndexPart, String)| format!("{} with {operator}", part_words(part));
    let parts: Vec<String> = parts.iter().map(part).collect();
    let condition = condition.as_ref().map(|condition| format!(" where {condition}")).unwrap_or_default();
    format!("using {method} ({}){condition}{}", parts.join(", "), deferrable_words(*deferrable))
}

fn part_words(part: &IndexPart) -> String {
    let IndexPart { text, is_expression, prefix, collation, descending, nulls_first, class } = part;
    let text = if *is_expression { format!("({text})") } else { text.clone() };
    let text = prefix.map_or(text.clone(), |prefix| format!("{text}({prefix})"));
    let text = collation.as_ref().map_or(text.clone(), |collation| format!("{text} collate {collation}"));
    let class = class.as_ref().map(|class| format!(" {class}")).unwrap_or_default();
    let order = if *descending { " desc" } else { "" };
    let nulls = nulls_first.map_or("", |first| if first { " nulls first" } else { " nulls last" });
    format!("{text}{class}{order}{nulls}")
}

fn index_words(index: &Index) -> String {
    let Index { name: _, unique, parts, condition, method, include, nulls_not_distinct, storage } = index;
    let parts: Vec<String> = parts.iter().map(part_words).collect();
    let mut words = vec![format!("{}({})", if *unique { "unique " } else { "" }, parts.join(", "))];
    words.extend(method.as_ref().map(|method| format!("using {method}")));
    if !include.is_empty() {
        words.push(format!("include ({})", include.join(", ")));
    }
    if *nulls_not_distinct {
        words.push("nulls not distinct".to_owned());
    }
    words.extend(storage.iter().map(|(name, value)| format!("with {name} = {value}")));
    words.extend(condition.as_ref().map(|condition| format!("where {condition}")));
    words.join(" ")
}

fn quoted(text: Option<&str>) -> Option<String> {
    text.map(|text| format!("{text:?}"))
}
