//! `revision`: writes the file of a new revision and its `mod` line.

use super::Context;
use super::new_revision::{Below, write};
use crate::Error;
use crate::cli::args::Revision as Args;
use crate::cli::failure::Failure;
use crate::graph::{NewParents, Target, TargetError};

pub(super) fn run(context: &Context, args: &Args) -> Result<(), Failure> {
    let revise = [Target::parse(&args.head).map_err(Error::Target)?];
    let below = below(context, &revise, args.splice, &args.depends_on)?;
    write(context, &below, &args.message, &args.file)
}

/// What the graph answers, as revisions; refusals with the options of the command line as their remedy.
pub(super) fn below(
    context: &Context,
    revise: &[Target],
    splice: bool,
    depends_on: &[String],
) -> Result<Below, Failure> {
    let graph = context.migrator.graph()?;
    let depends_on = depends_on.iter().map(|text| Target::parse(text)).collect::<Result<Vec<_>, _>>();
    let depends_on = depends_on.map_err(Error::Target)?;
    let found = graph.new_parents(&NewParents { revise, splice, depends_on: &depends_on });
    let found = found.map_err(|error| {
        let remedy = match &error {
            TargetError::MultipleHeads { .. } => {
                Some("say which one to revise with --head, or merge them: `merge heads`")
            }
            TargetError::NotAHead { .. } => Some("to start a branch there, say --splice and --branch-label NAME"),
            _ => None,
        };
        let failure = Failure::from(Error::Target(error));
        match remedy {
            Some(remedy) => Failure { help: Some(remedy.to_owned()), ..failure },
            None => failure,
        }
    })?;
    let revisions = |list: Vec<usize>| list.into_iter().map(|index| graph.revision(index)).collect();
    Ok(Below { revises: revisions(found.revises), depends_on: revisions(found.depends_on) })
}
