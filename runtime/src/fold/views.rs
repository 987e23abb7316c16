//! Views: the columns that they show.
//!
//! The columns of a view are its elements, so that texts find them as they find those of a table. Behind a `*` they are the
//! table's own elements, as they were when the view was made; a view without elements has columns that are not known.

use super::draft::Draft;
use super::reading::Look;
use super::schema::ELEMENTS;
use super::sql::check_sql;
use super::{Element, Ids, Kind, List, Report, Schema, Table};
use crate::model::{Chain, Database, Databases, Name, ObjectKind, TableName, Type, same_text};
use crate::op::{ColumnDef, Object, Output, View};

/// A column that a view shows.
#[derive(Clone, Copy)]
pub(super) struct Column<'a> {
    pub(super) name: Name<'a>,
    /// What it is taken from as it is.
    from: Option<&'a Element<'a>>,
    /// Whether a `*` shows it.
    star: bool,
}

impl<'a> Column<'a> {
    /// The table's own column, if a `*` shows it.
    pub(super) const fn of_star(&self) -> Option<&'a Element<'a>> {
        if self.star { self.from } else { None }
    }
}

pub(super) type Columns<'a> = List<Column<'a>, ELEMENTS>;

impl<'a> Table<'a> {
    /// The view, if it is one.
    pub const fn view(&self) -> Option<&'a View<'a>> {
        match self.object {
            Some(object) => object.definition.view(),
            None => None,
        }
    }

    /// How many columns a view shows; its indexes and triggers stand behind them.
    pub(super) const fn width(&self) -> usize {
        let (elements, mut i) = (self.elements.as_slice(), 0);
        while i < elements.len() && elements[i].is_column() {
            i += 1;
        }
        i
    }

    /// Whether it has columns.
    pub(super) const fn has_columns(&self) -> bool {
        self.object.is_none() || self.view().is_some()
    }

    /// Whether it is a view that may have columns which are not known.
    pub(super) const fn is_open(&self, on: Databases) -> bool {
        match self.view() {
            // SQLite looks at what `*` is each time the view is read
            Some(view) => self.width() == 0 || on.0 == Database::Sqlite.bit() && view.has_star(),
            None => false,
        }
    }
}

impl View<'_> {
    const fn has_star(&self) -> bool {
        let mut i = 0;
        while i < self.shown.len() {
            let mut k = 0;
            while k < self.shown[i].outputs.len() {
                if let Output::All(_) = self.shown[i].outputs[k] {
                    return true;
                }
                k += 1;
            }
            i += 1;
        }
        false
    }
}

/// The columns of a view; none if they are not known, or are others on another database.
pub(super) const fn shown<'a>(chain: &Chain, schema: &Schema<'a>, view: &View<'a>) -> Columns<'a> {
    let (mut columns, mut first, mut i) = (Columns::EMPTY, true, 0);
    while i < view.read.len() {
        if !view.read[i].databases.and(chain.databases).is_empty() {
            let here = outputs(chain, schema, view, i);
            if first {
                columns = here;
            } else if !same_columns(&columns, &here) {
                columns.clear();
            }
            first = false;
        }
        i += 1;
    }
    if !view.columns.is_empty() {
        return renamed(view.columns, &columns);
    }
    // SQLite gives the second of two that are called alike a name of its own
    if chain.databases.0 == Database::Sqlite.bit() && twice(&columns, true).is_some() {
        columns.clear();
    }
    columns
}

/// What the text of one reading shows.
const fn outputs<'a>(chain: &Chain, schema: &Schema<'a>, view: &View<'a>, index: usize) -> Columns<'a> {
    let (mut columns, outputs) = (Columns::EMPTY, view.shown[index].outputs);
    let look = Look::at(chain, schema, &view.read[index]);
    let mut i = 0;
    while i < outputs.len() {
        match outputs[i] {
            Output::Column { name, source } => {
                let from = match source {
                    Some(source) => look.source(source),
                    None => None,
                };
                columns.push(Column { name, from, star: false });
            }
            Output::All(table) => {
                let Some(table) = look.known(table) else { return Columns::EMPTY };
                let mut k = 0;
                while k < table.elements.len() {
                    let element = table.elements.get(k);
                    if element.is_column() {
                        columns.push(Column { name: element.name, from: Some(element), star: true });
                    }
                    k += 1;
                }
            }
        }
        i += 1;
    }
    columns
}

/// The columns under the names that are written behind the view's.
const fn renamed<'a>(names: &[Name<'a>], columns: &Columns<'a>) -> Columns<'a> {
    let (mut out, mut i) = (Columns::EMPTY, 0);
    while i < names.len() {
        let from = if columns.len() == names.len() { columns.get(i).from } else { None };
        out.push(Column { name: names[i], from, star: false });
        i += 1;
    }
    out
}

