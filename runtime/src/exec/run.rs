//! Upgrade, downgrade and stamp: the order of things, the same for every database.

use std::time::Instant;

use tracing::Instrument as _;

use super::connect::Access;
use super::failure::by_hand_of;
use super::hook::Moment;
use super::outcome::Outcome;
use super::session::Session;
use super::{Db, Event, Migrator, Report, Unfinished, mysql, postgres, sqlite};
use crate::error::Error;
use crate::graph::{Revision, Set, Target, is_repeatable, named};
use crate::model::Database;
use crate::plan::ledger::Entry;
use crate::plan::repeatable::Recorded;
use crate::plan::tags::Tags;
use crate::plan::{Direction, Kind, Mode, Plan, PlannedRevision, build};
use crate::store::{Lock, Locked};

/// Upgrades or downgrades.
pub(super) async fn run(
    migrator: &Migrator,
    db: Db<'_>,
    direction: Direction,
    target: &Target,
) -> Result<Report, Error> {
    let start = Instant::now();
    let span = tracing::info_span!("aludel", command = direction.keyword(), target = %target);
    async {
        let mut session = Session::open(migrator, db, Access::Write).await?;
        let result = session.migrate(direction, target, start).await;
        session.close().await;
        result
    }
    .instrument(span)
    .await
}

/// Writes version rows and runs nothing.
pub(super) async fn stamp(migrator: &Migrator, db: Db<'_>, targets: &[Target], purge: bool) -> Result<Report, Error> {
    let start = Instant::now();
    let names = targets.iter().map(Target::to_string).collect::<Vec<_>>().join(" ");
    let span = tracing::info_span!("aludel", command = "stamp", target = names);
    async {
        let mut session = Session::open(migrator, db, Access::Write).await?;
        let result = session.stamp(targets, purge, start).await;
        session.close().await;
        result
    }
    .instrument(span)
    .await
}

impl Session<'_, '_> {
    async fn migrate(&mut self, direction: Direction, target: &Target, start: Instant) -> Result<Report, Error> {
        // Where an upgrade to a place that needs no looking at the database ends; if it is there, no lock is needed.
        let end = match (direction, self.graph.places(target)) {
            (Direction::Upgrade, Ok(to)) if !target.is_relative() && !to.is_empty() => {
                Some(self.graph.rows(&self.graph.closure(to)))
            }
            _ => None,
        };
        self.lock(end.as_deref()).await?;
        if self.facts.locked == Some(Locked::Skipped) && !self.plan(direction, target)?.is_empty() {
            self.lock(None).await?; // repeatable objects have changed
        }
        let before = self.facts.rows.clone();
        let mut done = Vec::new();
        let mut after = self.run_plan(direction, target, &mut done).await?;
        while after.is_none() {
            self.read(Some(Lock { unless: None, in_transaction: self.in_transaction })).await?;
            after = self.run_plan(direction, target, &mut done).await?;
        }
        let after = after.unwrap_or_default();
        if !done.is_empty() {
            self.hook(Moment::AfterRun, direction, &done).await?;
        }
        Ok(Report { direction, revisions: done, before, after, duration: start.elapsed() })
    }

