//! What can be wrong with a target.

/// A target that names no place in the graph, or none that the command can go to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TargetError {
    /// The text is no target at all.
    #[error(
        "`{text}` is not a target\nhelp: targets are `head`, `heads`, `base`, an id or at least four characters of one, a label, a struct name; `LABEL@` before it stays in that branch, `+N` or `-N` after it goes on from there"
    )]
    Malformed {
        /// The text.
        text: String,
    },
    /// No revision or label is called so.
    #[error("no revision is called `{text}`{}", help(.nearest.as_deref()))]
    NoSuchRevision {
        /// The text.
        text: String,
        /// What may have been meant.
        nearest: Option<String>,
    },
    /// What stands before the `@` is neither a label nor a revision.
    #[error("no branch is called `{text}`{}", help(.nearest.as_deref()))]
    NoSuchBranch {
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
    /// `LABEL@REV` with a revision that is neither above nor below the label.
    #[error("{revision} is not on branch `{branch}`\nhelp: leave `{branch}@` out, or name a revision of that branch")]
    NotOnBranch {
        /// The revision.
        revision: String,
        /// The branch.
        branch: String,
    },
    /// One revision is wanted, and there are several heads.
    #[error("there are several heads: {}\nhelp: name one of them, or all with `heads`", .heads.join(", "))]
    MultipleHeads {
        /// The heads.
        heads: Vec<String>,
    },
    /// A relative target where one is wanted that stands still.
    #[error("`{text}` is relative, and here a target must name its place by itself\nhelp: name the revision")]
    Relative {
        /// The text.
        text: String,
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
    /// `upgrade -1`, `downgrade +1`.
    #[error("`{text}` leads the wrong way\nhelp: `+N` is for upgrade, `-N` is for downgrade")]
    WrongWay {
        /// The text.
        text: String,
    },
    /// A relative target meets a fork.
    #[error("`{text}` is ambiguous: the way parts at {at}\nhelp: name the revision itself: the ways lead to {}", .ways.join(", "))]
    Fork {
        /// The text.
        text: String,
        /// Where the way parts.
        at: String,
        /// What comes next on each way.
        ways: Vec<String>,
    },
    /// A target relative to where the database is, which is at several revisions.
    #[error("`{text}` is ambiguous: the database is at {}\nhelp: say from which of them, like `{}`", .rows.join(", "), .example)]
    SeveralCurrent {
        /// The text.
        text: String,
        /// Where the database is.
        rows: Vec<String>,
        /// What may be written instead.
        example: String,
    },
    /// One target stands on another.
    #[error("{upper} stands on {lower}, so both cannot be targets\nhelp: name {upper} alone")]
    Overlapping {
        /// The one above.
        upper: String,
        /// The one below.
        lower: String,
    },
    /// A downgrade to a revision that is not applied.
    #[error("cannot downgrade to {revision}: it is not applied\nhelp: `upgrade` goes there")]
    NotApplied {
        /// The revision.
        revision: String,
    },
    /// A downgrade to a revision that nothing applied revises, but something applied depends on.
    #[error(
        "cannot downgrade to {revision}: nothing that revises it is applied, but {dependents} depends on it\nhelp: to take that back, downgrade to what it revises"
    )]
    Depended {
        /// The revision.
        revision: String,
        /// What depends on it.
        dependents: String,
    },
    /// A downgrade in a branch that does not go through the target.
    #[error(
        "cannot downgrade to {revision} on branch `{branch}`: the branch does not start there\nhelp: leave `{branch}@` out to take back everything above {revision}"
    )]
    NoWayDown {
        /// The revision.
        revision: String,
        /// The branch.
        branch: String,
    },
    /// `a:b` where b does not stand on a.
    #[error("{to} does not descend from {from}\nhelp: write the older revision first")]
    NotAncestor {
        /// The lower end.
        from: String,
        /// The upper end.
        to: String,
    },
    /// A range where one target is wanted.
    #[error(
        "`{text}` is a range, and one target is wanted here\nhelp: name where to go; ranges are for `history`, and for scripts with `--sql`"
    )]
    Range {
        /// The text.
        text: String,
    },
    /// One target where a range is wanted.
    #[error("`{text}` is not a range\nhelp: write FROM:TO, where either side may be left out")]
    NoRange {
        /// The text.
        text: String,
    },
    /// A script that would not know where to start.
    #[error(
        "`{text}` does not say where the script starts\nhelp: write FROM:TO, newer end first: `downgrade head:base --sql`"
    )]
    RangeRequired {
        /// The text.
        text: String,
    },
    /// A range that starts so far down that it is base.
    #[error("`{text}` leads to base, which is no revision\nhelp: leave that end of the range out")]
    AtBase {
        /// The text.
        text: String,
    },
    /// A new revision that would be a second child, without saying so.
    #[error(
        "{revision} is not a head: {children} revises it already\nhelp: revise that one, or start a branch here with `--splice`"
    )]
    NotAHead {
        /// The revision.
        revision: String,
        /// What revises it.
        children: String,
    },
    /// A merge that names one revision twice.
    #[error("{revision} is named twice\nhelp: name each parent once")]
    DuplicateHeads {
        /// The revision.
        revision: String,
    },
}

fn help(nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("\nhelp: did you mean `{nearest}`?"),
        None => "\nhelp: `history` lists every revision".to_owned(),
    }
}
