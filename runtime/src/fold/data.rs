//! The ops of a revision, as data.

use super::opaque::{OP, Opaque};
use crate::op::Op;

/// `N` ops. Of a static of an array of ops, and of each borrow of one, the compiler proves that nothing in an op has interior
/// mutability, a hundred types each time, and it validates every field.
#[derive(Clone, Copy, Debug)]
pub struct Data<const N: usize> {
    ops: [OpaqueOp; N],
}

/// An op.
pub(super) type OpaqueOp = Opaque<Op<'static>, OP>;

/// The ops as the value of a static, all of them literals.
pub const fn data<const N: usize>(ops: [Op<'static>; N]) -> Data<N> {
    Data { ops: Opaque::new_all(ops) }
}

/// The ops as the value of a static, some of them made by calls.
pub const fn calls<const N: usize>(ops: [OpaqueOp; N]) -> Data<N> {
    Data { ops }
}

impl<const N: usize> Data<N> {
    /// The ops.
    pub const fn ops(&'static self) -> &'static [Op<'static>] {
        Opaque::get_all(&self.ops)
    }
}
