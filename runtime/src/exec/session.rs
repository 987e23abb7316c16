//! One use of a database: connect, read its facts, hold the lock, run a plan, let go of everything.

use std::time::{Duration, Instant};

use super::connect::Access;
use super::connection::{Connection, Driver};
use super::{Db, Event, HistoryRow, Migrator, sqlite};
use crate::error::Error;
use crate::graph::{Graph, Set, named};
use crate::model::{Chain, Database, Databases, Version};
use crate::plan::ledger::Ledger;
use crate::plan::start;
use crate::store::{self, Facts, Lock, Locked, Pair};

/// How long who only looks waits for a writer on SQLite, unless told otherwise.
const READING: Duration = Duration::from_secs(10);

/// A database in use.
pub(super) struct Session<'m, 'c> {
    pub(super) migrator: &'m Migrator,
    pub(super) graph: &'m Graph,
    pub(super) connection: Connection<'c>,
    pub(super) ledger: Ledger,
    pub(super) facts: Facts,
    pub(super) actor: String,
    /// The caller has a transaction open: nothing of it is committed here.
    pub(super) in_transaction: bool,
    /// Told when the revision really starts: on SQLite, when its transaction has.
    pub(super) starting: Option<Event>,
    /// What puts back how a caller's connection was.
    pub(super) undo: Vec<String>,
    locked: bool,
    ready: bool,
}

impl<'m, 'c> Session<'m, 'c> {
    pub(super) async fn open(migrator: &'m Migrator, db: Db<'c>, access: Access) -> Result<Self, Error> {
        let graph = migrator.graph()?;
        let connection = db.connect(access).await?;
        let database = match connection.driver() {
            Driver::Postgres => Database::Postgres,
            Driver::Sqlite => Database::Sqlite,
            Driver::Mysql => Database::Mariadb, // until its version is known
        };
        let session = Session {
            ledger: migrator.ledger(graph, database),
            in_transaction: connection.in_transaction(),
            actor: migrator.options.actor.clone().unwrap_or_else(actor),
            facts: Facts::default(),
            starting: None,
            undo: Vec::new(),
            locked: false,
            ready: false,
            migrator,
            graph,
            connection,
        };
        match session.check_settings() {
            Ok(()) => Ok(session),
            Err(error) => {
                session.close().await;
                Err(error)
            }
        }
    }

    /// Lets go of everything held. A connection that cannot be brought back to how it was is dropped, which ends its
    /// session on the server.
    pub(super) async fn close(mut self) {
        let mut undo = Vec::new();
        if !self.connection.is_own() && !self.in_transaction {
            undo.extend(store::unlock(&self.ledger).filter(|_| self.locked));
            undo.append(&mut self.undo);
        }
        if undo.is_empty() || self.connection.execute(undo.join(";\n")).await.is_ok() {
            self.connection.close().await;
        }
    }

    /// Reads the facts, and takes the lock if asked; one round trip. On SQLite a writer may have to be waited for.
    pub(super) async fn read(&mut self, lock: Option<Lock<'_>>) -> Result<(), Error> {
        let start = Instant::now();
        let pairs = loop {
            match self.ask(lock).await {
                Ok(pairs) => break pairs,
                Err(error) if self.ledger.database == Database::Sqlite && sqlite::is_busy(&error) => {
                    if lock.is_none() && !self.migrator.has_lock_timeout() && start.elapsed() > READING {
                        return Err(Error::Locked { holder: None, waited: READING });
                    }
                    sqlite::wait(self, start).await?;
                }
                Err(error) => return Err(Error::reading(error, &self.ledger)),
            }
        };
        let first = !std::mem::replace(&mut self.ready, true);
        if first {
            self.keep_settings(&pairs);
        }
        self.facts = Facts::read(pairs);
        self.locked |= self.facts.locked == Some(Locked::Yes);
        if self.connection.driver() == Driver::Mysql && !self.facts.version.contains("MariaDB") {
            self.ledger.database = Database::Mysql;
        }
        if first {
            let (database, version, backend) = (self.ledger.database, self.version(), self.facts.backend);
            self.emit(&Event::Connected { database, version, backend });
        }
        self.check_schema()
    }

