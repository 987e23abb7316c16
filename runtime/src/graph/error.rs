//! What can be wrong with a graph of revisions, and with a target in it.

/// The revisions that are linked into the program make no graph.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GraphError {
    /// Two revisions have one id.
    #[error("revision id `{id}` is used twice: by {first} and by {second}\nhelp: give one of them another id")]
    DuplicateId {
        /// The id.
        id: String,
        /// `Name (file:line)` of one.
        first: String,
        /// `Name (file:line)` of the other.
        second: String,
    },
    /// A revision revises one that is not in the list.
    #[error(
        "revision {child} revises {parent}, which is not among the migrator's revisions\nhelp: put {parent} into the list, too"
    )]
    MissingParent {
        /// The revision.
        child: String,
        /// What is missing.
        parent: String,
    },
    /// Revisions revise each other in a circle.
    #[error("revisions revise each other in a circle: {}\nhelp: let one of them revise what came before the circle", .ids.join(", "))]
    Cycle {
        /// The revisions that no order can be found for.
        ids: Vec<String>,
    },
}

/// A target that names no place in the graph.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TargetError {
    /// The text is no target at all.
    #[error(
        "`{text}` is not a target\nhelp: targets are `head`, `heads`, `base`, an id or at least four characters of one, a struct name, `+N`, `-N`, `REV+N`, `REV-N`"
    )]
    Malformed {
        /// The text.
        text: String,
    },
    /// No revision is called so.
    #[error("no revision is called `{text}`{}", did_you_mean(.nearest.as_deref()))]
    NoSuchRevision {
        /// The text.
        text: String,
        /// What may have been meant.
        nearest: Option<String>,
    },
    /// The beginning of several ids, or the name of several structs.
    #[error("`{text}` may be any of {}\nhelp: write more of the id", .candidates.join(", "))]
    Ambiguous {
        /// The text.
        text: String,
        /// What it may be.
        candidates: Vec<String>,
    },
    /// `head` of a graph with several.
    #[error("there are several heads: {}\nhelp: name one of them, or all with `heads`", .heads.join(", "))]
    MultipleHeads {
        /// The heads.
        heads: Vec<String>,
    },
    /// A relative target leaves the graph.
    #[error("`{text}` leads {} by {missing}\nhelp: use `{}`", if *.up { "past the head" } else { "below the base" }, if *.up { "head" } else { "base" })]
    OutOfRange {
        /// The text.
        text: String,
        /// Up or down.
        up: bool,
        /// How many steps are missing.
        missing: usize,
    },
    /// A relative target meets a fork.
    #[error("`{text}` is ambiguous: the way parts at {at}\nhelp: name the revision itself")]
    Fork {
        /// The text.
        text: String,
        /// Where the way parts.
        at: String,
    },
    /// `upgrade -1`, `downgrade +1`.
    #[error("`{text}` leads the wrong way\nhelp: `+N` is for upgrade, `-N` is for downgrade")]
    WrongWay {
        /// The text.
        text: String,
    },
    /// A downgrade to a revision that is not applied.
    #[error("cannot downgrade to {revision}: it is not applied\nhelp: `upgrade` goes there")]
    NotApplied {
        /// The revision.
        revision: String,
    },
    /// `a:b` where b does not descend from a.
    #[error("{to} does not descend from {from}\nhelp: write the older revision first")]
    NotAncestor {
        /// The lower end.
        from: String,
        /// The upper end.
        to: String,
    },
}

fn did_you_mean(nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("\nhelp: did you mean `{nearest}`?"),
        None => "\nhelp: `history` lists every revision".to_owned(),
    }
}
