//! A set of revisions of one graph, as bits over their indices.

/// A set of revisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    bits: Vec<u64>,
}

impl Set {
    /// An empty set for a graph of `len` revisions.
    pub(super) fn new(len: usize) -> Set {
        Set { bits: vec![0; len.div_ceil(64)] }
    }

    /// Adds a revision; whether it is new.
    pub(crate) fn insert(&mut self, index: usize) -> bool {
        let had = self.has(index);
        self.bits[index / 64] |= 1 << (index % 64);
        !had
    }

    /// Takes a revision out.
    pub(crate) fn remove(&mut self, index: usize) {
        self.bits[index / 64] &= !(1 << (index % 64));
    }

    /// Whether the revision is in the set.
    pub fn has(&self, index: usize) -> bool {
        self.bits[index / 64] >> (index % 64) & 1 == 1
    }

    /// What is in this set and not in `other`.
    #[must_use]
    pub fn without(&self, other: &Set) -> Set {
        Set { bits: self.bits.iter().zip(&other.bits).map(|(a, b)| a & !b).collect() }
    }

    /// What is in both sets.
    #[must_use]
    pub fn and(&self, other: &Set) -> Set {
        Set { bits: self.bits.iter().zip(&other.bits).map(|(a, b)| a & b).collect() }
    }

    /// What is in either set.
    #[must_use]
    pub fn or(&self, other: &Set) -> Set {
        Set { bits: self.bits.iter().zip(&other.bits).map(|(a, b)| a | b).collect() }
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|word| *word == 0)
    }

    /// How many revisions are in it.
    pub fn len(&self) -> usize {
        self.bits.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The indices, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        let len = self.bits.len() * 64;
        (0..len).filter(|index| self.has(*index))
    }
}
