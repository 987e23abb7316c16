//! The checksum of a revision: SHA-256 over its ops, written in one canonical way.
//!
//! Reformatting the source changes nothing. How an op is taken back (`undo`, the fill of a drop, `downgrade`) is left
//! out: it may be improved after the revision was applied. Every part is written with its length or a closing mark, so
//! that no two lists of ops read alike.

mod items;
mod objects;
mod ops;
mod primitives;
mod tables;
mod types;

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::graph::Revision;
use crate::model::Databases;
use crate::op::On;

/// The checksum of what the revision does, in hexadecimal.
pub fn checksum(revision: &Revision) -> String {
    let mut canon = Canon(String::new());
    for (at, op) in revision.ops.iter().enumerate() {
        if revision.settings.told.contains(&On::Upgrade(at)) {
            canon.word("told");
        }
        let tags = revision.settings.tags(On::Upgrade(at));
        if !tags.is_empty() {
            canon.word("when");
            canon.list(tags, Canon::text);
        }
        let databases = revision.settings.databases(On::Upgrade(at));
        if databases != Databases::ALL {
            canon.word("only");
            canon.number(databases.0);
        }
        canon.op(op);
    }
    hash(&canon.0)
}

/// SHA-256 in hexadecimal.
pub(super) fn hash(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The canonical text. What is added to the language later is written only where it is said, so that a checksum from
/// before stays what it is.
struct Canon(String);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Databases, Name, Piece, Sql, SqlText, TableName, Type, Value};
    use crate::op::{ColumnDef, IndexOptions, Item, ItemKind, Op};

    fn of(ops: &[Op<'_>]) -> String {
        let mut canon = Canon(String::new());
        for op in ops {
            canon.op(op);
        }
        canon.0
    }

    #[test]
    fn positions_of_tokens_do_not_count() {
        let name = Name::new("users");
        let moved = Name { at: 7, ..name };
        let drop = |name| Op::DropTable { table: TableName { schema: "", name } };
        assert_eq!(of(&[drop(name)]), of(&[drop(moved)]));
        assert_eq!(of(&[drop(name)]), "drop_table 0: 5:users \n");
    }

    #[test]
    fn what_runs_counts() {
        let column = |nullable| Op::AddColumn {
            table: TableName::new("t"),
            column: ColumnDef { nullable, ..ColumnDef::new(Name::new("c"), Type::Varchar(50)) },
            items: &[],
            fill: None,
            place: None,
            told: false,
        };
        assert_eq!(of(&[column(true)]), "add_column 0: 1:t 1:c varchar 50 true 0 false 0 0: 0: 0 0 \n");
        assert_ne!(of(&[column(true)]), of(&[column(false)]));
    }

    #[test]
    fn options_of_indexes_count_where_they_are_said() {
        let create = |options| Op::CreateItem {
            concurrently: false,
            table: TableName::new("t"),
            item: Item {
                name: Name::new("ix"),
                kind: ItemKind::Index { unique: false, parts: &[], options },
                options: None,
            },
        };
        assert_eq!(of(&[create(&IndexOptions::NONE)]), "create_index 0: 1:t 2:ix index false 0 \n");
        let texts = &[SqlText { databases: Databases::ALL, pieces: &[Piece::Text("a > 0")], refused: &[] }];
        let condition = Some(Sql { texts, names: &[], at: 0 });
        let partial = of(&[create(&IndexOptions { condition, ..IndexOptions::NONE })]);
        assert_eq!(partial, "create_index 0: 1:t 2:ix index false 0 where 1 15 1 5:a > 0 \n");
    }

    #[test]
    fn how_it_is_taken_back_does_not() {
        let drop = |fill| Op::DropColumn { table: TableName::new("t"), column: Name::new("c"), fill };
        assert_eq!(of(&[drop(None)]), of(&[drop(Some(Value::Int(1)))]));
    }
}
