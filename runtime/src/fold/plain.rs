//! Ops that say nothing rare, and columns, by calls.
//!
//! As a literal a column is thirty expressions, each of which the compiler parses, types and borrow-checks; a call that is told what is said of
//! it is half the work. The compiler proves of each call that its type has no interior mutability: what these return is opaque
//! (decision 0023). The documentation of an op is what an editor shows over it, and that of its variant.
#![expect(clippy::too_many_arguments, reason = "a name as a struct or a tuple would be one more expression")]

use super::data::OpaqueOp;
use super::opaque::{COLUMN, ITEM, Opaque};
use crate::model::{Declared, Name, Numbering, TableName, Value};
use crate::op::{Alter, ColumnDef, Item, ItemKind, Op};

/// A column.
pub(super) type OpaqueColumn = Opaque<ColumnDef<'static>, COLUMN>;
/// A constraint or an index.
pub(crate) type OpaqueItem = Opaque<Item<'static>, ITEM, u64>;

type Text = &'static str;

/// A name that is its own lower case.
const fn name(text: Text, key: u64, at: u16) -> Name<'static> {
    Name { text, exact: key, folded: key, at }
}

/// The same of a table without a schema.
const fn table(text: Text, key: u64, at: u16) -> TableName<'static> {
    TableName { schema: "", name: name(text, key, at) }
}

/// An op as a literal, beside others.
pub const fn op(op: Op<'static>) -> OpaqueOp {
    Opaque::new(op)
}

/// A constraint or an index in the body of a table.
pub const fn item(item: Item<'static>) -> OpaqueItem {
    Opaque::new(item)
}

/// A column as a literal.
pub const fn column_of(column: ColumnDef<'static>) -> OpaqueColumn {
    Opaque::new(column)
}

/// A column of which only its name and type are said. The type is the token behind the name.
pub const fn column(text: Text, key: u64, at: u16, declared: Declared) -> OpaqueColumn {
    Opaque::new(declare(name(text, key, at), declared, None, 0, false))
}

/// A column with a default, or one that the database numbers.
pub const fn column_with(
    text: Text,
    key: u64,
    at: u16,
    declared: Declared,
    default: Option<Value<'static>>,
    default_at: u16,
    identity: bool,
) -> OpaqueColumn {
    Opaque::new(declare(name(text, key, at), declared, default, default_at, identity))
}

const fn declare(
    name: Name<'static>,
    declared: Declared,
    default: Option<Value<'static>>,
    default_at: u16,
    identity: bool,
) -> ColumnDef<'static> {
    ColumnDef {
        name,
        ty: declared.ty,
        ty_at: name.at + 1,
        nullable: declared.nullable,
        default,
        default_at,
        identity,
        numbering: Numbering::Standard,
        on_update_now: false,
        generated: None,
        options: None,
        comment: "",
    }
}

/// `create_table t { … }` makes a table: its columns, constraints and indexes. In the body `name:` begins a column and
/// `name(` an item. Undone, the table is dropped.
pub const fn create_table(
    text: Text,
    key: u64,
    at: u16,
    columns: &'static [OpaqueColumn],
    items: &'static [OpaqueItem],
) -> OpaqueOp {
    let (columns, items) = (Opaque::get_all(columns), Opaque::get_all(items));
    Opaque::new(Op::CreateTable { table: table(text, key, at), columns, items, comment: "", options: None })
}

/// `add_column t.c: Type …;` adds a column. One that is NOT NULL needs a `default`, or a `fill` that the rows which are there
/// get once. Undone, the column is dropped.
pub const fn add_column(
    text: Text,
    key: u64,
    at: u16,
    column: Text,
    column_key: u64,
    column_at: u16,
    declared: Declared,
    default: Option<Value<'static>>,
    default_at: u16,
) -> OpaqueOp {
    let column = declare(name(column, column_key, column_at), declared, default, default_at, false);
    Opaque::new(Op::AddColumn { table: table(text, key, at), column, items: &[], fill: None, place: None, told: false })
}

/// `drop_column t.c;` drops a column; what uses it (a key, an index, a check, a generated column) has to go first. Undone,
/// the column is added as it was, without its values: one that was NOT NULL and has no default says `fill(…)`.
pub const fn drop_column(text: Text, key: u64, at: u16, column: Text, column_key: u64, column_at: u16) -> OpaqueOp {
    let column = name(column, column_key, column_at);
    Opaque::new(Op::DropColumn { table: table(text, key, at), column, fill: None })
}

/// `rename_column t.a to b;` gives a column another name. Keys, indexes, checks and generated columns that use it follow.
pub const fn rename_column(
    text: Text,
    key: u64,
    at: u16,
    column: Text,
    column_key: u64,
    column_at: u16,
    to: Text,
    to_key: u64,
    to_at: u16,
) -> OpaqueOp {
    let (column, to) = (name(column, column_key, column_at), name(to, to_key, to_at));
    Opaque::new(Op::RenameColumn { table: table(text, key, at), column, to })
}

/// `alter_column t.c { … }` changes what it names of a column, and leaves the rest. `type` takes the bare type, since
/// `nullable` has its own key; `default: none` drops the default. Where `NULL` is forbidden, `fill` replaces those that
/// are there; undoing `nullable: true` needs a written `downgrade` for that reason.
pub const fn alter_column(
    text: Text,
    key: u64,
    at: u16,
    column: Text,
    column_key: u64,
    column_at: u16,
    alter: Alter<'static>,
) -> OpaqueOp {
    let column = name(column, column_key, column_at);
    Opaque::new(Op::AlterColumn { table: table(text, key, at), column, alter })
}

/// A constraint or an index on a table that is there. Its keyword is shown over the kind.
pub const fn create_item(
    text: Text,
    key: u64,
    at: u16,
    item: Text,
    item_key: u64,
    item_at: u16,
    kind: ItemKind<'static>,
) -> OpaqueOp {
    let item = Item { name: name(item, item_key, item_at), kind, options: None };
    Opaque::new(Op::CreateItem { table: table(text, key, at), item, concurrently: false })
}

/// `drop_index name on t;` drops an index. Undone, it is built again as it was.
pub const fn drop_index(text: Text, key: u64, at: u16, index: Text, index_key: u64, index_at: u16) -> OpaqueOp {
    let index = name(index, index_key, index_at);
    Opaque::new(Op::DropIndex { table: table(text, key, at), index, concurrently: false })
}

/// `drop_constraint name on t;` drops a key, a foreign key, a unique constraint or a check. Undone, it is made again as it
/// was, if the rows still fulfil it.
pub const fn drop_constraint(
    text: Text,
    key: u64,
    at: u16,
    constraint: Text,
    constraint_key: u64,
    constraint_at: u16,
) -> OpaqueOp {
    let constraint = name(constraint, constraint_key, constraint_at);
    Opaque::new(Op::DropConstraint { table: table(text, key, at), constraint })
}
