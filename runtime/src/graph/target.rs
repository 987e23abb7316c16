//! Targets: where an upgrade or downgrade leads, as the user writes it and as revisions of a graph.

use std::fmt;
use std::str::FromStr;

use super::{Graph, Set, TargetError};

/// Where a command leads. [`Target::parse`] reads it from text; methods that take one also take the text.
///
/// ```
/// use aludel::graph::Target;
/// assert_eq!(Target::parse("head").unwrap(), Target::Head);
/// assert_eq!(Target::parse("ae10+2").unwrap(), Target::Revision("ae10".into(), 2));
/// assert!(Target::parse("head~1").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// `head`: the only head.
    Head,
    /// `heads`: all of them.
    Heads,
    /// `base`: before every revision.
    Base,
    /// `+N`, `-N`: from where the database is.
    Relative(i64),
    /// An id, at least four characters of one, or a struct name; `REV+N` and `REV-N` go on from there.
    Revision(String, i64),
}

/// What a target means for a graph and an applied set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Resolved {
    /// Before every revision.
    Base,
    /// At these.
    At(Vec<usize>),
}

impl Target {
    /// Reads a target.
    ///
    /// # Errors
    /// [`TargetError::Malformed`].
    pub fn parse(text: &str) -> Result<Target, TargetError> {
        let malformed = || TargetError::Malformed { text: text.to_owned() };
        match text {
            "head" => return Ok(Target::Head),
            "heads" => return Ok(Target::Heads),
            "base" => return Ok(Target::Base),
            _ => {}
        }
        let (name, steps) = match text.rfind(['+', '-']) {
            Some(at) => {
                let (name, steps) = text.split_at(at);
                let digits = &steps[1..];
                if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    return Err(malformed());
                }
                (name, steps.parse::<i64>().map_err(|_| malformed())?)
            }
            None => (text, 0),
        };
        match name {
            "" if steps != 0 => return Ok(Target::Relative(steps)),
            "" | "head" | "heads" | "base" if steps == 0 => return Err(malformed()),
            _ => {}
        }
        if !name.chars().all(|c| c.is_alphanumeric() || c == '_') {
            return Err(malformed());
        }
        Ok(Target::Revision(name.to_owned(), steps))
    }

    /// Where an upgrade to this target leads.
    pub(crate) fn up(&self, graph: &Graph, applied: &Set) -> Result<Resolved, TargetError> {
        if let Target::Relative(steps) = self {
            if *steps < 0 {
                return Err(TargetError::WrongWay { text: self.to_string() });
            }
            let from = self.only_row(graph, applied)?;
            return Ok(Resolved::At(vec![self.walk_up(graph, from, steps.unsigned_abs())?]));
        }
        self.fixed(graph)
    }

    /// Where a downgrade to this target leads.
    pub(crate) fn down(&self, graph: &Graph, applied: &Set) -> Result<Resolved, TargetError> {
        if let Target::Relative(steps) = self {
            if *steps > 0 {
                return Err(TargetError::WrongWay { text: self.to_string() });
            }
            let from = self.only_row(graph, applied)?;
            return self.walk_down(graph, from, steps.unsigned_abs());
        }
        let to = self.fixed(graph)?;
        if let Resolved::At(revisions) = &to
            && let Some(missing) = revisions.iter().find(|index| !applied.has(**index))
        {
            return Err(TargetError::NotApplied { revision: named(graph, *missing) });
        }
        Ok(to)
    }

    /// The target without regard to where the database is; `+N` counts from base, `-N` from the head.
    pub(crate) fn fixed(&self, graph: &Graph) -> Result<Resolved, TargetError> {
        match self {
            Target::Head => Ok(match graph.heads().as_slice() {
                [] => Resolved::Base,
                [head] => Resolved::At(vec![*head]),
                several => {
                    let heads = several.iter().map(|index| named(graph, *index)).collect();
                    return Err(TargetError::MultipleHeads { heads });
                }
            }),
            Target::Heads => Ok(match graph.heads() {
                heads if heads.is_empty() => Resolved::Base,
                heads => Resolved::At(heads),
            }),
            Target::Base => Ok(Resolved::Base),
            Target::Relative(steps) if *steps > 0 => {
                Ok(Resolved::At(vec![self.walk_up(graph, None, steps.unsigned_abs())?]))
            }
            Target::Relative(steps) => {
                let from = self.only_row(graph, &graph.all())?;
                self.walk_down(graph, from, steps.unsigned_abs())
            }
            Target::Revision(text, steps) => {
                let from = match text.as_str() {
                    "head" | "heads" => self.only_row(graph, &graph.all())?,
                    "base" => None,
                    text => Some(find(graph, text)?),
                };
                if *steps >= 0 {
                    Ok(Resolved::At(vec![self.walk_up(graph, from, steps.unsigned_abs())?]))
                } else {
                    self.walk_down(graph, from, steps.unsigned_abs())
                }
            }
        }
    }

    fn only_row(&self, graph: &Graph, applied: &Set) -> Result<Option<usize>, TargetError> {
        match graph.maximal(applied).as_slice() {
            [] => Ok(None),
            [row] => Ok(Some(*row)),
            [row, ..] => Err(TargetError::Fork { text: self.to_string(), at: named(graph, *row) }),
        }
    }

    fn walk_up(&self, graph: &Graph, from: Option<usize>, steps: u64) -> Result<usize, TargetError> {
        let mut at = from;
        for done in 0..steps {
            let next = match at {
                Some(at) => graph.children(at).to_vec(),
                None => graph.bases(),
            };
            at = match (next.as_slice(), at) {
                ([next], _) => Some(*next),
                ([], _) => return Err(self.out_of_range(true, steps - done)),
                (_, Some(at)) => return Err(TargetError::Fork { text: self.to_string(), at: named(graph, at) }),
                (_, None) => return Err(TargetError::Fork { text: self.to_string(), at: "base".to_owned() }),
            };
        }
        at.ok_or_else(|| self.out_of_range(true, 0))
    }

    fn walk_down(&self, graph: &Graph, from: Option<usize>, steps: u64) -> Result<Resolved, TargetError> {
        let mut at = from;
        for done in 0..steps {
            let Some(here) = at else { return Err(self.out_of_range(false, steps - done)) };
            at = match graph.parents(here) {
                [] => None,
                [parent] => Some(*parent),
                _ => return Err(TargetError::Fork { text: self.to_string(), at: named(graph, here) }),
            };
        }
        Ok(at.map_or(Resolved::Base, |at| Resolved::At(vec![at])))
    }

    fn out_of_range(&self, up: bool, missing: u64) -> TargetError {
        TargetError::OutOfRange { text: self.to_string(), up, missing: usize::try_from(missing).unwrap_or(usize::MAX) }
    }
}

