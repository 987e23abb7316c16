//! `current`: where the database is.

use super::Context;
use crate::cli::args::Current;
use crate::cli::failure::Failure;

pub(super) async fn run(context: &Context, args: &Current) -> Result<(), Failure> {
    let settings = context.settings()?;
    let current = context.migrator(&settings).current(settings.url.as_str()).await?;
    let checked = if args.check_heads { current.check_heads() } else { Ok(()) };
    if context.output.json {
        context.output.json(&current);
        return Ok(checked?);
    }
    checked?;
    if current.revisions.is_empty() && current.unknown.is_empty() {
        context.output.line("base");
    }
    for revision in &current.revisions {
        context.output.line(context.place(revision));
    }
    for revision in &current.implied {
        context
            .output
            .line(format_args!("{} (its row is that of a revision that depends on it)", context.place(revision)));
    }
    for id in &current.unknown {
        context.output.line(format_args!("{id} (not a revision of this program)"));
    }
    if let Some(row) = &current.unfinished {
        context.output.line(row);
    }
    Ok(())
}
