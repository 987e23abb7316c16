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
    /// The oldest version of each, in the order of [`Database::ALL`]; meaningless where not declared.
    pub versions: [Version; 4],
    /// Pins what ops mean and how names are derived.
    pub edition: u16,
    /// The table of version rows; Alembic's shape.
    pub version_table: &'static str,
    /// The table of the journal.
    pub history_table: &'static str,
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
            versions,
            edition: 2026,
            version_table: "aludel_version",
            history_table: "aludel_history",
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

    /// The oldest version of `database` that the chain must work on.
    pub const fn version(&self, database: Database) -> Version {
        self.versions[database as usize]
    }
}