/// `id (Name)`, for messages.
pub(crate) fn named(graph: &Graph, index: usize) -> String {
    let revision = graph.revision(index);
    format!("{} ({})", revision.id, revision.name)
}

/// A revision by full id, struct name, or at least four characters of its id.
pub(crate) fn find(graph: &Graph, text: &str) -> Result<usize, TargetError> {
    if let Some(index) = graph.index_of(text) {
        return Ok(index);
    }
    let matching =
        |test: &dyn Fn(usize) -> bool| (0..graph.revisions().len()).filter(|at| test(*at)).collect::<Vec<_>>();
    let mut found = matching(&|at| graph.revision(at).name == text);
    if found.is_empty() && text.len() >= 4 {
        found = matching(&|at| graph.revision(at).id.starts_with(text));
    }
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(TargetError::NoSuchRevision { text: text.to_owned(), nearest: nearest(graph, text) }),
        several => Err(TargetError::Ambiguous {
            text: text.to_owned(),
            candidates: several.iter().map(|at| named(graph, *at)).collect(),
        }),
    }
}

fn nearest(graph: &Graph, text: &str) -> Option<String> {
    let words = graph.revisions().iter().flat_map(|revision| [revision.name, revision.id]);
    let (distance, word) = words.chain(["head", "base"]).map(|word| (distance(text, word), word)).min()?;
    (distance <= 2.max(text.len() / 4)).then(|| word.to_owned())
}

/// Levenshtein's distance, case ignored.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let best = if x.eq_ignore_ascii_case(&y) { corner } else { 1 + corner.min(row[j]).min(row[j + 1]) };
            corner = row[j + 1];
            row[j + 1] = best;
        }
    }
    row[b.len()]
}

/// `a:b`, as `--sql` and `history` take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// Where the database is.
    pub from: Target,
    /// Where it leads.
    pub to: Target,
}

impl Range {
    /// Reads `a:b`, `a:`, `:b`; what is left out is `base` or `heads`.
    ///
    /// # Errors
    /// [`TargetError::Malformed`].
    pub fn parse(text: &str) -> Result<Range, TargetError> {
        let Some((from, to)) = text.split_once(':') else {
            return Err(TargetError::Malformed { text: text.to_owned() });
        };
        Ok(Range {
            from: if from.is_empty() { Target::Base } else { Target::parse(from)? },
            to: if to.is_empty() { Target::Heads } else { Target::parse(to)? },
        })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Head => f.write_str("head"),
            Target::Heads => f.write_str("heads"),
            Target::Base => f.write_str("base"),
            Target::Relative(steps) => write!(f, "{steps:+}"),
            Target::Revision(name, 0) => f.write_str(name),
            Target::Revision(name, steps) => write!(f, "{name}{steps:+}"),
        }
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
    use crate::graph::revision::testing::{blank, made};
    use crate::graph::{Place, Revision};

