//! What a crate declares once with `chain!`.

/// A database server. MySQL and MariaDB differ in what they can do, so they are two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Database {
    /// PostgreSQL, 13 or newer.
    Postgres,
    /// SQLite, 3.35 or newer.
    Sqlite,
    /// MySQL, 8.0 or newer.
    Mysql,
    /// MariaDB, 10.6 or newer.
    Mariadb,
}

impl Database {
    /// All of them, in the order of every table and list.
    pub const ALL: [Database; 4] = [Database::Postgres, Database::Sqlite, Database::Mysql, Database::Mariadb];

    /// The name in `chain!`, `only(…)` and per-database texts.
    pub const fn keyword(self) -> &'static str {
        match self {
            Database::Postgres => "postgres",
            Database::Sqlite => "sqlite",
            Database::Mysql => "mysql",
            Database::Mariadb => "mariadb",
        }
    }

    /// The name in prose.
    pub const fn title(self) -> &'static str {
        match self {
            Database::Postgres => "PostgreSQL",
            Database::Sqlite => "SQLite",
            Database::Mysql => "MySQL",
            Database::Mariadb => "MariaDB",
        }
    }

    /// This database's bit in a set.
    pub const fn bit(self) -> u8 {
        1 << self as u8
    }

    /// The oldest version that Aludel writes SQL for.
    pub const fn oldest(self) -> Version {
        match self {
            Database::Postgres => Version(13, 0),
            Database::Sqlite => Version(3, 35),
            Database::Mysql => Version(8, 0),
            Database::Mariadb => Version(10, 6),
        }
    }
}

/// Major and minor version of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u16, pub u16);

impl Version {
    /// Whether this version is at least `other`.
    pub const fn at_least(self, other: Version) -> bool {
        self.0 > other.0 || self.0 == other.0 && self.1 >= other.1
    }
}

/// A set of databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Databases(pub u8);

impl Databases {
    /// Every database.
    pub const ALL: Databases = Databases(0b1111);
    /// No database.
    pub const NONE: Databases = Databases(0);

    /// Whether `database` is in the set.
    pub const fn has(self, database: Database) -> bool {
        // without a call: the fold asks this all the time, in const evaluation
        self.0 & 1 << database as u8 != 0
    }

    /// The databases in both sets.
    #[must_use]
    pub const fn and(self, other: Databases) -> Databases {
        Databases(self.0 & other.0)
    }

    /// The databases of this set that are not in `other`.
    #[must_use]
    pub const fn without(self, other: Databases) -> Databases {
        Databases(self.0 & !other.0)
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The databases of the set, in the order of [`Database::ALL`].
    ///
    /// ```
    /// use aludel::model::{Database, Databases};
    /// assert!(Databases::ALL.iter().eq(Database::ALL));
    /// ```
    pub fn iter(self) -> impl Iterator<Item = Database> {
        Database::ALL.into_iter().filter(move |database| self.has(*database))
    }

    /// Whether one of them folds the case of names, so that two names that differ in case clash: all but PostgreSQL take `Users` and
    /// `users` for one table or column, at least on some systems.
    pub const fn fold_names(self) -> bool {
        self.0 & !(1 << Database::Postgres as u8) != 0
    }

    /// The first database of the set.
    pub const fn first(self) -> Option<Database> {
        let mut i = 0;
        while i < Database::ALL.len() {
            if self.has(Database::ALL[i]) {
                return Some(Database::ALL[i]);
            }
            i += 1;
        }
        None
    }
}

/// What `chain!` declares: the databases that every revision of the crate must work on, and the names of the
/// two tables that Aludel keeps.
#[derive(Clone, Copy, Debug)]
pub struct Chain {
    /// The declared databases.
    pub declared: Databases,
    /// Those of them that an op is for: all, unless it says `only(…)`.
    pub databases: Databases,
    /// Those that are declared for any revision.
    pub ever: Databases,
    /// Whether one of those [folds names](Databases::fold_names), which the fold asks all the time: what a name clashes with is the same at
    /// every revision.
    pub folds: bool,
    /// The oldest version of each, in the order of [`Database::ALL`]; meaningless where not declared.
    pub versions: [Version; 4],
    /// Pins what ops mean and how names are derived.
    pub edition: u16,
    /// The table of version rows; Alembic's shape.
    pub version_table: &'static str,
    /// The table of the journal.
    pub history_table: &'static str,
    /// What is said of the databases that take part in some of the revisions only; they are among [`Chain::databases`].
    pub terms: &'static [Term],
    /// This chain without the databases of some of those: of the first, the second, the first two, the third, …
    pub narrower: &'static [Chain],
}

/// Where a database begins or ends to take part: `mysql 8.0 since UseMysql`, `sqlite 3.35 until LastOnSqlite`.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// The database.
    pub database: Database,
    /// Which of the two.
    pub bound: Bound,
    /// The [key](crate::fold::Revision::key) of the revision that is named: the first or the last that it takes part in.
    pub revision: u64,
    /// The [keys](crate::fold::Revision::key) of those that this one stands on, its own among them if it is the last one, as
    /// [`term_keys`](crate::fold::term_keys) lays them out: each in the slot that its remainder says or in one of the next. 0 is an empty slot, and
    /// at least one is.
    pub keys: &'static [u64],
}

