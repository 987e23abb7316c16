//! `history --format json`: nodes and what they stand on, for programs.

use serde::Serialize;

use super::{Picture, State};
use crate::graph::Revision;

/// All of it. `current` and `applied` are `null` when no database was asked.
#[derive(Serialize)]
struct Drawn {
    heads: Vec<&'static str>,
    current: Option<Vec<&'static str>>,
    revisions: Vec<Node>,
}

#[derive(Serialize)]
struct Node {
    #[serde(flatten)]
    revision: &'static Revision,
    head: bool,
    current: Option<bool>,
    applied: Option<bool>,
}

/// A value to be printed; revisions as every other command shows them, newest first.
pub(in crate::cli) fn json(picture: &Picture) -> impl Serialize {
    let ids =
        |test: fn(&super::Row) -> bool| picture.rows.iter().filter(move |row| test(row)).map(|row| row.revision.id);
    Drawn {
        heads: ids(|row| row.head).collect(),
        current: picture.asked.then(|| ids(|row| row.state == State::Current).collect()),
        revisions: picture
            .rows
            .iter()
            .map(|row| Node {
                revision: row.revision,
                head: row.head,
                current: picture.asked.then_some(row.state == State::Current),
                applied: picture.asked.then_some(matches!(row.state, State::Applied | State::Current)),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{sample, sample_at};
    use super::*;

    #[test]
    fn everything_is_there() {
        let text = serde_json::to_string_pretty(&json(&sample_at(&["Payments", "Crossed"]))).unwrap();
        insta::assert_snapshot!(text);
    }

    #[test]
    fn what_nobody_asked_is_null() {
        let value = serde_json::to_value(json(&sample())).unwrap();
        assert_eq!(value["current"], serde_json::Value::Null);
        assert_eq!(value["revisions"][0]["applied"], serde_json::Value::Null);
    }
}