/// How many of the columns of a view are not those of a `*`.
pub(super) const fn own_columns(columns: &Columns<'_>) -> usize {
    let (mut own, mut i) = (0, 0);
    while i < columns.len() {
        own += !columns.get(i).star as usize;
        i += 1;
    }
    own
}

const fn same_columns(a: &Columns<'_>, b: &Columns<'_>) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if !a.get(i).name.same(b.get(i).name) || a.get(i).star != b.get(i).star {
            return false;
        }
        i += 1;
    }
    true
}

/// A name that two columns have.
const fn twice<'a>(columns: &Columns<'a>, folds: bool) -> Option<Name<'a>> {
    let mut i = 0;
    while i < columns.len() {
        let (name, mut k) = (columns.get(i).name, 0);
        while k < i {
            let other = columns.get(k).name;
            if other.folded == name.folded && (folds || other.same(name)) {
                return Some(name);
            }
            k += 1;
        }
        i += 1;
    }
    None
}

/// Puts the columns of a view into its list: those of a `*`, and those that the op made. Behind them stands what a view that is
/// replaced has, and what the op made again of one that is put back.
pub(super) const fn show<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    made: &'a [Element<'a>],
    table: &mut Table<'a>,
) -> bool {
    let Some(view) = table.view() else { return true };
    let columns = shown(chain, before, view);
    let (had, width) = (table.elements, table.width());
    table.elements = List::EMPTY;
    let (mut own, mut i, mut fits) = (0, 0, true);
    while i < columns.len() && fits {
        let column = columns.get(i);
        fits = match column.from {
            Some(element) if column.star => table.elements.push(element),
            Some(_) | None => {
                own += 1;
                own > made.len() || table.elements.push(&made[own - 1])
            }
        };
        i += 1;
    }
    i = width;
    while i < had.len() && fits {
        fits = table.elements.push(had.get(i));
        i += 1;
    }
    while own < made.len() && fits {
        fits = table.elements.push(&made[own]);
        own += 1;
    }
    table.fresh = table.elements.len;
    fits
}

/// Whether a view that is made now of that text would have other columns than it has: what stands behind its `*` changed.
pub(super) const fn has_grown(chain: &Chain, schema: &Schema<'_>, view: &Table<'_>) -> bool {
    let Some(definition) = view.view() else { return false };
    let columns = shown(chain, schema, definition);
    if columns.len() != view.width() {
        return true;
    }
    let mut i = 0;
    while i < columns.len() {
        if !columns.get(i).name.same(view.elements.get(i).name) {
            return true;
        }
        i += 1;
    }
    false
}

impl<'a> Draft<'_, 'a> {
    /// Makes the columns of a view, and reports what is wrong with it.
    pub(super) const fn create_view(&mut self, kind: ObjectKind, name: TableName<'a>, view: &'a View<'a>) {
        let without = self.chain.databases.without(kind.kept_by());
        if !without.is_empty() {
            self.report.at(name.name.at).say("there are no materialized views on ").databases(without);
            self.report.help("make it a view: `create_view`, or a table that an `execute` fills");
        }
        check_sql(&view.sql, self.chain, self.before, self.report);
        super::reading::check(view.read, self.chain, self.before, self.report);
        self.note_read(view);
        let columns = shown(self.chain, self.before, view);
        self.check_columns_shown(view, &columns);
        let mut i = 0;
        while i < columns.len() {
            let column = columns.get(i);
            if !column.star && self.made < self.own.len() {
                self.show_column(&column);
            }
            i += 1;
        }
    }

    const fn show_column(&mut self, column: &Column<'a>) {
        let (mut uses, mut ty) = (Ids::new(), Type::Sql(""));
        if let Some(from) = column.from {
            uses.push(from.id);
            if let Some(column) = from.column() {
                ty = column.ty;
            }
        }
        let definition = ColumnDef { nullable: true, ..ColumnDef::new(column.name, ty) };
        self.push(column.name, Kind::Column(definition), uses);
    }

    const fn check_columns_shown(&mut self, view: &View<'a>, columns: &Columns<'a>) {
        if let Some(name) = twice(columns, self.chain.folds) {
            let at = if view.columns.is_empty() { view.sql.at } else { name.at };
            self.report.at(at).say("two columns of the view are called ").name(name.text);
            self.report.help("give one of them another name: `… AS name`");
        }
        let alone = View { columns: &[], ..*view };
        let there = shown(self.chain, self.before, &alone).len();
        if !view.columns.is_empty() && there > 0 && there != view.columns.len() {
            self.report.at(view.columns[0].at).count(view.columns.len(), "name").say(" for ").count(there, "column");
            self.report.help("name all of them, or none");
        }
    }

    /// `replace_view`: what must stay as it is for views that read this one.
    pub(super) const fn replace_view(&mut self, object: &'a Object<'a>, old: &Table<'a>) {
        let (Some(view), Some(before)) = (object.definition.view(), old.view()) else { return };
        let name = object.name;
        if view.sql.same(&before.sql) && same_names(view.columns, before.columns) {
            self.report.at(name.name.at).say("this changes nothing: the view ").table(name).say(" is so already");
            self.report.help("leave it out");
        }
        if self.before.leads_to(self.chain, view, old.id, 0) {
            self.report.at(view.sql.at).say("the view ").table(name).say(" would read itself");
            self.report.help("read what it reads, or make another view");
        }
        self.create_view(ObjectKind::View, name, view);
        if self.report.is_empty()
            && let Some(reader) = self.before.reader_of(self.chain, old.name, old.id, None)
            && !keeps(self.chain, old, &shown(self.chain, self.before, view))
        {
            self.report.at(name.name.at).say("this does not keep the columns of ").table(name);
            self.report.say(", which the ").say(reader.noun()).say(" ").table(reader.name).say(" reads");
            super::readers::help_recreate(reader.name, self.report);
        }
    }
}

