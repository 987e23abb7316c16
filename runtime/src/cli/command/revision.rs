//! `revision`: writes the file of a new revision and its `mod` line.

use super::Context;
use super::below::Below;
use super::new_revision::write;
use crate::cli::args::Revision as Args;
use crate::cli::failure::Failure;

pub(super) fn run(context: &Context, args: &Args) -> Result<(), Failure> {
    let below = Below::find(context.migrator.graph()?, &[&args.head], args.splice, &args.depends_on)?;
    write(context, &below, &args.message, &args.file)
}
