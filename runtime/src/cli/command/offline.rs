//! `upgrade --sql`, `downgrade --sql`: a script instead of a run.

use super::Context;
use crate::Direction;
use crate::Error;
use crate::cli::args::Dialect;
use crate::cli::failure::Failure;
use crate::cli::url;
use crate::graph::{Range, Target};
use crate::model::Database;

/// Prints the script. A downgrade's range is written as Alembic writes it, newer end first.
pub(super) fn run(
    context: &Context,
    direction: Direction,
    text: &str,
    dialect: Option<Dialect>,
) -> Result<(), Failure> {
    let range = range(direction, text)?;
    let database = database(context, dialect)?;
    let plan = context.migrator.plan_offline(database, direction, &range)?;
    context.output.text(plan.to_sql());
    Ok(())
}

fn range(direction: Direction, text: &str) -> Result<Range, Failure> {
    let error = |error| Failure::from(Error::Target(error));
    match (direction, text.split_once(':')) {
        (Direction::Downgrade, Some((from, to))) if !from.is_empty() && !to.is_empty() => {
            Ok(Range { from: Target::parse(from).map_err(error)?, to: Target::parse(to).map_err(error)? })
        }
        (Direction::Downgrade, _) => Err(Failure::usage(
            format!("`{text}` does not say where the script starts"),
            "write FROM:TO, newer end first: `downgrade head:base --sql`",
        )),
        (_, Some(_)) => Range::parse(text).map_err(error),
        (_, None) => Ok(Range { from: Target::BASE, to: Target::parse(text).map_err(error)? }),
    }
}

/// `--dialect`, else what the URL says, else the only database that the chain declares.
fn database(context: &Context, dialect: Option<Dialect>) -> Result<Database, Failure> {
    if let Some(dialect) = dialect {
        return Ok(dialect.database());
    }
    let Some(chain) = context.migrator.revisions()?.first().map(|revision| revision.chain) else {
        return Err(Failure::new("there are no revisions", "write the first one with `revision -m \"…\"`"));
    };
    let declared: Vec<Database> = Database::ALL.into_iter().filter(|database| chain.databases.has(*database)).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_downgrade_is_written_newer_end_first() {
        let range = range(Direction::Downgrade, "head:base").unwrap();
        assert_eq!(range, Range { from: Target::HEAD, to: Target::BASE });
    }

    #[test]
    fn an_upgrade_starts_at_base_unless_it_says() {
        assert_eq!(range(Direction::Upgrade, "head").unwrap(), Range { from: Target::BASE, to: Target::HEAD });
        let from = range(Direction::Upgrade, "ae10:head").unwrap().from;
        assert_eq!(from, Target::revision("ae10"));
    }

    #[test]
    fn a_downgrade_without_a_start_is_refused() {
        let failure = range(Direction::Downgrade, "base").unwrap_err();
        assert_eq!(failure.message, "`base` does not say where the script starts");
        assert_eq!(failure.code, Failure::USAGE);
    }
}
