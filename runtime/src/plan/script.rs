//! A plan as an SQL script, for `--sql`.

use super::Plan;

impl Plan {
    /// The plan as a script for the database's own shell.
    pub fn to_sql(&self) -> String {
        let mut out = String::new();
        for planned in &self.revisions {
            for statement in planned.statements() {
                out.push_str(&statement.sql);
                out.push_str(";\n");
            }
        }
        out
    }
}
