//! Dialects: what a schema looks like on one server, and the DDL that takes it there. Pure, no database in sight.
//!
//! [`project`] says the fold's schema in a server's own words; DDL is written from those same values, and reflection is
//! compared with them, so what is created, what is expected and what is found are one thing. A folder per database,
//! with the same file names in each; names and literals enter SQL through `writer` alone.

mod canonical;
mod clause;
mod domains;
mod enums;
mod if_exists;
mod items;
mod mysql;
mod postgres;
mod project;
mod repeatable;
mod routines;
mod rows;
mod select;
mod sequences;
pub(crate) mod sqlite;
mod triggers;
mod types;
mod unsupported;
mod value;
mod views;
mod writer;

#[cfg(test)]
mod tests;

pub use canonical::{canonical, canonical_expr, canonical_type, differences};
pub use if_exists::IfExists;
pub use project::{project, project_table};
pub(crate) use project::{project_object, project_view};
pub(crate) use repeatable::drop_if_exists;
pub(crate) use select::select;
#[cfg(feature = "postgres")]
pub(crate) use sequences::is_plain;
pub use types::{loss, spell};
pub use unsupported::Unsupported;
pub use value::{text, value};
pub use writer::{identifier, string, table_name};

use crate::catalog::{Change, ValueChange};
use crate::model::{Chain, Database, Version};
use crate::plan::{Kind, Mode};

/// A statement that a dialect wrote, without a closing semicolon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub sql: String,
    /// What to do with it.
    pub kind: Kind,
}

impl Written {
    pub(crate) fn ddl(sql: impl Into<String>) -> Written {
        Written { sql: sql.into(), kind: Kind::Ddl }
    }
}

/// A database at the oldest version that the chain declares: what SQL is written for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Server {
    pub(crate) database: Database,
    pub(crate) version: Version,
}

impl Server {
    pub(crate) const fn of(chain: &Chain, database: Database) -> Server {
        Server { database, version: chain.version(database) }
    }
}

/// The statements that make `change` on `database`; none when nothing changes there.
///
/// # Errors
/// What the database cannot do, with the remedy.
pub fn statements(
    database: Database,
    chain: &Chain,
    change: &Change,
    guard: IfExists,
) -> Result<Vec<Written>, Unsupported> {
    if let Change::Execute { sql, undo: _ } = change {
        return Ok(data_step(database, execute(sql.as_deref())));
    }
    if let Change::Run { run, undo: _, batched } = change {
        let written: Vec<_> = run.iter().map(|name| Written { sql: name.clone(), kind: Kind::Run }).collect();
        // the commit of a batch checks what is deferred
        return Ok(if *batched { written } else { data_step(database, written) });
    }
    if let Change::InsertRows { rows, undo: _ } = change {
        return Ok(data_step(database, rows::insert(database, rows)));
    }
    if let Change::DeleteRows { rows } = change {
        return Ok(data_step(database, rows::delete(database, rows)));
    }
    if let Change::Trigger { table, before, after } = change {
        return Ok(triggers::change(database, table, before.as_ref(), after.as_ref()));
    }
    let server = Server::of(chain, database);
    let mut out = match database {
        Database::Postgres => postgres::statements(change, guard),
        Database::Sqlite => sqlite::statements(change, guard),
        Database::Mysql | Database::Mariadb => mysql::statements(server, change, guard),
    }?;
    if let Change::CreateTable { table } = change {
        out.extend(triggers::create_all(table));
    }
    Ok(out)
}

/// The transaction that the statements of `change` need.
pub fn mode(database: Database, change: &Change) -> Mode {
    if let Change::Run { batched: true, .. } = change {
        return Mode::Batches;
    }
    match database {
        Database::Sqlite if sqlite::rebuilds(change) => Mode::KeysOff,
        Database::Postgres if postgres::is_concurrent(change) => Mode::Autocommit,
        Database::Postgres | Database::Sqlite => Mode::Transaction,
        Database::Mysql | Database::Mariadb => Mode::Autocommit,
    }
}

/// Whether what follows must wait for the commit of the change: PostgreSQL lets no statement use a new value of an enum before
/// (`PostgreSQL docs, ALTER TYPE, Notes`).
pub fn commits(database: Database, change: &Change) -> bool {
    match change {
        Change::AlterEnum { before, after, .. } => {
            database == Database::Postgres && matches!(before.value_change(after), Some(ValueChange::Added(_)))
        }
        _ => false,
    }
}

/// For a change that runs outside of transactions: the query that tells what an earlier try came to, see
/// [`Statement::probe`](crate::plan::Statement::probe).
pub fn probe(database: Database, change: &Change) -> Option<String> {
    match database {
        Database::Postgres => postgres::probe(change),
        Database::Sqlite | Database::Mysql | Database::Mariadb => None,
    }
}

/// A text of the user's.
fn execute(sql: Option<&str>) -> Vec<Written> {
    let sql = sql.map(|sql| sql.trim().trim_end_matches(';').trim_end()).filter(|sql| !sql.is_empty());
    sql.map(|sql| Written { sql: sql.to_owned(), kind: Kind::User }).into_iter().collect()
}

/// PostgreSQL refuses DDL while deferred constraints have events pending, so they are checked at once.
fn data_step(database: Database, mut written: Vec<Written>) -> Vec<Written> {
    if database == Database::Postgres && !written.is_empty() {
        written.push(Written::ddl("SET CONSTRAINTS ALL IMMEDIATE"));
    }
    written
}

fn no_column(table: &crate::catalog::Table, column: &str) -> Unsupported {
    Unsupported::new(
        format!("table `{}` has no column `{column}` at this point of the chain", table.name),
        "check the order in which the revisions are applied",
    )
}
