//! `rebase`: lets a branch that is not applied yet revise another head, in its source file.

use std::path::Path;

use super::rebase_rules::{allowed, allowed_by_the_sources};
use super::{Context, krate, path_of};
use crate::cli::args::Rebase;
use crate::cli::failure::Failure;
use crate::cli::neighbours::Neighbour;
use crate::cli::source::Written;
use crate::cli::url::shown;
use crate::cli::{files, neighbours, source};
use crate::graph::{Graph, Revision};

/// What `--json` prints.
#[derive(serde::Serialize)]
struct Rebased<'a> {
    id: &'a str,
    revises: [&'a str; 1],
    file: &'a Path,
    line: usize,
}

/// What a branch is put on.
#[derive(Debug)]
enum Onto {
    /// A revision of this program.
    Known(&'static Revision),
    /// One that stands in the sources alone.
    Written(Neighbour),
}

pub(super) async fn run(context: &Context, args: &Rebase) -> Result<(), Failure> {
    let graph = context.migrator.graph()?;
    let moved = named(context, &args.revision)?;
    let (file, text, written) = files::written(moved)?;
    let onto = match named(context, &args.onto) {
        Ok(onto) => {
            allowed(graph, moved, onto)?;
            Onto::Known(onto)
        }
        Err(failure) => {
            let around = neighbours::of(moved, &file);
            let found = around.iter().find(|other| is_called(&other.written, &args.onto)).ok_or(failure)?;
            allowed_by_the_sources(graph, moved, &around, found)?;
            Onto::Written(found.clone())
        }
    };
    if !args.offline {
        unapplied(context, graph, moved).await?;
    }
    let place = files::near(&file);
    let Some(range) = written.revises else {
        return Err(Failure::new(
            format!("{}:{} does not say what {} revises", place.display(), written.line, moved.name),
            "write `revises …;` into it",
        ));
    };
    files::write(&file, &source::with_revises(&text, range, &onto.path(moved)))?;

    if context.output.json {
        context.output.json(&Rebased { id: moved.id, revises: [onto.id()], file: &file, line: written.line });
    } else {
        let place = format!("{}:{}", place.display(), written.line);
        context.output.line(format_args!("{} revises {} now, in {place}; build again", moved.name, onto.name()));
    }
    Ok(())
}

impl Onto {
    fn name(&self) -> &str {
        match self {
            Onto::Known(revision) => revision.name,
            Onto::Written(neighbour) => &neighbour.written.name,
        }
    }

    fn id(&self) -> &str {
        match self {
            Onto::Known(revision) => revision.id,
            Onto::Written(neighbour) => &neighbour.written.id,
        }
    }

    fn path(&self, moved: &Revision) -> String {
        match self {
            Onto::Known(revision) => path_of(revision, Some(krate(moved))),
            Onto::Written(neighbour) => neighbour.path.clone(),
        }
    }
}

/// The revision that a target names; `base` is none.
fn named(context: &Context, target: &str) -> Result<&'static Revision, Failure> {
    context
        .migrator
        .find(target)?
        .ok_or_else(|| Failure::usage(format!("`{target}` is no revision"), "name a revision; `history` lists them"))
}

fn is_called(written: &Written, text: &str) -> bool {
    written.name == text || written.id == text || text.len() >= 4 && written.id.starts_with(text)
}

/// Asks the database: what is applied must not change its parent.
async fn unapplied(context: &Context, graph: &Graph, moved: &'static Revision) -> Result<(), Failure> {
    let way_out = |failure: Failure| Failure {
        help: Some(format!(
            "{}; or say --offline, if no database has {}",
            failure.help.as_deref().unwrap_or("see that the database can be asked whether the revision is applied"),
            moved.name
        )),
        ..failure
    };
    let settings = context.settings().map_err(way_out)?;
    let current = context.migrator(&settings).current(settings.url.as_str()).await;
    let current = current.map_err(Failure::from).map_err(way_out)?;
    let database = shown(&settings.url);
    if let Some(id) = current.unknown.first() {
        return Err(way_out(Failure::new(
            format!("{database} is at {id}, which this program does not know"),
            "build the program from the sources that have it",
        )));
    }
    let rows = current.revisions.iter().filter_map(|revision| graph.index_of(revision.id));
    if graph.closure(rows).iter().any(|index| graph.revision(index).id == moved.id) {
        return Err(Failure::new(
            format!("{} is applied on {database}", moved.name),
            "take it back first with `downgrade`, or leave both branches as they are: `merge heads -m \"…\"`",
        ));
    }
    Ok(())
}
