//! The text of a new revision's file. Pure: `command/new_revision.rs` writes it.

use std::fmt::Write as _;
use std::str::FromStr as _;

use proc_macro2::{TokenStream, TokenTree};

/// What a new revision is made of.
#[derive(Clone, Debug)]
pub(super) struct NewRevision<'a> {
    /// The short message, on one line.
    pub(super) message: &'a str,
    /// The struct's name.
    pub(super) name: &'a str,
    /// Its id.
    pub(super) id: &'a str,
    /// Paths of the parents' structs; none is `base`.
    pub(super) revises: &'a [String],
    /// Paths of the dependencies' structs.
    pub(super) depends_on: &'a [String],
    /// Its label.
    pub(super) label: Option<&'a str>,
    /// Whether it starts a branch: the compiler refuses a second child that does not say so.
    pub(super) branch: bool,
    /// RFC 3339.
    pub(super) created: &'a str,
}

impl NewRevision<'_> {
    /// The file.
    pub(super) fn source(&self) -> String {
        let NewRevision { message, name, id, revises, depends_on, label, branch, created } = self;
        let revises = match *revises {
            [] => "base".to_owned(),
            [one] => one.clone(),
            several => format!("({})", several.join(", ")),
        };
        let mut header = format!("revision {name} = \"{id}\";\n    revises {revises};\n");
        if let Some(label) = label {
            let line = if *branch { format!("branch \"{label}\"") } else { format!("labels(\"{label}\")") };
            let _ = writeln!(header, "    {line};");
        }
        if !depends_on.is_empty() {
            let _ = writeln!(header, "    depends_on {};", depends_on.join(", "));
        }
        let body = match self.revises {
            [_, _, ..] => "// what is left to do when the branches meet",
            _ => "// add_column users.nickname: Option<Varchar<40>>;",
        };
        format!(
            "use aludel::prelude::*;\n\
             \n\
             migration! {{\n    \
                 /// {message}\n    \
                 {header}    \
                 created \"{created}\";\n\
             \n    \
                 upgrade {{\n        \
                     {body}\n    \
                 }}\n\
             }}\n"
        )
    }
}

/// A message on one line, without characters that the compiler takes for an attack in a comment.
pub(super) fn one_line(message: &str) -> String {
    let hidden =
        |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
    message.split_whitespace().collect::<Vec<_>>().join(" ").replace(hidden, "")
}

