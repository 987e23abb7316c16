//! The migrator: the one value that applications and the command line drive.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::call::Running;
use super::connect::Access;
use super::hook::{Callback, Hook, Moment};
use super::options::Options;
use super::session::Session;
use super::{Current, Db, Event, HistoryRow, Report, run};
use crate::error::Error;
use crate::graph::{Graph, GraphError, REPEATABLES, REVISIONS, Range, Revision, Target};
use crate::model::Database;
use crate::plan::tags::Tags;
use crate::plan::{Direction, Plan, build};

/// Runs a chain of revisions.
///
/// It takes a URL, a pool, or a connection or transaction of the caller's ([`Db`]); and a target ([`Target`]) or its text.
///
/// ```no_run
/// # async fn run(pool: &sqlx::PgPool, connection: &mut sqlx::PgConnection) -> Result<(), aludel::Error> {
/// use aludel::{Event, Migrator, Target};
///
/// let migrator = Migrator::new().on_event(|event| {
///     if let Event::Finished { revision, duration, .. } = event {
///         eprintln!("{} took {duration:?}", revision.name);
///     }
/// });
/// migrator.upgrade("sqlite:app.db", "head").await?;
/// migrator.upgrade(pool, Target::HEAD).await?;
/// migrator.downgrade(connection, "-1").await?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Migrator {
    pub(super) graph: Result<Graph, GraphError>,
    pub(super) options: Options,
    on_event: Option<Listener>,
    pub(super) hooks: Vec<(Moment, Callback)>,
}

pub(super) type Listener = Arc<dyn Fn(&Event) + Send + Sync>;

impl fmt::Debug for Migrator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Migrator").field("graph", &self.graph).field("options", &self.options).finish_non_exhaustive()
    }
}

impl Default for Migrator {
    fn default() -> Self {
        Migrator::new()
    }
}

impl Migrator {
    /// A migrator for every revision that is linked into the program.
    pub fn new() -> Migrator {
        let (revisions, repeatables): (Vec<_>, Vec<_>) = (REVISIONS.iter().collect(), REPEATABLES.iter().collect());
        Migrator::from_list(&revisions).repeatables(&repeatables)
    }

