//! Ops in short. What they point to is leaked: an op is `'static` data, and a test is short.

use aludel::exec::{BatchCall, Call};
use aludel::model::{
    Action, ColumnUse, Database, Databases, Deferrable, Name, Numbering, ObjectKind, Of, Piece, Reading, Spot, Sql,
    SqlText, TableName, TableUse, Type, Value,
};
use aludel::op::{
    Alter, AlterRare, AlterTable, Cell, ColumnDef, ColumnOptions, ColumnPlace, ConstraintOptions, Definition,
    Dependency, DomainChange, DomainCheck, DomainDef, EnumChange, Exclusion, ExclusionPart, Function, Generated,
    IndexOptions, IndexPart, Item, ItemKind, Method, Object, Op, Output, Part, Routine, RowsFile, RunUndo,
    SequenceOption, SequenceSet, Set, Shown, TableOptions, Undo, ValuePlace, View,
};

/// Gives away a value for good.
pub fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn leak_all<T>(values: impl IntoIterator<Item = T>) -> &'static [T] {
    Vec::leak(values.into_iter().collect())
}

fn text(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

/// A name.
pub fn name(name: &str) -> Name<'static> {
    Name::new(text(name))
}

/// A table's name, `schema::table` or plain.
pub fn table_name(table: &str) -> TableName<'static> {
    match table.split_once("::") {
        Some((schema, table)) => TableName::qualified(text(schema), text(table)),
        None => TableName::new(text(table)),
    }
}

fn names(list: &[&str]) -> &'static [Name<'static>] {
    leak_all(list.iter().map(|one| name(one)))
}

/// An SQL text for every database; columns stand in braces: `{age} > 0`.
pub fn sql(written: &str) -> Sql<'static> {
    sql_for(&[(Databases::ALL, written)])
}

/// An SQL text for each of some databases.
pub fn sql_for(written: &[(Databases, &str)]) -> Sql<'static> {
    let mut names: Vec<Name<'static>> = Vec::new();
    let mut texts = Vec::new();
    for (databases, written) in written {
        let mut pieces = Vec::new();
        for (i, part) in written.split(['{', '}']).enumerate() {
            if i % 2 == 0 {
                pieces.push(Piece::Text(text(part)));
            } else {
                let known = names.iter().position(|known| known.text == part);
                let at = known.unwrap_or_else(|| {
                    names.push(name(part));
                    names.len() - 1
                });
                pieces.push(Piece::Column(u16::try_from(at).expect("few columns"), Spot { line: 1, column: 1 }));
            }
        }
        texts.push(SqlText { databases: *databases, pieces: leak_all(pieces), refused: &[] });
    }
    Sql { texts: leak_all(texts), names: leak_all(names), at: 0 }
}

