//! The order of rows: children before parents, and the revisions of a branch together.

use super::Below;
use crate::graph::Set;

/// The revisions `within`, newest first. Like `git log --topo-order`: after a revision comes what only it stands on,
/// before anything else, so that branches are not interleaved.
pub(super) fn newest_first(below: &[Below], within: &Set) -> Vec<usize> {
    let mut waits_for = vec![0_usize; below.len()];
    for index in within.iter() {
        for other in below[index].iter() {
            waits_for[other] += 1;
        }
    }
    // The graph's own order is by date: of what is ready, the newest is on top of the stack.
    let mut ready: Vec<usize> = within.iter().filter(|index| waits_for[*index] == 0).collect();
    let mut order = Vec::with_capacity(ready.len());
    while let Some(index) = ready.pop() {
        order.push(index);
        for other in below[index].iter() {
            waits_for[other] -= 1;
            if waits_for[other] == 0 && within.has(other) {
                ready.push(other);
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::super::sample::sample;

    #[test]
    fn branches_stay_together_and_children_come_first() {
        let picture = sample();
        for (at, row) in picture.rows.iter().enumerate() {
            assert!(row.parents.iter().chain(&row.depends_on).all(|parent| *parent > at));
        }
        let names: Vec<_> = picture.rows.iter().map(|row| row.revision.name).collect();
        let at = |name: &str| names.iter().position(|other| *other == name).expect("a revision");
        assert_eq!(at("Invoices") + 1, at("Billing"), "{names:?}");
    }
}