    /// Plans from where the database is and runs it; the version rows at the end, none if another runner came between.
    async fn run_plan(
        &mut self,
        direction: Direction,
        target: &Target,
        done: &mut Vec<&'static Revision>,
    ) -> Result<Option<Vec<String>>, Error> {
        let plan = self.plan_on(direction, target)?;
        self.check_transaction(&plan)?;
        let revisions: Vec<_> = plan.revisions.iter().map(|planned| planned.revision).collect();
        self.emit(&Event::Planned { direction, revisions: revisions.clone() });
        let of = plan.revisions.len();
        if of > 0 && done.is_empty() {
            self.hook(Moment::BeforeRun, direction, &revisions).await?;
        }
        for (at, planned) in plan.revisions.iter().enumerate() {
            let (revision, direction) = (planned.revision, planned.direction(direction));
            let skip = if at == 0 { plan.resumed } else { None };
            let span = tracing::info_span!("revision", id = revision.id, name = revision.name);
            self.hook(Moment::BeforeRevision, direction, &[revision]).await?;
            let start = Instant::now();
            self.starting = Some(Event::Started { revision, direction, number: at + 1, of });
            let outcome = async {
                match self.ledger.database {
                    Database::Postgres => postgres::apply(self, direction, planned, skip).await,
                    Database::Sqlite => sqlite::apply(self, direction, planned, skip).await,
                    Database::Mysql | Database::Mariadb => mysql::apply(self, direction, planned, skip).await,
                }
            };
            if outcome.instrument(span).await? == Outcome::Moved {
                return Ok(None);
            }
            self.facts.rows.clone_from(&planned.after);
            done.push(revision);
            let duration = start.elapsed();
            tracing::info!(id = revision.id, name = revision.name, ?duration, "{} done", direction.keyword());
            self.emit(&Event::Finished { revision, direction, duration });
            self.hook(Moment::AfterRevision, direction, &[revision]).await?;
        }
        Ok(Some(plan.after))
    }

    /// The plan from the facts as they are.
    pub(super) fn plan(&self, direction: Direction, target: &Target) -> Result<Plan, Error> {
        self.check_server()?;
        let applied = self.check_rows()?;
        let tags = match direction {
            // What was left out is not there to be taken back.
            Direction::Downgrade => Tags::kept(self.facts.tags.clone()),
            Direction::Upgrade | Direction::Stamp => self.migrator.tags(self.graph)?,
        };
        let tags = match &self.facts.unfinished {
            Some(unfinished) => tags.but_for(&unfinished.revision, &unfinished.tags),
            None => tags,
        };
        let recorded = Some(&self.facts.checksums);
        let mut plan = plan(self.migrator, self.ledger.database, direction, target, &applied, &tags, recorded)?;
        if self.facts.unfinished.as_ref().is_some_and(|unfinished| !is_repeatable(&unfinished.revision)) {
            // what is unfinished goes on before anything else
            plan.revisions.retain(|planned| !planned.checksum.is_empty());
        }
        Ok(plan)
    }

    /// The same, and how much of it an earlier run has done.
    pub(super) fn plan_on(&self, direction: Direction, target: &Target) -> Result<Plan, Error> {
        let mut plan = self.plan(direction, target)?;
        plan.resumed = self.resume(&plan)?;
        Ok(plan)
    }

    /// Refuses what cannot run in a transaction of the caller's, before anything runs.
    fn check_transaction(&self, plan: &Plan) -> Result<(), Error> {
        let outside =
            |planned: &&PlannedRevision| planned.segments.iter().any(|segment| segment.mode == Mode::Autocommit);
        match plan.revisions.iter().find(outside).filter(|_| self.in_transaction) {
            None => Ok(()),
            Some(planned) => Err(Error::Transaction {
                what: format!(
                    "{} runs statements outside of transactions, and the connection is in a transaction of yours",
                    planned.revision.named()
                ),
                help: "pass the pool, or a connection without a transaction".to_owned(),
            }),
        }
    }