    async fn ask(&mut self, lock: Option<Lock<'_>>) -> Result<Vec<Pair>, sqlx::Error> {
        let mut found = Vec::new();
        if self.ledger.database == Database::Sqlite {
            found = self.connection.texts(store::tables(&self.ledger)).await?;
        }
        let text = self.settings() + &store::facts(&self.ledger, lock, &found);
        self.connection.pairs(text).await
    }

    /// Whether the server has answered.
    pub(super) fn is_ready(&self) -> bool {
        self.ready
    }

    /// Takes the lock, however long that may take, and reads the facts under it.
    pub(super) async fn lock(&mut self, unless: Option<&[String]>) -> Result<(), Error> {
        if self.in_transaction && self.connection.driver() == Driver::Mysql {
            return Err(Error::Transaction {
                what: "MySQL and MariaDB commit before and after each DDL statement, so nothing can run in a \
                       transaction of yours"
                    .to_owned(),
                help: "pass the pool, or a connection without a transaction".to_owned(),
            });
        }
        let start = Instant::now();
        let mut pause = Duration::from_millis(50);
        let mut told = Duration::ZERO;
        let mut holder = None;
        loop {
            self.read(Some(Lock { unless, in_transaction: self.in_transaction })).await?;
            match self.facts.locked {
                Some(Locked::Yes | Locked::Skipped) | None => return Ok(()),
                Some(Locked::Failed) => {
                    let holder = Some("the server could not say who".to_owned());
                    let waited = Duration::from_millis(start.elapsed().as_millis().try_into().unwrap_or(u64::MAX));
                    return Err(Error::Locked { holder, waited });
                }
                Some(Locked::No) => {}
            }
            let waited = start.elapsed();
            if holder.is_none() || waited >= told {
                holder = self.holder().await;
                told = waited + Duration::from_secs(1);
                self.emit(&Event::WaitingForLock { waited, holder: holder.clone() });
            }
            self.give_up(waited, holder.as_ref())?;
            tokio::time::sleep(self.patience(waited, pause)).await;
            pause = (pause * 2).min(Duration::from_secs(1));
        }
    }

    /// Ends the waiting when its time is over.
    pub(super) fn give_up(&self, waited: Duration, holder: Option<&String>) -> Result<(), Error> {
        match self.migrator.options.lock_timeout {
            Some(timeout) if waited >= timeout => Err(Error::Locked { holder: holder.cloned(), waited: timeout }),
            Some(_) | None => Ok(()),
        }
    }

    /// `pause`, or what is left of the time to wait if that is less.
    pub(super) fn patience(&self, waited: Duration, pause: Duration) -> Duration {
        let timeout = self.migrator.options.lock_timeout;
        timeout.map_or(pause, |timeout| timeout.saturating_sub(waited).min(pause))
    }

    async fn holder(&mut self) -> Option<String> {
        let pairs = self.connection.pairs(store::holder(&self.ledger)?).await.ok()?;
        pairs.into_iter().next()?.1
    }

    /// Refuses a server or a database that the chain is not for, before anything runs.
    pub(super) fn check_server(&self) -> Result<(), Error> {
        let database = self.ledger.database;
        for chain in self.chains() {
            if !chain.databases.has(database) {
                return Err(Error::Undeclared {
                    server: database.title(),
                    keyword: database.keyword(),
                    declared: chain.databases.iter().map(Database::title).collect::<Vec<_>>().join(", "),
                });
            }
            let least = chain.version(database);
            if !self.version().at_least(least) {
                return Err(Error::TooOld {
                    server: database.title(),
                    found: self.facts.version.clone(),
                    least: format!("{}.{}", least.0, least.1),
                });
            }
        }
        Ok(())
    }

