//! The text of a new revision's file and of its `mod` line. Pure: `command/revision.rs` reads and writes the files.

/// What a new revision is made of.
#[derive(Clone, Debug)]
pub(super) struct NewRevision<'a> {
    /// The short message.
    pub(super) message: &'a str,
    /// Its id.
    pub(super) id: &'a str,
    /// Path of the parent's struct, or `base`.
    pub(super) revises: &'a str,
    /// RFC 3339.
    pub(super) created: &'a str,
}

impl NewRevision<'_> {
    /// The file.
    pub(super) fn source(&self) -> String {
        let NewRevision { message, id, revises, created } = self;
        let name = struct_name(message);
        format!(
            "use aludel::prelude::*;\n\
             \n\
             migration! {{\n    \
                 /// {message}\n    \
                 revision {name} = \"{id}\";\n    \
                 revises {revises};\n    \
                 created \"{created}\";\n\
             \n    \
                 upgrade {{\n        \
                     // add_column users.nickname: Option<Varchar<40>>;\n    \
                 }}\n\
             }}\n"
        )
    }

    /// The module's name: the day and the message, so that files sort as they were written.
    pub(super) fn module(&self) -> String {
        let day: String = self.created.chars().take(10).filter(char::is_ascii_digit).collect();
        format!("m{day}_{}", slug(self.message))
    }
}

/// Lower-case words with `_` between, at most 40 bytes.
fn slug(message: &str) -> String {
    let mut slug = String::new();
    for word in words(message) {
        if slug.len() + word.len() > 40 && !slug.is_empty() {
            break;
        }
        if !slug.is_empty() {
            slug.push('_');
        }
        slug.extend(word.chars().take(40));
    }
    if slug.is_empty() { "revision".to_owned() } else { slug.to_ascii_lowercase() }
}

/// The words' initials in upper case; never a digit first.
fn struct_name(message: &str) -> String {
    let mut name = String::new();
    for word in words(message).take(8) {
        let (initial, rest) = word.split_at(1);
        name.push_str(&initial.to_ascii_uppercase());
        name.push_str(rest);
    }
    match name.chars().next() {
        None => "Revision".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("Revision{name}"),
        Some(_) => name,
    }
}

fn words(message: &str) -> impl Iterator<Item = &str> {
    message.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}

/// The source of the parent module with one more `mod` line: after the last one, and as visible as that.
pub(super) fn with_module(source: &str, module: &str) -> String {
    let mut lines: Vec<&str> = source.lines().collect();
    let last = lines.iter().rposition(|line| declared(line).is_some());
    let visibility = last.and_then(|at| declared(lines[at])).unwrap_or("");
    let line = format!("{visibility}mod {module};");
    let at = last.map_or_else(|| after_header(&lines), |at| at + 1);
    lines.insert(at, &line);
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// The visibility (with a blank) of a line that declares a module of its own file.
fn declared(line: &str) -> Option<&str> {
    let (visibility, rest) = match line.find("mod ") {
        Some(at) if line[..at].is_empty() || line.starts_with("pub") && line[..at].ends_with(' ') => line.split_at(at),
        _ => return None,
    };
    rest.trim_end().ends_with(';').then_some(visibility)
}

/// Where the first `mod` line of a file goes: after inner docs and attributes.
fn after_header(lines: &[&str]) -> usize {
    let header = lines.iter().take_while(|line| line.starts_with("//!") || line.starts_with("#![") || line.is_empty());
    header.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: NewRevision<'_> = NewRevision {
        message: "Add e-mail to users",
        id: "0123456789ab",
        revises: "crate::migrations::m20260101_users::CreateUsers",
        created: "2026-11-21T10:15:00Z",
    };

    #[test]
    fn the_file() {
        assert_eq!(NEW.module(), "m20261121_add_e_mail_to_users");
        assert_eq!(
            NEW.source(),
            r#"use aludel::prelude::*;

migration! {
    /// Add e-mail to users
    revision AddEMailToUsers = "0123456789ab";
    revises crate::migrations::m20260101_users::CreateUsers;
    created "2026-11-21T10:15:00Z";

    upgrade {
        // add_column users.nickname: Option<Varchar<40>>;
    }
}
"#
        );
    }

    #[test]
    fn odd_messages_make_valid_names() {
        for (message, module, name) in [
            ("  ", "revision", "Revision"),
            ("2nd try!", "2nd_try", "Revision2ndTry"),
            ("Übersetzung läuft", "bersetzung_l_uft", "BersetzungLUft"),
            ("a\"; drop", "a_drop", "ADrop"),
            (
                "a very long sentence that goes on and on and never stops at all",
                "a_very_long_sentence_that_goes_on_and_on",
                "AVeryLongSentenceThatGoesOnAnd",
            ),
        ] {
            assert_eq!((slug(message).as_str(), struct_name(message).as_str()), (module, name));
        }
    }

    #[test]
    fn the_mod_line_follows_the_last_one() {
        assert_eq!(
            with_module("//! All.\n\npub mod a;\npub mod b;\n\nfn x() {}\n", "c"),
            "//! All.\n\npub mod a;\npub mod b;\npub mod c;\n\nfn x() {}\n"
        );
        assert_eq!(with_module("//! All.\n", "c"), "//! All.\nmod c;\n");
        assert_eq!(with_module("mod inline { }\n", "c"), "mod c;\nmod inline { }\n");
        assert_eq!(with_module("pub(crate) mod a;\n", "c"), "pub(crate) mod a;\npub(crate) mod c;\n");
    }
}
