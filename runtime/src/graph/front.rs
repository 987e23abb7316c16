//! The version rows while revisions come and go, without looking at the whole graph each time.

use std::collections::BTreeSet;

use super::{Graph, Set};

/// An applied set and its version rows.
#[derive(Clone, Debug)]
pub(crate) struct Front<'g> {
    graph: &'g Graph,
    applied: Set,
    rows: BTreeSet<&'static str>,
}

impl<'g> Front<'g> {
    pub(crate) fn new(graph: &'g Graph, applied: &Set) -> Front<'g> {
        let rows = graph.maximal(applied).into_iter().map(|index| graph.revision(index).id).collect();
        Front { graph, applied: applied.clone(), rows }
    }

    /// Applies a revision that stands on what is applied.
    pub(crate) fn add(&mut self, index: usize) {
        self.applied.insert(index);
        for below in self.graph.below(index) {
            self.rows.remove(self.graph.revision(below).id);
        }
        self.rows.insert(self.graph.revision(index).id);
    }

    /// Takes a revision back that nothing applied stands on.
    pub(crate) fn remove(&mut self, index: usize) {
        self.applied.remove(index);
        self.rows.remove(self.graph.revision(index).id);
        for below in self.graph.below(index) {
            if !self.graph.above(below).any(|above| self.applied.has(above)) {
                self.rows.insert(self.graph.revision(below).id);
            }
        }
    }

    /// The rows, sorted.
    pub(crate) fn rows(&self) -> Vec<String> {
        self.rows.iter().map(|id| (*id).to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::revision::testing::made;

    #[test]
    fn it_agrees_with_the_graph() {
        let base = made("a", "1", &[], &[]);
        let left = made("b", "2", &[], &[base]);
        let right = made("c", "3", &[], &[base]);
        let merged = made("d", "4", &[right], &[left]);
        let other = made("e", "5", &[], &[right]);
        let graph = Graph::new(&[base, left, right, merged, other]).unwrap();
        let mut applied = graph.set([]);
        let mut front = Front::new(&graph, &applied);
        for index in 0..5 {
            applied.insert(index);
            front.add(index);
            assert_eq!(front.rows(), graph.rows(&applied));
        }
        for index in (0..5).rev() {
            applied.remove(index);
            front.remove(index);
            assert_eq!(front.rows(), graph.rows(&applied));
        }
    }
}
