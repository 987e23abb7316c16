//! PostgreSQL's storage parameters: which there are, by what they are of.
//!
//! A later version may have more: a name that is like none of those we know is let through.

use proc_macro2::Ident;

use crate::errors::Errors;
use crate::nearest::within;
use crate::syntax::{Index, OptionValue, Parameter, TableOption};

/// In how many letters a name differs that is misspelt.
const TYPO: usize = 2;

/// How an index is built, and its parameters.
const INDEXES: [(&str, &[&str]); 6] = [
    ("btree", &["fillfactor", "deduplicate_items"]),
    ("hash", &["fillfactor"]),
    ("gist", &["fillfactor", "buffering"]),
    ("spgist", &["fillfactor"]),
    ("gin", &["fastupdate", "gin_pending_list_limit"]),
    ("brin", &["pages_per_range", "autosummarize"]),
];

const TABLE: [&str; 25] = [
    "fillfactor",
    "toast_tuple_target",
    "parallel_workers",
    "autovacuum_enabled",
    "autovacuum_vacuum_threshold",
    "autovacuum_vacuum_max_threshold",
    "autovacuum_vacuum_scale_factor",
    "autovacuum_vacuum_insert_threshold",
    "autovacuum_vacuum_insert_scale_factor",
    "autovacuum_analyze_threshold",
    "autovacuum_analyze_scale_factor",
    "autovacuum_vacuum_cost_delay",
    "autovacuum_vacuum_cost_limit",
    "autovacuum_freeze_min_age",
    "autovacuum_freeze_max_age",
    "autovacuum_freeze_table_age",
    "autovacuum_multixact_freeze_min_age",
    "autovacuum_multixact_freeze_max_age",
    "autovacuum_multixact_freeze_table_age",
    "log_autovacuum_min_duration",
    "log_autoanalyze_min_duration",
    "vacuum_index_cleanup",
    "vacuum_truncate",
    "vacuum_max_eager_freeze_failure_rate",
    "user_catalog_table",
];

/// Those of an index.
pub(super) fn check_index(index: &Index, errors: &mut Errors) {
    let Some((_, parameters)) = &index.storage else { return };
    let method = index.method.as_ref().map_or_else(|| "btree".to_owned(), ToString::to_string);
    if let Some((method, known)) = INDEXES.iter().find(|(other, _)| *other == method) {
        check(parameters, &format!("a `{method}` index"), known, errors);
    }
}

/// Those of a table, if the option is that.
pub(super) fn check_table(option: &TableOption, errors: &mut Errors) {
    if let OptionValue::Storage(parameters) = &option.value {
        check(parameters, "a table", &TABLE, errors);
    }
}

fn check(parameters: &[Parameter], of: &str, known: &[&str], errors: &mut Errors) {
    for (i, Parameter { name, value }) in parameters.iter().enumerate() {
        let (text, span) = (name.to_string(), name.span());
        if parameters[..i].iter().any(|other| other.name == *name) {
            errors.at(span, &format!("`{name}` is said twice"), "keep one of them");
        } else if !known.contains(&text.as_str()) {
            check_unknown(name, of, known, errors);
        } else if text == "fillfactor" && !value.parse().is_ok_and(|percent: u32| (10..=100).contains(&percent)) {
            errors.at(
                span,
                &format!("a `fillfactor` of {value}"),
                "it is how full pages are made, from 10 to 100 percent",
            );
        }
    }
}

fn check_unknown(name: &Ident, of: &str, known: &[&str], errors: &mut Errors) {
    let text = name.to_string();
    let message = format!("{of} has no storage parameter `{name}`");
    let elsewhere = INDEXES.iter().flat_map(|(_, names)| *names).chain(&TABLE).any(|other| *other == text);
    if let Some(near) = within(known, &text, TYPO) {
        errors.at(name.span(), &message, &format!("did you mean `{near}`?"));
    } else if elsewhere {
        let known: Vec<String> = known.iter().take(2).map(|name| format!("`{name}`")).collect();
        errors.at(name.span(), &message, &format!("it has {}", known.join(" and ")));
    }
}
