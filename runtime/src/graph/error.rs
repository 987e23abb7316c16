//! What can be wrong with a graph of revisions.

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
    /// Two revisions have ids that some databases do not tell apart.
    #[error(
        "revision ids `{id}` and `{other}` differ in case alone: {first} and {second}\nhelp: give one of them another id; to MySQL and MariaDB they are one"
    )]
    DuplicateButForCase {
        /// The id of one.
        id: String,
        /// `Name (file:line)` of it.
        first: String,
        /// The id of the other.
        other: String,
        /// `Name (file:line)` of the other.
        second: String,
    },
    /// An id or a label of one revision is the name of another one's struct.
    #[error(
        "`{word}` is the {what} of {of} and the name of {by}\nhelp: targets could mean either: choose another {what} or another name"
    )]
    NameTaken {
        /// `id` or `label`.
        what: &'static str,
        /// The word.
        word: String,
        /// `Name (file:line)` of the revision that has the id or label.
        of: String,
        /// `Name (file:line)` of the one whose struct is called so.
        by: String,
    },
    /// Two revisions have one label, or a label is another revision's id.
    #[error("label `{label}` is used twice: by {first} and by {second}\nhelp: give one of them another label")]
    DuplicateLabel {
        /// The label.
        label: String,
        /// `Name (file:line)` of one.
        first: String,
        /// `Name (file:line)` of the other.
        second: String,
    },
    /// Two `repeatable!` have one name.
    #[error(
        "repeatable objects `{name}` are declared twice: by {first} and by {second}\nhelp: give one of them another name"
    )]
    DuplicateRepeatable {
        /// The name.
        name: String,
        /// `Name (file:line)` of one.
        first: String,
        /// `Name (file:line)` of the other.
        second: String,
    },
    /// An id with a character that targets are written with.
    #[error(
        "the id `{id}` of {revision} has a `{character}` in it, which targets are written with\nhelp: use letters and digits"
    )]
    IllegalId {
        /// The id.
        id: String,
        /// The character.
        character: char,
        /// `Name (file:line)`.
        revision: String,
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
    /// A revision depends on one that is not in the list.
    #[error(
        "revision {revision} depends on {dependency}, which is neither a revision of the migrator's nor a label\nhelp: put {dependency} into the list, too"
    )]
    MissingDependency {
        /// The revision.
        revision: String,
        /// What is missing.
        dependency: String,
    },
    /// A revision revises itself.
    #[error("revision {revision} revises itself\nhelp: let it revise what came before it")]
    SelfLoop {
        /// The revision.
        revision: String,
    },
    /// A revision depends on itself.
    #[error("revision {revision} depends on itself\nhelp: take that dependency out")]
    DependencySelfLoop {
        /// The revision.
        revision: String,
    },
    /// Revisions revise each other in a circle.
    #[error("revisions revise each other in a circle: {}\nhelp: let one of them revise what came before the circle", .ids.join(", "))]
    Cycle {
        /// The revisions, each followed by what it revises.
        ids: Vec<String>,
    },
    /// Revisions wait for each other, through dependencies too.
    #[error("revisions wait for each other in a circle of parents and dependencies: {}\nhelp: take one of the dependencies out", .ids.join(", "))]
    DependencyCycle {
        /// The revisions, each followed by what it waits for.
        ids: Vec<String>,
    },
}