/// A NOT NULL column.
pub fn column(column: &str, ty: Type<'static>) -> ColumnDef<'static> {
    ColumnDef::new(name(column), ty)
}

/// What may follow a column.
pub trait Modify {
    /// It takes NULL.
    #[must_use]
    fn null(self) -> Self;
    /// It has a default.
    #[must_use]
    fn default(self, value: Value<'static>) -> Self;
    /// The database numbers new rows.
    #[must_use]
    fn identity(self) -> Self;
    /// The database numbers new rows in a way of its own.
    #[must_use]
    fn numbered(self, numbering: Numbering) -> Self;
    /// It is set whenever the row changes.
    #[must_use]
    fn on_update_now(self) -> Self;
    /// It is computed and stored.
    #[must_use]
    fn stored(self, written: &str) -> Self;
    /// It is computed when read.
    #[must_use]
    fn virtual_(self, written: &str) -> Self;
    /// It has a comment.
    #[must_use]
    fn comment(self, comment: &'static str) -> Self;
    /// What is said of the numbers of new rows.
    #[must_use]
    fn numbers(self, numbers: &[SequenceSet<'static>]) -> Self;
    /// It has a character set, and maybe a collation.
    #[must_use]
    fn charset(self, charset: &'static str, collate: &'static str) -> Self;
    /// It has a collation.
    #[must_use]
    fn collate(self, collation: &'static str) -> Self;
}

impl Modify for ColumnDef<'static> {
    fn null(self) -> Self {
        ColumnDef { nullable: true, ..self }
    }

    fn default(self, value: Value<'static>) -> Self {
        ColumnDef { default: Some(value), ..self }
    }

    fn identity(self) -> Self {
        ColumnDef { identity: true, ..self }
    }

    fn numbered(self, numbering: Numbering) -> Self {
        ColumnDef { identity: true, numbering, ..self }
    }

    fn on_update_now(self) -> Self {
        ColumnDef { on_update_now: true, ..self }
    }

    fn stored(self, written: &str) -> Self {
        ColumnDef { generated: Some(Generated { sql: sql(written), stored: true }), ..self }
    }

    fn virtual_(self, written: &str) -> Self {
        ColumnDef { generated: Some(Generated { sql: sql(written), stored: false }), ..self }
    }

    fn comment(self, comment: &'static str) -> Self {
        ColumnDef { comment, ..self }
    }

    fn numbers(self, numbers: &[SequenceSet<'static>]) -> Self {
        ColumnDef { identity: true, options: Some(self::numbers(numbers)), ..self }
    }

    fn charset(self, charset: &'static str, collate: &'static str) -> Self {
        ColumnDef { options: Some(leak(ColumnOptions { charset, collate, ..ColumnOptions::NONE })), ..self }
    }

    fn collate(self, collate: &'static str) -> Self {
        ColumnDef { options: Some(leak(ColumnOptions { collate, ..ColumnOptions::NONE })), ..self }
    }
}

fn item(called: &str, kind: ItemKind<'static>) -> Item<'static> {
    Item { name: name(called), kind, options: None }
}

/// A primary key.
pub fn primary_key(called: &str, columns: &[&str]) -> Item<'static> {
    item(called, ItemKind::PrimaryKey { columns: names(columns) })
}

/// A unique constraint.
pub fn unique(called: &str, columns: &[&str]) -> Item<'static> {
    item(called, ItemKind::Unique { columns: names(columns) })
}

/// A foreign key.
pub fn foreign_key(called: &str, columns: &[&str], table: &str, references: &[&str]) -> Item<'static> {
    foreign_key_on(called, columns, table, references, Action::NoAction, Action::NoAction)
}

/// A foreign key that does something.
pub fn foreign_key_on(
    called: &str,
    columns: &[&str],
    table: &str,
    references: &[&str],
    on_delete: Action,
    on_update: Action,
) -> Item<'static> {
    let (columns, references, table) = (names(columns), names(references), table_name(table));
    item(called, ItemKind::ForeignKey { columns, table, references, on_delete, on_update })
}

/// A check.
pub fn check(called: &str, written: &str) -> Item<'static> {
    item(called, ItemKind::Check { sql: sql(written) })
}

/// An exclusion constraint over columns and `=expressions`, each with its operator, of the rows that fulfil a condition.
pub fn exclude(called: &str, parts: &[(&str, &'static str)], condition: Option<&str>) -> Item<'static> {
    let part = |(written, operator): &(&str, &'static str)| ExclusionPart { part: part(written), operator };
    let parts = leak_all(parts.iter().map(part));
    let condition = condition.map(sql);
    item(called, ItemKind::Exclude(leak(Exclusion { method: Method::Gist, method_at: 0, parts, condition })))
}

/// The same constraint, looked at later.
pub fn deferrable(item: Item<'static>, deferrable: Deferrable) -> Item<'static> {
    let options = item.options.unwrap_or(ConstraintOptions::NONE);
    Item { options: Some(ConstraintOptions { deferrable, ..options }), ..item }
}

/// The same constraint, of new rows only.
pub fn not_valid(item: Item<'static>) -> Item<'static> {
    let options = item.options.unwrap_or(ConstraintOptions::NONE);
    Item { options: Some(ConstraintOptions { not_valid: true, ..options }), ..item }
}

/// An index over columns; `-column` is descending, `=expression` an expression.
pub fn index(called: &str, parts: &[&str]) -> Item<'static> {
    item(called, ItemKind::Index { unique: false, parts: index_parts(parts), options: &IndexOptions::NONE })
}

/// A unique index.
pub fn unique_index(called: &str, parts: &[&str]) -> Item<'static> {
    item(called, ItemKind::Index { unique: true, parts: index_parts(parts), options: &IndexOptions::NONE })
}

/// The same index of the rows alone that fulfil a condition.
pub fn partial(item: Item<'static>, condition: &str) -> Item<'static> {
    with_options(item, |options| IndexOptions { condition: Some(sql(condition)), ..options })
}

/// The same index with columns that it includes.
pub fn include(item: Item<'static>, columns: &[&str]) -> Item<'static> {
    with_options(item, |options| IndexOptions { include: names(columns), ..options })
}

/// The same index with options.
///
/// # Panics
/// If it is no index.
pub fn with_options(
    item: Item<'static>,
    change: impl FnOnce(IndexOptions<'static>) -> IndexOptions<'static>,
) -> Item<'static> {
    match item.kind {
        ItemKind::Index { unique, parts, options } => {
            Item { kind: ItemKind::Index { unique, parts, options: leak(change(*options)) }, ..item }
        }
        _ => panic!("{} is no index", item.name.text),
    }
}

fn index_parts(parts: &[&str]) -> &'static [IndexPart<'static>] {
    leak_all(parts.iter().map(|part| {
        let (written, descending) = part.strip_prefix('-').map_or((*part, false), |part| (part, true));
        IndexPart { part: self::part(written), descending }
    }))
}

fn part(written: &str) -> Part<'static> {
    written.strip_prefix('=').map_or_else(|| Part::Column(name(written)), |written| Part::Expr(sql(written)))
}

/// `create_table`.
pub fn create_table<const C: usize, const I: usize>(
    table: &str,
    columns: [ColumnDef<'static>; C],
    items: [Item<'static>; I],
) -> Op<'static> {
    create_table_with(table, columns.to_vec(), items.to_vec(), "")
}

/// `create_table` with a comment.
pub fn create_table_with(
    table: &str,
    columns: Vec<ColumnDef<'static>>,
    items: Vec<Item<'static>>,
    comment: &'static str,
) -> Op<'static> {
    Op::CreateTable { table: table_name(table), columns: columns.leak(), items: items.leak(), comment, options: None }
}

/// `create_table` with options.
///
/// # Panics
/// If the op is another one.
pub fn with_table_options(op: Op<'static>, options: TableOptions<'static>) -> Op<'static> {
    match op {
        Op::CreateTable { table, columns, items, comment, .. } => {
            Op::CreateTable { table, columns, items, comment, options: Some(leak(options)) }
        }
        _ => panic!("{} makes no table", op.keyword()),
    }
}

/// `alter_table`.
pub fn alter_table(table: &str, alter: AlterTable<'static>) -> Op<'static> {
    Op::AlterTable { table: table_name(table), alter: leak(alter) }
}

/// `drop_table`.
pub fn drop_table(table: &str) -> Op<'static> {
    Op::DropTable { table: table_name(table) }
}

/// `rename_table`.
pub fn rename_table(table: &str, to: &str) -> Op<'static> {
    Op::RenameTable { table: table_name(table), to: table_name(to) }
}

/// `add_column`.
pub fn add_column<const I: usize>(table: &str, column: ColumnDef<'static>, items: [Item<'static>; I]) -> Op<'static> {
    Op::AddColumn { table: table_name(table), column, items: leak_all(items), fill: None, place: None, told: false }
}

/// `add_column` with `fill`.
pub fn add_column_fill(table: &str, column: ColumnDef<'static>, fill: Value<'static>) -> Op<'static> {
    Op::AddColumn { table: table_name(table), column, items: &[], fill: Some(fill), place: None, told: false }
}

/// The same column elsewhere than behind the others.
///
/// # Panics
/// If the op is another one.
pub fn placed(op: Op<'static>, at: ColumnPlace<'static>) -> Op<'static> {
    match op {
        Op::AddColumn { table, column, items, fill, told, .. } => {
            Op::AddColumn { table, column, items, fill, place: Some(leak(at)), told }
        }
        _ => panic!("{} adds no column", op.keyword()),
    }
}

