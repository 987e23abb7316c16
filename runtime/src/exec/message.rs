//! Several statements as one message, and which of them failed.
//!
//! A row error carries no position, so completed commands are counted. A text of the user's may hold any number of
//! commands: a mark is selected after it, and what comes before the mark is its own.

use super::connection::Seen;

const MARK: &str = "aludel_mark";

/// A message under construction.
#[derive(Debug, Default)]
pub(super) struct Message {
    pub(super) text: String,
    parts: Vec<Part>,
    characters: usize,
}

#[derive(Debug)]
struct Part {
    /// Where it begins in the text, in characters.
    from: usize,
    what: What,
}

/// What a part of a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// What Aludel adds: transaction, version rows, journal.
    Frame,
    /// The revision's statement of that number.
    Statement(usize),
    /// The user's text at that number of the revision's statements.
    User(usize),
    /// The mark after a user's text.
    Mark,
}

impl Message {
    /// Adds a statement of Aludel's own.
    pub(super) fn frame(&mut self, sql: &str) {
        self.push(What::Frame, sql);
    }

    /// Adds a statement of the revision.
    pub(super) fn statement(&mut self, number: usize, sql: &str, user: bool) {
        if user {
            self.push(What::User(number), sql);
            self.push(What::Mark, &format!("SELECT {number} AS {MARK}"));
        } else {
            self.push(What::Statement(number), sql);
        }
    }

    fn push(&mut self, what: What, sql: &str) {
        self.parts.push(Part { from: self.characters, what });
        // On a line of its own: a text may end in a comment.
        let end = "\n;\n";
        self.text.push_str(sql);
        self.text.push_str(end);
        self.characters += sql.chars().count() + end.len();
    }
}

/// How far a message has come.
#[derive(Debug, Default)]
pub(super) struct Progress {
    at: usize,
}

impl Progress {
    /// Takes note of what came back.
    pub(super) fn see(&mut self, message: &Message, seen: &Seen<'_>) {
        match (message.parts.get(self.at).map(|part| part.what), seen) {
            (Some(What::User(_)), Seen::Row(MARK, _))
            | (Some(What::Frame | What::Statement(_) | What::Mark), Seen::Done) => {
                self.at += 1;
            }
            _ => {}
        }
    }

    /// How many of the revision's statements are done.
    pub(super) fn done(&self, message: &Message) -> usize {
        let before = message.parts.iter().take(self.at);
        before.filter(|part| matches!(part.what, What::Statement(_) | What::User(_))).count()
    }

    /// What failed, and its text; `position` is where the database says the error is, in characters from 1.
    pub(super) fn failed(&self, message: &Message, position: Option<usize>) -> Option<(What, String)> {
        let said = position.and_then(|position| message.parts.iter().rposition(|part| part.from < position));
        // What is done has not failed: a position may be one of a text that the server keeps, an index's condition, say.
        let at = said.unwrap_or_default().max(self.at);
        let part = message.parts.get(at)?;
        let to = message.parts.get(at + 1).map_or(usize::MAX, |next| next.from);
        let text: String = message.text.chars().skip(part.from).take(to - part.from).collect();
        Some((part.what, text.trim_end_matches(['\n', ';']).to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> Message {
        let mut message = Message::default();
        message.frame("BEGIN");
        message.statement(0, "CREATE TABLE é (id int)", false);
        message.statement(1, "INSERT INTO é VALUES (1); DELETE FROM é -- all", true);
        message.statement(2, "DROP TABLE é", false);
        message
    }

    #[test]
    fn completed_commands_are_counted() {
        let message = message();
        let mut progress = Progress::default();
        for _ in 0..4 {
            progress.see(&message, &Seen::Done);
        }
        assert_eq!(progress.failed(&message, None).unwrap().0, What::User(1));
        assert_eq!(progress.done(&message), 1);
        progress.see(&message, &Seen::Row(MARK, Vec::new()));
        progress.see(&message, &Seen::Done);
        assert_eq!(progress.failed(&message, None).unwrap(), (What::Statement(2), "DROP TABLE é".to_owned()));
        assert_eq!(progress.done(&message), 2);
    }

    #[test]
    fn a_position_is_better_than_counting() {
        let message = message();
        let at = message.text.chars().position(|c| c == 'D').unwrap();
        let failed = Progress::default().failed(&message, Some(at + 1)).unwrap();
        assert_eq!(failed.0, What::User(1));
        let mut progress = Progress::default();
        (0..4).for_each(|_| progress.see(&message, &Seen::Done));
        assert_eq!(progress.failed(&message, Some(9)).unwrap().0, What::User(1), "the first two are done");
    }
}
