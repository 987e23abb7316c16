//! Which database has what: what the cases run where, and what the fold refuses elsewhere. `docs/support.md` is written from it.

mod features;

use std::fmt::Write as _;

use aludel::fold::{Arena, IfExistsOf};
use aludel::model::{Chain, Database, Databases, Version};
use aludel::op::Op;

use features::FEATURES;

use crate::build::leak;
use crate::cases::{self, Case};

/// What a database makes of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// The law runs it there, from this version on.
    Runs(Version),
    /// The compiler takes it, and no test runs it.
    Untried,
    /// The compiler refuses it in a crate that declares that database.
    Refused,
}

impl Support {
    fn of(case: &Case, database: Database) -> Support {
        match case.databases.has(database) {
            true if database == Database::Mysql => Support::Untried,
            true => Support::Runs(case.chain().versions[database as usize]),
            false if !findings(case, Databases(database.bit()), case.versions).is_empty() => Support::Refused,
            false => Support::Untried,
        }
    }

    /// The best that one of the cases shows.
    fn best(cases: &[&Case], database: Database) -> Support {
        let all = || cases.iter().map(|case| Support::of(case, database));
        let runs = all().filter_map(|support| if let Support::Runs(from) = support { Some(from) } else { None });
        match runs.min() {
            Some(from) => Support::Runs(from),
            None if all().any(|support| support == Support::Untried) => Support::Untried,
            None => Support::Refused,
        }
    }

    fn cell(self, database: Database) -> String {
        match self {
            Support::Runs(from) if from == database.oldest() => "yes".to_owned(),
            Support::Runs(Version(major, 0)) => format!("from {major}"),
            Support::Runs(Version(major, minor)) => format!("from {major}.{minor}"),
            Support::Untried => "(yes)".to_owned(),
            Support::Refused => "—".to_owned(),
        }
    }
}

/// What the compiler says of a case in a crate that declares these databases, in these versions.
fn findings(case: &Case, databases: Databases, versions: [Version; 4]) -> Vec<String> {
    let (chain, arena) = (leak(Chain { versions, ..Chain::of(databases) }), Arena::new());
    let mut schema = arena.schema();
    let mut findings = Vec::new();
    for (version, op) in (1..).zip(case.before.iter().chain(&case.ops)) {
        let folded = arena.apply(chain, schema, op, version);
        findings.extend(folded.findings);
        if let Some(of) = IfExistsOf::of(op).filter(|_| case.if_exists) {
            findings.extend(of.check(chain).messages());
        }
        schema = folded.schema;
    }
    findings
}

/// Of these, the one that is about the word that the title begins with, or else the first.
fn about(title: &str, findings: &[String]) -> Option<String> {
    let word = title.strip_prefix('`').and_then(|code| code.split(|c: char| !c.is_alphanumeric() && c != '_').next());
    let said = word.and_then(|word| findings.iter().find(|message| message.contains(word)));
    said.or(findings.first()).map(|message| message.replace("\nhelp: ", "; "))
}

const HEAD: &str = "# Which database has what

Written from the tests by `./dev bless`. Column types are in [types.md](types.md), the language in [language.md](language.md).

- **yes**: tests run it, up, down and up again, and find in the database what the compiler said would be there.
- **from 15**: the same; the compiler refuses it in a crate that declares an older server.
- **—**: the compiler refuses it in a crate that declares that database; what it says is below the table.
- **(yes)**: the compiler takes it, and no test runs it. On MySQL that is everything: there was no server to be had.
";

/// The whole document.
///
/// # Panics
/// If a feature names a case that is not there.
pub fn document() -> String {
    // what is left out on a database says nothing of it
    let all: Vec<Case> = cases::all().into_iter().filter(|case| case.some.is_empty()).collect();
    let mut out = HEAD.to_owned();
    out.push_str("\n## Operations\n");
    let keywords: std::collections::BTreeSet<&str> =
        all.iter().flat_map(|case| case.ops.iter().map(Op::keyword)).collect();
    let has = |keyword| move |case: &&Case| case.ops.iter().any(|op| op.keyword() == keyword);
    let ops = keywords.iter().map(|keyword| (format!("`{keyword}`"), all.iter().filter(has(*keyword)).collect()));
    table(&mut out, &ops.collect::<Vec<_>>());
    for (heading, features) in FEATURES {
        let _ = write!(out, "\n## {heading}\n");
        let found =
            |name: &&str| all.iter().find(|case| case.name == *name).unwrap_or_else(|| panic!("no case {name}"));
        let rows = features.iter().map(|(title, cases)| ((*title).to_owned(), cases.iter().map(found).collect()));
        table(&mut out, &rows.collect::<Vec<_>>());
    }
    out
}

fn table(out: &mut String, rows: &[(String, Vec<&Case>)]) {
    const ORDER: [Database; 4] = [Database::Postgres, Database::Sqlite, Database::Mariadb, Database::Mysql];
    let _ = writeln!(out, "\n| | {} |\n| --- | --- | --- | --- | --- |", ORDER.map(Database::title).join(" | "));
    let mut said = String::new();
    for (title, cases) in rows {
        let cells = ORDER.map(|database| (database, Support::best(cases, database)));
        let _ = writeln!(out, "| {title} | {} |", cells.map(|(database, support)| support.cell(database)).join(" | "));
        let refused = cells.iter().filter(|(_, support)| *support == Support::Refused);
        let refused = Databases(refused.fold(0, |bits, (database, _)| bits | database.bit()));
        let findings =
            cases.iter().take(usize::from(!refused.is_empty())).flat_map(|case| findings(case, refused, case.versions));
        if let Some(message) = about(title, &findings.collect::<Vec<_>>()) {
            let _ = writeln!(said, "- {title}: {message}");
        }
    }
    if !said.is_empty() {
        let _ = write!(out, "\n{said}");
    }
}

/// The cases that need a newer version of a database than the oldest, and are not refused for the oldest.
pub fn unproved_versions() -> Vec<&'static str> {
    let oldest = Database::ALL.map(Database::oldest);
    let newer = cases::all().into_iter().filter(|case| case.versions != oldest);
    newer.filter(|case| findings(case, case.databases, oldest).is_empty()).map(|case| case.name).collect()
}