/// `drop_column`.
pub fn drop_column(table: &str, column: &str, fill: Option<Value<'static>>) -> Op<'static> {
    Op::DropColumn { table: table_name(table), column: name(column), fill }
}

/// `rename_column`.
pub fn rename_column(table: &str, column: &str, to: &str) -> Op<'static> {
    Op::RenameColumn { table: table_name(table), column: name(column), to: name(to) }
}

/// `alter_column`.
pub fn alter_column(table: &str, column: &str, alter: Alter<'static>) -> Op<'static> {
    Op::AlterColumn { table: table_name(table), column: name(column), alter }
}

/// `create_index` and the like.
pub fn create(table: &str, item: Item<'static>) -> Op<'static> {
    Op::CreateItem { table: table_name(table), item, concurrently: false }
}

/// `create_index concurrently` or `drop_index concurrently`.
pub fn concurrently(mut op: Op<'static>) -> Op<'static> {
    if let Op::CreateItem { concurrently, .. } | Op::DropIndex { concurrently, .. } = &mut op {
        *concurrently = true;
    }
    op
}

/// `rename_index`.
pub fn rename_index(table: &str, index: &str, to: &str) -> Op<'static> {
    Op::RenameIndex { table: table_name(table), index: name(index), to: name(to) }
}

/// `rename_constraint`.
pub fn rename_constraint(table: &str, constraint: &str, to: &str) -> Op<'static> {
    Op::RenameConstraint { table: table_name(table), constraint: name(constraint), to: name(to) }
}

/// `validate_constraint`.
pub fn validate_constraint(table: &str, constraint: &str) -> Op<'static> {
    Op::ValidateConstraint { table: table_name(table), constraint: name(constraint) }
}

