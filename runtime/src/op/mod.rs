//! Ops: what a revision does, as borrowed data. One variant per operation of the language.

mod about;
mod column;
mod domain;
mod exclusion;
mod item;
mod keyword;
mod object;
mod routine;
mod row;
mod run;
mod sequence;
mod settings;
mod table;
mod undo;
mod version;
mod view;

pub use column::{Alter, AlterRare, ColumnDef, ColumnOptions, ColumnPlace, Generated, Set};
pub use domain::{DomainChange, DomainCheck, DomainDef};
pub use exclusion::{Exclusion, ExclusionPart};
pub use item::{ConstraintOptions, IndexOptions, IndexPart, Item, ItemKind, Method, Part, PartOptions, items_of};
pub use object::{Definition, EnumChange, Object, ValuePlace};
pub use routine::{Cut, Dependency, Routine};
pub use row::{Cell, Repeat, RowsFile};
pub use run::{Function, RunUndo};
pub use sequence::{SequenceOption, SequenceSet};
pub use settings::{Allow, NO_SETTINGS, On, Only, Settings, When};
pub use table::{AlterTable, TableOptions};
pub use undo::{Downgrade, Undo};
pub(crate) use version::{ABSENT, absent, marks};
pub use view::{Output, Shown, View};

use crate::model::{Name, ObjectKind, Reading, Sql, TableName, Value};

