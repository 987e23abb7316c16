//! What the command line, the environment and aludel.toml mean together, in that order.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use super::args::Global;
use super::environment;
use super::failure::Failure;
use super::files::nearest;
use super::url::in_folder;

const FILE: &str = "aludel.toml";

/// The database to work on and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Settings {
    /// Its URL, password and all: never print it.
    pub(super) url: String,
    /// PostgreSQL's search path.
    pub(super) schema: Option<String>,
    /// PostgreSQL's role.
    pub(super) role: Option<String>,
    /// The table of version rows, if it is not the chain's.
    pub(super) version_table: Option<String>,
    /// The journal, if it is not the chain's.
    pub(super) history_table: Option<String>,
    /// How long to wait for another runner.
    pub(super) lock_timeout: Option<Duration>,
}

/// What there is besides the command line; a value, so that tests need neither.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    /// `DATABASE_URL` from the environment or `.env`.
    pub(super) database_url: Option<String>,
    /// The settings file.
    pub(super) file: Option<SettingsFile>,
}

/// A settings file that was read.
#[derive(Debug, Default)]
pub(super) struct SettingsFile {
    path: PathBuf,
    content: Content,
}

/// aludel.toml.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    /// The database to use when none is named.
    default: Option<String>,
    /// What files of new revisions are called.
    file_template: Option<String>,
    #[serde(default)]
    database: BTreeMap<String, Named>,
}

/// `[database.NAME]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    url: String,
    schema: Option<String>,
    role: Option<String>,
    version_table: Option<String>,
    history_table: Option<String>,
}

impl Surroundings {
    /// Looks at the settings file, and at the environment and `.env` unless the command line names a database.
    pub(super) fn look(global: &Global) -> Result<Self, Failure> {
        let is_named = global.database_url.is_some() || global.database.is_some();
        let database_url = if is_named { None } else { environment::database_url()? };
        Ok(Surroundings { database_url, file: SettingsFile::find(global.config.as_deref())? })
    }
}

impl Settings {
    /// Command line over environment over file.
    pub(super) fn resolve(global: &Global, around: &Surroundings) -> Result<Settings, Failure> {
        let nothing = || match &around.file {
            Some(file) => file.ambiguous(),
            None => {
                Failure::usage("no database is given", format!("say --database-url, set DATABASE_URL, or write {FILE}"))
            }
        };
        Settings::chosen(global, around)?.ok_or_else(nothing)
    }

    /// The same, or none where no database is given, or none of several.
    pub(super) fn chosen(global: &Global, around: &Surroundings) -> Result<Option<Settings>, Failure> {
        let named = match (&global.database_url, &global.database, &around.database_url, &around.file) {
            (Some(url), ..) | (None, None, Some(url), _) => Some(Named { url: url.clone(), ..Named::default() }),
            (None, Some(name), _, Some(file)) => Some(file.named(name)?),
            (None, Some(name), _, None) => {
                return Err(Failure::usage(
                    format!("database `{name}` is named, but there is no {FILE}"),
                    format!("write `[database.{name}]` with a `url` into {FILE}, or say --database-url"),
                ));
            }
            (None, None, None, Some(file)) => file.default()?,
            (None, None, None, None) => None,
        };
        named.map(|named| Settings::of(global, named)).transpose()
    }

    /// What the command line alone says, of no database in particular.
    pub(super) fn typed(global: &Global) -> Result<Settings, Failure> {
        Settings::of(global, Named::default())
    }

    fn of(global: &Global, named: Named) -> Result<Settings, Failure> {
        Ok(Settings {
            url: named.url,
            schema: global.schema.clone().or(named.schema),
            role: global.role.clone().or(named.role),
            version_table: global.version_table.clone().or(named.version_table).map(table_name).transpose()?,
            history_table: named.history_table.map(table_name).transpose()?,
            lock_timeout: global.lock_timeout,
        })
    }
}

impl SettingsFile {
    /// The one that is named, else the nearest, if there is one.
    pub(super) fn find(config: Option<&Path>) -> Result<Option<Self>, Failure> {
        config.map(Path::to_owned).or_else(|| nearest(FILE)).map(|path| Self::read(&path)).transpose()
    }

