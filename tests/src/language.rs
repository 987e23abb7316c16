//! The examples of `docs/language.md`: revisions of `tests/language/`, compiled and run up and down on real servers. The document
//! shows each as it is written there, with what its op does, from the op's own documentation, and its SQL.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use aludel::graph::{Range, Revision};
use aludel::model::Database;
use aludel::{Direction, Migrator};

use crate::harness::{TempDatabase, block_on, databases};
use crate::law::{Made, chain_to};
use crate::statements::statements;

/// A file of examples.
#[derive(Debug)]
pub struct Chapter {
    /// Its name in `tests/language/`.
    name: &'static str,
    /// Its text.
    source: &'static str,
    made: Made,
}

impl Chapter {
    /// The chapter of a file, whose chain ends with `last`.
    pub fn new(name: &'static str, source: &'static str, last: &'static Revision) -> Chapter {
        Chapter { name, source, made: chain_to(last) }
    }

    /// Runs the chapter on every server it is for, and compares the document with it; `ALUDEL_BLESS` rewrites it.
    ///
    /// # Panics
    /// If a server refuses something, the database is not what the compiler said, or the document is not up to date.
    pub fn check(&self) {
        let (begin, end) =
            (format!("<!-- written by ./dev bless, from tests/language/{} -->\n", self.name), "<!-- end -->\n");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT);
        // each chapter's test writes its part of the one file
        let lock = fs::File::open(&path).expect("the document");
        lock.lock().expect("the document can be locked");
        let text = fs::read_to_string(&path).expect("the document");
        let (before, rest) = text.split_once(&begin).expect("the beginning of the chapter");
        let (found, after) = rest.split_once(end).expect("the end of the chapter");
        let written = self.written(before);
        if std::env::var_os("ALUDEL_BLESS").is_some() {
            fs::write(&path, format!("{before}{begin}{written}{end}{after}")).expect("the document");
        } else {
            assert!(found == written, "{DOCUMENT} is not up to date: run ./dev bless");
        }
        drop(lock);
        for database in databases().into_iter().filter(|database| self.made.chain.databases.has(*database)) {
            block_on(run(&self.made, database));
        }
    }

    /// The chapter in the document, behind what is `before` it: a section per op, in the order of the examples.
    fn written(&self, before: &str) -> String {
        let mut out = String::new();
        let mut section = "";
        for (i, revision) in self.made.revisions.iter().enumerate().filter(|(_, revision)| !revision.message.is_empty())
        {
            let keyword = revision.ops[0].keyword();
            if keyword != section {
                let known = before.contains(&format!("### `{keyword}`\n"));
                let _ = if known {
                    write!(out, "\n### `{keyword}` on {}\n", self.databases())
                } else {
                    write!(out, "\n### `{keyword}`\n\n{}\n", prose(keyword))
                };
                section = keyword;
            }
            let example = example(self.source, revision.name);
            let sql = format!("```sql\n{}```\n", self.sql(i));
            let _ = write!(out, "\n{}\n\n```rust\n{example}```\n\n{}", revision.message, folded(sql));
        }
        out.push('\n');
        out
    }

    fn databases(&self) -> String {
        let declared = ORDER.into_iter().filter(|database| self.made.chain.databases.has(*database));
        declared.map(Database::title).collect::<Vec<_>>().join(" and ")
    }

    /// A revision's SQL, databases with the same together.
    fn sql(&self, i: usize) -> String {
        let migrator = Migrator::from_list(&self.made.revisions);
        let before = i.checked_sub(1).map_or("base", |before| self.made.revisions[before].id);
        let range = Range::parse(&format!("{before}:{}", self.made.revisions[i].id)).expect("a range");
        let mut texts: Vec<(Vec<&str>, String)> = Vec::new();
        for database in ORDER.into_iter().filter(|database| self.made.revisions[i].chain.databases.has(*database)) {
            let sql = match migrator.plan_offline(database, Direction::Upgrade, &range) {
                Ok(plan) if statements(&plan).is_empty() => "-- nothing to do\n".to_owned(),
                Ok(plan) => statements(&plan),
                Err(error) => format!("-- no script: {}\n", error.to_string().replace('\n', "\n-- ")),
            };
            match texts.iter_mut().find(|(_, text)| *text == sql) {
                Some((databases, _)) => databases.push(database.title()),
                None => texts.push((vec![database.title()], sql)),
            }
        }
        let texts = texts.iter().map(|(databases, sql)| format!("-- {}\n{sql}", databases.join(", ")));
        texts.collect::<Vec<_>>().join("\n")
    }
}

