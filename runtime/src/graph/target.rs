//! Targets as text: where a command leads, before it is known what graph they stand for.

use std::fmt;
use std::str::FromStr;

use super::TargetError;

/// Where a command leads: `[BRANCH@][POINT][+N|-N]`. [`Target::parse`] reads it; methods that take one also take the text.
///
/// ```
/// use aludel::graph::{Point, Target};
/// assert_eq!(Target::parse("head").unwrap(), Target::HEAD);
/// assert_eq!(Target::parse("ae10+2").unwrap().point, Point::Revision("ae10".into()));
/// assert_eq!(Target::parse("billing@head").unwrap().branch.as_deref(), Some("billing"));
/// assert!(Target::parse("head~1").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// `BRANCH@`: the label, or the revision, whose branch the target stays in.
    pub branch: Option<String>,
    /// Where it starts.
    pub point: Point,
    /// `+N`, `-N`: how far it goes from there.
    pub steps: Option<i64>,
}

/// Where a target starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Point {
    /// Nothing is named, or `current`: where the database is.
    Here,
    /// `head`: the only head.
    Head,
    /// `heads`: all of them.
    Heads,
    /// `base`: before every revision.
    Base,
    /// An id, at least four characters of one, a label, or a struct name.
    Revision(String),
}

impl Target {
    /// `head`.
    pub const HEAD: Target = Target { branch: None, point: Point::Head, steps: None };
    /// `heads`.
    pub const HEADS: Target = Target { branch: None, point: Point::Heads, steps: None };
    /// `base`.
    pub const BASE: Target = Target { branch: None, point: Point::Base, steps: None };

    /// `current`: where the database is, for commands that show something.
    pub const CURRENT: Target = Target { branch: None, point: Point::Here, steps: None };

    /// The revision of that name.
    pub fn revision(name: impl Into<String>) -> Target {
        Target { branch: None, point: Point::Revision(name.into()), steps: None }
    }

    /// `+N` or `-N`: that many revisions from where the database is.
    pub fn relative(steps: i64) -> Target {
        Target { branch: None, point: Point::Here, steps: Some(steps) }
    }

    /// Reads a target.
    ///
    /// # Errors
    /// [`TargetError::Malformed`], [`TargetError::Range`].
    pub fn parse(text: &str) -> Result<Target, TargetError> {
        if text.contains(':') {
            return Err(TargetError::Range { text: text.to_owned() });
        }
        let malformed = || TargetError::Malformed { text: text.to_owned() };
        if text == "current" {
            return Ok(Target::CURRENT);
        }
        let (branch, rest) = match text.split_once('@') {
            Some((branch, rest)) => (Some(branch), rest),
            None => (None, text),
        };
        let (name, steps) = steps(rest);
        // `@head` is `head`, as Alembic has it.
        let branch = branch.filter(|branch| !branch.is_empty() || name.is_empty() || steps.is_some());
        let point = match name {
            "" => Point::Here,
            "head" => Point::Head,
            "heads" => Point::Heads,
            "base" => Point::Base,
            name => Point::Revision(name.to_owned()),
        };
        let names = branch.into_iter().chain((!name.is_empty()).then_some(name));
        if !names.into_iter().all(is_name) || (point == Point::Here && steps.is_none()) {
            return Err(malformed());
        }
        Ok(Target { branch: branch.map(str::to_owned), point, steps })
    }

    /// Whether it depends on where the database is.
    pub fn is_relative(&self) -> bool {
        self.point == Point::Here
    }
}

/// `ae10+2` as `ae10` and 2. Digits beyond all measure lead out of every graph.
fn steps(text: &str) -> (&str, Option<i64>) {
    let Some(at) = text.rfind(['+', '-']) else { return (text, None) };
    let (name, steps) = text.split_at(at);
    let digits = &steps[1..];
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return (text, None);
    }
    let count = digits.parse::<i64>().unwrap_or(i64::MAX);
    (name, Some(if steps.starts_with('-') { -count } else { count }))
}