/// An end of a [`Term`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It takes part in all revisions but those that stand before.
    Since,
    /// It takes part in that revision and those that stand before.
    Until,
}

/// Marks the versions of a written downgrade's ops, as the macro does.
pub(crate) const DOWN: u64 = 1 << 61;

impl Term {
    /// Whether the database takes part in the revision of that key, or of that key for its downgrade.
    pub const fn covers(&self, key: u64) -> bool {
        self.lists(key) == matches!(self.bound, Bound::Until)
    }

    /// Whether the revision of that key, or of that key for its downgrade, is among [`Term::keys`].
    #[expect(clippy::cast_possible_truncation, reason = "the table is made on the same machine")]
    pub const fn lists(&self, key: u64) -> bool {
        let (slots, key) = (self.keys, key & !DOWN);
        let mut slot = key as usize % slots.len();
        while slots[slot] != 0 {
            if slots[slot] == key {
                return true;
            }
            slot = (slot + 1) % slots.len();
        }
        false
    }
}

impl Chain {
    /// A chain for every database at its oldest version, with the default tables; for tests and tools.
    pub const fn of(databases: Databases) -> Chain {
        let mut versions = [Version(0, 0); 4];
        let mut i = 0;
        while i < 4 {
            versions[i] = Database::ALL[i].oldest();
            i += 1;
        }
        Chain {
            declared: databases,
            databases,
            ever: databases,
            folds: databases.fold_names(),
            versions,
            edition: 2026,
            version_table: "aludel_version",
            history_table: "aludel_history",
            terms: &[],
            narrower: &[],
        }
    }

    /// The chain as an op has it that is for some of the databases.
    #[must_use]
    pub const fn only(&self, databases: Databases) -> Chain {
        Chain { databases: self.databases.and(databases), ..*self }
    }

    /// Whether an op is for some of the declared databases, and not for all.
    pub const fn is_narrowed(&self) -> bool {
        self.databases.0 != self.declared.0
    }

    /// The chain as the revision of that key has it: without the databases that do not take part in it.
    pub const fn as_of(&'static self, key: u64) -> &'static Chain {
        let (mut gone, mut i) = (0, 0);
        while i < self.terms.len() {
            if !self.terms[i].covers(key) {
                gone |= 1 << i;
            }
            i += 1;
        }
        if gone == 0 { self } else { &self.narrower[gone - 1] }
    }

    /// What [`Chain::narrower`] is, for `N` of one less than two to the number of [terms](Chain::terms).
    pub const fn narrowed<const N: usize>(&self) -> [Chain; N] {
        let mut narrower = [Chain { terms: &[], narrower: &[], ..*self }; N];
        let mut gone = 1;
        while gone <= N {
            let mut i = 0;
            while i < self.terms.len() {
                if gone & 1 << i != 0 {
                    let left = narrower[gone - 1].declared.without(Databases(self.terms[i].database.bit()));
                    (narrower[gone - 1].declared, narrower[gone - 1].databases) = (left, left);
                }
                i += 1;
            }
            gone += 1;
        }
        narrower
    }

    /// The oldest version of `database` that the chain must work on.
    pub const fn version(&self, database: Database) -> Version {
        self.versions[database as usize]
    }
}
