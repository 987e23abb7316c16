//! A database on its way through the graph.

use aludel::graph::{Graph, Range, Target, TargetError};
use aludel::model::Database;
use aludel::{Direction, Migrator, Plan};
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection as _, Row as _, SqliteConnection};

use super::kind::{Refusal, strings};
use super::{Answer, result};

/// A migrator and the database it works on.
#[derive(Debug)]
pub(super) struct Travel {
    migrator: Migrator,
    connection: SqliteConnection,
}

impl Travel {
    /// A fresh database at the rows.
    pub(super) async fn begin(migrator: Migrator, rows: &Value) -> Travel {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.expect("a database in memory");
        migrator.stamp(&mut connection, ["base"], false).await.expect("an empty version table");
        for row in strings(rows) {
            let insert = sqlx::query("INSERT INTO alembic_version (version_num) VALUES (?)").bind(row);
            insert.execute(&mut connection).await.expect("a version row");
        }
        // What the rows are when a revision's row is written to the journal is what its transaction leaves behind.
        for statement in [
            "CREATE TABLE seen (rows TEXT)",
            "CREATE TRIGGER see AFTER INSERT ON aludel_history BEGIN \
             INSERT INTO seen SELECT group_concat(version_num) FROM alembic_version; END",
        ] {
            sqlx::query(statement).execute(&mut connection).await.expect("a trigger");
        }
        Travel { migrator, connection }
    }

    pub(super) fn graph(&self) -> &Graph {
        self.migrator.graph().expect("a graph")
    }

    /// The version rows, sorted.
    pub(super) async fn rows(&mut self) -> Vec<String> {
        self.texts("SELECT version_num FROM alembic_version ORDER BY 1").await
    }

    async fn texts(&mut self, query: &'static str) -> Vec<String> {
        let rows = sqlx::query(AssertSqlSafe(query)).fetch_all(&mut self.connection).await.expect("rows");
        rows.iter().map(|row| row.get::<Option<String>, _>(0).unwrap_or_default()).collect()
    }

    pub(super) async fn upgrade(&mut self, target: &str) -> Result<Answer, Refusal> {
        let report = self.migrator.upgrade(&mut self.connection, target).await?;
        Ok(self.moved(Direction::Upgrade, report.revisions.iter().map(|revision| revision.id)).await)
    }

    pub(super) async fn downgrade(&mut self, target: &str) -> Result<Answer, Refusal> {
        let report = self.migrator.downgrade(&mut self.connection, target).await?;
        Ok(self.moved(Direction::Downgrade, report.revisions.iter().map(|revision| revision.id)).await)
    }

    async fn moved(&mut self, direction: Direction, ids: impl Iterator<Item = &'static str>) -> Answer {
        let steps: Vec<Value> = ids.map(|id| json!([direction.keyword(), id])).collect();
        let seen = self.texts("SELECT rows FROM seen ORDER BY rowid").await;
        assert_eq!(seen.len(), steps.len(), "one row of the journal per revision");
        let split = |rows: String| -> Vec<String> {
            let mut rows: Vec<_> = rows.split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect();
            rows.sort();
            rows
        };
        Answer { steps, rows: seen.into_iter().map(split).collect(), result: Value::Null }
    }

    pub(super) fn script_up(&self, range: &str) -> Result<Answer, Refusal> {
        Ok(scripted(&self.migrator.plan_offline(Database::Sqlite, Direction::Upgrade, &Range::upward(range)?)?))
    }

    pub(super) fn script_down(&self, range: &str) -> Result<Answer, Refusal> {
        Ok(scripted(&self.migrator.plan_offline(Database::Sqlite, Direction::Downgrade, &Range::downward(range)?)?))
    }

    pub(super) async fn stamp(&mut self, targets: &[String], purge: bool) -> Result<Answer, Refusal> {
        self.migrator.stamp(&mut self.connection, targets, purge).await?;
        Ok(Answer::default())
    }

    pub(super) async fn current(&mut self, check_heads: bool) -> Result<Answer, Refusal> {
        let current = self.migrator.current(&mut self.connection).await?;
        if check_heads {
            current.check_heads()?;
        }
        let ids: Vec<_> = current.revisions.iter().chain(&current.implied).map(|revision| revision.id).collect();
        Ok(result(json!({ "revisions": ids })))
    }

    pub(super) async fn show(&mut self, target: &str) -> Result<Answer, Refusal> {
        let target = Target::parse(target)?;
        let revisions = if target == Target::CURRENT {
            self.migrator.current(&mut self.connection).await?.revisions
        } else {
            self.migrator.find_all(target)?
        };
        Ok(result(json!({ "revisions": revisions.iter().map(|revision| revision.id).collect::<Vec<_>>() })))
    }

    pub(super) async fn history(&mut self, range: Option<&str>) -> Result<Answer, Refusal> {
        let range = Range::parse(range.unwrap_or(":"))?;
        let current = self.migrator.current(&mut self.connection).await?.revisions;
        let graph = self.graph();
        let applied = graph.closure(current.iter().filter_map(|revision| graph.index_of(revision.id)));
        let within = graph.between(&range, &applied).map_err(|error: TargetError| Refusal::from(error))?;
        let mut order: Vec<_> = within.iter().map(|index| graph.revision(index).id).collect();
        order.reverse();
        Ok(result(json!({ "order": order })))
    }
}

fn scripted(plan: &Plan) -> Answer {
    let steps = plan.revisions.iter().map(|planned| json!([plan.direction.keyword(), planned.revision.id])).collect();
    Answer { steps, ..Answer::default() }
}
