//! The graph itself: revisions in topological order, and what lies above, below and on top of a set of them.
//!
//! Everything is iterative and linear in the size of the graph: 10,000 revisions take milliseconds.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::{GraphError, Revision, Set};

/// The revisions of a program. The index of a revision is its place in topological order: parents and
/// dependencies first, then by `created`, then by id.
#[derive(Clone, Debug)]
pub struct Graph {
    revisions: Vec<&'static Revision>,
    by_id: HashMap<&'static str, usize>,
    parents: Vec<Vec<usize>>,
    dependencies: Vec<Vec<usize>>,
    children: Vec<Vec<usize>>,
    dependents: Vec<Vec<usize>>,
}

impl Graph {
    /// Puts the revisions in order.
    ///
    /// # Errors
    /// When an id is used twice, a parent is missing, or revisions form a circle.
    pub fn new(revisions: &[&'static Revision]) -> Result<Graph, GraphError> {
        let mut listed: Vec<&'static Revision> = revisions.to_vec();
        listed.sort_by_key(|revision| (revision.created, revision.id));
        listed.dedup_by(|a, b| std::ptr::eq(*a, *b));
        let by_id = index(&listed)?;
        let order = topological(&listed, &by_id)?;
        let sorted: Vec<&'static Revision> = order.iter().map(|at| listed[*at]).collect();
        let by_id: HashMap<_, _> = sorted.iter().enumerate().map(|(at, revision)| (revision.id, at)).collect();

        let edges = |of: fn(&Revision) -> &'static [&'static Revision]| -> Vec<Vec<usize>> {
            sorted.iter().map(|revision| of(revision).iter().map(|other| by_id[other.id]).collect()).collect()
        };
        let parents = edges(|revision| revision.parents);
        let dependencies = edges(|revision| revision.depends_on);
        let (children, dependents) = (turned(&parents), turned(&dependencies));
        Ok(Graph { revisions: sorted, by_id, parents, dependencies, children, dependents })
    }

    /// Every revision, in topological order.
    pub fn revisions(&self) -> &[&'static Revision] {
        &self.revisions
    }

    /// The revision at an index.
    pub fn revision(&self, index: usize) -> &'static Revision {
        self.revisions[index]
    }

    /// The index of the revision with exactly that id.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// What the revision revises.
    pub fn parents(&self, index: usize) -> &[usize] {
        &self.parents[index]
    }

    /// What revises the revision.
    pub fn children(&self, index: usize) -> &[usize] {
        &self.children[index]
    }

    /// What the revision stands on: parents and dependencies.
    pub(super) fn below(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        self.parents[index].iter().chain(&self.dependencies[index]).copied()
    }

    /// What stands on the revision: children and dependents.
    pub(super) fn above(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        self.children[index].iter().chain(&self.dependents[index]).copied()
    }

    /// The revisions that nothing revises.
    pub fn heads(&self) -> Vec<usize> {
        (0..self.revisions.len()).filter(|index| self.children[*index].is_empty()).collect()
    }

    /// The revisions that revise nothing.
    pub fn bases(&self) -> Vec<usize> {
        (0..self.revisions.len()).filter(|index| self.parents[*index].is_empty()).collect()
    }

    /// A set of revisions.
    pub fn set(&self, indices: impl IntoIterator<Item = usize>) -> Set {
        let mut set = Set::new(self.revisions.len());
        for index in indices {
            set.insert(index);
        }
        set
    }

    /// Every revision of the graph.
    pub fn all(&self) -> Set {
        self.set(0..self.revisions.len())
    }

    /// The revisions and all that they stand on, through parents and dependencies.
    pub fn closure(&self, of: impl IntoIterator<Item = usize>) -> Set {
        self.reach(of, |index| self.below(index))
    }

    /// The revisions and all that stands on them, through children and dependents.
    pub fn descendants(&self, of: impl IntoIterator<Item = usize>) -> Set {
        self.reach(of, |index| self.above(index))
    }

    fn reach<I: Iterator<Item = usize>>(&self, of: impl IntoIterator<Item = usize>, next: impl Fn(usize) -> I) -> Set {
        let mut todo: Vec<usize> = of.into_iter().collect();
        let mut set = self.set(todo.iter().copied());
        while let Some(index) = todo.pop() {
            for other in next(index) {
                if set.insert(other) {
                    todo.push(other);
                }
            }
        }
        set
    }

    /// The version rows of an applied set: its elements that nothing in it stands on.
    pub fn maximal(&self, applied: &Set) -> Vec<usize> {
        applied.iter().filter(|index| !self.above(*index).any(|other| applied.has(other))).collect()
    }

    /// The version rows of an applied set, as they stand in the table: sorted ids.
    pub fn rows(&self, applied: &Set) -> Vec<String> {
        let mut rows: Vec<String> =
            self.maximal(applied).into_iter().map(|index| self.revisions[index].id.to_owned()).collect();
        rows.sort();
        rows
    }
}

