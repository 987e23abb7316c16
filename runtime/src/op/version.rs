//! Versions: each op of the program has one, and what it makes has ids that are made of it.

use super::{On, Revision};
use crate::model::{DOWN, Databases};

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

impl Revision {
    /// The version of one of its ops. The compiler's fold counts the same way, on from the key that the macro writes.
    pub const fn version(&self, on: On) -> u64 {
        let version = match on {
            On::Revision => self.key,
            On::Upgrade(at) => self.key.wrapping_add(at as u64),
            On::Downgrade(at) => (self.key ^ DOWN).wrapping_add(at as u64),
        };
        version & !ABSENT | marks(self.settings.databases(on))
    }
}

#[cfg(test)]
mod tests {
    use super::absent;
    use crate::model::{Chain, Databases};
    use crate::op::{On, Only, Revision, Settings};

    #[test]
    fn versions() {
        static CHAIN: Chain = Chain::of(Databases::ALL);
        static SETTINGS: Settings =
            Settings { only: &[Only { databases: Databases(0b0001), on: On::Upgrade(2) }], ..Settings::NONE };
        let revision = Revision { settings: &SETTINGS, ..Revision::new("", &CHAIN, &[], &[]) };
        assert_eq!(revision.key, 0xc0f2_9ce4_8422_2325);
        let small = Revision { key: 5, ..revision };
        assert_eq!(small.version(On::Upgrade(1)), 6);
        assert_eq!(small.version(On::Upgrade(2)), 7 | 0b1110 << 56);
        assert_eq!(small.version(On::Downgrade(2)), 7 | 1 << 61);
        assert_eq!(absent(small.version(On::Upgrade(2))), Databases(0b1110));
        assert_eq!(absent(small.version(On::Upgrade(1))), Databases::NONE);
    }
}
