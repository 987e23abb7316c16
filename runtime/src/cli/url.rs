//! Which database a URL is for.

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
}