/// One typed operation of a revision.
#[derive(Clone, Copy, Debug)]
pub enum Op<'a> {
    /// `create_table t { … }` makes a table: its columns, constraints and indexes. In the body `name:` begins a column and
    /// `name(` an item. Undone, the table is dropped.
    CreateTable {
        /// The new table.
        table: TableName<'a>,
        /// Its columns, in order.
        columns: &'a [ColumnDef<'a>],
        /// Its constraints and indexes, those written on columns included.
        items: &'a [Item<'a>],
        /// `comment "…"`, or `""`.
        comment: &'a str,
        /// What few tables say.
        options: Option<&'a TableOptions<'a>>,
    },
    /// `alter_table t { comment: "…", engine: "…", unlogged: … }` changes what a table says beyond its columns, constraints and
    /// indexes; `none` is the default. Another `charset` or `collate` is given to its columns, too, but for those with a
    /// collation of their own.
    AlterTable {
        /// The table.
        table: TableName<'a>,
        /// What changes.
        alter: &'a AlterTable<'a>,
    },
    /// `drop_table t;` drops a table, with all that is on it. A foreign key of another table has to go first. Undone, the table
    /// is made again as it was, without its rows.
    DropTable {
        /// The table.
        table: TableName<'a>,
    },
    /// `rename_table a to b;` gives a table another name. Foreign keys to it follow, its constraints and indexes stay, under the
    /// names they have.
    RenameTable {
        /// The table.
        table: TableName<'a>,
        /// Its new name.
        to: TableName<'a>,
    },
    /// `add_column t.c: Type …;` adds a column. One that is NOT NULL needs a `default`, or a `fill` that the rows which are there
    /// get once. Undone, the column is dropped.
    AddColumn {
        /// The table.
        table: TableName<'a>,
        /// The new column.
        column: ColumnDef<'a>,
        /// Constraints written on the column.
        items: &'a [Item<'a>],
        /// What existing rows get.
        fill: Option<Value<'a>>,
        /// Where it stands on MySQL and MariaDB, if not behind the others.
        place: Option<&'a ColumnPlace<'a>>,
        /// The text of an `execute` adds it, and sees to the rows that are there.
        told: bool,
    },
    /// `drop_column t.c;` drops a column; what uses it (a key, an index, a check, a generated column) has to go first. Undone,
    /// the column is added as it was, without its values: one that was NOT NULL and has no default says `fill(…)`.
    DropColumn {
        /// The table.
        table: TableName<'a>,
        /// The column.
        column: Name<'a>,
        /// What rows get when the drop is undone.
        fill: Option<Value<'a>>,
    },
    /// `rename_column t.a to b;` gives a column another name. Keys, indexes, checks and generated columns that use it follow.
    RenameColumn {
        /// The table.
        table: TableName<'a>,
        /// The column.
        column: Name<'a>,
        /// Its new name.
        to: Name<'a>,
    },
    /// `alter_column t.c { … }` changes what it names of a column, and leaves the rest. `type` takes the bare type, since
    /// `nullable` has its own key; `default: none` drops the default. Where `NULL` is forbidden, `fill` replaces those that
    /// are there; undoing `nullable: true` needs a written `downgrade` for that reason.
    AlterColumn {
        /// The table.
        table: TableName<'a>,
        /// The column.
        column: Name<'a>,
        /// What changes.
        alter: Alter<'a>,
    },
    /// `create_index`, `create_primary_key`, `create_unique_constraint`, `create_foreign_key`, `create_check_constraint`,
    /// `create_exclude_constraint`: see [`ItemKind`].
    CreateItem {
        /// The table.
        table: TableName<'a>,
        /// The constraint or index.
        item: Item<'a>,
        /// An index, on PostgreSQL: built while others write, outside of any transaction.
        concurrently: bool,
    },
    /// `rename_index a to b on t;` gives an index another name, and does not build it anew where the database can help it.
    RenameIndex {
        /// The table.
        table: TableName<'a>,
        /// The index.
        index: Name<'a>,
        /// Its new name.
        to: Name<'a>,
    },
    /// `rename_constraint a to b on t;` gives a key, a foreign key, a unique constraint or a check another name.
    RenameConstraint {
        /// The table.
        table: TableName<'a>,
        /// The constraint.
        constraint: Name<'a>,
        /// Its new name.
        to: Name<'a>,
    },
    /// `validate_constraint name on t;` looks at the rows that were there before a `not_valid` foreign key or check. Only
    /// PostgreSQL leaves them out. Undone, the constraint is made again as `not_valid`.
    ValidateConstraint {
        /// The table.
        table: TableName<'a>,
        /// The constraint.
        constraint: Name<'a>,
    },
    /// `drop_index name on t;` drops an index. Undone, it is built again as it was.
    DropIndex {
        /// The table.
        table: TableName<'a>,
        /// The index.
        index: Name<'a>,
        /// On PostgreSQL: dropped while others use it, outside of any transaction.
        concurrently: bool,
    },
    /// `drop_constraint name on t;` drops a key, a foreign key, a unique constraint or a check. Undone, it is made again as it
    /// was, if the rows still fulfil it.
    DropConstraint {
        /// The table.
        table: TableName<'a>,
        /// The constraint.
        constraint: Name<'a>,
    },
    /// `create_enum e { "a", "b" }` makes an enum, `create_schema s` a schema and `create_extension x` an extension. An enum is a type of its
    /// own on PostgreSQL, the type of each column on MySQL and MariaDB, a check of each column on SQLite; schemas and extensions are
    /// PostgreSQL's. `create_domain d: Type default(…) not_null check("VALUE …")` makes a type of PostgreSQL's from another one, with a
    /// default and checks of its own. `create_sequence s { start: 100 }` makes a counter, which a default draws from by `nextval(s)`.
    /// `create_function f "CREATE FUNCTION f …" depends_on(t, t.c);` and `create_procedure` send the text that they are given.
    /// `create_view v "SELECT …";` makes a view, `create_materialized_view` PostgreSQL's kind that keeps its rows. What a view reads
    /// stays as it is until the view is dropped.
    CreateObject {
        /// The new object.
        object: &'a Object<'a>,
    },
    /// `drop_enum e;`, `drop_domain d;`, `drop_schema s;`, `drop_extension x;`, `drop_sequence s;`, `drop_function f;`, `drop_procedure p;`, `drop_view v;`
    /// drop what nothing uses any more.
    DropObject {
        /// What it is.
        kind: ObjectKind,
        /// The object.
        name: TableName<'a>,
    },
    /// `rename_enum a to b;` gives an enum another name, `rename_domain a to b;` a domain, `rename_sequence a to b;` a sequence; columns follow.
    /// `rename_view a to b;` and `rename_materialized_view a to b;` do so for a view, with its indexes and triggers, `rename_function a to b;` and
    /// `rename_procedure a to b;` for what has a text: where the server cannot rename it, it is dropped, and created from its text with the
    /// new name in it.
    RenameObject {
        /// What it is.
        kind: ObjectKind,
        /// The object.
        name: TableName<'a>,
        /// Its new name.
        to: TableName<'a>,
    },
    /// `alter_enum e add value "v" after "u";`, `rename value "v" to "w"` or `drop value "v"` changes the values of an enum. A value that a
    /// default, check or index says stays; a row that has a dropped one makes the database refuse.
    AlterEnum {
        /// The enum.
        name: TableName<'a>,
        /// What changes.
        change: EnumChange<'a>,
    },
    /// `alter_domain d { default: …, not_null: … }` changes what it names of a domain; `add check("VALUE …") as name` and `drop check
    /// name` change its checks. The rows that are there must fulfil a new check. The type of a domain stays.
    AlterDomain {
        /// The domain.
        name: TableName<'a>,
        /// What changes.
        change: &'a DomainChange<'a>,
    },
    /// `alter_sequence s { increment: 10 }` changes what it names of a sequence, and leaves the rest.
    AlterSequence {
        /// The sequence.
        name: TableName<'a>,
        /// What changes.
        options: &'a [SequenceOption<'a>],
    },
    /// `replace_function f "CREATE FUNCTION f …";`, `replace_procedure …`, `replace_view v "SELECT …";` put another text in the place of the one that is there,
    /// and leave alone what uses it. Undone, the text before is put back.
    ReplaceObject {
        /// What it is from now on.
        object: &'a Object<'a>,
    },
    /// `recreate_views(v, w) { … }` takes views out of the way of the ops in the block: the views are dropped, the last one first, and
    /// created again behind the ops, the first one first, from the texts that they have. Each must stand behind those that it reads. A
    /// text that means nothing any more is an error. Undone, it is the same around what takes the ops back. Indexes and triggers of the
    /// views are made again, too; grants and comments go.
    SetAside {
        /// The view.
        view: TableName<'a>,
    },
    /// The second half of `recreate_views`: the view is created again.
    PutBack {
        /// The view.
        view: TableName<'a>,
    },
    /// `create_trigger name on t { postgres: "CREATE TRIGGER name … ON t …", … } depends_on(u.c);` sends the text that it is given, where
    /// there is one. A trigger goes with its table or view, and follows it to another name. Undone, it is dropped.
    CreateTrigger {
        /// The table or view.
        table: TableName<'a>,
        /// The trigger, with the keys of its name space ([`Routine::trigger`]).
        trigger: Name<'a>,
        /// What makes it.
        routine: &'a Routine<'a>,
    },
    /// `replace_trigger name on t { … };` puts another text in the place of the one that is there. Undone, the text before is put
    /// back.
    ReplaceTrigger {
        /// The table.
        table: TableName<'a>,
        /// The trigger.
        trigger: Name<'a>,
        /// What makes it from now on.
        routine: &'a Routine<'a>,
    },
    /// `rename_trigger a to b on t;` gives a trigger another name. PostgreSQL renames it; elsewhere it is dropped, and created from its
    /// text with the new name in it.
    RenameTrigger {
        /// The table or view.
        table: TableName<'a>,
        /// The trigger.
        trigger: Name<'a>,
        /// Its new name.
        to: Name<'a>,
    },
    /// `drop_trigger name on t;` drops a trigger. Undone, it is made again as it was.
    DropTrigger {
        /// The table.
        table: TableName<'a>,
        /// The trigger.
        trigger: Name<'a>,
    },
    /// `execute "…" undo …;` runs SQL, one text for all databases or one for each. The compiler reads it first: tables, columns,
    /// inserts and functions must be there, and what another op can say is refused. `undo` says what a downgrade runs, or
    /// `nothing`.
    Execute {
        /// What to run; a database without a text runs nothing.
        sql: Sql<'a>,
        /// How it is taken back.
        undo: Undo<'a>,
        /// What the texts name, those of `undo` included.
        read: &'a [Reading<'a>],
    },
    /// `bulk_insert t { { c: value, … }, … }` inserts rows, whose columns and values are checked against the table as it is at this
    /// revision; `bulk_insert t from csv "…";` inserts those of a file. Undone, the rows are deleted by their primary key, unless `undo` says
    /// something else.
    BulkInsert {
        /// The table.
        table: TableName<'a>,
        /// The columns that every row gives.
        columns: &'a [Name<'a>],
        /// The rows, each parallel to `columns`.
        rows: &'a [&'a [Cell<'a>]],
        /// Where they come from, unless they are written in the revision.
        file: Option<&'a RowsFile<'a>>,
        /// The first two rows with one value, for each column that has such.
        repeats: &'a [Repeat],
        /// How it is taken back; unless said, the rows are deleted by their primary key.
        undo: Undo<'a>,
        /// What the text of `undo` names.
        read: &'a [Reading<'a>],
    },
    /// `refresh_materialized_view v;` fills a materialized view again. `refresh_materialized_view concurrently v;` lets others read it
    /// meanwhile, and needs a unique index over columns of it, without `where`. Undone, nothing is done.
    Refresh {
        /// The view.
        view: TableName<'a>,
        /// Others read it meanwhile.
        concurrently: bool,
    },
    /// `run path, version: 1, undo …;` calls an async function between the statements, in the revision's transaction, with its
    /// connection. Count the version on when the function does something else: it stands for it in the checksum.
    Run {
        /// The function.
        function: Function<'a>,
        /// Stands for what the function does in the checksum.
        version: u32,
        /// How it is taken back.
        undo: RunUndo<'a>,
        /// `batched(path, size: 1_000)`: the function is called until it has done nothing, each time in a transaction of its
        /// own. This is the size.
        batch: Option<u32>,
    },
}

/// How many columns that are not those of a `*` a view can have that is put back.
pub const PUT_BACK: usize = 64;
