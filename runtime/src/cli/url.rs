//! What may be shown of a URL, and which database it is for.

use crate::model::{Chain, Database};

/// The URL without password and options; all of it for a file, nothing but the scheme if it cannot be read.
pub(super) fn shown(text: &str) -> String {
    let scheme = text.split(':').next().unwrap_or_default();
    if scheme == "sqlite" {
        return text.split('?').next().unwrap_or_default().to_owned();
    }
    match url::Url::parse(text) {
        Ok(mut url) => {
            let _ = url.set_password(None);
            url.set_query(None);
            url.set_fragment(None);
            url.to_string()
        }
        Err(_) => format!("{scheme}://…"),
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Databases;

    #[test]
    fn secrets_are_not_shown() {
        for (url, expected) in [
            (
                "postgres://app:s3cret@db.example.org:5432/shop?password=s3cret",
                "postgres://app@db.example.org:5432/shop",
            ),
            ("mysql://root:p%40ss@localhost/shop", "mysql://root@localhost/shop"),
            ("sqlite:shop.db?mode=rwc", "sqlite:shop.db"),
            ("postgres://app:s3cret@[broken/shop", "postgres://…"),
        ] {
            assert_eq!(shown(url), expected);
        }
    }

    #[test]
    fn a_mysql_url_means_what_the_chain_declares() {
        let both = Chain::of(Databases::ALL);
        let mariadb = Chain::of(Databases(Database::Mariadb.bit()));
        assert_eq!(database("mysql://localhost/a", &both), Some(Database::Mysql));
        assert_eq!(database("mysql://localhost/a", &mariadb), Some(Database::Mariadb));
        assert_eq!(database("oracle://localhost/a", &both), None);
    }
}
