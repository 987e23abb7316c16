//! `merge`: writes the revision in which branches meet.

use super::Context;
use super::below::Below;
use super::new_revision::write;
use crate::cli::args::Merge;
use crate::cli::failure::Failure;

pub(super) fn run(context: &Context, args: &Merge) -> Result<(), Failure> {
    let below = Below::find(context.migrator.graph()?, &args.revisions, args.splice, &args.depends_on)?;
    if below.revises.len() < 2 {
        let sole = below.revises.first().map_or("base", |revision| revision.name);
        return Err(Failure::usage(
            format!("there is nothing to merge with {sole}"),
            "name two revisions at least, or `heads` when there are several",
        ));
    }
    let names: Vec<_> = below.revises.iter().map(|revision| revision.name).collect();
    let message = args.message.clone().unwrap_or_else(|| format!("Merge {}.", names.join(", ")));
    write(context, &below, &message, &args.file)
}
