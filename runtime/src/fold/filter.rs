//! Which names were ever used: Bloom filters that spare walking over all tables, or over a table's elements.

/// A set of hashes that may say yes for one that is not in it, never no for one that is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Filter {
    // 8 KiB: with 4,000 names one look in 100 is a false alarm; the number as such, because to mention a constant is dear
    bits: [u128; 512],
}

impl Filter {
    /// Nothing was ever added.
    pub(crate) const EMPTY: Filter = Filter { bits: [0; 512] };

    /// Adds a hash.
    pub(crate) const fn add(&mut self, hash: u64) {
        self.bits[(hash >> 7) as usize & 511] |= 1 << (hash & 127);
        self.bits[(hash >> 27) as usize & 511] |= 1 << ((hash >> 20) & 127);
    }

    /// Adds all that was added to another.
    pub(crate) const fn add_all(&mut self, other: &Filter) {
        let (mut all, mut more): (&mut [u128], &[u128]) = (&mut self.bits, &other.bits);
        while let ([a, b, c, d, all_left @ ..], [e, f, g, h, more_left @ ..]) = (all, more) {
            *a |= *e;
            *b |= *f;
            *c |= *g;
            *d |= *h;
            (all, more) = (all_left, more_left);
        }
    }

    /// Whether the hash may have been added.
    pub(crate) const fn may_have(&self, hash: u64) -> bool {
        self.bits[(hash >> 7) as usize & 511] & 1 << (hash & 127) != 0
            && self.bits[(hash >> 27) as usize & 511] & 1 << ((hash >> 20) & 127) != 0
    }
}

/// Which names a table has ever had, and what its elements have used elsewhere: what is not among them needs no look at each
/// element.
///
/// One bit per name: with 20 elements one look in 25 is a false alarm. Small, because every version of a table holds one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names {
    bits: [u64; 8],
}

impl Names {
    /// No name yet.
    pub(super) const EMPTY: Names = Names { bits: [0; 8] };

    /// Adds the hash of a name.
    pub(super) const fn add(&mut self, hash: u64) {
        self.bits[(hash >> 6) as usize & 7] |= 1 << (hash & 63);
    }

    /// Adds the names of another table.
    pub(super) const fn add_all(&mut self, other: &Names) {
        let mut i = 0;
        while i < self.bits.len() {
            self.bits[i] |= other.bits[i];
            i += 1;
        }
    }

    /// Whether a name with that hash may have been added.
    pub(super) const fn may_have(&self, hash: u64) -> bool {
        self.bits[(hash >> 6) as usize & 7] & 1 << (hash & 63) != 0
    }
}
