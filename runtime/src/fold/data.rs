//! The ops of a revision, as data.

use super::opaque::{OP, Opaque};
use crate::op::Op;

/// `N` ops. Of a static of an array of ops, and of each borrow of one, the compiler proves that nothing in an op has interior
/// mutability, a hundred types each time, and it validates every field.
#[derive(Clone, Copy, Debug)]
pub struct Data<const N: usize> {
    ops: [Opaque<Op<'static>, OP>; N],
}

/// The ops as the value of a static.
pub const fn data<const N: usize>(ops: [Op<'static>; N]) -> Data<N> {
    Data { ops: Opaque::new_all(ops) }
}

impl<const N: usize> Data<N> {
    /// The ops.
    pub const fn ops(&'static self) -> &'static [Op<'static>] {
        Opaque::get_all(&self.ops)
    }
}