    /// A migrator for these revisions and no others.
    pub fn from_list(revisions: &[&'static Revision]) -> Migrator {
        Migrator { graph: Graph::new(revisions), options: Options::default(), on_event: None, hooks: Vec::new() }
    }

    /// Adds repeatable objects to those revisions: what `repeatable!` declares.
    #[must_use]
    pub fn repeatables(mut self, repeatables: &[&'static Revision]) -> Migrator {
        self.graph = self.graph.and_then(|graph| graph.with_repeatables(repeatables));
        self
    }

    /// How long to wait for another runner; without it, as long as it takes.
    #[must_use]
    pub fn lock_timeout(mut self, timeout: Duration) -> Migrator {
        self.options.lock_timeout = Some(timeout);
        self
    }

    /// Whether to send [`Event::Statement`].
    #[must_use]
    pub fn verbose(mut self, verbose: bool) -> Migrator {
        self.options.verbose = verbose;
        self
    }

    /// PostgreSQL: the schema where tables without one are made and looked for, and no other: types and functions that stand
    /// elsewhere are named with theirs. It must be there.
    #[must_use]
    pub fn schema(mut self, schema: impl Into<String>) -> Migrator {
        self.options.schema = Some(schema.into());
        self
    }

    /// PostgreSQL: the role to act as (`SET ROLE`).
    #[must_use]
    pub fn role(mut self, role: impl Into<String>) -> Migrator {
        self.options.role = Some(role.into());
        self
    }

    /// Who runs, for the journal; without it the user and host as the environment names them.
    #[must_use]
    pub fn actor(mut self, actor: impl Into<String>) -> Migrator {
        self.options.actor = Some(actor.into());
        self
    }

    /// The table of version rows, in place of the one that `chain!` declares: `alembic_version` takes over a database
    /// that Alembic managed.
    #[must_use]
    pub fn version_table(mut self, table: impl Into<String>) -> Migrator {
        self.options.version_table = Some(table.into());
        self
    }

    /// The journal, in place of the one that `chain!` declares.
    #[must_use]
    pub fn history_table(mut self, table: impl Into<String>) -> Migrator {
        self.options.history_table = Some(table.into());
        self
    }

    /// An option of the run, for the functions that revisions run: [`Context::option`](super::Context::option). The command
    /// line takes it as `-x KEY=VALUE`. Of two with one name the later holds.
    #[must_use]
    pub fn option(mut self, key: impl Into<String>, value: impl Into<String>) -> Migrator {
        self.options.given.insert(key.into(), value.into());
        self
    }

    /// Lets the data steps run that say `when(tag)`; more than one tag may be chosen. A tag that no step asks for is refused
    /// by whatever runs. The journal keeps the tags, so a downgrade on a database takes back what was run and nothing else;
    /// [`Migrator::plan_offline`] knows no journal and goes by the tags chosen here. The command line takes them as `--tag TAG`.
    #[must_use]
    pub fn tag(mut self, tag: impl Into<String>) -> Migrator {
        self.options.tags.push(tag.into());
        self
    }

    /// Lets each revision that was taken back run with the tags that the journal had of it before: the `history` from that time.
    /// Tags that are chosen with [`Migrator::tag`] hold instead. The command line's `redo` goes up so.
    #[must_use]
    pub fn tags_of(mut self, history: &[HistoryRow]) -> Migrator {
        let done = history.iter().filter(|row| row.state == "done" && row.direction == Direction::Upgrade.keyword());
        self.options.kept = done.map(|row| (row.revision.clone(), row.tags.clone())).collect();
        self
    }

    /// Calls `listener` for every [`Event`].
    #[must_use]
    pub fn on_event(mut self, listener: impl Fn(&Event) + Send + Sync + 'static) -> Migrator {
        self.on_event = Some(Arc::new(listener));
        self
    }

    /// Calls `hook` when the plan is made and before its first revision, with the lock held (SQLite has none). An error
    /// stops the run: nothing was run.
    ///
    /// Hooks run on the run's connection, outside its transactions; several of one kind in the order in which they were
    /// added; none when there is nothing to run, and none for `stamp`. The order is `before_run`, then `before_revision`
    /// and `after_revision` around each, then `after_run`. A revision that fails ends the run and calls no more.
    ///
    /// ```
    /// # #[cfg(feature = "sqlite")] {
    /// let migrator = aludel::Migrator::new().before_run(|hook| {
    ///     Box::pin(async move {
    ///         sqlx::raw_sql("ANALYZE").execute(hook.sqlite()?).await?;
    ///         Ok(())
    ///     })
    /// });
    /// # }
    /// ```
    #[must_use]
    pub fn before_run(
        self,
        hook: impl for<'a, 'h> Fn(&'a mut Hook<'h>) -> Running<'a> + Send + Sync + 'static,
    ) -> Migrator {
        self.hooked(Moment::BeforeRun, hook)
    }

    /// Calls `hook` before each revision, before its transaction begins. An error stops the run before that revision.
    #[must_use]
    pub fn before_revision(
        self,
        hook: impl for<'a, 'h> Fn(&'a mut Hook<'h>) -> Running<'a> + Send + Sync + 'static,
    ) -> Migrator {
        self.hooked(Moment::BeforeRevision, hook)
    }

    /// Calls `hook` after each revision, when it is committed. An error stops the run after that revision.
    #[must_use]
    pub fn after_revision(
        self,
        hook: impl for<'a, 'h> Fn(&'a mut Hook<'h>) -> Running<'a> + Send + Sync + 'static,
    ) -> Migrator {
        self.hooked(Moment::AfterRevision, hook)
    }

    /// Calls `hook` after the last revision, with the lock still held. What ran stays whatever it says.
    #[must_use]
    pub fn after_run(
        self,
        hook: impl for<'a, 'h> Fn(&'a mut Hook<'h>) -> Running<'a> + Send + Sync + 'static,
    ) -> Migrator {
        self.hooked(Moment::AfterRun, hook)
    }

    fn hooked(
        mut self,
        moment: Moment,
        hook: impl for<'a, 'h> Fn(&'a mut Hook<'h>) -> Running<'a> + Send + Sync + 'static,
    ) -> Migrator {
        self.hooks.push((moment, Arc::new(hook)));
        self
    }

    /// The graph of the revisions.
    ///
    /// # Errors
    /// When the revisions make none.
    pub fn graph(&self) -> Result<&Graph, Error> {
        self.graph.as_ref().map_err(|error| Error::Graph(error.clone()))
    }

    /// Every revision, oldest first.
    ///
    /// # Errors
    /// When the revisions make no graph.
    pub fn revisions(&self) -> Result<&[&'static Revision], Error> {
        Ok(self.graph()?.revisions())
    }

    /// The revisions that nothing revises.
    ///
    /// # Errors
    /// When the revisions make no graph.
    pub fn heads(&self) -> Result<Vec<&'static Revision>, Error> {
        let graph = self.graph()?;
        Ok(graph.heads().into_iter().map(|index| graph.revision(index)).collect())
    }

    /// The revision that a target names without regard to a database; none for `base`.
    ///
    /// # Errors
    /// When the target names none, or several.
    pub fn find<T: TryInto<Target>>(&self, target: T) -> Result<Option<&'static Revision>, Error>
    where
        Error: From<T::Error>,
    {
        let graph = self.graph()?;
        Ok(graph.place(&target.try_into()?)?.map(|index| graph.revision(index)))
    }

    /// The revisions that a target names without regard to a database: `heads` may be several.
    ///
    /// # Errors
    /// When the target names none.
    pub fn find_all<T: TryInto<Target>>(&self, target: T) -> Result<Vec<&'static Revision>, Error>
    where
        Error: From<T::Error>,
    {
        let graph = self.graph()?;
        Ok(graph.places(&target.try_into()?)?.into_iter().map(|index| graph.revision(index)).collect())
    }

    /// Applies what `target` stands on and the database lacks.
    ///
    /// # Errors
    /// See [`Error`]; what was done before stays done, and the error says where the database is.
    pub async fn upgrade<T: TryInto<Target>>(&self, db: impl Into<Db<'_>>, target: T) -> Result<Report, Error>
    where
        Error: From<T::Error>,
    {
        run::run(self, db.into(), Direction::Upgrade, &target.try_into()?).await
    }

    /// Takes back what stands on `target`.
    ///
    /// # Errors
    /// See [`Error`]; what was done before stays done, and the error says where the database is.
    pub async fn downgrade<T: TryInto<Target>>(&self, db: impl Into<Db<'_>>, target: T) -> Result<Report, Error>
    where
        Error: From<T::Error>,
    {
        run::run(self, db.into(), Direction::Downgrade, &target.try_into()?).await
    }

    /// Writes the version rows of the targets and runs nothing: each takes the place of the rows above and below it, or
    /// stands beside the others. `purge` drops all rows first, also those that this program does not know.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn stamp<T: TryInto<Target>>(
        &self,
        db: impl Into<Db<'_>>,
        targets: impl IntoIterator<Item = T>,
        purge: bool,
    ) -> Result<Report, Error>
    where
        Error: From<T::Error>,
    {
        run::stamp(self, db.into(), &all(targets)?, purge).await
    }

    /// Where the database is.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn current(&self, db: impl Into<Db<'_>>) -> Result<Current, Error> {
        let mut session = Session::open(self, db.into(), Access::Read).await?;
        let result = session.read(None).await;
        let facts = &session.facts;
        let current = result.map(|()| Current::new(session.graph, &facts.rows, facts.unfinished.clone()));
        session.close().await;
        current
    }

    /// The journal, oldest first.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn history(&self, db: impl Into<Db<'_>>) -> Result<Vec<HistoryRow>, Error> {
        let mut session = Session::open(self, db.into(), Access::Read).await?;
        let journal = match session.read(None).await {
            Ok(()) => session.journal().await,
            Err(error) => Err(error),
        };
        session.close().await;
        journal
    }

