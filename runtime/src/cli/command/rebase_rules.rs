//! Where a branch may be put: so that the revisions make a graph afterwards, with no more heads than before. Pure.

use super::krate;
use crate::cli::failure::Failure;
use crate::cli::neighbours::Neighbour;
use crate::graph::{Graph, Revision};

/// Whether the graph is one afterwards, with no more heads than before.
pub(super) fn allowed(graph: &Graph, moved: &'static Revision, onto: &'static Revision) -> Result<(), Failure> {
    let index = |revision: &Revision| graph.index_of(revision.id).unwrap_or_default();
    let (at, target) = (index(moved), index(onto));
    no_merge(graph, moved)?;
    if graph.descendants([at]).has(target) {
        return Err(circle(moved, onto.name));
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
        return Err(no_head(onto.name, &names(&others)));
    }
    Ok(())
}

/// The same for a revision that the program does not know: its parents are told by the names in the sources.
pub(super) fn allowed_by_the_sources(
    graph: &Graph,
    moved: &'static Revision,
    around: &[Neighbour],
    onto: &Neighbour,
) -> Result<(), Failure> {
    no_merge(graph, moved)?;
    let above = graph.descendants(graph.index_of(moved.id));
    let above: Vec<_> = above.iter().map(|index| graph.revision(index).name).collect();
    let (mut todo, mut seen) = (vec![onto.written.name.as_str()], Vec::new());
    while let Some(name) = todo.pop() {
        if above.contains(&name) {
            return Err(circle(moved, &onto.written.name));
        }
        seen.push(name);
        let below = around.iter().filter(|other| other.written.name == name).flat_map(|other| &other.written.parents);
        todo.extend(below.map(String::as_str).filter(|parent| !seen.contains(parent)));
    }
    let children = around.iter().filter(|other| other.written.parents.contains(&onto.written.name));
    let children: Vec<_> = children.map(|other| other.written.name.as_str()).collect();
    if children == [moved.name] {
        return Err(Failure::new(
            format!("{} revises {} already", moved.name, onto.written.name),
            "there is nothing to do but to build again",
        ));
    }
    if children.is_empty() { Ok(()) } else { Err(no_head(&onto.written.name, &children.join(", "))) }
}

fn no_merge(graph: &Graph, moved: &'static Revision) -> Result<(), Failure> {
    let ([_, _, ..], Some(at)) = (moved.parents, graph.index_of(moved.id)) else { return Ok(()) };
    Err(Failure::new(
        format!("{} is a merge: it revises {}", moved.name, names(moved.parents)),
        format!("rebase the side that should move, from its first revision: {}", names(&sides(graph, at))),
    ))
}

fn circle(moved: &Revision, onto: &str) -> Failure {
    let how = if moved.name == onto { "is the revision itself" } else { "stands on it" };
    Failure::new(
        format!("{} cannot revise {onto}, which {how}", moved.name),
        "name the head of another branch; `heads` lists them",
    )
}

fn no_head(onto: &str, children: &str) -> Failure {
    Failure::new(
        format!("{onto} is no head, it is revised by {children}"),
        "name the head of the branch; `heads` lists them",
    )
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
