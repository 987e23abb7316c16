//! `history`: the chain; and `history --journal`: what was run.

use super::{Context, graph, listed, name_width};
use crate::Error;
use crate::cli::args::History;
use crate::cli::failure::Failure;
use crate::cli::output::{DIM, GOOD};
use crate::graph::{Range, Revision};

/// What `--json` prints per revision.
#[derive(serde::Serialize)]
struct Listed {
    #[serde(flatten)]
    revision: &'static Revision,
    /// With `-i`: whether the database is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    current: Option<bool>,
}

pub(super) async fn run(context: &Context, args: &History) -> Result<(), Failure> {
    if args.journal {
        return journal(context).await;
    }
    let range = args
        .range
        .as_ref()
        .or(args.rev_range.as_ref())
        .map(|text| Range::parse(text))
        .transpose()
        .map_err(Error::Target)?;
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
        let is_current = |revision: &Revision| current.iter().any(|other| other.id == revision.id);
        let asked = args.indicate_current;
        let listed = |revision| Listed { revision, current: asked.then(|| is_current(revision)) };
        context.output.json(&revisions.into_iter().map(listed).collect::<Vec<_>>());
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
    let named = |revisions: &mut dyn Iterator<Item = &'static Revision>| {
        revisions.map(|other| format!("{} {}", other.id, other.name)).collect::<Vec<_>>().join(", ")
    };
    let more = |label: &str, text: String| (!text.is_empty()).then(|| line(label, &text));
    more("depends", named(&mut revision.depends_on.iter().copied()));
    more("labels", revision.labels.join(", "));
    if let Ok(graph) = context.migrator.graph()
        && let Some(index) = graph.index_of(revision.id)
    {
        let children = graph.children(index);
        let parts = children.iter().filter(|_| children.len() > 1);
        more("parts to", named(&mut parts.map(|child| graph.revision(*child))));
    }
    if !revision.created.is_empty() {
        line("created", revision.created);
    }
    line("file", &format!("{}:{}", revision.place.file, revision.place.line));
    for text in revision.message.lines().skip(1).skip_while(|text| text.trim().is_empty()) {
        line("", text.trim());
    }
    context.output.line("");
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
        let tags = row.tags.iter().fold(String::new(), |tags, tag| tags + "  --tag " + tag);
        let line = format!("{}  {verb:9}  {}  {state:9}  {took:>8}  {}{tags}", row.started_at, row.revision, row.actor);
        context.output.line(line.trim_end());
    }
    Ok(())
}