    /// What [`Migrator::upgrade`] or [`Migrator::downgrade`] would do.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn plan<T: TryInto<Target>>(
        &self,
        db: impl Into<Db<'_>>,
        direction: Direction,
        target: T,
    ) -> Result<Plan, Error>
    where
        Error: From<T::Error>,
    {
        let target = target.try_into()?;
        let mut session = Session::open(self, db.into(), Access::Read).await?;
        let plan = match session.read(None).await {
            Ok(()) => session.plan_on(direction, &target),
            Err(error) => Err(error),
        };
        session.close().await;
        plan
    }

    /// What a run from `range.from` to `range.to` would do, without a database; [`Plan::to_sql`] writes the script.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn plan_offline(&self, database: Database, direction: Direction, range: &Range) -> Result<Plan, Error> {
        let graph = self.graph()?;
        // `heads` may be several to go down from, and nowhere to go up from
        let several = direction == Direction::Downgrade && range.from.steps.is_none();
        let from = if several { graph.places(&range.from)? } else { Vec::from_iter(graph.place(&range.from)?) };
        let applied = graph.closure(from);
        let tags = Tags::choose(graph, &self.options.tags)?;
        let plan = run::plan(self, database, direction, &range.to, &applied, &tags, None)?;
        Ok(Plan { session: self.options.session(database, false), ..plan })
    }

    /// What [`Migrator::stamp`] would write to a database at `from`, without one; [`Plan::to_sql`] writes the script.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn stamp_offline<T: TryInto<Target>>(
        &self,
        database: Database,
        from: &Target,
        targets: impl IntoIterator<Item = T>,
    ) -> Result<Plan, Error>
    where
        Error: From<T::Error>,
    {
        let graph = self.graph()?;
        let before = Vec::from_iter(graph.place(from)?);
        let after = graph.stamped(&before, &all(targets)?)?;
        let stamped = graph.closure(after.iter().copied()).iter().map(|index| graph.revision(index)).collect();
        let plan = build::stamp(&self.ledger(graph, database), graph.ids(before), graph.ids(after));
        Ok(Plan { session: self.options.session(database, false), stamped, ..plan })
    }

    /// The tags that are chosen, or, where none are, those that are kept.
    pub(super) fn tags(&self, graph: &Graph) -> Result<Tags, Error> {
        let Options { tags, kept, .. } = &self.options;
        Ok(if tags.is_empty() { Tags::kept(kept.clone()) } else { Tags::choose(graph, tags)? })
    }

    pub(super) fn has_lock_timeout(&self) -> bool {
        self.options.lock_timeout.is_some()
    }

    /// Who is told of events.
    pub(super) fn listener(&self) -> Option<Listener> {
        self.on_event.clone()
    }

    pub(super) fn emit(&self, event: &Event) {
        if let Some(listener) = &self.on_event {
            listener(event);
        }
    }
}

fn all<T: TryInto<Target>>(targets: impl IntoIterator<Item = T>) -> Result<Vec<Target>, T::Error> {
    targets.into_iter().map(TryInto::try_into).collect()
}