fn index(listed: &[&'static Revision]) -> Result<HashMap<&'static str, usize>, GraphError> {
    let mut by_id = HashMap::with_capacity(listed.len());
    for (at, revision) in listed.iter().enumerate() {
        if let Some(other) = by_id.insert(revision.id, at) {
            return Err(GraphError::DuplicateId {
                id: revision.id.to_owned(),
                first: listed[other].described(),
                second: revision.described(),
            });
        }
    }
    Ok(by_id)
}

/// Kahn's algorithm; of what is ready, the first in the list (created, id) goes first.
fn topological(listed: &[&'static Revision], by_id: &HashMap<&'static str, usize>) -> Result<Vec<usize>, GraphError> {
    let mut waits: Vec<usize> = vec![0; listed.len()];
    let mut then: Vec<Vec<usize>> = vec![Vec::new(); listed.len()];
    for (at, revision) in listed.iter().enumerate() {
        for parent in revision.parents.iter().chain(revision.depends_on) {
            let Some(other) = by_id.get(parent.id) else {
                return Err(GraphError::MissingParent {
                    child: revision.described(),
                    parent: format!("{} ({})", parent.id, parent.name),
                });
            };
            waits[at] += 1;
            then[*other].push(at);
        }
    }
    let mut ready: BinaryHeap<Reverse<usize>> =
        waits.iter().enumerate().filter(|(_, waits)| **waits == 0).map(|(at, _)| Reverse(at)).collect();
    let mut order = Vec::with_capacity(listed.len());
    while let Some(Reverse(at)) = ready.pop() {
        order.push(at);
        for next in &then[at] {
            waits[*next] -= 1;
            if waits[*next] == 0 {
                ready.push(Reverse(*next));
            }
        }
    }
    if order.len() < listed.len() {
        let ids = (0..listed.len()).filter(|at| waits[*at] > 0).map(|at| listed[at].id.to_owned()).collect();
        return Err(GraphError::Cycle { ids });
    }
    Ok(order)
}

fn turned(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut turned = vec![Vec::new(); edges.len()];
    for (from, to) in edges.iter().enumerate() {
        for to in to {
            turned[*to].push(from);
        }
    }
    turned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::revision::testing::{blank, ids, made};

    static LEFT: Revision = Revision { parents: &[&RIGHT], ..blank("l", "Left") };
    static RIGHT: Revision = Revision { parents: &[&LEFT], ..blank("r", "Right") };

    #[test]
    fn order_is_parents_first_then_created_then_id() {
        let a = made("a", "2026-01-03", &[], &[]);
        let b = made("b", "2026-01-02", &[], &[a]);
        let c = made("c", "2026-01-02", &[], &[a]);
        let d = made("d", "2026-01-01", &[c], &[b]);
        for list in [[a, b, c, d], [d, c, b, a], [c, a, d, b]] {
            assert_eq!(ids(&Graph::new(&list).unwrap()), ["a", "b", "c", "d"]);
        }
    }

    #[test]
    fn version_rows_are_the_maximal_applied_set() {
        let a = made("a", "", &[], &[]);
        let b = made("b", "", &[], &[a]);
        let c = made("c", "", &[b], &[a]); // depends on b
        let graph = Graph::new(&[a, b, c]).unwrap();
        assert_eq!(graph.rows(&graph.all()), ["c"]);
        assert_eq!(graph.heads().len(), 2);
        assert_eq!(graph.closure([graph.index_of("c").unwrap()]), graph.all());
        assert_eq!(graph.descendants([graph.index_of("b").unwrap()]).len(), 2);
        assert!(graph.rows(&graph.closure([])).is_empty());
    }

    #[test]
    fn a_list_that_is_no_graph_is_refused() {
        let a = made("a", "", &[], &[]);
        let twin = made("a", "", &[], &[]);
        let b = made("b", "", &[], &[a]);
        let text = |list: &[&'static Revision]| Graph::new(list).unwrap_err().to_string();
        assert_eq!(
            text(&[a, twin]),
            "revision id `a` is used twice: by A (src/a.rs:1) and by A (src/a.rs:1)\nhelp: give one of them another id"
        );
        assert_eq!(
            text(&[b]),
            "revision B (src/b.rs:1) revises a (A), which is not among the migrator's revisions\nhelp: put a (A) into the list, too"
        );
        assert_eq!(
            text(&[&LEFT, &RIGHT]),
            "revisions revise each other in a circle: l, r\nhelp: let one of them revise what came before the circle"
        );
    }

    #[test]
    fn ten_thousand_revisions_take_no_time() {
        let mut list: Vec<&'static Revision> = Vec::new();
        for at in 0..10_000_usize {
            // Every fifth merges with an older one.
            let parents: Vec<&'static Revision> = match at {
                0 => Vec::new(),
                _ if at % 5 == 0 => vec![list[at - 1], list[at / 2]],
                _ => vec![list[at - 1]],
            };
            list.push(made(Box::leak(format!("{at:012}").into_boxed_str()), "", &[], &parents));
        }
        list.reverse();
        let start = std::time::Instant::now();
        let graph = Graph::new(&list).unwrap();
        assert_eq!(graph.rows(&graph.closure(graph.heads())), ["000000009999"]);
        assert_eq!(graph.descendants([0]).len(), 10_000);
        // Milliseconds on an idle machine; something quadratic would take minutes.
        assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    }
}
