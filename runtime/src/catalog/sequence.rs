//! Sequences, as a server's catalog shows them.

use super::TableName;

/// What a sequence is, with what the server fills in where nothing was said.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Sequence {
    /// The type that its numbers fit.
    #[serde(rename = "type")]
    pub ty: String,
    /// Its first number.
    pub start: i64,
    /// From one number to the next.
    pub increment: i64,
    /// Its least number.
    pub min: i64,
    /// Its greatest number.
    pub max: i64,
    /// How many numbers a session takes at once.
    pub cache: i64,
    /// Whether the first number comes after the last.
    pub cycle: bool,
    /// The column that it goes with, and its table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owned_by: Option<(TableName, String)>,
}
