//! `history --graph`, `history --format`: the revisions as a picture.

use super::Context;
use crate::cli::args::{Format, History};
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::picture::{Picture, Terminal, dot, json, mermaid, svg, terminal};
use crate::graph::Revision;

/// Draws the revisions; `current` are those that the database is at, if it was asked.
pub(super) fn draw(
    context: &Context,
    args: &History,
    revisions: &[&'static Revision],
    current: Option<&Vec<&'static Revision>>,
) -> Result<(), Failure> {
    let graph = context.migrator.graph()?;
    let within = graph.set(revisions.iter().filter_map(|revision| graph.index_of(revision.id)));
    let picture = Picture::new(graph, &within, current.map(Vec::as_slice));
    match args.format {
        Some(Format::Mermaid) => context.output.text(mermaid(&picture)),
        Some(Format::Dot) => context.output.text(dot(&picture)),
        Some(Format::Svg) => context.output.text(svg(&picture)),
        Some(Format::Json) => context.output.json(&json(&picture)),
        None => {
            let ascii = args.ascii || !output::speaks_unicode();
            let terminal_here = Terminal { ascii, width: output::width(), verbose: context.output.verbose };
            context.output.text(terminal(&picture, terminal_here));
        }
    }
    Ok(())
}
