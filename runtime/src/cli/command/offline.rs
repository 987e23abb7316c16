//! `upgrade --sql`, `downgrade --sql`: a script instead of a run.

use super::Context;
use super::migrate::downwards;
use crate::cli::args::Dialect;
use crate::cli::failure::Failure;
use crate::cli::settings::{Settings, Surroundings};
use crate::cli::url;
use crate::exec::scheme;
use crate::graph::{Graph, Range, TargetError};
use crate::model::Database;
use crate::plan::Plan;
use crate::{Direction, Error, Migrator};

/// Prints the script. A downgrade's range is written as Alembic writes it, newer end first.
pub(super) fn run(
    context: &Context,
    direction: Direction,
    text: &str,
    dialect: Option<Dialect>,
) -> Result<(), Failure> {
    let down = direction == Direction::Downgrade;
    let range = if down { Range::downward(text) } else { Range::upward(text) };
    let range = range.map_err(Error::Target)?;
    let (migrator, database) = script_for(context, dialect)?;
    in_order(migrator.graph()?, direction, &range)?;
    let plan = migrator.plan_offline(database, direction, &range);
    print(context, &plan.map_err(if down { downwards } else { Failure::from })?)
}

/// Refuses a range that is written the other way round, which would be a script without revisions. What is wrong with an end by
/// itself, the plan says.
fn in_order(graph: &Graph, direction: Direction, range: &Range) -> Result<(), Failure> {
    let Range { from, to } = range;
    let Ok(applied) = graph.places(from).map(|places| graph.closure(places)) else { return Ok(()) };
    if direction == Direction::Downgrade {
        return match graph.places(to) {
            Ok(places) if places.iter().any(|place| !applied.has(*place)) => Err(Failure::new(
                format!("{from} does not stand on {to}"),
                "write the newer revision first, and the one to go down to behind it",
            )),
            Ok(_) | Err(_) => Ok(()),
        };
    }
    match graph.up(to, &applied) {
        Ok(places) if !applied.without(&graph.closure(places.iter().copied())).is_empty() => {
            Err(Error::Target(TargetError::NotAncestor { from: from.to_string(), to: to.to_string() }).into())
        }
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Prints a plan as a script.
pub(super) fn print(context: &Context, plan: &Plan) -> Result<(), Failure> {
    context.output.text(plan.to_sql().map_err(Error::Plan)?);
    Ok(())
}

/// For which database, and the migrator with what the settings say of one of that kind.
pub(super) fn script_for(context: &Context, dialect: Option<Dialect>) -> Result<(Migrator, Database), Failure> {
    if context.output.json {
        let help = "leave --json out; `plan --json` shows what would run on a database as JSON";
        return Err(Failure::usage("a script is SQL, not JSON", help));
    }
    let settings = Settings::chosen(&context.global, &Surroundings::look(&context.global)?)?;
    let database = database(context, dialect, settings.as_ref())?;
    let settings = settings.filter(|settings| url::leads_to(&settings.url, database));
    let settings = settings.map_or_else(|| Settings::typed(&context.global), Ok)?;
    Ok((context.migrator(&settings), database))
}

/// `--dialect`, else what the URL says, else the only database that the chain declares.
fn database(context: &Context, dialect: Option<Dialect>, settings: Option<&Settings>) -> Result<Database, Failure> {
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
    let unsaid = || Failure::usage("the script is for no database in particular", help);
    let Some(settings) = settings else { return Err(unsaid()) };
    // as a run refuses it
    scheme(&settings.url).map_err(Error::Connect)?;
    url::database(&settings.url, chain).ok_or_else(unsaid)
}
