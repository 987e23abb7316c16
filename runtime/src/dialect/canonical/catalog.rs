//! A whole catalog in the one spelling, and the differences of two.

use super::{canonical_expr, canonical_type};
use crate::catalog::{Catalog, Column, Index, IndexPart, Object, Table};
use crate::model::{Action, Database};

/// The catalog with every expression and type in the spelling that comparisons use. DDL is written from the catalog as it was.
pub fn canonical(database: Database, catalog: &Catalog) -> Catalog {
    let tables = catalog.tables.iter().map(|(name, table)| (name.clone(), canonical_table(database, table.clone())));
    let objects = catalog.objects.iter().map(|(key, object)| (key.clone(), canonical_object(database, object.clone())));
    Catalog { tables: tables.collect(), objects: objects.collect() }
}

/// What `found` has otherwise than `expected`, one line each, sorted; none if they are equal for the server.
pub fn differences(database: Database, expected: &Catalog, found: &Catalog) -> Vec<String> {
    let (expected, mut found) = (canonical(database, expected), canonical(database, found));
    for (name, found) in &mut found.tables {
        settle(expected.tables.get(name), found);
    }
    expected.differences(&found)
}

/// A collation that goes without saying may be said, and is none where nothing is said.
fn settle(expected: Option<&Table>, found: &mut Table) {
    let default = found.options.collation.clone();
    let charset = found.options.charset.clone();
    let said = expected.is_some_and(|expected| expected.options.collation.is_some());
    if found.options.collation_is_default && !said {
        found.options.collation = None;
    }
    for column in expected.iter().flat_map(|expected| &expected.columns) {
        let Some(other) = found.columns.iter_mut().find(|other| other.name == column.name) else { continue };
        if other.collation.is_none() && column.collation == default {
            other.collation.clone_from(&column.collation);
        }
        settle_charset(column, other, charset.as_deref().unwrap_or("utf8mb4"));
    }
}

/// A character set is told by the collation that is said with it, or that it has by itself, or it is that of the table.
fn settle_charset(expected: &Column, found: &mut Column, of_table: &str) {
    let same = match (&expected.collation, &found.collation) {
        (None, Some(_)) => expected.charset.is_some() && expected.charset == found.charset,
        (None, None) => expected.charset.as_deref() == Some(of_table),
        (expected, found) => expected == found,
    };
    found.charset = if same { expected.charset.clone() } else { None };
    if same && expected.collation.is_none() {
        found.collation = None;
    }
}

fn canonical_object(database: Database, mut object: Object) -> Object {
    if let Some(domain) = &mut object.domain {
        domain.ty = canonical_type(database, &domain.ty);
        domain.default.iter_mut().for_each(|text| *text = canonical_expr(database, text));
        domain.checks.iter_mut().for_each(|check| check.sql = canonical_expr(database, &check.sql));
    }
    // PostgreSQL alone tells upper from lower case in the names of a view's columns
    for column in object.view.iter_mut().flat_map(|view| &mut view.columns) {
        if database != Database::Postgres {
            column.name.make_ascii_lowercase();
        }
    }
    if let Some(view) = &mut object.view {
        canonical_indexes(database, &mut view.indexes);
    }
    object
}

fn canonical_indexes(database: Database, indexes: &mut [Index]) {
    for index in indexes {
        index.condition.iter_mut().for_each(|text| *text = canonical_expr(database, text));
        index.parts.iter_mut().for_each(|part| canonical_part(database, part));
    }
}

fn canonical_part(database: Database, part: &mut IndexPart) {
    if part.is_expression {
        part.text = canonical_expr(database, &part.text);
    }
    if database == Database::Sqlite {
        part.collation.iter_mut().for_each(|name| name.make_ascii_lowercase());
    }
}

fn canonical_table(database: Database, mut table: Table) -> Table {
    let expr = |text: &mut String| *text = canonical_expr(database, text);
    for column in &mut table.columns {
        column.ty = canonical_type(database, &column.ty);
        column.default.iter_mut().for_each(expr);
        column.default = column.default.take().filter(|text| text != "null");
        // a sequence's name in a string is quoted only where it must be
        column
            .default
            .iter_mut()
            .filter(|text| text.starts_with("nextval('"))
            .for_each(|text| text.retain(|c| c != '"'));
        column.generated.iter_mut().for_each(|generated| expr(&mut generated.sql));
        if database != Database::Postgres {
            column.numbers = None;
        }
        match database {
            Database::Postgres => {}
            Database::Sqlite | Database::Mysql | Database::Mariadb => {
                column.collation.iter_mut().for_each(|name| name.make_ascii_lowercase());
            }
        }
    }
    table.checks.iter_mut().for_each(|check| expr(&mut check.sql));
    canonical_indexes(database, &mut table.indexes);
    table.exclusions.iter_mut().filter_map(|one| one.condition.as_mut()).for_each(expr);
    let excluded = table.exclusions.iter_mut().flat_map(|one| &mut one.parts);
    excluded.for_each(|(part, _)| canonical_part(database, part));
    table.options.engine.iter_mut().for_each(|name| name.make_ascii_lowercase());
    match database {
        Database::Postgres | Database::Sqlite => {}
        // RESTRICT and NO ACTION are one thing there, and MariaDB shows the one for the other.
        Database::Mysql | Database::Mariadb => {
            for key in &mut table.foreign_keys {
                for action in [&mut key.on_delete, &mut key.on_update] {
                    if *action == Action::Restrict {
                        *action = Action::NoAction;
                    }
                }
            }
        }
    }
    table
}
