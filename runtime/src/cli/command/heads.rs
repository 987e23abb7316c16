//! `heads`: the newest revisions.

use super::history::details;
use super::{Context, listed, name_width};
use crate::cli::args::Heads;
use crate::cli::failure::Failure;
use crate::graph::Target;

pub(super) fn run(context: &Context, args: &Heads) -> Result<(), Failure> {
    let heads =
        if args.resolve_dependencies { context.migrator.find_all(Target::HEADS)? } else { context.migrator.heads()? };
    if context.output.json {
        context.output.json(&heads);
        return Ok(());
    }
    let width = name_width(&heads);
    for head in heads {
        context.output.line(listed(head, width));
        if context.output.verbose {
            details(context, head);
        }
    }
    Ok(())
}
