//! The oracle's name for each of our refusals.

use aludel::Error;
use aludel::graph::{GraphError, TargetError};
use serde_json::Value;

/// Why a question is refused.
#[derive(Debug)]
pub(super) struct Refusal(Error);

impl<E: Into<Error>> From<E> for Refusal {
    fn from(error: E) -> Refusal {
        Refusal(error.into())
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Refusal {
    /// The name that `ORACLE.md` has for it.
    pub(super) fn kind(&self, query: &Value) -> &'static str {
        match &self.0 {
            Error::Graph(error) => of_graph(error),
            Error::Target(TargetError::Range { .. }) if !moves(query) => "no_such_revision",
            Error::Target(error) => of_target(error),
            Error::NotAtHeads { .. } => "not_at_heads",
            Error::UnknownRows { .. } => "no_such_revision",
            Error::OverlappingRows { .. } => "overlapping_targets",
            other => panic!("no graph is so broken: {other}"),
        }
    }
}

/// Only these know ranges at all; to the others `a:b` is a name that nothing has.
fn moves(query: &Value) -> bool {
    matches!(query["cmd"].as_str(), Some("upgrade" | "downgrade"))
}

fn of_graph(error: &GraphError) -> &'static str {
    match error {
        GraphError::DuplicateId { .. } => "duplicate_id",
        GraphError::DuplicateLabel { .. } => "duplicate_label",
        GraphError::IllegalId { .. } => "illegal_revision_id",
        GraphError::MissingParent { .. } | GraphError::MissingDependency { .. } => "internal:KeyError",
        GraphError::SelfLoop { .. } => "self_loop",
        GraphError::DependencySelfLoop { .. } => "dependency_self_loop",
        GraphError::Cycle { .. } => "cycle",
        GraphError::DependencyCycle { .. } => "dependency_cycle",
        other => panic!("no name for {other}"),
    }
}

fn of_target(error: &TargetError) -> &'static str {
    match error {
        TargetError::Malformed { .. }
        | TargetError::NoSuchRevision { .. }
        | TargetError::Relative { .. }
        | TargetError::NoRange { .. } => "no_such_revision",
        TargetError::NoSuchBranch { .. } => "no_such_branch",
        TargetError::Ambiguous { .. } => "ambiguous_prefix",
        TargetError::NotOnBranch { .. } | TargetError::NoWayDown { .. } => "not_on_branch",
        TargetError::MultipleHeads { .. } => "multiple_heads",
        TargetError::OutOfRange { .. } | TargetError::WrongWay { .. } => "relative_out_of_range",
        TargetError::Fork { .. } => "ambiguous_walk",
        TargetError::SeveralCurrent { .. } => "ambiguous_current",
        TargetError::Overlapping { .. } => "overlapping_targets",
        TargetError::NotApplied { .. }
        | TargetError::Depended { .. }
        | TargetError::AtBase { .. }
        | TargetError::NotAncestor { .. } => "range_not_ancestor",
        TargetError::NotAHead { .. } => "not_a_head",
        TargetError::DuplicateHeads { .. } => "duplicate_heads",
        TargetError::Range { .. } => "range_not_allowed",
        TargetError::RangeRequired { .. } => "range_required",
        other => panic!("no name for {other}"),
    }
}

/// A list of texts, empty if there is none.
pub(super) fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
