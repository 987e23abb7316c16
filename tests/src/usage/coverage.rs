//! The shares: each line with what the compiler says of its example.

use super::compiler::{Snippet, compile};
use super::counts::{Line, Table};
use super::example::{Example, TABLES, Topic, examples};

/// What the compiler says of a topic's examples.
#[derive(Debug)]
pub struct Coverage {
    /// The topic.
    pub topic: &'static Topic,
    /// Its examples.
    pub covered: Vec<Covered>,
}

/// An example and what the compiler says.
#[derive(Debug)]
pub struct Covered {
    /// The example.
    pub example: Example,
    /// What it is worth.
    pub cover: Cover,
}

/// How a line is covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cover {
    /// By ops.
    Typed,
    /// By a text that the compiler reads: it refuses the same with a table that is not there.
    Checked,
    /// By a text that runs as it is, unread.
    Unread,
    /// Not: what the compiler says.
    Refused(String),
}

impl Cover {
    /// Whether the compiler sees what is done.
    pub fn counts(&self) -> bool {
        matches!(self, Cover::Typed | Cover::Checked)
    }
}

impl Coverage {
    /// Compiles every example.
    pub fn of_all() -> Vec<Coverage> {
        let all: Vec<Example> = TABLES.iter().flat_map(examples).collect();
        let given = |example: &Example, text: String| Snippet { home: example.home, text };
        let mut snippets: Vec<Snippet> = all.iter().map(|example| given(example, example.text.to_owned())).collect();
        snippets.extend(all.iter().map(|example| given(example, with_unknown_table(example.text))));
        let outcomes = compile(&snippets);
        let (examples_said, twins_said) = outcomes.split_at(all.len());
        let mut said = examples_said.iter().zip(twins_said);
        let cover = |example: &Example, outcome: &Result<(), String>, twin: &Result<(), String>| match (outcome, twin) {
            (Err(message), _) => Cover::Refused(message.clone()),
            (Ok(()), _) if !example.text.contains("execute ") => Cover::Typed,
            (Ok(()), Err(_)) => Cover::Checked,
            (Ok(()), Ok(())) => Cover::Unread,
        };
        let mut covered = |example: Example| {
            let (outcome, twin) = said.next().expect("an outcome for each example");
            Covered { cover: cover(&example, outcome, twin), example }
        };
        let topic = |topic| Coverage { topic, covered: examples(topic).into_iter().map(&mut covered).collect() };
        TABLES.iter().map(topic).collect()
    }

    /// The example of a line.
    pub fn of_line(&self, line: &Line) -> Option<&Covered> {
        self.covered.iter().find(|covered| covered.example.line == line.name)
    }

    /// The covered share of a table in per cent, lines weighted by their counts. Of features of tables: what is left of all
    /// tables if no two features that are not covered meet in one, which is the least that it can be.
    pub fn share(&self, table: &Table) -> f64 {
        let covered = |line: &&Line| self.of_line(line).is_some_and(|covered| covered.cover.counts());
        let sum = |lines: &mut dyn Iterator<Item = &Line>| lines.map(|line| f64::from(line.count)).sum::<f64>();
        match table.of {
            Some(all) => 100.0 * (1.0 - sum(&mut table.lines.iter().filter(|line| !covered(line))) / f64::from(all)),
            None => 100.0 * sum(&mut table.lines.iter().filter(covered)) / sum(&mut table.lines.iter()),
        }
    }
}

/// The same texts about a table that is not there; nothing for an example without texts.
fn with_unknown_table(text: &str) -> String {
    if text.contains("execute ") { text.replace("users", "usres") } else { String::new() }
}
