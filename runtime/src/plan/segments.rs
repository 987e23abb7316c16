//! Cuts the statements of a revision into segments, each with its transaction.

use super::{Kind, Mode, Segment, Statement};
use crate::dialect::Written;
use crate::model::Database;

/// What a dialect makes of a step.
pub(super) struct Made {
    /// Index of the op.
    pub(super) op: usize,
    /// The transaction that the statements need.
    pub(super) mode: Mode,
    pub(super) written: Vec<Written>,
    /// See [`Statement::probe`].
    pub(super) probe: Option<String>,
    /// Whether later statements must wait for the commit of these.
    pub(super) commits: bool,
    /// Whether it is a data step.
    pub(super) executes: bool,
    /// Whether it is a text of the user's.
    pub(super) is_text: bool,
}

impl Made {
    fn statements(self) -> impl Iterator<Item = Statement> {
        let Made { op, written, probe, .. } = self;
        written.into_iter().map(move |Written { sql, kind }| Statement { op, sql, kind, probe: probe.clone() })
    }
}

/// As few segments as can be; `alone`: one for each op.
pub(super) fn segments(database: Database, alone: bool, steps: Vec<Made>) -> Vec<Segment> {
    match database {
        Database::Postgres | Database::Sqlite if alone => steps.into_iter().filter_map(op_alone).collect(),
        Database::Sqlite => on_sqlite(steps),
        // On MySQL and MariaDB each statement is alone anyway.
        Database::Postgres | Database::Mysql | Database::Mariadb => joined(steps),
    }
}

fn joined(steps: Vec<Made>) -> Vec<Segment> {
    let (mut segments, mut waits) = (Vec::new(), false);
    for step in steps.into_iter().filter(|step| !step.written.is_empty()) {
        let (mode, commits) = (step.mode, step.commits);
        if waits && !commits {
            segments.push(Segment { mode, statements: Vec::new() });
        }
        waits = commits;
        for statement in step.statements() {
            push(&mut segments, mode, statement);
        }
    }
    segments
}

fn push(segments: &mut Vec<Segment>, mode: Mode, statement: Statement) {
    match segments.last_mut() {
        Some(last) if last.mode == mode && (mode != Mode::Batches || last.statements.is_empty()) => {
            last.statements.push(statement);
        }
        Some(_) | None => segments.push(Segment { mode, statements: vec![statement] }),
    }
}

/// A rebuild needs keys off, a data step needs them on; plain DDL goes along with either.
fn on_sqlite(steps: Vec<Made>) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let data = steps.iter().any(|step| step.executes);
    for step in steps {
        let mode = step.mode;
        for statement in step.statements() {
            let follows = mode == Mode::Transaction && (!data || !matches!(statement.kind, Kind::User | Kind::Run));
            let before = segments.last().map(|last| last.mode).filter(|before| follows && is_transaction(*before));
            let mode = before.unwrap_or(mode);
            push(&mut segments, mode, statement);
        }
    }
    if !data && segments.iter().any(|segment| segment.mode == Mode::KeysOff) {
        let statements = segments.into_iter().flat_map(|segment| segment.statements).collect();
        segments = vec![Segment { mode: Mode::KeysOff, statements }];
    }
    segments
}

const fn is_transaction(mode: Mode) -> bool {
    matches!(mode, Mode::Transaction | Mode::KeysOff)
}

/// An op by itself; the text of an `execute` is in no transaction at all.
fn op_alone(step: Made) -> Option<Segment> {
    let (mut mode, is_text) = (step.mode, step.is_text);
    let mut statements: Vec<Statement> = step.statements().collect();
    if is_text {
        // constraints are deferred inside of transactions only, so none is to be checked
        statements.retain(|statement| statement.kind == Kind::User);
        mode = Mode::Autocommit;
    }
    (!statements.is_empty()).then_some(Segment { mode, statements })
}
