//! Domains, as a server's catalog shows them.

use super::Check;

/// What a domain is.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Domain {
    /// What it is made of.
    #[serde(rename = "type")]
    pub ty: String,
    /// What a column of it has that says no default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// Whether it takes no NULL.
    pub not_null: bool,
    /// What its values must fulfil, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
}
