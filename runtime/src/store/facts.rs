//! What a database answered.

use std::collections::HashMap;
use std::fmt;

use crate::graph::is_repeatable;
use crate::model::{Database, Version};

/// A row of two texts: what, and its value.
pub(crate) type Pair = (String, Option<String>);

/// What a database says about itself and its revisions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// The server's version, as it prints it.
    pub(crate) version: String,
    /// Whether there is a table of version rows.
    pub(crate) has_versions: bool,
    /// Whether there is a journal.
    pub(crate) has_history: bool,
    /// The version rows, sorted.
    pub(crate) rows: Vec<String>,
    /// The checksums of what was applied, by id.
    pub(crate) checksums: HashMap<String, String>,
    /// The tags with which it was applied, by id, where there were any.
    pub(crate) tags: HashMap<String, Vec<String>>,
    /// A revision that was begun and not finished.
    pub(crate) unfinished: Option<Unfinished>,
    /// Whether MySQL or MariaDB refuses values that do not fit their column, rather than changing them.
    pub(crate) strict: bool,
    /// What became of the lock, if it was asked for.
    pub(crate) locked: Option<Locked>,
    /// The server's number for the connection.
    pub(crate) backend: Option<u64>,
    /// PostgreSQL: the schema that the search path leads to, if there is one.
    pub(crate) schema: Option<String>,
}

/// What became of the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Locked {
    /// We hold it.
    Yes,
    /// Another runner does.
    No,
    /// It was not tried: the version rows are already those that are wanted.
    Skipped,
    /// The server could not say.
    Failed,
}

/// A revision that was begun and not finished: a row of the journal that is not done.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Unfinished {
    /// The revision's id.
    pub revision: String,
    /// `upgrade` or `downgrade`.
    pub direction: String,
    /// How many of its statements are done.
    pub step: usize,
    /// How many it has.
    pub steps: usize,
    /// `running` (or killed), or `failed`.
    pub state: String,
    /// The checksum of the revision's ops at that time.
    pub checksum: String,
    /// That of its finished statements, if the others may be edited before it goes on; or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub done_checksum: String,
    /// The tags it was run with, of those that its data steps ask for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

impl fmt::Display for Unfinished {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Unfinished { revision, direction, step, steps, .. } = self;
        // a run that is at it now has the same row as one that was killed
        let state = if self.state == "failed" { "has failed" } else { "is running or was killed" };
        write!(f, "{direction} of {revision} {state}: {step} of {steps} statements are done")
    }
}

impl Facts {
    /// Reads the answers.
    pub(crate) fn read(pairs: Vec<Pair>) -> Facts {
        let mut facts = Facts::default();
        for (what, value) in pairs {
            let value = value.unwrap_or_default();
            match what.as_str() {
                "version" => facts.version = value,
                "lock" => facts.locked = Some(Locked::read(&value)),
                "backend" => facts.backend = value.parse().ok(),
                "schema" => facts.schema = Some(value),
                "sql_mode" => facts.strict = value.contains("STRICT_"),
                "has_versions" => facts.has_versions = true,
                "has_history" => facts.has_history = true,
                "row" => facts.rows.push(value),
                "sum" => facts.add_sum(&value),
                "unfinished" => facts.unfinished = Unfinished::read(&value),
                // PostgreSQL: a whole table at once.
                "rows" => facts.rows.extend(table(&value).lines().map(str::to_owned)),
                "sums" => table(&value).lines().for_each(|line| facts.add_sum(line)),
                "unfinisheds" => facts.unfinished = table(&value).lines().last().and_then(Unfinished::read),
                _ => {}
            }
        }
        facts.rows.sort();
        if let Some(unfinished) = &facts.unfinished
            && is_repeatable(&unfinished.revision)
        {
            // what was there before is gone
            facts.checksums.remove(&unfinished.revision);
        }
        facts
    }

    /// What was run is done and journaled, so all tables of ours are there.
    pub(crate) fn note_done(&mut self) {
        self.has_versions = true;
        self.has_history = true;
        self.unfinished = None;
    }

