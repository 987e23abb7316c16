//! Examples: for each line that is counted, what is written for it.

use aludel::model::{Database, Version};

/// A table of the counts, with its examples.
#[derive(Debug)]
pub struct Topic {
    /// How its title begins.
    pub title: &'static str,
    /// The share that is wanted, in per cent.
    pub wanted: f64,
    /// The examples: lines `[home]`, and below them `line => ops`, or `line ~> ops` for what is still to come.
    text: &'static str,
}

/// What is counted and has examples.
pub const TABLES: &[Topic] = &[
    Topic { title: "Operations", wanted: 99.0, text: include_str!("../../usage/operations.txt") },
    Topic { title: "op parameters", wanted: 99.0, text: include_str!("../../usage/parameters.txt") },
    Topic { title: "Column kwargs", wanted: 99.0, text: include_str!("../../usage/column_keywords.txt") },
    Topic { title: "column types", wanted: 99.0, text: include_str!("../../usage/column_types.txt") },
    Topic { title: "constraints/column elements", wanted: 99.0, text: include_str!("../../usage/elements.txt") },
    Topic { title: "server_default forms", wanted: 99.0, text: include_str!("../../usage/server_defaults.txt") },
    Topic { title: "Enum kwargs", wanted: 99.0, text: include_str!("../../usage/enums.txt") },
    Topic { title: "op.execute leading SQL", wanted: 95.0, text: include_str!("../../usage/sql.txt") },
    Topic { title: "postgres:", wanted: 97.0, text: include_str!("../../usage/postgres.txt") },
    Topic { title: "mysql:", wanted: 97.0, text: include_str!("../../usage/mysql.txt") },
    Topic { title: "sqlite:", wanted: 97.0, text: include_str!("../../usage/sqlite.txt") },
];

/// A crate that examples are compiled in: which databases it declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    /// All of them.
    Everywhere,
    /// PostgreSQL alone.
    Postgres,
    /// SQLite alone.
    Sqlite,
    /// MySQL and MariaDB.
    Mysql,
}

impl Home {
    /// All homes.
    pub const ALL: [Home; 4] = [Home::Everywhere, Home::Postgres, Home::Sqlite, Home::Mysql];

    /// Its name, in the files of examples and as a crate.
    pub const fn name(self) -> &'static str {
        match self {
            Home::Everywhere => "everywhere",
            Home::Postgres => "postgres",
            Home::Sqlite => "sqlite",
            Home::Mysql => "mysql",
        }
    }

    /// What its `chain!` declares: servers as people run them.
    pub fn databases(self) -> String {
        let databases = match self {
            Home::Everywhere => &Database::ALL[..],
            Home::Postgres => &[Database::Postgres],
            Home::Sqlite => &[Database::Sqlite],
            Home::Mysql => &[Database::Mysql, Database::Mariadb],
        };
        let declared = |database: &Database| {
            let Version(major, minor) =
                if *database == Database::Postgres { Version(15, 0) } else { database.oldest() };
            format!("{} {major}.{minor}", database.keyword())
        };
        databases.iter().map(declared).collect::<Vec<_>>().join(", ")
    }
}

/// What is written for a line.
#[derive(Clone, Debug)]
pub struct Example {
    /// The line.
    pub line: &'static str,
    /// Where it must compile.
    pub home: Home,
    /// Ops, or the lines of a revision up to and with `upgrade { … }`.
    pub text: &'static str,
    /// The compiler refuses it as yet.
    pub to_come: bool,
}

/// The examples of a topic.
///
/// # Panics
/// If its file cannot be read.
pub fn examples(topic: &Topic) -> Vec<Example> {
    let mut home = None;
    let mut examples = Vec::new();
    for line in topic.text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            home = Home::ALL.into_iter().find(|home| home.name() == name);
            continue;
        }
        let accepted = line.split_once(" => ").map(|parts| (parts, false));
        let parts = accepted.or_else(|| line.split_once(" ~> ").map(|parts| (parts, true)));
        let (Some(home), Some(((line, text), to_come))) = (home, parts) else {
            panic!("an example is `line => ops`, below a `[home]`: {line}")
        };
        examples.push(Example { line, home, text, to_come });
    }
    examples
}
