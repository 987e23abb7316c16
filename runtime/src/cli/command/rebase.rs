//! `rebase`: lets a branch that is not applied yet revise another head, in its source file.

use std::path::Path;

use super::{Context, krate, path_of};
use crate::cli::args::Rebase;
use crate::cli::failure::Failure;
use crate::cli::url::shown;
use crate::cli::{files, source};
use crate::graph::{Graph, Revision};

/// What `--json` prints.
#[derive(serde::Serialize)]
struct Rebased<'a> {
    id: &'a str,
    revises: [&'a str; 1],
    file: &'a Path,
    line: usize,
}

pub(super) async fn run(context: &Context, args: &Rebase) -> Result<(), Failure> {
    let graph = context.migrator.graph()?;
    let (moved, onto) = (named(context, &args.revision)?, named(context, &args.onto)?);
    allowed(graph, moved, onto)?;
    if !args.offline {
        unapplied(context, graph, moved).await?;
    }
    let (file, text, written) = files::written(moved)?;
    let place = files::near(&file);
    let Some(range) = written.revises else {
        return Err(Failure::new(
            format!("{}:{} does not say what {} revises", place.display(), written.line, moved.name),
            "write `revises …;` into it",
        ));
    };
    files::write(&file, &source::with_revises(&text, range, &path_of(onto, Some(krate(moved)))))?;

    if context.output.json {
        context.output.json(&Rebased { id: moved.id, revises: [onto.id], file: &file, line: written.line });
    } else {
        let place = format!("{}:{}", place.display(), written.line);
        context.output.line(format_args!("{} revises {} now, in {place}; build again", moved.name, onto.name));
    }
    Ok(())
}

/// The revision that a target names; `base` is none.
fn named(context: &Context, target: &str) -> Result<&'static Revision, Failure> {
    context
        .migrator
        .find(target)?
        .ok_or_else(|| Failure::usage(format!("`{target}` is no revision"), "name a revision; `history` lists them"))
}

/// Whether the graph is one afterwards, with no more heads than before.
fn allowed(graph: &Graph, moved: &'static Revision, onto: &'static Revision) -> Result<(), Failure> {
    let index = |revision: &Revision| graph.index_of(revision.id).unwrap_or_default();
    let (at, target) = (index(moved), index(onto));
    if let [_, _, ..] = moved.parents {
        return Err(Failure::new(
            format!("{} is a merge: it revises {}", moved.name, names(moved.parents)),
            format!("rebase the side that should move, from its first revision: {}", names(&sides(graph, at))),
        ));
    }
    if graph.descendants([at]).has(target) {
        let how = if at == target { "is the revision itself" } else { "stands on it" };
        return Err(Failure::new(
            format!("{} cannot revise {}, which {how}", moved.name, onto.name),
            "name the head of another branch; `heads` lists them",
        ));
    }
    if graph.parents(at) == [target] {
        return Err(Failure::new(format!("{} revises {} already", moved.name, onto.name), "there is nothing to do"));
    }
    if krate(moved) != krate(onto) {
        return Err(Failure::new(
            format!("{} belongs to crate `{}`, {} to `{}`", moved.name, krate(moved), onto.name, krate(onto)),
            "a branch moves within its crate; across crates, write `depends_on`",
        ));
    }
    let others: Vec<&Revision> = graph.children(target).iter().map(|child| graph.revision(*child)).collect();
    if !others.is_empty() {
        return Err(Failure::new(
            format!("{} is no head, it is revised by {}", onto.name, names(&others)),
            "name the head of the branch; `heads` lists them",
        ));
    }
    Ok(())
}

/// The first revisions of each side of a merge: what only one of its parents stands on.
fn sides(graph: &Graph, merge: usize) -> Vec<&'static Revision> {
    let parents = graph.parents(merge);
    let mut first = Vec::new();
    for parent in parents {
        let others = graph.closure(parents.iter().copied().filter(|other| other != parent));
        let side = graph.closure([*parent]).without(&others);
        first.extend(side.iter().find(|index| !graph.parents(*index).iter().any(|below| side.has(*below))));
    }
    first.into_iter().map(|index| graph.revision(index)).collect()
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

fn names(revisions: &[&Revision]) -> String {
    revisions.iter().map(|revision| revision.name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::picture::sample;
    use crate::graph::Place;

    /// What is said about moving one revision of the sample onto another; nothing if it may be.
    fn told(moved: &str, onto: &str) -> String {
        let stranger: &'static Revision = Box::leak(Box::new(Revision {
            name: "Stranger",
            id: "57a57a57a57a",
            place: Place { module: "other::migrations", file: "other.rs", line: 1 },
            ..sample::BLANK
        }));
        let all: Vec<&'static Revision> = sample::ALL.iter().copied().chain([stranger]).collect();
        let named = |name: &str| *all.iter().find(|revision| revision.name == name).expect("a revision");
        match allowed(&Graph::new(&all).expect("a graph"), named(moved), named(onto)) {
            Ok(()) => String::new(),
            Err(failure) => format!("{}\nhelp: {}", failure.message, failure.help.unwrap_or_default()),
        }
    }

    #[test]
    fn a_branch_goes_onto_a_head_of_its_crate() {
        assert_eq!(told("Billing", "AuditTrail"), "");
        assert_eq!(told("AuditLog", "Together"), "");
        for (moved, onto, expected) in [
            (
                "Together",
                "AuditTrail",
                "Together is a merge: it revises Crossing, Crossed, Payments\n\
                 help: rebase the side that should move, from its first revision: Crossing, Crossed, Billing",
            ),
            (
                "Billing",
                "Billing",
                "Billing cannot revise Billing, which is the revision itself\n\
                 help: name the head of another branch; `heads` lists them",
            ),
            (
                "Billing",
                "Together",
                "Billing cannot revise Together, which stands on it\n\
                 help: name the head of another branch; `heads` lists them",
            ),
            // A dependency is a way, too.
            (
                "Accounts",
                "AuditTrail",
                "Accounts cannot revise AuditTrail, which stands on it\n\
                 help: name the head of another branch; `heads` lists them",
            ),
            ("Invoices", "Billing", "Invoices revises Billing already\nhelp: there is nothing to do"),
            (
                "Billing",
                "Stranger",
                "Billing belongs to crate `shop`, Stranger to `other`\n\
                 help: a branch moves within its crate; across crates, write `depends_on`",
            ),
            (
                "Billing",
                "Accounts",
                "Accounts is no head, it is revised by Left, Right\nhelp: name the head of the branch; `heads` lists them",
            ),
        ] {
            assert_eq!(told(moved, onto), expected);
        }
    }
}