/// The words' initials in upper case; never a digit first, never a name that is taken, or that would hide a type of its own file.
pub(super) fn struct_name(message: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut name: String = words(message).take(8).map(|word| capitalized(&word)).collect();
    if !is_ident(&name) && !name.is_ascii() {
        name.retain(|c| c.is_ascii());
    }
    if name == "Self" || hides_a_type(&name) || !is_ident(&name) {
        name.insert_str(0, "Revision");
    }
    let numbered = (2..).map(|number: usize| format!("{name}{number}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(name)
}

/// The words of a message, as far as names can have them: letters of every script, whose marks are left out, and digits.
pub(super) fn words(message: &str) -> impl Iterator<Item = String> {
    let plain = |word: &str| word.replace(|c| ('\u{300}'..='\u{36f}').contains(&c), "");
    let part = |c: char| !(c.is_alphabetic() || c.is_ascii_digit() || ('\u{300}'..='\u{36f}').contains(&c));
    message.split(part).map(plain).filter(|word| !word.is_empty())
}

fn capitalized(word: &str) -> String {
    let mut rest = word.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest.clone()).collect()
}

/// As the compiler takes identifiers.
fn is_ident(name: &str) -> bool {
    let tokens = TokenStream::from_str(name).unwrap_or_default();
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    matches!(tokens.as_slice(), [TokenTree::Ident(_)])
}

/// What the file of a revision may say without a path.
fn hides_a_type(name: &str) -> bool {
    const STANDARD: &str = "AsMut AsRef AsyncFn AsyncFnMut AsyncFnOnce Box Clone Copy Debug Default DoubleEndedIterator Drop Eq Err \
                            ExactSizeIterator Extend Fn FnMut FnOnce From FromIterator Future Hash Into IntoFuture IntoIterator \
                            Iterator None Ok Option Ord PartialEq PartialOrd Result Send Sized Some String Sync ToOwned \
                            ToString TryFrom TryInto Unpin Vec";
    const OURS: &str = "Array Binary Bit Blob Bytes Char Cidr Citext Context Date DateRange Decimal I24 Inet Int4Range Int8Range \
                        Interval Json Jsonb LongBlob LongText Macaddr MediumBlob MediumText Money NumRange Numeric Oid Point \
                        RowAt SqlType Text Time Timestamp Timestamptz TinyBlob TinyText TsRange TstzRange Tsvector U24 Uuid \
                        Varbinary Varbit Varchar Xml Year";
    [STANDARD, OURS].iter().any(|list| list.split_whitespace().any(|known| known == name))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const NEW: NewRevision<'_> = NewRevision {
        message: "",
        name: "",
        id: "",
        revises: &[],
        depends_on: &[],
        label: None,
        branch: false,
        created: "2026-11-21T10:15:00Z",
    };

    /// The file is compiled as it stands there.
    #[test]
    fn what_is_written_compiles() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui-tests/pass/new_revisions.rs");
        let compiled = std::fs::read_to_string(file).unwrap();
        let paths: Vec<String> =
            ["a::TheFirst", "b::WithALabel", "c::ABranch"].iter().map(|path| format!("crate::{path}")).collect();
        for (number, message, new) in [
            (1, "The first", NEW),
            (2, "With a label", NewRevision { revises: &paths[..1], label: Some("v2"), ..NEW }),
            (3, "A branch", NewRevision { revises: &paths[..1], label: Some("billing"), branch: true, ..NEW }),
            (4, "Another base", NewRevision { label: Some("audit"), branch: true, depends_on: &paths[1..], ..NEW }),
            (5, "Branches meet", NewRevision { revises: &paths[1..], label: Some("all"), ..NEW }),
            (6, "Branches meet again", NewRevision { revises: &paths[1..], label: Some("again"), branch: true, ..NEW }),
            (7, "Übersetzung läuft", NewRevision { label: Some("de"), branch: true, ..NEW }),
            (8, "Text", NewRevision { label: Some("text"), branch: true, ..NEW }),
        ] {
            let (name, id) = (struct_name(message, |_| false), format!("{number:012}"));
            let source = NewRevision { message, name: &name, id: &id, ..new }.source();
            assert!(compiled.contains(&format!(" {{\n{source}}}\n")), "{source}");
        }
    }

    /// The names that the prelude has are told from those that it does not: all are known here.
    #[test]
    fn what_the_prelude_has_is_not_hidden() {
        let prelude = include_str!("../prelude.rs");
        let exported = prelude
            .lines()
            .filter(|line| !line.starts_with("//"))
            .flat_map(|line| line.split(|c: char| !c.is_alphanumeric()));
        let types: Vec<&str> = exported.filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase())).collect();
        assert!(types.contains(&"Varchar"));
        assert_eq!(types.iter().find(|name| !hides_a_type(name)), None);
    }

    #[test]
    fn odd_messages_make_valid_names() {
        for (message, name) in [
            ("  ", "Revision"),
            ("2nd try!", "Revision2ndTry"),
            ("Übersetzung läuft", "ÜbersetzungLäuft"),
            ("la\u{308}uft", "Lauft"),
            ("追加 価格", "追加価格"),
            ("ⓐ b²", "B"),
            ("a\"; drop", "ADrop"),
            ("self", "RevisionSelf"),
            ("text", "RevisionText"),
            ("Option", "RevisionOption"),
            ("Vec", "RevisionVec"),
            ("taken", "Taken3"),
            ("a very long sentence that goes on and on and never stops", "AVeryLongSentenceThatGoesOnAnd"),
        ] {
            assert_eq!(struct_name(message, |name| ["Taken", "Taken2"].contains(&name)), name);
        }
        assert_eq!(one_line(" two\n lines\u{202e}\u{7} "), "two lines");
    }
}
