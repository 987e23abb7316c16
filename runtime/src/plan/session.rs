//! How a session is set up on PostgreSQL: role and schema.

use crate::dialect::identifier;
use crate::model::Database;

/// The statements, the role first: the schema may be its own; `local`: until the transaction ends.
pub(crate) fn statements(database: Database, role: Option<&str>, schema: Option<&str>, local: bool) -> Vec<String> {
    if database != Database::Postgres {
        return Vec::new();
    }
    let set = if local { "SET LOCAL" } else { "SET" };
    let name = |text| identifier(Database::Postgres, text);
    let role = role.map(|role| format!("{set} ROLE {}", name(role)));
    role.into_iter().chain(schema.map(|schema| format!("{set} search_path TO {}", name(schema)))).collect()
}
