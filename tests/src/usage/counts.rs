//! The counts: tables of a file outside the repository, read at run time.

use std::path::PathBuf;

use super::example::{TABLES, Topic};

/// The tables that have examples.
#[derive(Debug)]
pub struct Counts {
    /// In the order of the file.
    pub tables: Vec<Table>,
}

/// A table of the file.
#[derive(Debug)]
pub struct Table {
    /// What it is about.
    pub topic: &'static Topic,
    /// Its lines.
    pub lines: Vec<Line>,
    /// How many tables of real databases were looked at, where the lines are features of tables.
    pub of: Option<u32>,
}

/// A line of a table.
#[derive(Debug)]
pub struct Line {
    /// What is counted.
    pub name: String,
    /// How often it was seen.
    pub count: u32,
}

/// Reads the counts.
///
/// # Errors
/// Where the file was looked for.
pub fn read() -> Result<Counts, String> {
    let path = std::env::var_os("ALUDEL_USAGE").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/reference/usage.md"),
        PathBuf::from,
    );
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Counts { tables: parse(&text) }),
        Err(error) => Err(format!("the counts are not here: {}: {error}", path.display())),
    }
}

fn parse(text: &str) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        if let Some(title) = line.strip_prefix('#') {
            let title = title.trim_start_matches('#').trim();
            let topic = TABLES.iter().find(|topic| title.starts_with(topic.title));
            open = topic.is_some();
            let of = title.split_once(": ").and_then(|(_, rest)| rest.split_once(" tables")).map(|(count, _)| count);
            let of = of.and_then(|count| count.parse().ok());
            tables.extend(topic.map(|topic| Table { topic, lines: Vec::new(), of }));
        } else if open && let Some(table) = tables.last_mut() {
            table.lines.extend(counted(line));
        }
    }
    tables
}

/// `  name     12 …` or `   3 name     covers 0.1%   in   12 tables`.
fn counted(line: &str) -> Option<Line> {
    let line = line.strip_prefix("  ")?.trim_start();
    let line = match line.split_once(' ') {
        Some((rank, rest)) if rank.parse::<u32>().is_ok() => rest,
        _ => line,
    };
    let (name, rest) = line.split_once("  ")?;
    let rest = rest.split_once(" in ").map_or(rest, |(_, rest)| rest);
    let count = rest.split_whitespace().next()?.parse().ok()?;
    Some(Line { name: name.to_owned(), count })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn tables_are_read() {
        let text = "## Other\n```\n  a      1\n```\n## op parameters\n```\n  add_column(schema=)      136    3\n```\n\
                    ### mysql: 1041 tables from 23 schemas\nfeatures\n    3 type:bigint unsigned   covers   0.29%   in   339 tables  11 schemas\n";
        let tables = parse(text);
        let lines: Vec<_> =
            tables.iter().flat_map(|table| &table.lines).map(|line| (&*line.name, line.count)).collect();
        assert_eq!(lines, [("add_column(schema=)", 136), ("type:bigint unsigned", 339)]);
        assert_eq!(tables.iter().map(|table| table.of).collect::<Vec<_>>(), [None, Some(1041)]);
    }
}