    /// What files of new revisions are called.
    pub(super) fn file_template(&self) -> Option<&str> {
        self.content.file_template.as_deref()
    }

    fn read(path: &Path) -> Result<Self, Failure> {
        let text = std::fs::read_to_string(path).map_err(|error| {
            Failure::usage(
                format!("cannot read {}: {error}", path.display()),
                "check --config and the file's permissions",
            )
        })?;
        Self::parse(path, &text)
    }

    fn parse(path: &Path, text: &str) -> Result<Self, Failure> {
        let content = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            Failure::usage(
                format!("{}:{line}: {}", path.display(), error.message().replace('\n', " ")),
                "`default = \"name\"`, `file_template = \"…\"` and `[database.name]` tables with `url`, `schema`, `role`, \
                 `version_table` and `history_table` are understood",
            )
        })?;
        Ok(SettingsFile { path: path.to_owned(), content })
    }

    fn named(&self, name: &str) -> Result<Named, Failure> {
        let unknown = || Failure::usage(format!("{} has no database `{name}`", self.path.display()), self.names());
        let named = self.content.database.get(name).cloned().ok_or_else(unknown)?;
        let folder = self.path.parent().unwrap_or(Path::new(""));
        Ok(Named { url: in_folder(&named.url, folder), ..named })
    }

    /// None where the file names several and says nothing more.
    fn default(&self) -> Result<Option<Named>, Failure> {
        let sole = self.content.database.keys().next().filter(|_| self.content.database.len() == 1);
        self.content.default.as_ref().or(sole).map(|name| self.named(name)).transpose()
    }

    fn ambiguous(&self) -> Failure {
        Failure::usage(format!("{} does not say which database to use", self.path.display()), self.names())
    }

    fn names(&self) -> String {
        let names: Vec<_> = self.content.database.keys().map(String::as_str).collect();
        match names.as_slice() {
            [] => "it names none: write a `[database.name]` table with a `url`".to_owned(),
            names => format!("it names {}: say --database NAME, or `default = \"NAME\"` in the file", names.join(", ")),
        }
    }
}

