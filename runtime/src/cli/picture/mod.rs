//! Pictures of the graph: one value, drawn in the terminal or written as SVG, Mermaid, DOT or JSON. Pure.
//!
//! A picture has a row per revision, newest first, so that every line leads down. `terminal` leaves the drawing of
//! lines to Sapling's library; `svg` places them with `lanes`; the other formats are laid out by whoever reads them.

mod dot;
mod json;
mod lanes;
mod mermaid;
mod order;
#[cfg(test)]
pub(super) mod sample;
mod svg;
mod terminal;

use std::collections::HashMap;

use crate::graph::{Graph, Revision, Set};

pub(super) use dot::dot;
pub(super) use json::json;
pub(super) use mermaid::mermaid;
pub(super) use svg::svg;
pub(super) use terminal::{Terminal, terminal};

/// Part of a graph as it is drawn.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    /// The revisions; none stands on one of an earlier row.
    pub(super) rows: Vec<Row>,
    /// Whether a database was asked where it is.
    pub(super) asked: bool,
}

/// One revision.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) revision: &'static Revision,
    /// Rows of the parents.
    pub(super) parents: Vec<usize>,
    /// Rows of the dependencies that are no parents.
    pub(super) depends_on: Vec<usize>,
    /// Whether it stands on revisions that the picture leaves out.
    pub(super) cut: bool,
    /// Whether nothing revises it, in the picture or outside.
    pub(super) head: bool,
    pub(super) state: State,
}

/// Where a revision is with regard to the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// No database was asked.
    Unknown,
    /// Not applied.
    Pending,
    /// Applied, and applied revisions stand on it.
    Applied,
    /// One of the version rows.
    Current,
}

impl Picture {
    /// The revisions `within`; `current` are those that the database is at, if one was asked.
    pub(super) fn new(graph: &Graph, within: &Set, current: Option<&[&'static Revision]>) -> Picture {
        let below: Vec<Below> = (0..graph.revisions().len()).map(|index| Below::of(graph, index)).collect();
        let order = order::newest_first(&below, within);
        let place: HashMap<usize, usize> = order.iter().enumerate().map(|(row, index)| (*index, row)).collect();
        let rows_of = |list: &[usize]| list.iter().filter_map(|index| place.get(index).copied()).collect::<Vec<_>>();

        let current = current.map(|rows| {
            let at = graph.set(rows.iter().filter_map(|revision| graph.index_of(revision.id)));
            let applied = graph.closure(at.iter());
            (at, applied)
        });
        let rows = order.iter().map(|&index| {
            let (parents, depends_on) = (rows_of(&below[index].parents), rows_of(&below[index].depends_on));
            Row {
                revision: graph.revision(index),
                cut: parents.len() + depends_on.len() < below[index].len(),
                parents,
                depends_on,
                head: graph.children(index).is_empty(),
                state: match &current {
                    None => State::Unknown,
                    Some((at, _)) if at.has(index) => State::Current,
                    Some((_, applied)) if applied.has(index) => State::Applied,
                    Some(_) => State::Pending,
                },
            }
        });
        Picture { rows: rows.collect(), asked: current.is_some() }
    }
}

/// What a revision stands on, as indices of the graph.
struct Below {
    parents: Vec<usize>,
    depends_on: Vec<usize>,
}

impl Below {
    fn of(graph: &Graph, index: usize) -> Below {
        let parents = graph.parents(index).to_vec();
        let depends_on = graph.revision(index).depends_on.iter().filter_map(|other| graph.index_of(other.id));
        Below { depends_on: depends_on.filter(|other| !parents.contains(other)).collect(), parents }
    }

    fn len(&self) -> usize {
        self.parents.len() + self.depends_on.len()
    }

    fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.parents.iter().chain(&self.depends_on).copied()
    }
}

impl Row {
    /// `head`, `current`, then the labels: what is marked beside the name.
    fn marks(&self) -> Vec<Mark> {
        let head = self.head.then_some(Mark::Head);
        let current = (self.state == State::Current).then_some(Mark::Current);
        head.into_iter().chain(current).chain(self.revision.labels.iter().map(|label| Mark::Label(label))).collect()
    }
}

/// What is said about a revision beside its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Head,
    Current,
    Label(&'static str),
}

impl Mark {
    fn text(self) -> &'static str {
        match self {
            Mark::Head => "head",
            Mark::Current => "current",
            Mark::Label(label) => label,
        }
    }
}
