//! A value whose type the compiler does not look into.
//!
//! For every static, and for every mention of one in another's initializer, rustc proves that its type has no interior
//! mutability and is `Sync`, and validates the value: for the node of a table that walks some 120 fields, each time, and is
//! more work than the fold itself. Behind plain words there is nothing to prove.
#![expect(clippy::ptr_as_ptr, reason = "`cast` is a call, which is dear in const evaluation")]
#![expect(unsafe_code, reason = "a third of a chain's compile time; the invariant is that the words hold a `T`")]

use core::marker::PhantomData;

use super::{Element, Rest, Schema, Table};
use crate::op::{ColumnDef, Item, Op};

/// Room for an element.
pub(super) const ELEMENT: usize = size_of::<Element<'static>>().div_ceil(size_of::<Word>());
/// Room for an op.
pub(super) const OP: usize = size_of::<Op<'static>>().div_ceil(size_of::<Word>());
/// Room for a column.
pub(super) const COLUMN: usize = size_of::<ColumnDef<'static>>().div_ceil(size_of::<Word>());
/// Room for a schema.
pub(super) const SCHEMA: usize = size_of::<Schema<'static>>().div_ceil(size_of::<Word>());
/// Room for the rest of what a revision makes.
pub(super) const REST: usize = size_of::<Rest>().div_ceil(size_of::<Word>());
/// Room for a table, which holds no default.
pub(super) const TABLE: usize = size_of::<Table<'static>>().div_ceil(size_of::<u64>());
/// Room for a constraint or an index, which holds none.
pub(super) const ITEM: usize = size_of::<Item<'static>>().div_ceil(size_of::<u64>());

/// Most values hold a default, which is an `i128` or aligned like one.
type Word = i128;

/// A `T` in so many words. Invariant: they hold a valid `T`, made by `Opaque::new`. A union, so that uninitialized tails of lists may
/// be copied, and one of few fields, each of which is looked at in each proof.
#[derive(Clone, Copy)]
#[repr(C)]
pub union Opaque<T, const WORDS: usize, W: Copy = Word> {
    words: [W; WORDS],
    holds: PhantomData<fn() -> T>,
}

#[repr(C)]
union Both<T: Copy, const WORDS: usize, W: Copy> {
    value: T,
    opaque: Opaque<T, WORDS, W>,
}

#[repr(C)]
union All<T: Copy, const WORDS: usize, W: Copy, const K: usize> {
    values: [T; K],
    opaque: [Opaque<T, WORDS, W>; K],
}

impl<T: Copy + Sync, const WORDS: usize, W: Copy> Opaque<T, WORDS, W> {
    const FITS: () = assert!(
        size_of::<T>() <= size_of::<Self>() && align_of::<T>() <= align_of::<Self>(),
        "the words of an opaque value are too few"
    );

    const SAME_STRIDE: () = assert!(
        size_of::<T>() == size_of::<Self>() && align_of::<T>() <= align_of::<Self>(),
        "an array of opaque values has another stride"
    );

    pub(super) const fn new(value: T) -> Self {
        let () = Self::FITS;
        // SAFETY: any bytes, also uninitialized ones, are valid words of a union.
        unsafe { Both { value }.opaque }
    }

    pub(super) const fn get(&self) -> &T {
        // SAFETY: by the invariant the words hold a `T`; `FITS` proved its size and alignment when they were made.
        unsafe { &*(&raw const *self as *const T) }
    }

    /// The same of each value of an array.
    pub(super) const fn new_all<const K: usize>(values: [T; K]) -> [Self; K] {
        let () = Self::SAME_STRIDE;
        // SAFETY: as in `new`, and the stride is the same.
        unsafe { All { values }.opaque }
    }

    /// The values of a slice.
    pub(super) const fn get_all(all: &[Self]) -> &[T] {
        let () = Self::SAME_STRIDE;
        // SAFETY: by the invariant each holds a `T`, and the stride is the same.
        unsafe { &*(&raw const *all as *const [T]) }
    }
}

impl<T, const WORDS: usize, W: Copy> core::fmt::Debug for Opaque<T, WORDS, W> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Opaque").finish_non_exhaustive()
    }
}