/// What ids, labels and structs are called; graphs made from data may have a `-` in a label.
fn is_name(text: &str) -> bool {
    let starts = text.chars().next().is_some_and(|c| c.is_alphanumeric() || c == '_');
    starts && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/'))
}

/// The words of targets, which are no names.
#[cfg(feature = "cli")]
pub(crate) fn is_reserved(word: &str) -> bool {
    ["head", "heads", "base", "current"].contains(&word)
}

/// What the compiler takes as a label: `macros/src/check/header.rs` has the same rule.
#[cfg(feature = "cli")]
pub(crate) fn is_label(text: &str) -> bool {
    is_name(text) && !text.contains('-') && !is_reserved(text)
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(branch) = &self.branch {
            write!(f, "{branch}@")?;
        }
        match &self.point {
            Point::Here if self.steps.is_none() => f.write_str("current")?,
            Point::Here => {}
            Point::Head => f.write_str("head")?,
            Point::Heads => f.write_str("heads")?,
            Point::Base => f.write_str("base")?,
            Point::Revision(name) => f.write_str(name)?,
        }
        self.steps.map_or(Ok(()), |steps| write!(f, "{steps:+}"))
    }
}

impl FromStr for Target {
    type Err = TargetError;

    fn from_str(text: &str) -> Result<Target, TargetError> {
        Target::parse(text)
    }
}

impl TryFrom<&str> for Target {
    type Error = TargetError;

    fn try_from(text: &str) -> Result<Target, TargetError> {
        Target::parse(text)
    }
}

impl TryFrom<&String> for Target {
    type Error = TargetError;

    fn try_from(text: &String) -> Result<Target, TargetError> {
        Target::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_has_three_parts() {
        let revision = |name: &str| Point::Revision(name.to_owned());
        for (text, branch, point, steps) in [
            ("head", None, Point::Head, None),
            ("heads-1", None, Point::Heads, Some(-1)),
            ("base", None, Point::Base, None),
            ("ae10+0", None, revision("ae10"), Some(0)),
            ("+2", None, Point::Here, Some(2)),
            ("current", None, Point::Here, None),
            ("@head", None, Point::Head, None),
            ("current+1", None, revision("current"), Some(1)),
            ("billing@-1", Some("billing"), Point::Here, Some(-1)),
            ("on-call@CreateUsers-3", Some("on-call"), revision("CreateUsers"), Some(-3)),
            ("on-call", None, revision("on-call"), None),
            ("rel/v1.2@head", Some("rel/v1.2"), Point::Head, None),
            ("rel/v1.2-1", None, revision("rel/v1.2"), Some(-1)),
            ("-99999999999999999999", None, Point::Here, Some(-i64::MAX)),
        ] {
            let target = Target { branch: branch.map(str::to_owned), point, steps };
            assert_eq!(Target::parse(text), Ok(target), "{text}");
        }
    }

    #[test]
    fn what_is_read_is_written() {
        for text in
            ["head", "heads", "base", "current", "a1b2", "+1", "-2", "a1b2+3", "billing@head", "billing@+1", "x@y-1"]
        {
            assert_eq!(Target::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_target_says_what_is() {
        for text in ["", "@", "+", "@+1", "billing@", "a@b@c", "head~1", "+1+1", "a b", "-", "a+b", ".a", "/a"] {
            let error = Target::parse(text).unwrap_err().to_string();
            assert_eq!(
                error,
                format!(
                    "`{text}` is not a target\nhelp: targets are `head`, `heads`, `base`, an id or at least four \
                     characters of one, a label, a struct name; `LABEL@` before it stays in that branch, `+N` or `-N` \
                     after it goes on from there"
                )
            );
        }
        assert_eq!(
            Target::parse("a:b").unwrap_err().to_string(),
            "`a:b` is a range, and one target is wanted here\nhelp: name where to go; ranges are for `history`, and for \
             scripts with `--sql`"
        );
    }
}
