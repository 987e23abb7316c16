//! A plan as an SQL script, for `--sql`.

use std::fmt::Write as _;

use super::ledger::Entry;
use super::limits::{Around, limits};
use super::{Direction, Kind, Mode, Plan, PlanError, PlannedRevision};
use crate::model::Database;

impl Plan {
    /// The plan as a script for the database's own shell: transactions, comments that name the revisions, the tables
    /// that Aludel keeps, version rows and journal.
    ///
    /// # Errors
    /// A function of the program's (`run`) cannot be in a script.
    pub fn to_sql(&self) -> Result<String, PlanError> {
        for planned in &self.revisions {
            if let Some(statement) = planned.statements().find(|statement| statement.kind == Kind::Run) {
                return Err(PlanError::NoScript {
                    revision: planned.revision.named(),
                    op: statement.op,
                    keyword: "run",
                    function: statement.sql.clone(),
                });
            }
        }
        let mut out = Script { text: String::new(), plan: self };
        out.comment(&format!(
            "{} on {}: {} to {}",
            self.direction.keyword(),
            self.database.title(),
            rows(&self.before),
            rows(&self.after)
        ));
        if self.direction != Direction::Downgrade {
            out.statement(&self.ledger.create_versions(true));
            out.statement(&self.ledger.create_history(true));
        }
        for planned in &self.revisions {
            out.revision(planned);
        }
        if self.direction == Direction::Stamp {
            out.begin();
            for sql in self.ledger.move_rows(&self.before, &self.after) {
                out.statement(&sql);
            }
            out.statement("COMMIT");
        }
        Ok(out.text)
    }
}

/// What can end a statement instead of a semicolon.
const DELIMITERS: [&str; 3] = ["//", "$$", "/end/"];

struct Script<'p> {
    text: String,
    plan: &'p Plan,
}

impl Script<'_> {
    fn revision(&mut self, planned: &PlannedRevision) {
        let revision = planned.revision;
        self.text.push('\n');
        let (way, title) = (planned.direction(self.plan.direction).keyword(), revision.title());
        let title = if title.is_empty() { String::new() } else { format!(": {title}") };
        self.comment(&format!("{way} {} ({}){title}", revision.id, revision.name));
        for left_out in &planned.left_out {
            self.comment(&left_out.to_string());
        }
        let last = planned.segments.len().saturating_sub(1);
        for (at, segment) in planned.segments.iter().enumerate() {
            let outside = segment.mode == Mode::Autocommit;
            let around = if outside { Around::Nothing } else { Around::Transaction };
            let limits = limits(self.plan.database, revision.settings, around);
            // PostgreSQL's hold for a segment, the others' for the revision.
            let by_segment = self.plan.database == Database::Postgres;
            let (before, inside) = if by_segment { (outside, !outside) } else { (at == 0, false) };
            if before {
                limits.set.iter().for_each(|sql| self.statement(sql));
            }
            self.open(segment.mode);
            if inside {
                limits.set.iter().for_each(|sql| self.statement(sql));
            }
            for statement in &segment.statements {
                match statement.kind {
                    Kind::Ddl => self.ddl(&statement.sql),
                    Kind::User => self.user(&statement.sql),
                    Kind::Save => {
                        self.comment(
                            "a script cannot keep triggers and views over a rebuild: make anew what this finds",
                        );
                        self.statement(&statement.sql);
                    }
                    Kind::Run | Kind::Restore => {}
                }
            }
            if by_segment {
                limits.restore.iter().for_each(|sql| self.statement(sql));
            }
            if at == last && outside {
                self.begin();
            }
            if at == last {
                self.rows(planned);
            }
            self.close(segment.mode, at == last);
            if at == last && !by_segment {
                limits.restore.iter().for_each(|sql| self.statement(sql));
            }
        }
        if planned.segments.is_empty() {
            self.begin();
            self.rows(planned);
            self.statement("COMMIT");
        }
    }

    fn rows(&mut self, planned: &PlannedRevision) {
        let steps = planned.statements().count();
        let entry = Entry {
            revision: planned.revision.id,
            direction: planned.direction(self.plan.direction),
            step: steps,
            steps,
            state: "done",
            checksum: &planned.checksum,
            actor: "script",
            tags: &planned.tags,
        };
        for sql in self.plan.ledger.move_rows(&planned.before, &planned.after) {
            self.statement(&sql);
        }
        let sql = self.plan.ledger.insert(&entry, self.plan.ledger.now(), "NULL");
        self.statement(&sql);
    }

    fn open(&mut self, mode: Mode) {
        match mode {
            Mode::Transaction => self.begin(),
            Mode::KeysOff => {
                self.statement("PRAGMA foreign_keys = OFF");
                self.begin();
            }
            Mode::Batches | Mode::Autocommit => {} // a function is in no script
        }
    }

    fn close(&mut self, mode: Mode, last: bool) {
        match mode {
            Mode::Transaction => self.statement("COMMIT"),
            Mode::KeysOff => {
                self.comment("must find nothing");
                self.statement("PRAGMA foreign_key_check");
                self.statement("COMMIT");
                self.statement("PRAGMA foreign_keys = ON");
            }
            Mode::Autocommit if last => self.statement("COMMIT"),
            Mode::Batches | Mode::Autocommit => {}
        }
    }

    fn begin(&mut self) {
        self.statement(match self.plan.database {
            Database::Postgres => "BEGIN",
            Database::Sqlite => "BEGIN IMMEDIATE",
            Database::Mysql | Database::Mariadb => "START TRANSACTION",
        });
    }

    fn statement(&mut self, sql: &str) {
        let _ = writeln!(self.text, "{sql};");
    }

    /// The body of a function has semicolons, at which the shell of MySQL and MariaDB would cut it.
    fn ddl(&mut self, sql: &str) {
        let delimiter = match self.plan.database {
            Database::Mysql | Database::Mariadb if sql.contains(';') => {
                DELIMITERS.iter().find(|one| !sql.contains(*one))
            }
            _ => None,
        };
        match delimiter {
            Some(one) => {
                let _ = writeln!(self.text, "DELIMITER {one}\n{sql}\n{one}\nDELIMITER ;");
            }
            None => self.statement(sql),
        }
    }

    /// A text of the user's may end in a comment, which must not swallow the semicolon.
    fn user(&mut self, sql: &str) {
        let newline =
            if sql.lines().last().is_some_and(|line| line.contains("--") || line.contains('#')) { "\n" } else { "" };
        let _ = writeln!(self.text, "{sql}{newline};");
    }

    fn comment(&mut self, text: &str) {
        let _ = writeln!(self.text, "-- {}", text.replace(['\n', '\r'], " "));
    }
}

fn rows(rows: &[String]) -> String {
    if rows.is_empty() { "base".to_owned() } else { rows.join(", ") }
}