/// What is long is shown on demand.
fn folded(sql: String) -> String {
    if sql.lines().count() < 30 { sql } else { format!("<details><summary>SQL</summary>\n\n{sql}\n</details>\n") }
}

const DOCUMENT: &str = "../docs/language.md";

const ORDER: [Database; 4] = [Database::Postgres, Database::Sqlite, Database::Mariadb, Database::Mysql];

/// Up, down and up again; each time the database is what the fold says.
async fn run(made: &Made, database: Database) {
    let (fresh, all) = (TempDatabase::new(database), made.revisions.len());
    let migrator = Migrator::from_list(&made.revisions);
    let compare = async |count, when| made.compare(&fresh, count, when).await.unwrap_or_else(|wrong| panic!("{wrong}"));
    migrator.upgrade(&fresh.url, "head").await.expect("up");
    compare(all, "up").await;
    migrator.downgrade(&fresh.url, "base").await.expect("down");
    compare(0, "down").await;
    migrator.upgrade(&fresh.url, "head").await.expect("up again");
    compare(all, "up again").await;
}

/// The ops of a revision as they are written.
fn example(source: &str, name: &str) -> String {
    let (_, rest) = source.split_once(&format!("revision {name} ")).expect("the revision in its file");
    let (_, rest) = rest.split_once("    upgrade {\n").expect("its ops");
    let (ops, _) = rest.split_once("\n    }\n").expect("the end of its ops");
    ops.lines().map(|line| line.strip_prefix("        ").unwrap_or(line).to_owned() + "\n").collect()
}

/// What the documentation of the op's variant says, which editors show over the op's name.
fn prose(keyword: &str) -> String {
    const OPS: &str = include_str!("../../runtime/src/op/mod.rs");
    const ITEMS: &str = include_str!("../../runtime/src/op/item.rs");
    const KEYWORDS: &str = include_str!("../../runtime/src/op/keyword.rs");
    let line = KEYWORDS.lines().find(|line| line.ends_with(&format!("=> \"{keyword}\","))).unwrap_or_default();
    let named = line.trim().split(['(', '{', ' ']).next().and_then(|path| path.split_once("::"));
    let found = match named {
        Some(("Op", name)) => variant(OPS, name),
        Some(("ItemKind", name)) => variant(ITEMS, name),
        // `create_enum` is one kind of `CreateObject`
        _ => variant(OPS, &(camel(keyword.split('_').next().unwrap_or_default()) + "Object")),
    };
    found.unwrap_or_else(|| panic!("no variant of an op for `{keyword}`"))
}

/// The ops that are written as calls, and whose function an editor would show another text over than their variant's.
///
/// # Panics
/// If the list of ops cannot be read.
pub fn documented_otherwise() -> Vec<&'static str> {
    const CALLS: &str = include_str!("../../runtime/src/fold/plain.rs");
    let otherwise = |op: &&str| {
        let Some((before, _)) = CALLS.split_once(&format!("\npub const fn {op}(")) else { return false };
        let docs = before.lines().rev().map_while(|line| line.strip_prefix("/// "));
        let mut docs: Vec<&str> = docs.collect();
        docs.reverse();
        docs.join("\n") != prose(op)
    };
    ops().filter(otherwise).collect()
}

/// The doc comment of an enum's variant.
fn variant(source: &str, name: &str) -> Option<String> {
    let lines: Vec<&str> = source.lines().collect();
    let declared = |line: &str| {
        let rest = line.strip_prefix("    ").and_then(|line| line.strip_prefix(name));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '(', ',']))
    };
    let at = lines.iter().position(|line| declared(line))?;
    let docs = lines[..at].iter().rev().map_while(|line| line.trim_start().strip_prefix("/// "));
    let mut docs: Vec<&str> = docs.collect();
    docs.reverse();
    (!docs.is_empty()).then(|| docs.join("\n"))
}

fn camel(words: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    words.split('_').map(capital).collect()
}

/// The ops of the language that the document has no section for.
///
/// # Panics
/// If the list of ops or the document cannot be read.
pub fn without_section() -> Vec<&'static str> {
    let document = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT)).expect("the document");
    ops().filter(|op| !document.contains(&format!("\n### `{op}`"))).collect()
}

/// The ops of the language.
fn ops() -> impl Iterator<Item = &'static str> {
    const SYNTAX: &str = include_str!("../../macros/src/syntax/op/keyword.rs");
    let (_, list) = SYNTAX.split_once("const EXAMPLES: [").expect("the list of ops");
    let (list, _) = list.split_once("\n];").expect("the end of the list");
    // the first text of each pair
    list.split("\n    (").skip(1).filter_map(|pair| pair.split('"').nth(1))
}
