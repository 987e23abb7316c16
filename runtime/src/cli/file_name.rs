//! What a new revision's file is called: `file_template` of aludel.toml, filled in. Pure.

use super::failure::Failure;

/// The day and the message, so that files sort as they were written.
pub(super) const DEFAULT: &str = "m{date}_{slug}";

const PLACEHOLDERS: &str = "{date}, {time}, {year}, {month}, {day}, {id} and {slug} are understood";

/// Words that no module can be called.
const KEYWORDS: &str = "abstract as async await become box break const continue crate do dyn else enum extern false final \
                        fn for gen if impl in let loop macro match mod move mut override priv pub ref return self static \
                        struct super trait true try type typeof unsafe unsized use virtual where while yield";

/// What the placeholders stand for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts<'a> {
    pub(super) message: &'a str,
    pub(super) id: &'a str,
    /// RFC 3339.
    pub(super) created: &'a str,
}

/// The module's name, which is the file's without `.rs`.
///
/// # Errors
/// When the template has an unknown placeholder, or makes no name of a module.
pub(super) fn module(template: &str, parts: Parts<'_>) -> Result<String, Failure> {
    let mut name = String::new();
    let mut rest = template;
    while let Some((text, after)) = rest.split_once('{') {
        let wrong = || {
            Failure::usage(format!("file_template `{template}` has an unknown placeholder: `{{{after}`"), PLACEHOLDERS)
        };
        let (word, after) = after.split_once('}').ok_or_else(wrong)?;
        name.push_str(text);
        name.push_str(&parts.placeholder(word).ok_or_else(wrong)?);
        rest = after;
    }
    name.push_str(rest);
    let name = name.trim_end_matches(".rs").to_owned();
    if is_module(&name) {
        Ok(name)
    } else {
        Err(Failure::usage(
            format!("file_template `{template}` makes `{name}`, which no module can be called"),
            "begin with a letter, go on with letters, digits and `_`: the usual template is `m{date}_{slug}`",
        ))
    }
}

impl Parts<'_> {
    fn placeholder(self, word: &str) -> Option<String> {
        let digits = |from: usize, to: usize| -> String {
            self.created.get(from..to).unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
        };
        Some(match word {
            "date" => digits(0, 10),
            "time" => digits(11, 19),
            "year" => digits(0, 4),
            "month" => digits(5, 7),
            "day" => digits(8, 10),
            "id" => self.id.to_owned(),
            "slug" => slug(self.message, self.id),
            _ => return None,
        })
    }
}

fn is_module(name: &str) -> bool {
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let rest = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    starts && rest && !name.trim_matches('_').is_empty() && !KEYWORDS.split_whitespace().any(|word| word == name)
}

/// Lower-case words with `_` between, at most 40 bytes. A module of its own file has ASCII letters alone, so words with others
/// are left out; where nothing is left, the id tells one file from another.
fn slug(message: &str, id: &str) -> String {
    let mut slug = String::new();
    for word in super::scaffold::words(message).filter(|word| word.is_ascii()) {
        if slug.len() + word.len() > 40 && !slug.is_empty() {
            break;
        }
        if !slug.is_empty() {
            slug.push('_');
        }
        slug.extend(word.chars().take(40));
    }
    if slug.is_empty() { format!("revision_{id}") } else { slug.to_ascii_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(template: &str, message: &str) -> Result<String, String> {
        let parts = Parts { message, id: "0123456789ab", created: "2026-11-21T10:15:30Z" };
        module(template, parts)
            .map_err(|failure| format!("{}\nhelp: {}", failure.message, failure.help.unwrap_or_default()))
    }

    #[test]
    fn placeholders_are_filled_in() {
        for (template, expected) in [
            (DEFAULT, "m20261121_add_e_mail_to_users"),
            ("r{id}_{slug}.rs", "r0123456789ab_add_e_mail_to_users"),
            ("m{year}_{month}_{day}_{time}", "m2026_11_21_101530"),
        ] {
            assert_eq!(named(template, "Add e-mail to users").as_deref(), Ok(expected));
        }
    }

    #[test]
    fn odd_messages_make_valid_names() {
        for (message, expected) in [
            ("  ", "revision_0123"),
            ("2nd try!", "2nd_try"),
            ("Übersetzung läuft", "revision_0123"),
            ("Preise für Kunden", "preise_kunden"),
            ("a\"; drop", "a_drop"),
            (
                "a very long sentence that goes on and on and never stops at all",
                "a_very_long_sentence_that_goes_on_and_on",
            ),
        ] {
            assert_eq!(slug(message, "0123"), expected);
        }
    }

    #[test]
    fn what_is_no_module_is_refused() {
        for template in ["{date}_{slug}", "a-{slug}", "../{slug}", "{slug}", "_"] {
            let error = named(template, "type").unwrap_err();
            assert!(error.contains("no module can be called\nhelp: begin with a letter"), "{error}");
        }
        for template in ["m{rev}", "m{date", "m{}"] {
            let error = named(template, "type").unwrap_err();
            assert!(error.contains("has an unknown placeholder") && error.ends_with("are understood"), "{error}");
        }
    }
}
