//! A list in a fixed array, whose unused tail stays uninitialized: the compiler neither writes nor validates it.
//!
//! A `[Option<T>; N]` does the same at 10 µs per entry and node of compile time.
#![expect(clippy::ptr_as_ptr, reason = "`cast` is a call, which is dear in const evaluation")]
#![expect(unsafe_code, reason = "an uninitialized tail is what keeps const evaluation fast; see the invariant")]

use core::mem::MaybeUninit;

/// At most `N` values. Invariant: the first `len` items are initialized.
///
/// The fold reads `len` as a field, and nobody but this file writes it: in const evaluation a call is as dear as twenty
/// statements, and that of a slice's `len` is two calls.
#[derive(Clone, Copy)]
pub struct List<T: Copy, const N: usize> {
    items: Items<T, N>,
    pub(super) len: usize,
}

/// A union around the array rather than `MaybeUninit` around each item: the compiler would visit each of those.
#[derive(Clone, Copy)]
union Items<T: Copy, const N: usize> {
    all: [T; N],
    /// The same, each of which may be uninitialized.
    any: [MaybeUninit<T>; N],
    none: (),
}

impl<T: Copy, const N: usize> List<T, N> {
    /// No values.
    pub const EMPTY: Self = List { items: Items { none: () }, len: 0 };

    /// No values.
    pub const fn new() -> Self {
        List::EMPTY
    }

    /// The values.
    pub const fn as_slice(&self) -> &[T] {
        // SAFETY: the first `len` items are initialized.
        unsafe { &*core::ptr::slice_from_raw_parts(&raw const self.items as *const T, self.len) }
    }

    /// The value at `i`, which must be there. Cheaper in const evaluation than going through [`List::as_slice`].
    pub const fn get(&self, i: usize) -> T {
        assert!(i < self.len);
        // SAFETY: `i` is among the first `len` items; no other is read.
        unsafe { self.items.all[i] }
    }

    /// How many values there are.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds a value at the end; whether there was room.
    pub const fn push(&mut self, value: T) -> bool {
        if self.len == N {
            return false;
        }
        // SAFETY: writing one item of the array, which the bounds check of the index keeps inside.
        unsafe { self.items.all[self.len] = value };
        self.len += 1;
        true
    }

    /// Adds all of `values`; whether there was room for all of them.
    pub const fn extend(&mut self, values: &[T]) -> bool {
        if values.len() > N - self.len {
            return false;
        }
        // SAFETY: the room for `values.len()` items behind the first `len` was checked, and `values` is borrowed from
        // elsewhere while `self` is borrowed mutably, so the two do not overlap.
        unsafe {
            let end = (&raw mut self.items).cast::<T>().add(self.len);
            core::ptr::copy_nonoverlapping(values.as_ptr(), end, values.len());
        }
        self.len += values.len();
        true
    }

    /// Adds `count` values of another list, from its `from`th on; whether there was room for them.
    pub(super) const fn extend_from(&mut self, other: &Self, from: usize, count: usize) -> bool {
        assert!(from + count <= other.len);
        if count > N - self.len {
            return false;
        }
        let end = self.len + count;
        let mut to = self.len;
        let mut from = from;
        while to < end {
            // SAFETY: reads one of the first `len` items of the other, and writes one that there was room for.
            unsafe { self.items.all[to] = other.items.all[from] };
            to += 1;
            from += 1;
        }
        self.len = end;
        true
    }

    /// Takes all values away.
    pub const fn clear(&mut self) {
        self.len = 0;
    }

    /// Takes the last value away.
    pub const fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        let last = self.get(self.len - 1);
        self.len -= 1;
        Some(last)
    }

    /// Replaces the value at `i`, which must be there.
    pub const fn set(&mut self, i: usize, value: T) {
        assert!(i < self.len);
        // SAFETY: as in `push`.
        unsafe { self.items.all[i] = value };
    }

    /// Puts a value before the one at `i`, or at the end; whether there was room.
    pub const fn insert(&mut self, i: usize, value: T) -> bool {
        assert!(i <= self.len);
        if self.len == N {
            return false;
        }
        let mut to = self.len;
        while to > i {
            // SAFETY: `to - 1` is among the first `len` items, and `to` is the next one, for which there is room.
            unsafe { self.items.all[to] = self.items.all[to - 1] };
            to -= 1;
        }
        self.len += 1;
        self.set(i, value);
        true
    }

    /// Takes the value at `i` away, which must be there.
    pub const fn remove(&mut self, i: usize) {
        assert!(i < self.len);
        let last = self.len - 1;
        let mut to = i;
        while to < last {
            // SAFETY: both are among the first `len` items.
            unsafe { self.items.all[to] = self.items.all[to + 1] };
            to += 1;
        }
        // What stays behind the last value is not looked at, yet the compiler would see where it points.
        // SAFETY: nothing is read, and `last` will be none of the first `len` items.
        unsafe { self.items.any[last] = MaybeUninit::uninit() };
        self.len = last;
    }
}

impl<const N: usize> List<u64, N> {
    /// Whether the value is among them.
    pub(super) const fn has(&self, value: u64) -> bool {
        let mut i = 0;
        while i < self.len {
            // SAFETY: `i` is among the first `len` items.
            if unsafe { self.items.all[i] } == value {
                return true;
            }
            i += 1;
        }
        false
    }
}

impl<T: Copy, const N: usize> Default for List<T, N> {
    fn default() -> Self {
        List::new()
    }
}

impl<T: Copy + core::fmt::Debug, const N: usize> core::fmt::Debug for List<T, N> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.as_slice()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::List;

    fn list(values: &[u64]) -> List<u64, 4> {
        let mut list = List::new();
        assert!(list.extend(values));
        list
    }

    #[test]
    fn a_value_goes_before_another_or_at_the_end_as_long_as_there_is_room() {
        let mut values = list(&[1, 2]);
        assert!(values.insert(0, 7) && values.insert(3, 9));
        assert_eq!(values.as_slice(), [7, 1, 2, 9]);
        assert!(!values.insert(1, 8));
        assert_eq!(values.as_slice(), [7, 1, 2, 9]);
    }

    #[test]
    fn what_is_behind_a_value_that_is_removed_moves_up() {
        let mut values = list(&[1, 2, 3]);
        values.remove(0);
        assert_eq!(values.as_slice(), [2, 3]);
        values.remove(1);
        assert_eq!(values.as_slice(), [2]);
        values.remove(0);
        assert!(values.is_empty());
    }
}