    static FIRST: Revision = blank("1975ea83b712", "CreateUsers");
    static SECOND: Revision = Revision { parents: &[&FIRST], ..blank("ae1027a6acf2", "AccountsNotUsers") };
    static THIRD: Revision = Revision {
        parents: &[&SECOND],
        place: Place { module: "m", file: "src/third.rs", line: 3 },
        ..blank("1975ffff0000", "DropTeams")
    };

    fn linear() -> Graph {
        Graph::new(&[&FIRST, &SECOND, &THIRD]).unwrap()
    }

    /// Where a target leads on a database at the first `applied` revisions.
    fn at(up: bool, applied: usize, text: &str) -> String {
        let graph = linear();
        let applied = graph.set(0..applied);
        let target = match Target::parse(text) {
            Ok(target) => target,
            Err(error) => return error.to_string(),
        };
        let resolved = if up { target.up(&graph, &applied) } else { target.down(&graph, &applied) };
        match resolved {
            Ok(Resolved::Base) => "base".to_owned(),
            Ok(Resolved::At(revisions)) => {
                revisions.iter().map(|index| graph.revision(*index).name).collect::<Vec<_>>().join(" ")
            }
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn targets_lead_where_alembics_do() {
        for (text, expected) in [
            ("head", "DropTeams"),
            ("heads", "DropTeams"),
            ("base", "base"),
            ("ae1027a6acf2", "AccountsNotUsers"),
            ("ae10", "AccountsNotUsers"),
            ("CreateUsers", "CreateUsers"),
            ("+1", "AccountsNotUsers"),
            ("+2", "DropTeams"),
            ("ae10+1", "DropTeams"),
            ("CreateUsers+2", "DropTeams"),
            ("head-1", "AccountsNotUsers"),
            ("base+1", "CreateUsers"),
            ("ae10-2", "base"),
        ] {
            assert_eq!(at(true, 1, text), expected, "{text}");
        }
        for (text, expected) in
            [("-1", "AccountsNotUsers"), ("-3", "base"), ("head-2", "CreateUsers"), ("base", "base")]
        {
            assert_eq!(at(false, 3, text), expected, "{text}");
        }
    }

    #[test]
    fn what_leads_nowhere_says_why() {
        const GRAMMAR: &str = "is not a target\nhelp: targets are `head`, `heads`, `base`, an id or at least four \
                               characters of one, a struct name, `+N`, `-N`, `REV+N`, `REV-N`";
        for text in ["", "@", "+", "+0", "head~1", "+1+1", "a:b", "head+0"] {
            assert_eq!(at(true, 1, text), format!("`{text}` {GRAMMAR}"));
        }
        for (up, text, expected) in [
            (
                true,
                "1975",
                "`1975` may be any of 1975ea83b712 (CreateUsers), 1975ffff0000 (DropTeams)\nhelp: write more of the id",
            ),
            (true, "ae1", "no revision is called `ae1`\nhelp: `history` lists every revision"),
            (true, "createuser", "no revision is called `createuser`\nhelp: did you mean `CreateUsers`?"),
            (true, "HEAD", "no revision is called `HEAD`\nhelp: did you mean `head`?"),
            (true, "+3", "`+3` leads past the head by 1\nhelp: use `head`"),
            (true, "-1", "`-1` leads the wrong way\nhelp: `+N` is for upgrade, `-N` is for downgrade"),
            (false, "-4", "`-4` leads below the base by 2\nhelp: use `base`"),
            (
                false,
                "head",
                "cannot downgrade to 1975ffff0000 (DropTeams): it is not applied\nhelp: `upgrade` goes there",
            ),
        ] {
            assert_eq!(at(up, if up { 1 } else { 2 }, text), expected);
        }
    }

    #[test]
    fn forks_are_not_guessed_at() {
        let a = made("a", "", &[], &[]);
        let (b, c) = (made("b", "", &[], &[a]), made("c", "", &[], &[a]));
        let graph = Graph::new(&[a, b, c]).unwrap();
        let none = graph.set([]);
        let text = |target: &str| Target::parse(target).unwrap().up(&graph, &none).unwrap_err().to_string();
        assert_eq!(text("head"), "there are several heads: b (B), c (C)\nhelp: name one of them, or all with `heads`");
        assert_eq!(text("+2"), "`+2` is ambiguous: the way parts at a (A)\nhelp: name the revision itself");
        let both = graph.all();
        let error = Target::Relative(-1).down(&graph, &both).unwrap_err().to_string();
        assert_eq!(error, "`-1` is ambiguous: the way parts at b (B)\nhelp: name the revision itself");
    }

    #[test]
    fn ranges_may_leave_out_an_end() {
        assert_eq!(
            Range::parse("a1b2:head").unwrap(),
            Range { from: Target::Revision("a1b2".into(), 0), to: Target::Head }
        );
        assert_eq!(Range::parse(":").unwrap(), Range { from: Target::Base, to: Target::Heads });
        assert!(Range::parse("head").is_err());
    }
}
