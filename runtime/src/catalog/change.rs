//! What an op changes in one server's catalog. A change knows its before and its after, so its inverse is a swap.

use super::{Object, Retyped, Rows, Table, TableName, Trigger};

/// One op's effect, ready for a dialect. Boxed tables are the table before and after the op.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A table comes into being.
    CreateTable {
        /// The new table.
        table: Table,
    },
    /// What a table says beyond its columns, constraints and indexes changes.
    AlterTable {
        /// The table before.
        before: Table,
        /// The table after.
        after: Table,
    },
    /// A table goes.
    DropTable {
        /// The old table.
        table: Table,
    },
    /// A table gets another name.
    RenameTable {
        /// The table under its old name.
        before: Table,
        /// The table under its new name.
        after: Table,
    },
    /// A column comes into being, with the constraints written on it.
    AddColumn {
        /// The table without the column.
        before: Table,
        /// The table with it.
        after: Table,
        /// The column's name.
        column: String,
        /// What existing rows get, as an SQL expression.
        fill: Option<String>,
    },
    /// A column goes.
    DropColumn {
        /// The table with the column.
        before: Table,
        /// The table without it.
        after: Table,
        /// The column's name.
        column: String,
        /// What rows get if this is undone, as an SQL expression.
        fill: Option<String>,
    },
    /// A column gets another name; what names it in checks, indexes and keys follows.
    RenameColumn {
        /// The table before.
        before: Table,
        /// The table after.
        after: Table,
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// A column's type, nullability, default or comment changes.
    AlterColumn {
        /// The table before.
        before: Table,
        /// The table after.
        after: Table,
        /// The column's name.
        column: String,
        /// How PostgreSQL turns old values into the new type.
        using: Option<String>,
        /// What rows with NULL get when the column becomes NOT NULL.
        fill: Option<String>,
    },
    /// A constraint or index comes into being: what `after` has and `before` has not.
    AddItem {
        /// The table before.
        before: Table,
        /// The table after.
        after: Table,
        /// The name of the constraint or index.
        name: String,
        /// An index is built while others write, where the database can be told so.
        concurrently: bool,
    },
    /// A constraint or index gets another name.
    RenameItem {
        /// The table before.
        before: Table,
        /// The table after.
        after: Table,
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// A constraint is looked at otherwise: it is another one in `before` than in `after`, under one name.
    AlterItem {
        /// The table before.
        before: Table,
        /// The table after.
        after: Table,
        /// The name of the constraint.
        name: String,
    },
    /// A constraint or index goes: what `before` has and `after` has not.
    DropItem {
        /// The table before.
        before: Table,
        /// The table after.
        after: Table,
        /// The name of the constraint or index.
        name: String,
        /// An index is dropped while others use it, where the database can be told so.
        concurrently: bool,
    },
    /// An object comes into being.
    CreateObject {
        /// The new object.
        object: Object,
    },
    /// An object goes.
    DropObject {
        /// The old object.
        object: Object,
    },
    /// An object gets another name.
    RenameObject {
        /// The object under its old name.
        before: Object,
        /// The object under its new name.
        after: Object,
    },
    /// A value of an enum comes into being, goes, or gets another name.
    AlterEnum {
        /// The enum before.
        before: Object,
        /// The enum after.
        after: Object,
        /// The tables that have columns of it.
        tables: Vec<Retyped>,
    },
    /// A sequence changes, or a function or procedure gets another text.
    AlterObject {
        /// The object before.
        before: Object,
        /// The object after.
        after: Object,
    },
    /// A trigger comes into being, goes, or gets another text or name.
    Trigger {
        /// Its table or view.
        table: TableName,
        /// The trigger before, if there was one.
        before: Option<Trigger>,
        /// The trigger after, if there is one.
        after: Option<Trigger>,
    },
    /// A text of the user's, possibly empty.
    Execute {
        /// The text to run.
        sql: Option<String>,
        /// The text that takes it back.
        undo: Option<String>,
    },
    /// A function of the user's runs, or none.
    Run {
        /// The function to run, as messages name it.
        run: Option<String>,
        /// The function that takes it back.
        undo: Option<String>,
        /// They are called until they have done nothing.
        batched: bool,
    },
    /// A materialized view is filled again.
    Refresh {
        /// The view.
        view: TableName,
        /// Others read it meanwhile.
        concurrently: bool,
    },
    /// Rows come into being.
    InsertRows {
        /// The rows.
        rows: Rows,
        /// What takes them back.
        undo: Box<Change>,
    },
    /// Rows go, by their primary key.
    DeleteRows {
        /// The rows.
        rows: Rows,
    },
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(self) -> Change {
        match self {
            Change::CreateTable { table } => Change::DropTable { table },
            Change::AlterTable { before, after } => Change::AlterTable { before: after, after: before },
            Change::DropTable { table } => Change::CreateTable { table },
            Change::RenameTable { before, after } => Change::RenameTable { before: after, after: before },
            Change::AddColumn { before, after, column, fill } => {
                Change::DropColumn { before: after, after: before, column, fill }
            }
            Change::DropColumn { before, after, column, fill } => {
                Change::AddColumn { before: after, after: before, column, fill }
            }
            Change::RenameColumn { before, after, from, to } => {
                Change::RenameColumn { before: after, after: before, from: to, to: from }
            }
            Change::AlterColumn { before, after, column, using: _, fill } => {
                Change::AlterColumn { before: after, after: before, column, using: None, fill }
            }
            Change::AddItem { before, after, name, concurrently } => {
                Change::DropItem { before: after, after: before, name, concurrently }
            }
            Change::RenameItem { before, after, from, to } => {
                Change::RenameItem { before: after, after: before, from: to, to: from }
            }
            Change::AlterItem { before, after, name } => Change::AlterItem { before: after, after: before, name },
            Change::DropItem { before, after, name, concurrently } => {
                Change::AddItem { before: after, after: before, name, concurrently }
            }
            Change::CreateObject { object } => Change::DropObject { object },
            Change::DropObject { object } => Change::CreateObject { object },
            Change::RenameObject { before, after } => Change::RenameObject { before: after, after: before },
            Change::Trigger { table, before, after } => Change::Trigger { table, before: after, after: before },
            Change::AlterObject { before, after } => Change::AlterObject { before: after, after: before },
            Change::AlterEnum { before, after, tables } => {
                let swap = |Retyped { before, after, columns }| Retyped { before: after, after: before, columns };
                Change::AlterEnum { before: after, after: before, tables: tables.into_iter().map(swap).collect() }
            }
            Change::Execute { sql, undo } => Change::Execute { sql: undo, undo: sql },
            Change::Refresh { .. } => Change::Execute { sql: None, undo: None },
            Change::Run { run, undo, batched } => Change::Run { run: undo, undo: run, batched },
            Change::InsertRows { rows: _, undo } => *undo,
            Change::DeleteRows { rows } => {
                Change::InsertRows { rows: rows.clone(), undo: Box::new(Change::DeleteRows { rows }) }
            }
        }
    }
}