/// As `chain!` takes the names of the two tables; and no schema goes before one.
fn table_name(name: String) -> Result<String, Failure> {
    let refused =
        |what: &str, help: &str| Err(Failure::usage(format!("`{name}` cannot be the name of a table: {what}"), help));
    match name.len() {
        0 => refused("it is empty", "leave the option out, or name one, like `alembic_version`"),
        64.. => refused("it is too long", "write 63 bytes at most"),
        _ if name.contains('\0') => refused("it has a NUL", "leave that out"),
        _ => match name.rsplit_once('.') {
            Some((schema, table)) => refused(
                "it has a dot",
                &format!("write `{table}` alone; on PostgreSQL, --schema {schema} says where it is"),
            ),
            None => Ok(name),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "default = \"local\"\n\
        [database.local]\nurl = \"sqlite:local.db\"\n\
        [database.staging]\nurl = \"postgres://db/app\"\nschema = \"app\"\nrole = \"migrator\"\n";

    fn file(text: &str) -> Surroundings {
        Surroundings { database_url: None, file: Some(SettingsFile::parse(Path::new("aludel.toml"), text).unwrap()) }
    }

    #[expect(clippy::needless_pass_by_value, reason = "made in place")]
    fn resolve(global: Global, around: &Surroundings) -> Result<Settings, Failure> {
        Settings::resolve(&global, around)
    }

    #[test]
    fn command_line_over_environment_over_file() {
        let mut around = file(TWO);
        assert_eq!(resolve(Global::default(), &around).unwrap().url, "sqlite:local.db");
        around.database_url = Some("sqlite:environment.db".into());
        assert_eq!(resolve(Global::default(), &around).unwrap().url, "sqlite:environment.db");
        let named = Global { database: Some("staging".into()), ..Global::default() };
        assert_eq!(resolve(named, &around).unwrap().url, "postgres://db/app");
        let url = Global { database_url: Some("sqlite:line.db".into()), ..Global::default() };
        assert_eq!(resolve(url, &around).unwrap().url, "sqlite:line.db");
    }

    #[test]
    fn schema_and_role_come_with_the_name_unless_said() {
        let named = Global { database: Some("staging".into()), role: Some("other".into()), ..Global::default() };
        let settings = resolve(named, &file(TWO)).unwrap();
        assert_eq!((settings.schema.as_deref(), settings.role.as_deref()), (Some("app"), Some("other")));
    }

    #[test]
    fn a_sole_database_needs_no_default() {
        let around = file("[database.only]\nurl = \"sqlite:only.db\"\n");
        assert_eq!(resolve(Global::default(), &around).unwrap().url, "sqlite:only.db");
    }

    #[test]
    fn an_unknown_name_lists_the_known_ones() {
        let named = Global { database: Some("prod".into()), ..Global::default() };
        let failure = resolve(named, &file(TWO)).unwrap_err();
        assert_eq!(failure.message, "aludel.toml has no database `prod`");
        assert!(failure.help.unwrap().starts_with("it names local, staging:"));
        assert_eq!(failure.code, Failure::USAGE);
    }

    #[test]
    fn a_name_without_a_file_and_nothing_at_all() {
        let named = Global { database: Some("prod".into()), ..Global::default() };
        let failure = resolve(named, &Surroundings::default()).unwrap_err();
        assert_eq!(failure.message, "database `prod` is named, but there is no aludel.toml");
        let failure = resolve(Global::default(), &Surroundings::default()).unwrap_err();
        assert_eq!(failure.message, "no database is given");
    }

    #[test]
    fn several_databases_without_a_default() {
        let failure = resolve(Global::default(), &file(&TWO.replace("default = \"local\"\n", ""))).unwrap_err();
        assert_eq!(failure.message, "aludel.toml does not say which database to use");
        let failure = resolve(Global::default(), &file("")).unwrap_err();
        assert_eq!(failure.help.unwrap(), "it names none: write a `[database.name]` table with a `url`");
    }

    #[test]
    fn a_mistake_in_the_file_is_one_line_with_its_number() {
        let failure = SettingsFile::parse(Path::new("aludel.toml"), "[database.a]\nuri = \"x\"\n").unwrap_err();
        assert!(failure.message.starts_with("aludel.toml:2: unknown field `uri`"), "{}", failure.message);
        assert!(!failure.message.contains('\n'));
    }

    #[test]
    fn tables_of_a_database_are_named_with_it() {
        let text = "[database.a]\nurl = \"sqlite:a.db\"\nversion_table = \"v\"\nhistory_table = \"h\"\n";
        let settings = resolve(Global::default(), &file(text)).unwrap();
        assert_eq!((settings.version_table.as_deref(), settings.history_table.as_deref()), (Some("v"), Some("h")));
        let typed = Global { version_table: Some("w".into()), ..Global::default() };
        assert_eq!(resolve(typed, &file(text)).unwrap().version_table.as_deref(), Some("w"));
        for (name, what, help) in [
            ("", "it is empty", "leave the option out, or name one, like `alembic_version`"),
            ("a.b", "it has a dot", "write `b` alone; on PostgreSQL, --schema a says where it is"),
            (&"x".repeat(64), "it is too long", "write 63 bytes at most"),
        ] {
            let typed = Global { version_table: Some(name.to_owned()), ..Global::default() };
            let failure = resolve(typed, &file(text)).unwrap_err();
            assert_eq!(failure, Failure::usage(format!("`{name}` cannot be the name of a table: {what}"), help));
        }
    }

    #[test]
    fn files_of_sqlite_are_beside_the_settings() {
        let file = SettingsFile::parse(Path::new("/srv/shop/aludel.toml"), TWO).unwrap();
        let around = Surroundings { database_url: None, file: Some(file) };
        assert_eq!(resolve(Global::default(), &around).unwrap().url, "sqlite:/srv/shop/local.db");
    }
}