const fn same_names(a: &[Name<'_>], b: &[Name<'_>]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if !a[i].same(b[i]) {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether the new columns begin with the old ones, and have their types where PostgreSQL is declared. What is not known is let
/// through.
const fn keeps(chain: &Chain, old: &Table<'_>, columns: &Columns<'_>) -> bool {
    let width = old.width();
    if width == 0 || columns.is_empty() {
        return true;
    }
    if columns.len() < width {
        return false;
    }
    let types = chain.databases.has(Database::Postgres);
    let mut i = 0;
    while i < width {
        let (was, is) = (old.elements.get(i), columns.get(i));
        if !was.name.same(is.name) || types && has_other_type(was, is.from) {
            return false;
        }
        i += 1;
    }
    true
}

const fn has_other_type(was: &Element<'_>, is: Option<&Element<'_>>) -> bool {
    let (Some(was), Some(is)) = (was.column(), is) else { return false };
    let Some(is) = is.column() else { return false };
    is_known(&was.ty) && is_known(&is.ty) && !was.ty.same(&is.ty)
}

/// Whether it is the type of a table's column.
const fn is_known(ty: &Type<'_>) -> bool {
    !matches!(ty, Type::Sql(text) if same_text(text, ""))
}

/// Whether two views are made alike, and show the same columns.
pub(super) const fn same_view(a: &Table<'_>, b: &Table<'_>) -> bool {
    let (Some(was), Some(is)) = (a.view(), b.view()) else { return true };
    if !was.sql.same(&is.sql) || !same_names(was.columns, is.columns) || a.width() != b.width() {
        return false;
    }
    let (mut i, width) = (0, a.width());
    while i < width {
        if !a.elements.get(i).name.same(b.elements.get(i).name) {
            return false;
        }
        i += 1;
    }
    true
}

/// Reports a view that could not be given back as it was.
pub(super) const fn check_inverse(chain: &Chain, schema: &Schema<'_>, view: &Table<'_>, report: &mut Report) {
    let others = chain.databases.without(Databases(Database::Sqlite.bit()));
    if !others.is_empty() && has_grown(chain, schema, view) {
        report.at(0).say("no downgrade can be derived: what is behind the `*` of ").table(view.name);
        report
            .say(" has other columns by now, and so would the view")
            .help("write a `downgrade` that lists the columns");
    }
}

/// Reports a view that cannot have its former columns again while another one reads it.
pub(super) const fn check_replaced(
    chain: &Chain,
    schema: &Schema<'_>,
    old: &Table<'_>,
    object: &Object<'_>,
    report: &mut Report,
) {
    let Some(view) = object.definition.view() else { return };
    if chain.databases.has(Database::Postgres)
        && let Some(reader) = schema.reader_of(chain, old.name, old.id, None)
        && shown(chain, schema, view).len() != old.width()
    {
        report.at(0).say("no downgrade can be derived: PostgreSQL takes no columns from ").table(old.name);
        report.say(" while the ").say(reader.noun()).say(" ").table(reader.name).say(" reads it");
        report.help("drop that view first, and create it again after");
    }
}

impl<'a> Schema<'a> {
    /// The names of a view's columns as `database` shows them, with their types where those are known.
    pub(crate) fn shown_by(
        &self,
        chain: &Chain,
        view: &Table<'a>,
        database: Database,
    ) -> Vec<(&'a str, Option<Type<'a>>)> {
        let typed = |element: &Element<'a>| element.column().map(|column| column.ty);
        match view.view() {
            // it looks at what `*` is each time the view is read
            Some(definition) if database == Database::Sqlite => {
                let columns = shown(chain, self, definition);
                columns.as_slice().iter().map(|column| (column.name.text, column.from.and_then(typed))).collect()
            }
            Some(_) => {
                view.elements()[..view.width()].iter().map(|element| (element.name.text, typed(element))).collect()
            }
            None => Vec::new(),
        }
    }
}
