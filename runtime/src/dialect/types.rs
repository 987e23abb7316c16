//! How each database spells the portable types, and what is lost on the way. `docs/types.md` is written from here.

use super::{Server, mysql, postgres, sqlite};
use crate::model::{Chain, Database, Type};

/// The type as `database` spells it, in the words its catalog shows.
///
/// ```
/// use aludel::{dialect::spell, model::{Chain, Database, Databases, Type}};
/// let chain = Chain::of(Databases::ALL);
/// assert_eq!(spell(Database::Postgres, &chain, &Type::Varchar(50)), "character varying(50)");
/// assert_eq!(spell(Database::Mariadb, &chain, &Type::Bool), "tinyint(1)");
/// ```
pub fn spell(database: Database, chain: &Chain, ty: &Type<'_>) -> String {
    spelt(Server::of(chain, database), ty)
}

pub(crate) fn spelt(server: Server, ty: &Type<'_>) -> String {
    match server.database {
        Database::Postgres => postgres::types::spell(ty),
        Database::Sqlite => sqlite::types::spell(ty),
        Database::Mysql | Database::Mariadb => mysql::types::spell(server, ty),
    }
}

/// What a type loses on a database, or that the database has no such type.
pub const fn loss(database: Database, ty: &Type<'_>) -> Option<&'static str> {
    match database {
        Database::Postgres => postgres::types::loss(ty),
        Database::Sqlite => sqlite::types::loss(ty),
        Database::Mysql | Database::Mariadb => mysql::types::loss(ty),
    }
}