    /// `id checksum`, and `tags` if there were any.
    fn add_sum(&mut self, line: &str) {
        let mut parts = line.split(' ');
        let (Some(id), Some(checksum)) = (parts.next(), parts.next()) else { return };
        self.checksums.insert(id.to_owned(), checksum.to_owned());
        if let Some(tags) = parts.next() {
            self.tags.insert(id.to_owned(), read_tags(tags));
        }
    }

    /// The server's version; MariaDB's differs from MySQL's by its name in it.
    pub(crate) fn parsed_version(&self, database: Database) -> Version {
        if database == Database::Postgres {
            let number: u32 = self.version.parse().unwrap_or_default();
            let part = |number: u32| u16::try_from(number).unwrap_or_default();
            return Version(part(number / 10_000), part(number % 10_000));
        }
        let mut numbers = self.version.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok());
        Version(numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default())
    }
}

impl Locked {
    fn read(value: &str) -> Locked {
        match value {
            "true" | "t" | "1" => Locked::Yes,
            "false" | "f" | "0" => Locked::No,
            "skipped" => Locked::Skipped,
            _ => Locked::Failed,
        }
    }
}

impl Unfinished {
    fn read(line: &str) -> Option<Unfinished> {
        let mut parts = line.split(' ').map(str::to_owned);
        Some(Unfinished {
            revision: parts.next()?,
            direction: parts.next()?,
            step: parts.next()?.parse().ok()?,
            steps: parts.next()?.parse().ok()?,
            state: parts.next()?,
            checksum: parts.next()?,
            done_checksum: parts.next().unwrap_or_default(),
            tags: read_tags(&parts.next().unwrap_or_default()),
        })
    }
}

/// Tags as the journal has them, with commas between.
pub(crate) fn read_tags(text: &str) -> Vec<String> {
    text.split(',').filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

/// The text inside `<row …><v>…</v></row>`.
fn table(xml: &str) -> String {
    let inner = xml.split_once("<v>").and_then(|(_, rest)| rest.rsplit_once("</v>")).map_or("", |(inner, _)| inner);
    inner.replace("&lt;", "<").replace("&gt;", ">").replace("&#x0d;", "\r").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(what: &str, value: &str) -> Pair {
        (what.to_owned(), Some(value.to_owned()))
    }

    #[test]
    fn a_table_comes_as_xml() {
        let xml = "<row xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n  <v>b&amp;\na</v>\n</row>\n\n";
        let facts = Facts::read(vec![pair("rows", xml), pair("version", "150004")]);
        assert_eq!(facts.rows, ["a", "b&"]);
        assert_eq!(facts.parsed_version(Database::Postgres), Version(15, 4));
        assert!(
            Facts::read(vec![pair("rows", "<row xmlns:xsi=\"x\">\n  <v xsi:nil=\"true\"/>\n</row>")]).rows.is_empty()
        );
    }

    #[test]
    fn versions_are_read_as_servers_print_them() {
        for (text, version) in
            [("10.11.6-MariaDB-0+deb12u1", Version(10, 11)), ("8.0.36", Version(8, 0)), ("3.46.0", Version(3, 46))]
        {
            assert_eq!(Facts::read(vec![pair("version", text)]).parsed_version(Database::Sqlite), version);
        }
    }

    #[test]
    fn an_unfinished_revision_is_read() {
        let facts = Facts::read(vec![pair("unfinished", "a1 upgrade 2 5 failed c0ffee")]);
        let unfinished = facts.unfinished.unwrap();
        assert_eq!((unfinished.revision.as_str(), unfinished.step, unfinished.steps), ("a1", 2, 5));
        assert!(unfinished.tags.is_empty());
        let unfinished = Unfinished::read("a1 upgrade 2 5 failed c0ffee  demo,staging").unwrap();
        assert_eq!(unfinished.tags, ["demo", "staging"]);
        assert!(unfinished.done_checksum.is_empty());
        assert_eq!(Unfinished::read("a1 upgrade 2 5 failed c0ffee decade ").unwrap().done_checksum, "decade");
    }

    #[test]
    fn checksums_come_with_tags() {
        let facts = Facts::read(vec![pair("sum", "a1 c0ffee"), pair("sum", "b2 decade demo,staging")]);
        assert_eq!(facts.checksums["b2"], "decade");
        assert_eq!((facts.tags.len(), facts.tags["b2"].join(" ")), (1, "demo staging".to_owned()));
    }
}
