//! The statements of a plan, for people to read.

use std::fmt::Write as _;

use aludel::model::Database;
use aludel::plan::{Kind, Mode, Plan};

/// All statements, each on lines of its own.
pub fn statements(plan: &Plan) -> String {
    let mut out = String::new();
    for segment in plan.revisions.iter().flat_map(|revision| &revision.segments) {
        match segment.mode {
            Mode::Autocommit if matches!(plan.database, Database::Postgres | Database::Sqlite) => {
                out.push_str("-- outside of transactions\n");
            }
            Mode::Transaction | Mode::Batches | Mode::Autocommit => {}
            Mode::KeysOff => out.push_str("-- with foreign keys off\n"),
        }
        for statement in &segment.statements {
            let _ = match statement.kind {
                Kind::Ddl | Kind::User | Kind::Run => writeln!(out, "{};", statement.sql),
                Kind::Save => writeln!(out, "-- save what this finds\n{};", statement.sql),
                Kind::Restore => writeln!(out, "-- restore it"),
            };
        }
    }
    out
}