/// `drop_index`.
pub fn drop_index(table: &str, index: &str) -> Op<'static> {
    Op::DropIndex { table: table_name(table), index: name(index), concurrently: false }
}

/// `drop_constraint`.
pub fn drop_constraint(table: &str, constraint: &str) -> Op<'static> {
    Op::DropConstraint { table: table_name(table), constraint: name(constraint) }
}

/// An object of a kind under its name.
pub fn object_name(kind: ObjectKind, called: &str) -> TableName<'static> {
    kind.name(table_name(called))
}

fn create_object(called: &str, definition: Definition<'static>) -> Op<'static> {
    Op::CreateObject { object: leak(Object { name: object_name(definition.kind(), called), definition }) }
}

/// `create_schema`.
pub fn create_schema(called: &str) -> Op<'static> {
    create_object(called, Definition::Schema)
}

/// `create_extension`.
pub fn create_extension(called: &str) -> Op<'static> {
    create_object(called, Definition::Extension)
}

/// `create_enum`.
pub fn create_enum(called: &str, values: &[&str]) -> Op<'static> {
    create_object(called, Definition::Enum(names(values)))
}

/// `create_view`: a SELECT of these tables that shows these columns, each `table.column`, `table.column as name` or `table.*`.
pub fn create_view(called: &str, written: &str, tables: &[&str], columns: &[&str]) -> Op<'static> {
    create_object(called, Definition::View(view(written, tables, columns)))
}

/// `create_view` with names of its columns.
pub fn create_view_of(called: &str, of: &[&str], written: &str, tables: &[&str], columns: &[&str]) -> Op<'static> {
    create_object(called, Definition::View(View { columns: names(of), ..view(written, tables, columns) }))
}

/// `create_materialized_view`.
pub fn create_materialized_view(called: &str, written: &str, tables: &[&str], columns: &[&str]) -> Op<'static> {
    create_object(called, Definition::MaterializedView(view(written, tables, columns)))
}

/// `replace_view`.
pub fn replace_view(called: &str, written: &str, tables: &[&str], columns: &[&str]) -> Op<'static> {
    let definition = Definition::View(view(written, tables, columns));
    Op::ReplaceObject { object: leak(Object { name: object_name(ObjectKind::View, called), definition }) }
}

/// What the macro would read in such a SELECT. `=name` is an expression of that name.
fn view(written: &str, tables: &[&str], columns: &[&str]) -> View<'static> {
    let spot = Spot { line: 1, column: 1 };
    let (mut used, mut outputs) = (Vec::new(), Vec::new());
    for column in columns {
        if let Some(called) = column.strip_prefix('=') {
            outputs.push(Output::Column { name: name(called), source: None });
            continue;
        }
        let (table, column) = column.split_once('.').expect("table.column");
        let at = tables.iter().position(|other| *other == table).expect("a table of the view");
        if column == "*" {
            outputs.push(Output::All(at));
            continue;
        }
        let (column, called) = column.split_once(" as ").unwrap_or((column, column));
        outputs.push(Output::Column { name: name(called), source: Some(used.len()) });
        used.push(ColumnUse { name: name(column), of: Of::Table(at), spot });
    }
    let reading = Reading {
        at: 0,
        databases: Databases::ALL,
        resolved: true,
        open: false,
        tables: leak_all(tables.iter().map(|table| TableUse { name: table_name(table), spot })),
        scopes: &[],
        columns: used.leak(),
        inserts: &[],
        made: &[],
        types: &[],
    };
    let shown = Shown { outputs: outputs.leak(), stars: &[] };
    View { columns: &[], sql: whole(written), read: leak_all([reading]), shown: leak_all([shown]) }
}

