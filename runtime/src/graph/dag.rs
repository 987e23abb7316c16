//! The graph itself: revisions in topological order, and what lies above, below and on top of a set of them.
//!
//! Everything is iterative and linear in the size of the graph: 10,000 revisions take milliseconds.

use std::collections::HashMap;

use super::{GraphError, Links, Node, Revision, Set};

/// The revisions of a program. The index of a revision is its place in topological order: parents and
/// dependencies first, then by `created`, then by id.
#[derive(Clone, Debug)]
pub struct Graph {
    revisions: Vec<&'static Revision>,
    repeatables: Vec<&'static Revision>,
    by_id: HashMap<&'static str, usize>,
    by_label: HashMap<&'static str, usize>,
    parents: Vec<Vec<usize>>,
    dependencies: Vec<Vec<usize>>,
    children: Vec<Vec<usize>>,
    dependents: Vec<Vec<usize>>,
}

impl Graph {
    /// Puts the revisions in order.
    ///
    /// # Errors
    /// When they make no graph: see [`GraphError`].
    pub fn new(revisions: &[&'static Revision]) -> Result<Graph, GraphError> {
        let mut listed: Vec<&'static Revision> = revisions.to_vec();
        listed.sort_by_key(|revision| (revision.created, revision.id));
        listed.dedup_by(|a, b| std::ptr::eq(*a, *b));
        let nodes: Vec<Node<'_>> = listed.iter().map(|revision| revision.node()).collect();
        let links = Links::new(&nodes).map_err(|error| error.naming(&listed))?;
        let mut place = vec![0; listed.len()];
        for (to, from) in links.order.iter().enumerate() {
            place[*from] = to;
        }
        let moved = |edges: &[Vec<usize>]| -> Vec<Vec<usize>> {
            links.order.iter().map(|from| edges[*from].iter().map(|at| place[*at]).collect()).collect()
        };
        let revisions: Vec<&'static Revision> = links.order.iter().map(|at| listed[*at]).collect();
        let by_id = revisions.iter().enumerate().map(|(at, revision)| (revision.id, at)).collect();
        let labels =
            revisions.iter().enumerate().flat_map(|(at, revision)| revision.labels.iter().map(move |l| (*l, at)));
        let by_label = labels.collect();
        let (parents, dependencies) = (moved(&links.parents), moved(&links.dependencies));
        let (children, dependents) = (turned(&parents), turned(&dependencies));
        Ok(Graph { revisions, repeatables: Vec::new(), by_id, by_label, parents, dependencies, children, dependents })
    }

    /// Adds what is made after the last revision.
    ///
    /// # Errors
    /// When two have one name; case does not count, as in ids.
    pub fn with_repeatables(mut self, repeatables: &[&'static Revision]) -> Result<Graph, GraphError> {
        self.repeatables = repeatables.to_vec();
        self.repeatables.sort_by_key(|repeatable| repeatable.id);
        self.repeatables.dedup_by(|a, b| std::ptr::eq(*a, *b));
        let mut folded = HashMap::new();
        for second in &self.repeatables {
            if let Some(first) = folded.insert(second.id.to_ascii_lowercase(), second) {
                let (name, first, second) = (first.name.to_owned(), first.described(), second.described());
                return Err(GraphError::DuplicateRepeatable { name, first, second });
            }
        }
        Ok(self)
    }

    /// What is made after the last revision, by name.
    pub fn repeatables(&self) -> &[&'static Revision] {
        &self.repeatables
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

    /// The index of the revision that declares that label.
    pub fn labelled(&self, label: &str) -> Option<usize> {
        self.by_label.get(label).copied()
    }

    /// What the revision revises.
    pub fn parents(&self, index: usize) -> &[usize] {
        &self.parents[index]
    }

    /// What revises the revision.
    pub fn children(&self, index: usize) -> &[usize] {
        &self.children[index]
    }

    /// What the revision depends on besides its parents.
    pub fn dependencies(&self, index: usize) -> &[usize] {
        &self.dependencies[index]
    }

    /// What depends on the revision besides its children.
    pub fn dependents(&self, index: usize) -> &[usize] {
        &self.dependents[index]
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

    /// The heads that nothing depends on either: the version rows when everything is applied.
    pub fn real_heads(&self) -> Vec<usize> {
        (0..self.revisions.len()).filter(|index| self.above(*index).next().is_none()).collect()
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

    /// The revisions and what they revise, through parents alone.
    pub fn ancestors(&self, of: impl IntoIterator<Item = usize>) -> Set {
        self.reach(of, |index| self.parents[index].iter().copied())
    }

    /// The revisions and what revises them, through children alone.
    pub fn successors(&self, of: impl IntoIterator<Item = usize>) -> Set {
        self.reach(of, |index| self.children[index].iter().copied())
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
        self.ids(self.maximal(applied))
    }

    /// The ids of revisions, sorted.
    pub fn ids(&self, of: impl IntoIterator<Item = usize>) -> Vec<String> {
        let mut ids: Vec<String> = of.into_iter().map(|index| self.revisions[index].id.to_owned()).collect();
        ids.sort();
        ids
    }
}

impl GraphError {
    /// Whoever makes a list of structs wants to read the struct's name in it.
    fn naming(mut self, listed: &[&'static Revision]) -> GraphError {
        if let GraphError::MissingParent { parent: id, .. } | GraphError::MissingDependency { dependency: id, .. } =
            &mut self
        {
            let below = listed.iter().flat_map(|revision| revision.parents.iter().chain(revision.depends_on));
            if let Some(revision) = below.into_iter().find(|revision| revision.id == id) {
                *id = revision.named();
            }
        }
        self
    }
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
    use crate::graph::revision::testing::{ids, made};

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
    fn a_revision_that_is_left_out_is_named_as_it_is_written() {
        let a = made("a", "", &[], &[]);
        let b = made("b", "", &[], &[a]);
        assert_eq!(
            Graph::new(&[b]).unwrap_err().to_string(),
            "revision B (src/b.rs:1) revises a (A), which is not among the migrator's revisions\nhelp: put a (A) into the list, too"
        );
    }

    #[test]
    fn ten_thousand_revisions_are_a_graph() {
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
        let graph = Graph::new(&list).unwrap();
        assert_eq!(graph.rows(&graph.closure(graph.heads())), ["000000009999"]);
        assert_eq!(graph.descendants([0]).len(), 10_000);
    }
}
