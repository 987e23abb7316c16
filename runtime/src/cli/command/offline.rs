//! `upgrade --sql`, `downgrade --sql`: a script instead of a run.

use super::Context;
use crate::Direction;
use crate::Error;
use crate::cli::args::Dialect;
use crate::cli::failure::Failure;
use crate::cli::url;
use crate::graph::Range;
use crate::model::Database;

/// Prints the script. A downgrade's range is written as Alembic writes it, newer end first.
pub(super) fn run(
    context: &Context,
    direction: Direction,
    text: &str,
    dialect: Option<Dialect>,
) -> Result<(), Failure> {
    let range = if direction == Direction::Downgrade { Range::downward(text) } else { Range::upward(text) };
    let range = range.map_err(Error::Target)?;
    let database = database(context, dialect)?;
    let plan = context.migrator.plan_offline(database, direction, &range)?;
    context.output.text(plan.to_sql().map_err(Error::Plan)?);
    Ok(())
}

/// `--dialect`, else what the URL says, else the only database that the chain declares.
pub(super) fn database(context: &Context, dialect: Option<Dialect>) -> Result<Database, Failure> {
    if let Some(dialect) = dialect {
        return Ok(dialect.database());
    }
    let Some(chain) = context.migrator.revisions()?.first().map(|revision| revision.chain) else {
        return Err(Failure::new("there are no revisions", "write the first one with `revision -m \"…\"`"));
    };
    let declared: Vec<Database> = chain.databases.iter().collect();
    if let [only] = declared.as_slice() {
        return Ok(*only);
    }
    let words: Vec<_> = declared.iter().map(|database| database.keyword()).collect();
    let help = format!("say --dialect with one of {}, or give a URL", words.join(", "));
    let settings =
        context.settings().map_err(|_| Failure::usage("the script is for no database in particular", help.clone()))?;
    url::database(&settings.url, chain)
        .ok_or_else(|| Failure::usage(format!("{} names no known database", url::shown(&settings.url)), help))
}
