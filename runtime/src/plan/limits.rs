//! A revision's timeouts as SQL: what sets them, and what puts back how it was.

use std::time::Duration;

use crate::model::Database;
use crate::op::Settings;

/// Statements around a revision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Run first, inside the transaction where there is one.
    pub(crate) set: Vec<String>,
    /// Run last, and after a failure. Empty where the end of the transaction does it.
    pub(crate) restore: Vec<String>,
}

/// What the statements of a revision run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Around {
    /// A transaction of Aludel's.
    Transaction,
    /// A transaction of the caller's, which goes on.
    Callers,
    /// None.
    Nothing,
}

/// What `settings` ask for.
pub(crate) fn limits(database: Database, settings: &Settings, around: Around) -> Limits {
    match database {
        Database::Postgres => postgres(settings, around),
        // It has no timeout of statements; its one lock is the write lock. What was set before, only the run can ask.
        Database::Sqlite => Limits {
            set: settings
                .lock_timeout
                .map(|time| format!("PRAGMA busy_timeout = {}", millis(time)))
                .into_iter()
                .collect(),
            restore: Vec::new(),
        },
        Database::Mysql | Database::Mariadb => mysql(database, settings),
    }
}

fn postgres(settings: &Settings, around: Around) -> Limits {
    let local = around != Around::Nothing;
    let set = if local { "SET LOCAL" } else { "SET" };
    let mut limits = Limits::default();
    for (name, time) in [("lock_timeout", settings.lock_timeout), ("statement_timeout", settings.statement_timeout)] {
        let Some(time) = time else { continue };
        if around != Around::Transaction {
            limits.set.push(format!("SELECT set_config('aludel.{name}', current_setting('{name}'), {local})"));
            limits.restore.push(format!("SELECT set_config('{name}', current_setting('aludel.{name}'), {local})"));
        }
        limits.set.push(format!("{set} {name} = '{}ms'", millis(time)));
    }
    limits
}

fn mysql(database: Database, settings: &Settings) -> Limits {
    let mut limits = Limits::default();
    let mut set = |variable: &str, value: String| {
        limits.set.push(format!("SET @aludel_{variable} = @@SESSION.{variable}, SESSION {variable} = {value}"));
        limits.restore.push(format!("SET SESSION {variable} = @aludel_{variable}"));
    };
    if let Some(time) = settings.lock_timeout {
        // Whole seconds, one lock for tables and one for rows.
        let seconds = millis(time).div_ceil(1000).to_string();
        set("lock_wait_timeout", seconds.clone());
        set("innodb_lock_wait_timeout", seconds);
    }
    if let Some(time) = settings.statement_timeout {
        match database {
            Database::Mysql => set("max_execution_time", millis(time).to_string()),
            Database::Mariadb | Database::Postgres | Database::Sqlite => {
                set("max_statement_time", time.as_secs_f64().to_string());
            }
        }
    }
    limits
}

fn millis(time: Duration) -> u128 {
    time.as_millis()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timeouts_in_each_databases_words() {
        let settings = Settings {
            lock_timeout: Some(Duration::from_millis(1500)),
            statement_timeout: Some(Duration::from_mins(1)),
            ..Settings::NONE
        };
        let all = |database, around| {
            let Limits { set, restore } = limits(database, &settings, around);
            (set.join("; "), restore.join("; "))
        };
        let (set, restore) = all(Database::Postgres, Around::Transaction);
        assert_eq!(set, "SET LOCAL lock_timeout = '1500ms'; SET LOCAL statement_timeout = '60000ms'");
        assert_eq!(restore, "");
        assert!(all(Database::Postgres, Around::Callers).1.starts_with("SELECT set_config('lock_timeout', "));
        let (set, restore) = all(Database::Postgres, Around::Nothing);
        assert!(set.contains("; SET lock_timeout = '1500ms'; "), "{set}");
        assert!(
            restore.ends_with(
                "SELECT set_config('statement_timeout', current_setting('aludel.statement_timeout'), false)"
            )
        );
        assert_eq!(all(Database::Sqlite, Around::Transaction).0, "PRAGMA busy_timeout = 1500");
        let (set, restore) = all(Database::Mariadb, Around::Nothing);
        assert_eq!(
            set,
            "SET @aludel_lock_wait_timeout = @@SESSION.lock_wait_timeout, SESSION lock_wait_timeout = 2; \
             SET @aludel_innodb_lock_wait_timeout = @@SESSION.innodb_lock_wait_timeout, SESSION innodb_lock_wait_timeout = 2; \
             SET @aludel_max_statement_time = @@SESSION.max_statement_time, SESSION max_statement_time = 60"
        );
        assert!(restore.ends_with("SET SESSION max_statement_time = @aludel_max_statement_time"), "{restore}");
        assert!(all(Database::Mysql, Around::Nothing).0.ends_with("SESSION max_execution_time = 60000"));
        assert_eq!(limits(Database::Postgres, &Settings::NONE, Around::Callers), Limits::default());
    }
}
