//! A revision as the macro registers it.
#![expect(unsafe_code, reason = "spares the compiler a proof per revision: it is made once, here")]

use super::Schemas;
use crate::model::{Chain, DOWN, hash};
use crate::op::{ABSENT, Downgrade, NO_SETTINGS, On, Op, Settings, marks};

/// A node of the chain: what `migration!` expands to.
#[derive(Debug)]
pub struct Revision {
    /// Its id, unique in the program: `"1975ea83b712"`.
    pub id: &'static str,
    /// [`hash`](crate::model::hash) of the id, without the bits that say which databases an op is not for: the version of its first op;
    /// the others count on from there (see [`Revision::version`]).
    pub key: u64,
    /// The schemas before and after it. A reference, so that asking for them is what makes the compiler fold what lies below;
    /// [`Schemas::NONE`] for a revision made by hand.
    pub schemas: &'static Schemas,
    /// The struct's name: `CreateUsers`.
    pub name: &'static str,
    /// The doc comment, trimmed; its first line is the short message.
    pub message: &'static str,
    /// `created "…"`, or `""`.
    pub created: &'static str,
    /// What it revises; empty for `revises base`.
    pub parents: &'static [&'static Revision],
    /// `depends_on`: what must be applied before it, on other branches or in other crates.
    pub depends_on: &'static [&'static Revision],
    /// Its labels, that of `branch "…"` first.
    pub labels: &'static [&'static str],
    /// What it does.
    pub ops: &'static [Op<'static>],
    /// How it is taken back.
    pub downgrade: Downgrade<'static>,
    /// What its crate declared.
    pub chain: &'static Chain,
    /// How it runs, where that is not as usual.
    pub settings: &'static Settings,
    /// `module_path!()`, `file!()` and `line!()` of the macro call.
    pub place: Place,
}

// SAFETY: every field is `Sync`, as the function below proves.
unsafe impl Sync for Revision {}

/// Compiles while every field is `Sync`; a new one has to be named here. Of every static the compiler proves that its type is
/// `Sync`, through all references: of a revision that takes all that an op can hold, 2 % of a chain's compile time.
const _: fn(&Revision) = |revision| {
    fn sync(_: impl Sync) {}
    let Revision {
        id,
        key,
        schemas,
        name,
        message,
        created,
        parents,
        depends_on,
        labels,
        ops,
        downgrade,
        chain,
        settings,
        place,
    } = revision;
    sync((id, key, schemas, name, message, created, parents, depends_on, labels));
    sync((ops, downgrade, chain, settings, place));
};

/// Where a revision is written.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// `module_path!()`.
    pub module: &'static str,
    /// `file!()`.
    pub file: &'static str,
    /// `line!()`.
    pub line: u32,
}

impl Revision {
    /// A revision made by hand, that does nothing; the rest is set by struct update.
    ///
    /// ```
    /// use aludel::graph::{Graph, Revision};
    /// use aludel::model::{Chain, Databases};
    ///
    /// static CHAIN: Chain = Chain::of(Databases::ALL);
    /// static FIRST: Revision = Revision::new("1975ea83b712", &CHAIN, &[], &[]);
    /// static SECOND: Revision =
    ///     Revision { name: "AddTeams", ..Revision::new("ae1027a6acf2", &CHAIN, &[&FIRST], &[]) };
    /// assert_eq!(Graph::new(&[&SECOND, &FIRST])?.revision(1).name, "AddTeams");
    /// # Ok::<(), aludel::graph::GraphError>(())
    /// ```
    pub const fn new(
        id: &'static str,
        chain: &'static Chain,
        parents: &'static [&'static Revision],
        depends_on: &'static [&'static Revision],
    ) -> Revision {
        Revision {
            id,
            key: hash(id, false) & !ABSENT,
            schemas: Schemas::NONE,
            name: id,
            message: "",
            created: "",
            parents,
            depends_on,
            labels: &[],
            ops: &[],
            downgrade: Downgrade::Derived,
            chain,
            settings: &NO_SETTINGS,
            place: Place { module: "", file: "", line: 0 },
        }
    }

    /// What its crate declared, without the databases that joined later.
    pub const fn chain(&self) -> &'static Chain {
        self.chain.as_of(self.key)
    }

    /// The version of one of its ops. The compiler's fold counts the same way, on from the key that the macro writes.
    pub const fn version(&self, on: On) -> u64 {
        let version = match on {
            On::Revision => self.key,
            On::Upgrade(at) => self.key.wrapping_add(at as u64),
            On::Downgrade(at) => (self.key ^ DOWN).wrapping_add(at as u64),
        };
        version & !ABSENT | marks(self.settings.databases(on))
    }

    /// The first line of the message.
    pub fn title(&self) -> &'static str {
        self.message.lines().next().unwrap_or_default().trim()
    }

    /// More than that of any revision that it stands on.
    pub const fn depth(&self) -> u32 {
        let folded = self.schemas.depth();
        if folded != 0 {
            return folded;
        }
        let (parents, others) = (deepest(self.parents), deepest(self.depends_on));
        1 + if parents > others { parents } else { others }
    }

    /// `id (Name)`, for messages.
    pub fn named(&self) -> String {
        format!("{} ({})", self.id, self.name)
    }

    /// `Name (file:line)`, for messages.
    pub fn described(&self) -> String {
        format!("{} ({}:{})", self.name, self.place.file, self.place.line)
    }
}

/// As `--json` and plans show it.
impl serde::Serialize for Revision {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let ids = |revisions: &[&'static Revision]| revisions.iter().map(|revision| revision.id).collect::<Vec<_>>();
        let mut out = serializer.serialize_struct("Revision", 8)?;
        out.serialize_field("id", self.id)?;
        out.serialize_field("name", self.name)?;
        out.serialize_field("message", self.message)?;
        out.serialize_field("created", self.created)?;
        out.serialize_field("revises", &ids(self.parents))?;
        out.serialize_field("depends_on", &ids(self.depends_on))?;
        out.serialize_field("labels", self.labels)?;
        out.serialize_field("place", &format!("{}:{}", self.place.file, self.place.line))?;
        out.end()
    }
}

const fn deepest(revisions: &[&Revision]) -> u32 {
    let (mut deepest, mut i) = (0, 0);
    while i < revisions.len() {
        let depth = revisions[i].depth();
        if depth > deepest {
            deepest = depth;
        }
        i += 1;
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::Revision;
    use crate::model::{Chain, Databases};
    use crate::op::{On, Only, Settings, absent};

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
