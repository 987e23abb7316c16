//! A chain written by hand: what `migration!` expands to, without the macro.
#![allow(dead_code, reason = "each test file uses its part")]

use aludel::graph::{Place, Revision};
use aludel::model::{Chain, Databases, Name, TableName, Type};
use aludel::op::{ColumnDef, Item, ItemKind, Op, Undo};

pub(crate) static CHAIN: Chain = Chain::of(Databases::ALL);

/// A text for every database.
#[macro_export]
macro_rules! sql {
    ($text:expr) => {
        aludel::model::Sql {
            texts: &[aludel::model::SqlText {
                databases: aludel::model::Databases::ALL,
                pieces: &[aludel::model::Piece::Text($text)],
                refused: &[],
            }],
            names: &[],
            at: 0,
        }
    };
}

pub(crate) const fn revision(
    id: &'static str,
    name: &'static str,
    parents: &'static [&'static Revision],
    ops: &'static [Op<'static>],
) -> Revision {
    Revision {
        name,
        ops,
        place: Place { module: module_path!(), file: file!(), line: 1 },
        ..Revision::new(id, &CHAIN, parents, &[])
    }
}

pub(crate) const fn id() -> ColumnDef<'static> {
    ColumnDef { identity: true, ..ColumnDef::new(Name::new("id"), Type::BigInt) }
}

pub(crate) const fn column(name: &'static str, ty: Type<'static>) -> ColumnDef<'static> {
    ColumnDef::new(Name::new(name), ty)
}

const ID: &[Name<'static>] = &[Name::new("id")];

pub(crate) const fn primary_key(name: &'static str) -> Item<'static> {
    Item { name: Name::new(name), kind: ItemKind::PrimaryKey { columns: ID }, options: None }
}

pub(crate) const fn execute(sql: aludel::model::Sql<'static>) -> Op<'static> {
    Op::Execute { sql, undo: Undo::Nothing, read: &[] }
}

pub(crate) static TEAMS: Revision = revision(
    "aaaa00000001",
    "CreateTeams",
    &[],
    &[Op::CreateTable {
        table: TableName::new("teams"),
        columns: &[id(), column("name", Type::Varchar(80))],
        items: &[primary_key("pk_teams")],
        comment: "",
        options: None,
    }],
);

pub(crate) static SEED: Revision = revision(
    "aaaa00000002",
    "SeedTeams",
    &[&TEAMS],
    &[Op::Execute {
        sql: sql!("INSERT INTO teams (name) VALUES ('red'); INSERT INTO teams (name) VALUES ('blue') -- both"),
        undo: Undo::Sql(sql!("DELETE FROM teams")),
        read: &[],
    }],
);

pub(crate) static UNIQUE: Revision = revision(
    "bbbb00000003",
    "UniqueNames",
    &[&SEED],
    &[
        Op::AddColumn {
            table: TableName::new("teams"),
            column: ColumnDef { nullable: true, ..column("motto", Type::Text) },
            items: &[],
            fill: None,
            place: None,
            told: false,
        },
        Op::CreateItem {
            table: TableName::new("teams"),
            item: Item {
                name: Name::new("uq_teams_name"),
                kind: ItemKind::Unique { columns: &[Name::new("name")] },
                options: None,
            },
            concurrently: false,
        },
    ],
);

/// The three.
pub(crate) fn chain() -> Vec<&'static Revision> {
    vec![&TEAMS, &SEED, &UNIQUE]
}
