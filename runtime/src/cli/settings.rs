//! What the command line, the environment and aludel.toml mean together, in that order.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use super::args::Global;
use super::failure::Failure;

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
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    url: String,
    schema: Option<String>,
    role: Option<String>,
}

impl Surroundings {
    /// Looks at the environment, `.env` and the settings file.
    pub(super) fn look(config: Option<&Path>) -> Result<Self, Failure> {
        Ok(Surroundings {
            database_url: match std::env::var("DATABASE_URL") {
                Ok(url) if !url.is_empty() => Some(url),
                _ => from_dotenv()?,
            },
            file: match config.map(Path::to_owned).or_else(|| nearest(FILE)) {
                Some(path) => Some(SettingsFile::read(&path)?),
                None => None,
            },
        })
    }

    /// What the settings file calls the files of new revisions.
    pub(super) fn file_template(&self) -> Option<&str> {
        self.file.as_ref()?.content.file_template.as_deref()
    }
}

impl Settings {
    /// Command line over environment over file.
    pub(super) fn resolve(global: &Global, around: &Surroundings) -> Result<Settings, Failure> {
        let named = match (&global.database_url, &global.database, &around.database_url, &around.file) {
            (Some(url), ..) | (None, None, Some(url), _) => Named { url: url.clone(), schema: None, role: None },
            (None, Some(name), _, Some(file)) => file.named(name)?,
            (None, Some(name), _, None) => {
                return Err(Failure::usage(
                    format!("database `{name}` is named, but there is no {FILE}"),
                    format!("write `[database.{name}]` with a `url` into {FILE}, or say --database-url"),
                ));
            }
            (None, None, None, Some(file)) => file.default()?,
            (None, None, None, None) => {
                return Err(Failure::usage(
                    "no database is given",
                    format!("say --database-url, set DATABASE_URL, or write {FILE}"),
                ));
            }
        };
        Ok(Settings {
            url: named.url,
            schema: global.schema.clone().or(named.schema),
            role: global.role.clone().or(named.role),
            lock_timeout: global.lock_timeout,
        })
    }
}

impl SettingsFile {
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
                "`default = \"name\"`, `file_template = \"…\"` and `[database.name]` tables with `url`, `schema` and `role` \
                 are understood",
            )
        })?;
        Ok(SettingsFile { path: path.to_owned(), content })
    }

    fn named(&self, name: &str) -> Result<Named, Failure> {
        self.content
            .database
            .get(name)
            .cloned()
            .ok_or_else(|| Failure::usage(format!("{} has no database `{name}`", self.path.display()), self.names()))
    }

    fn default(&self) -> Result<Named, Failure> {
        match (&self.content.default, self.content.database.len()) {
            (Some(name), _) => self.named(name),
            (None, 1) => self.content.database.values().next().cloned().ok_or_else(|| self.ambiguous()),
            (None, _) => Err(self.ambiguous()),
        }
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

/// `DATABASE_URL` in the nearest `.env`; the process's own environment stays as it is.
fn from_dotenv() -> Result<Option<String>, Failure> {
    let Some(path) = nearest(".env") else { return Ok(None) };
    let broken = |error: dotenvy::Error| {
        Failure::usage(
            format!("cannot read {}: {error}", path.display()),
            "a line is NAME=value; quote values with blanks",
        )
    };
    for pair in dotenvy::from_path_iter(&path).map_err(broken)? {
        let (name, value) = pair.map_err(|error| match error {
            // The line may hold a password.
            dotenvy::Error::LineParse(_, _) => Failure::usage(
                format!("{} has a line that cannot be read", path.display()),
                "a line is NAME=value; quote values with blanks",
            ),
            error => broken(error),
        })?;
        if name == "DATABASE_URL" && !value.is_empty() {
            return Ok(Some(value));
        }
    }
    Ok(None)
}

/// The file of that name in the folder of the package that cargo runs, in the current folder, or in one above.
fn nearest(name: &str) -> Option<PathBuf> {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let current = std::env::current_dir().ok();
    let above = current.iter().flat_map(|dir| dir.ancestors().map(Path::to_owned));
    package.into_iter().chain(above).map(|dir| dir.join(name)).find(|path| path.is_file())
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
}
