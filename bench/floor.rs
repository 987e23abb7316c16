//! The floor of `./dev bench run`: sends the statements of a plan (`plan --json`) in the same transactions, with sqlx
//! alone. No lock, no journal, no checksum, no events.
//!
//! `floor URL PLAN apply` sends them all; `noop` connects and reads the version table.

use serde_json::Value;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};

type Failed = Box<dyn std::error::Error>;

fn main() -> Result<(), Failed> {
    let [url, plan, what] = std::env::args().skip(1).collect::<Vec<_>>().try_into().map_err(|_| "URL PLAN apply|noop")?;
    let plan = match what.as_str() {
        "apply" => serde_json::from_str(&std::fs::read_to_string(plan)?)?,
        _ => Value::Null,
    };
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        match url.split(':').next() {
            Some("postgres") => work(sqlx::PgConnection::connect(&url).await?, &plan, &what).await,
            Some("mysql") => work(sqlx::MySqlConnection::connect(&url).await?, &plan, &what).await,
            _ => {
                let options: sqlx::sqlite::SqliteConnectOptions = url.parse()?;
                work(options.create_if_missing(true).connect().await?, &plan, &what).await
            }
        }
    })
}

async fn work<C: Connection>(mut conn: C, plan: &Value, what: &str) -> Result<(), Failed>
where
    for<'c> &'c mut C: Executor<'c>,
{
    if what == "noop" {
        send(&mut conn, "SELECT version_num FROM aludel_version".into()).await?;
        return Ok(conn.close().await?);
    }
    send(&mut conn, "CREATE TABLE aludel_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)".into()).await?;
    let mut last: Option<&str> = None;
    for planned in list(&plan["revisions"]) {
        let id = planned["revision"]["id"].as_str().unwrap_or_default();
        let row = match last {
            None => format!("INSERT INTO aludel_version VALUES ('{id}')"),
            Some(last) => format!("UPDATE aludel_version SET version_num = '{id}' WHERE version_num = '{last}'"),
        };
        last = Some(id);
        let segments = list(&planned["segments"]);
        for (at, segment) in segments.iter().enumerate() {
            let mut texts: Vec<String> = list(&segment["statements"])
                .iter()
                .filter(|statement| matches!(statement["kind"].as_str(), Some("ddl" | "user")))
                .filter_map(|statement| statement["sql"].as_str().map(str::to_owned))
                .collect();
            if at + 1 == segments.len() {
                texts.push(row.clone());
            }
            if segment["mode"] == "autocommit" {
                for text in texts {
                    send(&mut conn, text).await?;
                }
                continue;
            }
            let script = format!("BEGIN; {}; COMMIT", texts.join("; "));
            if segment["mode"] == "keys_off" {
                send(&mut conn, "PRAGMA foreign_keys = OFF".into()).await?;
                send(&mut conn, script).await?;
                send(&mut conn, "PRAGMA foreign_keys = ON".into()).await?;
            } else {
                send(&mut conn, script).await?;
            }
        }
    }
    Ok(conn.close().await?)
}

async fn send<C: Connection>(conn: &mut C, sql: String) -> Result<(), Failed>
where
    for<'c> &'c mut C: Executor<'c>,
{
    conn.execute(sqlx::raw_sql(AssertSqlSafe(sql))).await?;
    Ok(())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