    /// How many statements of the plan's first revision are done already, by a run that stopped in the middle of it.
    fn resume(&self, plan: &Plan) -> Result<Option<usize>, Error> {
        let Some(unfinished) = self.facts.unfinished.clone() else { return Ok(None) };
        if is_repeatable(&unfinished.revision) {
            return Ok(None); // what is dropped and made anew can begin anew
        }
        let index = self.graph.index_of(&unfinished.revision);
        let refused = |help: &str| Error::Unfinished {
            revision: index.map_or_else(|| unfinished.revision.clone(), |index| named(self.graph, index)),
            direction: unfinished.direction.clone(),
            step: unfinished.step,
            steps: unfinished.steps,
            help: help.to_owned(),
        };
        let by_hand = self.by_hand(index, &unfinished);
        let finish = format!("first finish that {}, or {by_hand}", unfinished.direction);
        let Some(planned) = plan.revisions.first() else {
            return Err(refused(if plan.direction.keyword() == unfinished.direction { &by_hand } else { &finish }));
        };
        let next = planned.statements().nth(unfinished.step);
        let failed = unfinished.state == "failed";
        let outside = planned.segment_of(unfinished.step).is_some_and(|segment| segment.mode == Mode::Autocommit);
        let known = match self.ledger.database {
            // A statement and its count are one transaction, or it can be looked at, or the server has said that it failed.
            Database::Postgres => !outside || failed || next.is_none_or(|next| next.probe.is_some()),
            Database::Sqlite => !outside || failed && next.is_none_or(sqlite::is_one),
            Database::Mysql | Database::Mariadb => {
                // A function and its count are one transaction.
                let function = next.is_some_and(|next| next.kind == Kind::Run);
                function || failed && next.is_none_or(mysql::is_atomic)
            }
        };
        if !known {
            return Err(refused(&format!(
                "nobody knows whether statement {} was done: {by_hand}",
                unfinished.step + 1
            )));
        }
        let batches = planned.segment_of(unfinished.step).is_some_and(|segment| segment.mode == Mode::Batches);
        if unfinished.step == 0 && !batches {
            return Ok(None);
        }
        if planned.revision.id != unfinished.revision || plan.direction.keyword() != unfinished.direction {
            return Err(refused(&finish));
        }
        let is_same = planned.checksum == unfinished.checksum && planned.statements().count() == unfinished.steps;
        if !is_same && planned.checksum_of(unfinished.step) != unfinished.done_checksum {
            return Err(refused(&format!("the revision was edited since: take the edit back, or {by_hand}")));
        }
        Ok(Some(unfinished.step))
    }

    /// What to do about an unfinished revision that cannot go on by itself. The version rows still say where it began.
    fn by_hand(&self, index: Option<usize>, unfinished: &Unfinished) -> String {
        let (Some(index), Ok(rows)) = (index, self.rows()) else {
            return "run a build that has it".to_owned();
        };
        let applied = self.graph.closure(rows.iter().copied());
        let end = if unfinished.direction == Direction::Downgrade.keyword() {
            applied.without(&self.graph.set([index]))
        } else {
            self.graph.closure(rows.into_iter().chain([index]))
        };
        by_hand_of(&unfinished.revision, &self.facts.rows, &self.graph.rows(&end))
    }

    async fn stamp(&mut self, targets: &[Target], purge: bool, start: Instant) -> Result<Report, Error> {
        let sqlite = self.ledger.database == Database::Sqlite;
        if sqlite {
            // Its lock is the transaction.
            sqlite::begin(self, false).await?;
        }
        let result = self.stamp_locked(targets, purge, start).await;
        if sqlite && result.is_err() {
            let (_, _, rollback) = self.words();
            let _ = self.connection.execute(rollback).await;
        }
        result
    }

    async fn stamp_locked(&mut self, targets: &[Target], purge: bool, start: Instant) -> Result<Report, Error> {
        self.lock(None).await?;
        self.check_server()?;
        // What is wrong with a target is said before a row is touched, purge or not.
        let rows = if purge { Vec::new() } else { self.rows()? };
        let rows = self.graph.stamped(&rows, targets)?;
        let plan = build::stamp(&self.ledger, self.facts.rows.clone(), self.graph.ids(rows.iter().copied()));
        let end = self.graph.closure(rows);
        let known = plan.before.iter().filter_map(|row| self.graph.index_of(row));
        let left = self.graph.closure(known).without(&end);
        let stamped: Vec<_> = end
            .iter()
            .map(|index| self.graph.revision(index))
            .filter(|revision| self.facts.checksums.get(revision.id) != Some(&crate::plan::checksum(revision)))
            .collect();
        let left: Vec<_> = left.iter().map(|index| self.graph.revision(index)).collect();
        self.write_stamp(&plan, &stamped, &left).await?;
        let Plan { before, after, .. } = plan;
        Ok(Report { direction: Direction::Stamp, revisions: stamped, before, after, duration: start.elapsed() })
    }

