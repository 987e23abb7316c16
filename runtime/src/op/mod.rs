//! Ops: what a revision does, as borrowed data. One variant per operation of the language.

mod column;
mod item;
mod revision;
mod row;
mod run;
mod settings;

pub use column::{Alter, ColumnDef, Generated, Set};
pub use item::{IndexOptions, IndexPart, Item, ItemKind, Method, Part, PartOptions, items_of};
pub use revision::{Place, Revision};
pub use row::Cell;
pub use run::{Function, RunUndo};
pub use settings::{Allow, NO_SETTINGS, On, Settings};

use crate::model::{Name, Reading, Sql, TableName, Value};

/// One typed operation of a revision.
#[derive(Clone, Copy, Debug)]
pub enum Op<'a> {
    /// `create_table t { … }`.
    CreateTable {
        /// The new table.
        table: TableName<'a>,
        /// Its columns, in order.
        columns: &'a [ColumnDef<'a>],
        /// Its constraints and indexes, those written on columns included.
        items: &'a [Item<'a>],
        /// `comment "…"`, or `""`.
        comment: &'a str,
    },
    /// `drop_table t;`.
    DropTable {
        /// The table.
        table: TableName<'a>,
    },
    /// `rename_table a to b;`.
    RenameTable {
        /// The table.
        table: TableName<'a>,
        /// Its new name.
        to: TableName<'a>,
    },
    /// `add_column t.c: Type …;`.
    AddColumn {
        /// The table.
        table: TableName<'a>,
        /// The new column.
        column: ColumnDef<'a>,
        /// Constraints written on the column.
        items: &'a [Item<'a>],
        /// What existing rows get.
        fill: Option<Value<'a>>,
    },
    /// `drop_column t.c;`.
    DropColumn {
        /// The table.
        table: TableName<'a>,
        /// The column.
        column: Name<'a>,
        /// What rows get when the drop is undone.
        fill: Option<Value<'a>>,
    },
    /// `rename_column t.a to b;`.
    RenameColumn {
        /// The table.
        table: TableName<'a>,
        /// The column.
        column: Name<'a>,
        /// Its new name.
        to: Name<'a>,
    },
    /// `alter_column t.c { … }`.
    AlterColumn {
        /// The table.
        table: TableName<'a>,
        /// The column.
        column: Name<'a>,
        /// What changes.
        alter: Alter<'a>,
    },
    /// `create_index`, `create_primary_key`, `create_unique_constraint`, `create_foreign_key`, `create_check_constraint`.
    CreateItem {
        /// The table.
        table: TableName<'a>,
        /// The constraint or index.
        item: Item<'a>,
    },
    /// `rename_index a to b on t;`.
    RenameIndex {
        /// The table.
        table: TableName<'a>,
        /// The index.
        index: Name<'a>,
        /// Its new name.
        to: Name<'a>,
    },
    /// `rename_constraint a to b on t;`.
    RenameConstraint {
        /// The table.
        table: TableName<'a>,
        /// The constraint.
        constraint: Name<'a>,
        /// Its new name.
        to: Name<'a>,
    },
    /// `drop_index name on t;`.
    DropIndex {
        /// The table.
        table: TableName<'a>,
        /// The index.
        index: Name<'a>,
    },
    /// `drop_constraint name on t;`.
    DropConstraint {
        /// The table.
        table: TableName<'a>,
        /// The constraint.
        constraint: Name<'a>,
    },
    /// `execute "…" undo …;`.
    Execute {
        /// What to run; a database without a text runs nothing.
        sql: Sql<'a>,
        /// How it is taken back.
        undo: Undo<'a>,
        /// What the texts name, those of `undo` included.
        read: &'a [Reading<'a>],
    },
    /// `bulk_insert t { { c: value, … }, … }`.
    BulkInsert {
        /// The table.
        table: TableName<'a>,
        /// The columns that every row gives.
        columns: &'a [Name<'a>],
        /// The rows, each parallel to `columns`.
        rows: &'a [&'a [Cell<'a>]],
        /// How it is taken back; unless said, the rows are deleted by their primary key.
        undo: Undo<'a>,
        /// What the text of `undo` names.
        read: &'a [Reading<'a>],
    },
    /// `run path, version: 1, undo …;`.
    Run {
        /// The function.
        function: Function<'a>,
        /// Stands for what the function does in the checksum.
        version: u32,
        /// How it is taken back.
        undo: RunUndo<'a>,
    },
}

