//! `history`, `heads`: the chain; and `history --journal`: what was run.

use super::{Context, graph, listed, name_width};
use crate::Error;
use crate::cli::args::History;
use crate::cli::failure::Failure;
use crate::cli::output::{DIM, GOOD};
use crate::graph::{Range, Revision};

pub(super) async fn run(context: &Context, args: &History) -> Result<(), Failure> {
    if args.journal {
        return journal(context).await;
    }
    let range = args.range.as_deref().map(Range::parse).transpose().map_err(Error::Target)?;
    let current = if args.indicate_current || range.as_ref().is_some_and(Range::has_current) {
        let settings = context.settings()?;
        context.migrator(&settings).current(settings.url.as_str()).await?.revisions
    } else {
        Vec::new()
    };
    let mut revisions = in_range(context, range.as_ref(), &current)?;
    if args.graph || args.format.is_some() {
        return graph::draw(context, args, &revisions, args.indicate_current.then_some(&current));
    }
    revisions.reverse();
    if context.output.json {
        context.output.json(&revisions);
        return Ok(());
    }
    let width = name_width(&revisions);
    for revision in revisions {
        let here = if current.iter().any(|other| other.id == revision.id) { "  (current)" } else { "" };
        let head = if context.is_head(revision) { "  (head)" } else { "" };
        context.output.line(format_args!("{}{head}{GOOD}{here}{GOOD:#}", listed(revision, width)));
        if context.output.verbose {
            details(context, revision);
        }
    }
    Ok(())
}

/// The revisions of a range, both ends included, oldest first.
fn in_range(
    context: &Context,
    range: Option<&Range>,
    current: &[&'static Revision],
) -> Result<Vec<&'static Revision>, Failure> {
    let Some(range) = range else { return Ok(context.migrator.revisions()?.to_vec()) };
    let graph = context.migrator.graph()?;
    let applied = graph.closure(current.iter().filter_map(|revision| graph.index_of(revision.id)));
    let within = graph.between(range, &applied).map_err(Error::Target)?;
    Ok(within.iter().map(|index| graph.revision(index)).collect())
}

/// What `-v` adds below a revision's line.
pub(super) fn details(context: &Context, revision: &Revision) {
    let parents: Vec<_> = revision.parents.iter().map(|parent| format!("{} {}", parent.id, parent.name)).collect();
    let parents = if parents.is_empty() { "base".to_owned() } else { parents.join(", ") };
    let line = |label: &str, text: &str| context.output.line(format_args!("    {DIM}{label:9}{DIM:#}{text}"));
    line("revises", &parents);
    if !revision.created.is_empty() {
        line("created", revision.created);
    }
    line("file", &format!("{}:{}", revision.place.file, revision.place.line));
    for text in revision.message.lines().skip(1).skip_while(|text| text.trim().is_empty()) {
        line("", text.trim());
    }
    context.output.line("");
}

pub(super) fn heads(context: &Context) -> Result<(), Failure> {
    let heads = context.migrator.heads()?;
    if context.output.json {
        context.output.json(&heads);
        return Ok(());
    }
    for head in &heads {
        context.output.line(listed(head, name_width(&heads)));
        if context.output.verbose {
            details(context, head);
        }
    }
    Ok(())
}

async fn journal(context: &Context) -> Result<(), Failure> {
    let settings = context.settings()?;
    let rows = context.migrator(&settings).history(settings.url.as_str()).await?;
    if context.output.json {
        context.output.json(&rows);
        return Ok(());
    }
    for row in rows.iter().rev() {
        let took = row.millis.map(|millis| format!("{millis} ms")).unwrap_or_default();
        let (verb, state) = (&row.direction, &row.state);
        let line = format!("{}  {verb:9}  {}  {state:9}  {took:>8}  {}", row.started_at, row.revision, row.actor);
        context.output.line(line.trim_end());
    }
    Ok(())
}