/// `drop_enum` and the like.
pub fn drop_object(kind: ObjectKind, called: &str) -> Op<'static> {
    Op::DropObject { kind, name: object_name(kind, called) }
}

/// `recreate_views`: the views, in the order in which they are made, around the ops.
pub fn recreate_views<const N: usize>(views: &[&str], ops: [Op<'static>; N]) -> Vec<Op<'static>> {
    let view = |called: &&str| object_name(ObjectKind::View, called);
    let aside = views.iter().rev().map(|called| Op::SetAside { view: view(called) });
    aside.chain(ops).chain(views.iter().map(|called| Op::PutBack { view: view(called) })).collect()
}

/// `rename_enum` and the like.
pub fn rename_object(kind: ObjectKind, called: &str, to: &str) -> Op<'static> {
    Op::RenameObject { kind, name: object_name(kind, called), to: object_name(kind, to) }
}

/// `alter_enum … add value`.
pub fn add_value(enum_: &str, value: &str, place: ValuePlace<'static>) -> Op<'static> {
    Op::AlterEnum { name: table_name(enum_), change: EnumChange::Add { value: name(value), place } }
}

/// `alter_enum … rename value`.
pub fn rename_value(enum_: &str, value: &str, to: &str) -> Op<'static> {
    Op::AlterEnum { name: table_name(enum_), change: EnumChange::Rename { value: name(value), to: name(to) } }
}

/// `alter_enum … drop value`.
pub fn drop_value(enum_: &str, value: &str) -> Op<'static> {
    Op::AlterEnum { name: table_name(enum_), change: EnumChange::Drop { value: name(value) } }
}

/// The type of a column of an enum.
pub const fn enum_type(called: &'static str) -> Type<'static> {
    Type::Enum { schema: "", name: called }
}

/// A text that is not cut at columns.
fn whole(written: &str) -> Sql<'static> {
    let pieces = leak_all([Piece::Text(text(written))]);
    Sql { texts: leak_all([SqlText { databases: Databases::ALL, pieces, refused: &[] }]), names: &[], at: 0 }
}

/// `execute` with `undo`.
pub fn execute(written: &str, undo: &str) -> Op<'static> {
    let undo = if undo.is_empty() { Undo::Nothing } else { Undo::Sql(whole(undo)) };
    Op::Execute { sql: whole(written), undo, read: &[] }
}

