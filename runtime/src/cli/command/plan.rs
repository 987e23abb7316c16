//! `plan`: what a run would do to the database as it is.

use super::{Context, listed, plural};
use crate::Direction;
use crate::cli::args::Plan;
use crate::cli::failure::Failure;
use crate::cli::output::DIM;
use crate::plan::{Kind, Mode, Segment};

pub(super) async fn run(context: &Context, args: &Plan) -> Result<(), Failure> {
    let settings = context.settings()?;
    let direction = if args.down { Direction::Downgrade } else { Direction::Upgrade };
    let plan = context.migrator(&settings).plan(settings.url.as_str(), direction, args.target.as_str()).await?;
    if context.output.json {
        context.output.json(&plan);
        return Ok(());
    }
    if plan.revisions.is_empty() {
        context.output.line("nothing to do");
        return Ok(());
    }
    let mut done = plan.resumed.unwrap_or_default();
    let statements: usize = plan.revisions.iter().map(|planned| planned.statements().count()).sum();
    let statements = statements - done;
    for planned in &plan.revisions {
        context.output.line(listed(planned.revision, 0));
        if done > 0 {
            let of = plural(planned.statements().count(), "statement");
            context.output.line(format_args!("  {DIM}-- an earlier run has done {done} of its {of}{DIM:#}"));
        }
        for segment in &planned.segments {
            let skipped = done.min(segment.statements.len());
            done -= skipped;
            print(context, segment, skipped);
        }
        for left_out in &planned.left_out {
            context.output.line(format_args!("  {DIM}-- {left_out}{DIM:#}"));
        }
        context.output.line("");
    }
    let count = plural(plan.revisions.len(), "revision");
    context.output.line(format_args!("{count}, {}", plural(statements, "statement")));
    Ok(())
}

/// The statements of a segment that are still to run.
fn print(context: &Context, segment: &Segment, done: usize) {
    if done > 0 && done == segment.statements.len() {
        return;
    }
    let mode = match segment.mode {
        Mode::Transaction => "in a transaction",
        Mode::KeysOff => "in a transaction with foreign keys off, checked before the commit",
        Mode::Batches => "a transaction for each batch",
        Mode::Autocommit => "each statement commits by itself",
    };
    context.output.line(format_args!("  {DIM}-- {mode}{DIM:#}"));
    for statement in &segment.statements[done..] {
        match statement.kind {
            Kind::Run => context.output.line(format_args!("  {}", statement.sql)),
            Kind::Ddl | Kind::User => context.output.line(format_args!("  {};", statement.sql.replace('\n', "\n  "))),
            Kind::Save => context.output.line(format_args!("  {DIM}-- keep triggers and views{DIM:#}")),
            Kind::Restore => context.output.line(format_args!("  {DIM}-- put triggers and views back{DIM:#}")),
        }
    }
}
