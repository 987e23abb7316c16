//! PostgreSQL: what a session sets before anything else, and how it is put back for a caller who goes on with the connection.

use super::connection::Driver;
use super::session::Session;
use crate::dialect::string;
use crate::error::Error;
use crate::model::Database;

/// A client that is gone ends what the server runs for it within a second, where the server can see that it is.
const WATCH: &str = "SELECT set_config('client_connection_check_interval', '1000', false) \
                     WHERE current_setting('server_version_num')::int >= 140000 AND version() LIKE '%linux%';\n";

/// What a caller's connection had.
const BEFORE: [&str; 2] = ["search_path", "role"];

impl Session<'_, '_> {
    /// Refuses what only PostgreSQL has.
    pub(super) fn check_settings(&self) -> Result<(), Error> {
        let options = &self.migrator.options;
        let setting = match (&options.schema, &options.role) {
            (Some(_), _) => "schema",
            (None, Some(_)) => "role",
            (None, None) => return Ok(()),
        };
        let (server, instead) = match (self.connection.driver(), setting) {
            (Driver::Postgres, _) => return Ok(()),
            (Driver::Sqlite, "schema") => ("SQLite", "a file is a database without schemas"),
            (Driver::Sqlite, _) => ("SQLite", "whoever may write the file runs the revisions"),
            (Driver::Mysql, "schema") => ("MariaDB or MySQL", "a schema is a database there, which the URL names"),
            (Driver::Mysql, _) => ("MariaDB or MySQL", "the user of the URL runs the revisions"),
        };
        Err(Error::ForeignSetting { setting, server, instead })
    }

    /// Schema and role, in front of the first message.
    pub(super) fn settings(&self) -> String {
        if self.is_ready() || self.ledger.database != Database::Postgres {
            return String::new();
        }
        let options = &self.migrator.options;
        let mut text = if self.connection.is_own() { WATCH.to_owned() } else { String::new() };
        if options.schema.is_none() && options.role.is_none() {
            return text;
        }
        for name in BEFORE {
            text.extend(["SELECT '", name, "', current_setting('", name, "');\n"]);
        }
        let set = options.session(Database::Postgres, self.in_transaction);
        text.extend(set.into_iter().map(|sql| sql + ";\n"));
        text
    }

    /// What puts back how it was, from the answer to the first message.
    pub(super) fn keep_settings(&mut self, pairs: &[(String, Option<String>)]) {
        for (name, value) in pairs {
            if let (true, Some(value)) = (BEFORE.contains(&name.as_str()), value) {
                let value = string(Database::Postgres, value);
                self.undo.push(format!("SELECT set_config('{name}', {value}, false)"));
            }
        }
    }

    /// Refuses a schema that is not there: PostgreSQL looks no further than that name, and finds nothing.
    pub(super) fn check_schema(&self) -> Result<(), Error> {
        match &self.migrator.options.schema {
            Some(schema) if self.facts.schema.is_none() => Err(Error::NoSchema { schema: schema.clone() }),
            Some(_) | None => Ok(()),
        }
    }
}
