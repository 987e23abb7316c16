//! Which database a URL is for.

use std::path::Path;

use super::files::near;
use crate::model::{Chain, Database};

pub(super) use crate::exec::shown;

/// The database whose SQL a URL asks for. A MySQL URL may lead to MariaDB: the chain says which is meant.
pub(super) fn database(text: &str, chain: &Chain) -> Option<Database> {
    match text.split(':').next()? {
        "postgres" | "postgresql" => Some(Database::Postgres),
        "sqlite" => Some(Database::Sqlite),
        "mysql" if chain.databases.has(Database::Mysql) => Some(Database::Mysql),
        "mysql" | "mariadb" => Some(Database::Mariadb),
        _ => None,
    }
}

/// Whether a URL leads to that database; MySQL and MariaDB are one to it.
pub(super) fn leads_to(text: &str, to: Database) -> bool {
    let scheme = text.split(':').next().unwrap_or_default();
    match to {
        Database::Postgres => matches!(scheme, "postgres" | "postgresql"),
        Database::Sqlite => scheme == "sqlite",
        Database::Mysql | Database::Mariadb => matches!(scheme, "mysql" | "mariadb"),
    }
}

/// The URL with the file of an SQLite database, where it is relative, in that folder; every other URL as it is.
pub(super) fn in_folder(text: &str, folder: &Path) -> String {
    let Some(rest) = text.strip_prefix("sqlite:") else { return text.to_owned() };
    let mut rest = rest.strip_prefix("//").unwrap_or(rest);
    let file = rest.split('?').next().unwrap_or_default();
    if file.is_empty() || file == ":memory:" || Path::new(file).is_absolute() {
        return text.to_owned();
    }
    let mut folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    while let Some(above) = rest.strip_prefix("../")
        && folder.pop()
    {
        rest = above;
    }
    let folder = near(&folder);
    // Of a URL, these two are the only ones that SQLite's driver takes for something else.
    let folder = folder.display().to_string().replace('%', "%25").replace('?', "%3F");
    format!("sqlite:{}", Path::new(&folder).join(rest).display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Databases;

    #[test]
    fn a_mysql_url_means_what_the_chain_declares() {
        let both = Chain::of(Databases::ALL);
        let mariadb = Chain::of(Databases(Database::Mariadb.bit()));
        assert_eq!(database("mysql://localhost/a", &both), Some(Database::Mysql));
        assert_eq!(database("mysql://localhost/a", &mariadb), Some(Database::Mariadb));
        assert_eq!(database("oracle://localhost/a", &both), None);
    }

    #[test]
    fn a_file_may_be_above_the_folder_of_the_settings() {
        let url = |text| in_folder(text, Path::new("/nowhere/at/all"));
        assert_eq!(url("sqlite:../a.db"), "sqlite:/nowhere/at/a.db");
        assert_eq!(url("sqlite://../../b/a.db?mode=ro"), "sqlite:/nowhere/b/a.db?mode=ro");
    }

    #[test]
    fn a_file_is_looked_for_in_the_folder_of_the_settings() {
        for (url, expected) in [
            ("sqlite:shop.db", "sqlite:/etc/a%3Fb/shop.db"),
            ("sqlite://data/shop.db?mode=rwc", "sqlite:/etc/a%3Fb/data/shop.db?mode=rwc"),
            ("sqlite:///var/shop.db", "sqlite:///var/shop.db"),
            ("sqlite:/var/shop.db", "sqlite:/var/shop.db"),
            ("sqlite::memory:", "sqlite::memory:"),
            ("postgres://localhost/shop", "postgres://localhost/shop"),
        ] {
            assert_eq!(in_folder(url, Path::new("/etc/a?b")), expected);
        }
        assert_eq!(in_folder("sqlite:shop.db", Path::new("")), "sqlite:shop.db");
    }
}