/// `bulk_insert`, undone by the rows' primary key.
pub fn bulk_insert<const C: usize>(table: &str, columns: [&str; C], rows: &[[Value<'static>; C]]) -> Op<'static> {
    let cells = |row: &[Value<'static>; C]| leak_all(row.map(|value| Cell { value, at: 0 }));
    let rows = leak_all(rows.iter().map(cells));
    Op::BulkInsert {
        table: table_name(table),
        columns: names(&columns),
        rows,
        file: None,
        repeats: &[],
        undo: Undo::Unknown,
        read: &[],
    }
}

/// `bulk_insert … from csv`.
pub fn bulk_insert_file<const C: usize>(table: &str, columns: [&str; C], rows: &[[&'static str; C]]) -> Op<'static> {
    let lines: Vec<u32> = (2..).take(rows.len()).collect();
    let file = RowsFile { path: "rows.csv", lines: lines.leak(), fields: rows.concat().leak() };
    let (table, columns, file) = (table_name(table), names(&columns), Some(leak(file) as &_));
    Op::BulkInsert { table, columns, rows: &[], file, repeats: &[], undo: Undo::Unknown, read: &[] }
}

/// A function of the test's.
pub fn function(called: &str, call: Call) -> Function<'static> {
    Function { name: text(called), call: leak(call) }
}

/// `run`, with the function that takes it back.
pub fn run(function: Function<'static>, undo: Option<Function<'static>>) -> Op<'static> {
    Op::Run { function, version: 1, undo: undo.map_or(RunUndo::Nothing, RunUndo::Function), batch: None }
}

/// `run batched`.
pub fn run_batched(called: &str, call: BatchCall, size: u32, undo: Option<BatchCall>) -> Op<'static> {
    let function = |called, call| Function { name: text(called), call: leak(call) };
    let undo = undo.map_or(RunUndo::Nothing, |undo| RunUndo::Function(function("undo", undo)));
    Op::Run { function: function(called, call), version: 1, undo, batch: Some(size) }
}

/// `create_sequence`.
pub fn create_sequence(called: &str, options: &[SequenceSet<'static>]) -> Op<'static> {
    create_object(called, Definition::Sequence(sequence_options(options)))
}

/// `alter_sequence`.
pub fn alter_sequence(called: &str, options: &[SequenceSet<'static>]) -> Op<'static> {
    Op::AlterSequence { name: table_name(called), options: sequence_options(options) }
}

fn sequence_options(options: &[SequenceSet<'static>]) -> &'static [SequenceOption<'static>] {
    leak_all(options.iter().map(|set| SequenceOption { set: *set, at: 0 }))
}

/// What is said of the numbers of an identity column.
pub fn numbers(options: &[SequenceSet<'static>]) -> &'static ColumnOptions<'static> {
    leak(ColumnOptions { numbers: sequence_options(options), ..ColumnOptions::NONE })
}

/// What few `alter_column`s change.
pub fn rarely(rare: AlterRare<'static>) -> Alter<'static> {
    Alter { rare: Some(leak(rare)), ..Alter::NOTHING }
}

/// `owned_by: table.column`.
pub fn owned_by(table: &str, column: &str) -> SequenceSet<'static> {
    SequenceSet::OwnedBy(table_name(table), name(column))
}

/// `nextval(sequence)`.
pub fn nextval(sequence: &str) -> Value<'static> {
    Value::Nextval(leak(table_name(sequence)))
}

/// Texts as they are, one for each of some databases, and what they depend on.
pub fn routine(written: &[(Database, &str)], depends_on: &[Dependency<'static>]) -> Routine<'static> {
    let texts = written.iter().map(|(database, written)| SqlText {
        databases: Databases(database.bit()),
        pieces: leak_all([Piece::Text(text(written))]),
        refused: &[],
    });
    let sql = Sql { texts: leak_all(texts), names: &[], at: 0 };
    Routine { sql, called: "", places: &[], depends_on: leak_all(depends_on.iter().copied()) }
}

/// The same with its own name where the texts have it; the name stands in them as it is, maybe with its schema or in quotes.
fn called(routine: Routine<'static>, called: &str) -> Routine<'static> {
    let (schema, bare) = called.split_once("::").map_or(("", called), |(schema, bare)| (schema, bare));
    let place = |written: &SqlText<'static>| match written.pieces {
        [Piece::Text(first), ..] => {
            let quoted = [format!("\"{bare}\""), format!("`{bare}`")];
            let quoted = quoted.iter().find_map(|quoted| first.find(quoted)).map(|at| (at, at + bare.len() + 2));
            let plain = || first.find(&format!(" {bare}")).map(|at| (at + 1, at + 1 + bare.len()));
            let in_schema = first.find(&format!("{schema}.{bare}")).map(|at| (at, at + schema.len() + 1 + bare.len()));
            in_schema.or(quoted).or_else(plain).expect("the text creates something of that name")
        }
        _ => panic!("a text begins with text"),
    };
    let places = leak_all(routine.sql.texts.iter().map(place));
    Routine { called: text(bare), places, ..routine }
}

/// `create_function`.
pub fn create_function(called: &str, routine: Routine<'static>) -> Op<'static> {
    create_object(called, Definition::Function(self::called(routine, called)))
}

/// `create_procedure`.
pub fn create_procedure(called: &str, routine: Routine<'static>) -> Op<'static> {
    create_object(called, Definition::Procedure(self::called(routine, called)))
}

/// `replace_function`.
pub fn replace_function(called: &str, routine: Routine<'static>) -> Op<'static> {
    let definition = Definition::Function(self::called(routine, called));
    Op::ReplaceObject { object: leak(Object { name: object_name(definition.kind(), called), definition }) }
}

/// A trigger's text for each of some databases; its table stands in braces: `CREATE TRIGGER a BEFORE UPDATE ON {t} …`.
pub fn trigger_text(written: &[(Database, &str)], depends_on: &[Dependency<'static>]) -> &'static Routine<'static> {
    let written: Vec<_> = written.iter().map(|(database, written)| (Databases(database.bit()), *written)).collect();
    let (sql, depends_on) = (sql_for(&written), leak_all(depends_on.iter().copied()));
    leak(Routine { sql, called: "", places: &[], depends_on })
}

/// `create_trigger`.
pub fn create_trigger(table: &str, called: &str, routine: &'static Routine<'static>) -> Op<'static> {
    let routine = leak(self::called(*routine, called));
    Op::CreateTrigger { table: table_name(table), trigger: Routine::trigger(name(called)), routine }
}

/// `replace_trigger`.
pub fn replace_trigger(table: &str, called: &str, routine: &'static Routine<'static>) -> Op<'static> {
    let routine = leak(self::called(*routine, called));
    Op::ReplaceTrigger { table: table_name(table), trigger: Routine::trigger(name(called)), routine }
}

/// `rename_trigger`.
pub fn rename_trigger(table: &str, called: &str, to: &str) -> Op<'static> {
    let [trigger, to] = [called, to].map(|called| Routine::trigger(name(called)));
    Op::RenameTrigger { table: table_name(table), trigger, to }
}

/// `refresh_materialized_view`, with `concurrently` or without.
pub fn refresh(view: &str, concurrently: bool) -> Op<'static> {
    Op::Refresh { view: object_name(ObjectKind::MaterializedView, view), concurrently }
}

/// `drop_trigger`.
pub fn drop_trigger(table: &str, called: &str) -> Op<'static> {
    Op::DropTrigger { table: table_name(table), trigger: Routine::trigger(name(called)) }
}

/// The type of a column of a domain.
pub fn domain_type(called: &str) -> Type<'static> {
    Type::Domain { name: leak(table_name(called)), base: &Type::UNKNOWN }
}

/// `create_domain`, with checks by name.
pub fn create_domain(called: &str, ty: Type<'static>, checks: &[(&str, &str)]) -> Op<'static> {
    let checks = leak_all(checks.iter().map(|(called, written)| domain_check(called, written)));
    let domain = DomainDef { ty, ty_at: 0, default: None, default_at: 0, not_null: false, checks };
    create_object(called, Definition::Domain(domain))
}

fn domain_check(called: &str, written: &str) -> DomainCheck<'static> {
    DomainCheck { name: name(called), sql: whole(written) }
}

/// `create_domain … default(…)`.
pub fn with_default(op: Op<'static>, value: Value<'static>) -> Op<'static> {
    with_domain(&op, |domain| DomainDef { default: Some(value), ..domain })
}

/// `create_domain … not_null`.
pub fn not_null(op: Op<'static>) -> Op<'static> {
    with_domain(&op, |domain| DomainDef { not_null: true, ..domain })
}

fn with_domain(op: &Op<'static>, change: impl Fn(DomainDef<'static>) -> DomainDef<'static>) -> Op<'static> {
    match op {
        Op::CreateObject { object: Object { name, definition: Definition::Domain(domain) } } => {
            Op::CreateObject { object: leak(Object { name: *name, definition: Definition::Domain(change(*domain)) }) }
        }
        other => *other,
    }
}

/// `alter_domain … { default: …, not_null: … }`.
pub fn alter_domain(called: &str, default: Set<Value<'static>>, not_null: Option<bool>) -> Op<'static> {
    let change = DomainChange::Set { default, default_at: 0, not_null, not_null_at: 0 };
    Op::AlterDomain { name: table_name(called), change: leak(change) }
}

/// `alter_domain … add check(…) as name`.
pub fn add_domain_check(called: &str, check: &str, written: &str) -> Op<'static> {
    Op::AlterDomain { name: table_name(called), change: leak(DomainChange::AddCheck(domain_check(check, written))) }
}

/// `alter_domain … drop check name`.
pub fn drop_domain_check(called: &str, check: &str) -> Op<'static> {
    Op::AlterDomain { name: table_name(called), change: leak(DomainChange::DropCheck(name(check))) }
}