    /// Refuses rows that are no revisions and revisions that were edited, before anything runs.
    pub(super) fn check_rows(&self) -> Result<Set, Error> {
        let applied = self.applied()?;
        if self.graph.rows(&applied) != self.facts.rows {
            return Err(Error::OverlappingRows {
                rows: self.facts.rows.clone(),
                stamp: self.graph.rows(&applied).join(" "),
            });
        }
        let edited = applied.iter().filter(|index| {
            let revision = self.graph.revision(*index);
            let before = self.facts.checksums.get(revision.id);
            before.is_some_and(|before| !before.is_empty() && *before != crate::plan::checksum(revision))
        });
        let mut revisions: Vec<String> = edited.map(|index| named(self.graph, index)).collect();
        if self.start_is_edited() {
            revisions.push(format!("a revision before the start of {}", self.ledger.database.title()));
        }
        if revisions.is_empty() { Ok(applied) } else { Err(Error::Edited { revisions }) }
    }

    /// Whether the database started with something else than what its start would make now. Once they are stamped, revisions have
    /// checksums of their own.
    fn start_is_edited(&self) -> bool {
        let database = self.ledger.database;
        let Some(recorded) = self.facts.checksums.get(start::revision(database).id) else { return false };
        let before = start::before(self.graph, database);
        let is_stamped = |index| {
            self.facts.checksums.get(self.graph.revision(index).id).is_some_and(|checksum| !checksum.is_empty())
        };
        !before.iter().all(is_stamped) && *recorded != start::start_checksum(self.graph, &before)
    }

    /// What the version rows stand for.
    pub(super) fn applied(&self) -> Result<Set, Error> {
        Ok(self.graph.closure(self.rows()?))
    }

    /// The version rows, if this program knows them all.
    pub(super) fn rows(&self) -> Result<Vec<usize>, Error> {
        let (known, unknown): (Vec<_>, Vec<_>) =
            self.facts.rows.iter().map(|row| self.graph.index_of(row).ok_or(row)).partition(Result::is_ok);
        let rows: Vec<String> = unknown.into_iter().filter_map(Result::err).cloned().collect();
        let known = known.into_iter().flatten().collect();
        if rows.is_empty() { Ok(known) } else { Err(Error::unknown_rows(self.graph, rows, known)) }
    }

    /// The journal.
    pub(super) async fn journal(&mut self) -> Result<Vec<HistoryRow>, Error> {
        if !self.facts.has_history {
            return Ok(Vec::new());
        }
        let rows = self.connection.rows(store::journal(&self.ledger)).await;
        let rows = rows.map_err(|error| Error::database("reading the journal", error))?;
        Ok(rows.into_iter().filter_map(HistoryRow::read).collect())
    }

    pub(super) fn emit(&self, event: &Event) {
        self.migrator.emit(event);
    }

    fn version(&self) -> Version {
        self.facts.parsed_version(self.ledger.database)
    }

    /// What the crates of the revisions declare, each once.
    fn chains(&self) -> Vec<&'static Chain> {
        let mut chains: Vec<&'static Chain> = Vec::new();
        for revision in self.graph.revisions() {
            if !chains.iter().any(|chain| std::ptr::eq(*chain, revision.chain)) {
                chains.push(revision.chain);
            }
        }
        chains
    }
}

impl Migrator {
    /// The two tables: those of the newest revision's chain, unless told otherwise.
    pub(super) fn ledger(&self, graph: &Graph, database: Database) -> Ledger {
        let default = Chain::of(Databases::ALL);
        let chain = graph.revisions().last().map_or(&default, |revision| revision.chain);
        let version_table = self.options.version_table.as_deref().unwrap_or(chain.version_table).to_owned();
        let history_table = self.options.history_table.as_deref().unwrap_or(chain.history_table).to_owned();
        Ledger { database, version_table, history_table }
    }
}

/// `user@host`, as the system knows them.
fn actor() -> String {
    let user = whoami::username().unwrap_or_else(|_| "unknown".to_owned());
    match whoami::hostname() {
        Ok(host) => format!("{user}@{host}"),
        Err(_) => user,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_actor_is_the_systems_user() {
        let actor = super::actor();
        let (user, host) = actor.split_once('@').expect("this machine has a name");
        assert!(!user.is_empty() && user != "unknown" && !host.is_empty(), "{actor}");
    }
}