/// How a data step is taken back.
#[derive(Clone, Copy, Debug)]
pub enum Undo<'a> {
    /// Not said: no downgrade can be derived from an `execute`.
    Unknown,
    /// `undo nothing`.
    Nothing,
    /// `undo "…"`.
    Sql(Sql<'a>),
}

/// How a revision is taken back.
#[derive(Clone, Copy, Debug)]
pub enum Downgrade<'a> {
    /// From the inverse of each op.
    Derived,
    /// `downgrade { … }`.
    Written(&'a [Op<'a>]),
    /// `downgrade irreversible("why")`.
    Irreversible(&'a str),
}

impl<'a> Op<'a> {
    /// The table that the op is about, under its name before the op; none for `execute` and `run`.
    pub const fn table(&self) -> Option<TableName<'a>> {
        match self {
            Op::CreateTable { table, .. }
            | Op::DropTable { table }
            | Op::RenameTable { table, .. }
            | Op::AddColumn { table, .. }
            | Op::DropColumn { table, .. }
            | Op::RenameColumn { table, .. }
            | Op::AlterColumn { table, .. }
            | Op::CreateItem { table, .. }
            | Op::RenameIndex { table, .. }
            | Op::RenameConstraint { table, .. }
            | Op::DropIndex { table, .. }
            | Op::DropConstraint { table, .. }
            | Op::BulkInsert { table, .. } => Some(*table),
            Op::Execute { .. } | Op::Run { .. } => None,
        }
    }

    /// The keyword of the op in the language.
    pub const fn keyword(&self) -> &'static str {
        match self {
            Op::CreateTable { .. } => "create_table",
            Op::DropTable { .. } => "drop_table",
            Op::RenameTable { .. } => "rename_table",
            Op::AddColumn { .. } => "add_column",
            Op::DropColumn { .. } => "drop_column",
            Op::RenameColumn { .. } => "rename_column",
            Op::AlterColumn { .. } => "alter_column",
            Op::CreateItem { item, .. } => match item.kind {
                ItemKind::Index { .. } => "create_index",
                ItemKind::PrimaryKey { .. } => "create_primary_key",
                ItemKind::Unique { .. } => "create_unique_constraint",
                ItemKind::ForeignKey { .. } => "create_foreign_key",
                ItemKind::Check { .. } => "create_check_constraint",
            },
            Op::RenameIndex { .. } => "rename_index",
            Op::RenameConstraint { .. } => "rename_constraint",
            Op::DropIndex { .. } => "drop_index",
            Op::DropConstraint { .. } => "drop_constraint",
            Op::Execute { .. } => "execute",
            Op::BulkInsert { .. } => "bulk_insert",
            Op::Run { .. } => "run",
        }
    }

    /// How many columns, constraints and indexes the op makes or remakes.
    pub const fn made(&self) -> usize {
        match self {
            Op::CreateTable { columns, items, .. } => columns.len() + items.len(),
            Op::AddColumn { items, .. } => 1 + items.len(),
            Op::RenameColumn { .. }
            | Op::AlterColumn { .. }
            | Op::CreateItem { .. }
            | Op::RenameIndex { .. }
            | Op::RenameConstraint { .. } => 1,
            Op::DropTable { .. }
            | Op::RenameTable { .. }
            | Op::DropColumn { .. }
            | Op::DropIndex { .. }
            | Op::DropConstraint { .. }
            | Op::Execute { .. }
            | Op::BulkInsert { .. }
            | Op::Run { .. } => 0,
        }
    }
}