    /// `left`: what was applied and counts as such no longer; their rows in the journal have no checksum.
    async fn write_stamp(
        &mut self,
        plan: &Plan,
        stamped: &[&'static Revision],
        left: &[&'static Revision],
    ) -> Result<(), Error> {
        let mut text = Vec::new();
        let mut tables = Vec::new();
        if !self.facts.has_versions {
            tables.push(self.ledger.create_versions(true));
        }
        if !self.facts.has_history {
            tables.push(self.ledger.create_history(true));
        }
        let (begin, commit, rollback) = self.words();
        // MySQL commits before a CREATE TABLE anyway.
        let implicit = matches!(self.ledger.database, Database::Mysql | Database::Mariadb);
        if implicit {
            text.append(&mut tables);
        }
        if self.ledger.database != Database::Sqlite {
            text.push(begin.to_owned());
        }
        text.append(&mut tables);
        text.extend(self.ledger.move_rows(&plan.before, &plan.after));
        text.push(self.ledger.turn_unfinished("abandoned"));
        for revision in left.iter().rev() {
            text.push(self.ledger.insert_stamp(revision.id, "", &self.actor));
        }
        for revision in stamped {
            let checksum = crate::plan::checksum(revision);
            text.push(self.ledger.insert_stamp(revision.id, &checksum, &self.actor));
        }
        text.push(commit.to_owned());
        let result = self.connection.execute(text.join(";\n")).await;
        if let Err(error) = result {
            if self.ledger.database != Database::Sqlite {
                let _ = self.connection.execute(rollback).await;
            }
            return Err(Error::database("writing the version rows", error));
        }
        Ok(())
    }

    /// How a transaction begins, ends well and ends badly: with savepoints inside one of the caller's.
    pub(super) fn words(&self) -> (&'static str, &'static str, &'static str) {
        if self.in_transaction {
            return (
                "SAVEPOINT aludel",
                "RELEASE SAVEPOINT aludel",
                "ROLLBACK TO SAVEPOINT aludel;\nRELEASE SAVEPOINT aludel",
            );
        }
        match self.ledger.database {
            Database::Postgres => ("BEGIN", "COMMIT", "ROLLBACK"),
            Database::Sqlite => ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"),
            Database::Mysql | Database::Mariadb => ("START TRANSACTION", "COMMIT", "ROLLBACK"),
        }
    }

    /// Tells that a revision starts, and of its statements, when verbose.
    pub(super) fn start(&mut self, planned: &PlannedRevision) {
        let Some(starting) = self.starting.take() else { return };
        self.emit(&starting);
        if self.migrator.options.verbose {
            for statement in planned.statements().filter(|statement| statement.kind != Kind::Restore) {
                self.emit(&Event::Statement { revision: planned.revision, sql: statement.sql.clone() });
            }
        }
    }

    /// The row that a revision of one transaction leaves in the journal.
    pub(super) fn entry<'e>(&'e self, direction: Direction, planned: &'e PlannedRevision, step: usize) -> Entry<'e> {
        let steps = planned.statements().count();
        Entry {
            revision: planned.revision.id,
            direction,
            step,
            steps,
            state: if step == steps { "done" } else { "running" },
            checksum: &planned.checksum,
            actor: &self.actor,
            tags: &planned.tags,
        }
    }
}

/// The plan for a database at `applied`.
pub(super) fn plan(
    migrator: &Migrator,
    database: Database,
    direction: Direction,
    target: &Target,
    applied: &Set,
    tags: &Tags,
    recorded: Recorded<'_>,
) -> Result<Plan, Error> {
    let graph = migrator.graph()?;
    let ledger = migrator.ledger(graph, database);
    Ok(match direction {
        Direction::Upgrade => {
            let to = graph.closure(graph.up(target, applied)?);
            build::upgrade(graph, &ledger, applied, &to, tags, recorded)?
        }
        Direction::Downgrade => {
            let gone = graph.down(target, applied)?;
            build::downgrade(graph, &ledger, applied, &gone, tags, recorded)?
        }
        Direction::Stamp => {
            let rows = graph.stamped(&graph.maximal(applied), std::slice::from_ref(target))?;
            build::stamp(&ledger, graph.rows(applied), graph.ids(rows))
        }
    })
}
