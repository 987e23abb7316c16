//! Versions: each op of the program has one, and what it makes has ids that are made of it.

use crate::model::Databases;

/// Where a version, and every id made of it, has the databases that the op is not for.
pub(crate) const ABSENT: u64 = 0b1111 << SHIFT;
const SHIFT: u32 = 56;

/// The databases on which a thing with that id is not, because the op that made it said `only(…)`. Asked of ids, so that
/// no element and no table has to hold it, and what has one, however it is renamed, altered or merged, keeps it.
pub(crate) const fn absent(id: u64) -> Databases {
    Databases((id >> SHIFT & 0b1111) as u8)
}

/// What the version of an op says that is for those databases alone.
pub(crate) const fn marks(databases: Databases) -> u64 {
    (Databases::ALL.without(databases).0 as u64) << SHIFT
}
