//! A plan as an SQL script, for `--sql`.

use std::fmt::Write as _;

use super::ledger::{Entry, Ledger};
use super::limits::{Around, limits};
use super::{Direction, Kind, Mode, Plan, PlanError, PlannedRevision, checksum, guard};
use crate::model::Database;

impl Plan {
    /// The plan as a script for the database's own shell (`psql`, `sqlite3`, `mariadb`, `mysql`): it stops at the first error,
    /// and where the version rows are not those that it starts from. It has transactions, comments that name the revisions,
    /// the tables that Aludel keeps, version rows and journal.
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
        out.head();
        for planned in &self.revisions {
            out.revision(planned);
        }
        if self.direction == Direction::Stamp {
            out.stamp();
        }
        self.ledger.end_guards().iter().for_each(|sql| out.statement(sql));
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
    fn head(&mut self) {
        let Plan { database, ledger, direction, session, .. } = self.plan;
        if let Some(stop) = guard::stop(*database) {
            self.text.push_str(stop);
            self.text.push('\n');
        }
        for sql in session {
            self.statement(sql);
        }
        if matches!(database, Database::Mysql | Database::Mariadb) {
            self.statement("SET SESSION sql_mode = CONCAT(@@SESSION.sql_mode, ',STRICT_ALL_TABLES')");
        }
        if *direction != Direction::Downgrade {
            self.statement(&ledger.create_versions(true));
            self.statement(&ledger.create_history(true));
        }
        ledger.prepare_guards().iter().for_each(|sql| self.statement(sql));
    }

    /// What `stamp` writes: the rows, and the checksums of all that is below them.
    fn stamp(&mut self) {
        let Plan { ledger, before, after, stamped, .. } = self.plan;
        self.begin();
        self.statement(&ledger.guard(before));
        for sql in ledger.move_rows(before, after) {
            self.statement(&sql);
        }
        self.statement(&ledger.turn_unfinished("abandoned"));
        for revision in stamped {
            self.statement(&ledger.insert_stamp(revision.id, &checksum(revision), "script"));
        }
        self.statement("COMMIT");
    }

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
            self.open(segment.mode, planned, at == 0);
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
                self.guard(planned, by_segment);
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
            self.guard(planned, true);
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

    fn open(&mut self, mode: Mode, planned: &PlannedRevision, first: bool) {
        match mode {
            Mode::Transaction => self.begin(),
            Mode::KeysOff => {
                self.statement("PRAGMA foreign_keys = OFF");
                self.begin();
            }
            Mode::Batches | Mode::Autocommit => {} // a function is in no script
        }
        self.guard(planned, first || mode != Mode::Autocommit);
    }

    /// The version rows move at the end of the revision, so each of its transactions starts where it does.
    fn guard(&mut self, planned: &PlannedRevision, due: bool) {
        if due {
            self.statement(&self.plan.ledger.guard(&planned.before));
        }
    }

    fn close(&mut self, mode: Mode, last: bool) {
        match mode {
            Mode::Transaction => self.statement("COMMIT"),
            Mode::KeysOff => {
                self.statement(&Ledger::guard_keys());
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
