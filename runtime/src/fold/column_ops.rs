//! Columns of a table that is there: adding, dropping and renaming them.

use super::apply::Edit;
use super::draft::Draft;
use super::sequence::drawn_from;
use super::types::MYSQLS;
use super::users::Thing;
use super::value::check_value;
use super::view::View;
use super::{Element, Ids, Kind};
use crate::model::{Database, Name, Type, Value};
use crate::op::{ColumnDef, ColumnPlace, Item, ItemKind, absent};

impl<'a> Draft<'_, 'a> {
    /// Adds a column to a table that may have rows already.
    pub(super) const fn add_column_to_rows(
        &mut self,
        column: &ColumnDef<'a>,
        items: &'a [Item<'a>],
        fill: Option<&Value<'a>>,
        told: bool,
    ) {
        let at = column.name.at;
        self.add_column(column);
        if column.generated.is_some() {
            self.resolve_generated();
        }
        if let [_, ..] = items {
            self.add_items(items);
        }
        if column.identity {
            self.check_identity_key();
        }
        if let Some(fill) = fill {
            let fill_at = if column.default.is_some() { at } else { column.default_at };
            let (uses, ty) = (self.own[0].columns, self.own[0].ty());
            check_value(fill, &ty, column.nullable, ("fill", fill_at), self.chain, self.before, self.report);
            self.check_enum_value(fill, &ty, &uses, "fill", fill_at);
            drawn_from(self.chain, self.before, fill, fill_at, self.report);
        }
        let computed = column.identity || column.generated.is_some();
        if computed && fill.is_some() {
            self.computed(column.name, column.default_at);
        }
        let of_domain = match column.ty {
            Type::Domain { .. } => self.before.domain_default(&self.own[0]),
            _ => None,
        };
        let filled = told || column.default.is_some() || fill.is_some() || of_domain.is_some();
        if !column.nullable && !computed && !filled {
            self.report.at(at).column(self.name, column.name.text);
            self.report.say(" is NOT NULL, and rows that are there already have no value for it");
            self.report.help("give it `default(…)`, or `fill(…)` for those rows alone, or make it an `Option`");
        }
        let value = match (fill, &column.default) {
            (Some(fill), _) => fill.is_constant(),
            (None, Some(default)) => default.is_constant(),
            (None, None) => match of_domain {
                Some(default) => default.is_constant(),
                None => false,
            },
        };
        if value && !told && is_unique_alone(items) {
            self.report.at(at).say("every row that is there already would get one and the same value for ");
            self.report.column(self.name, column.name.text).say(", which is unique");
            self.report.help("add it as an `Option`, fill it with `execute`, then make it unique");
        }
    }

    /// Where the new column stands.
    pub(super) const fn place(&mut self, place: &ColumnPlace<'a>) -> Edit {
        let without = self.chain.databases.without(MYSQLS);
        let at = match place {
            ColumnPlace::First(at) => *at,
            ColumnPlace::After(column) => column.at,
        };
        if !without.is_empty() {
            self.report.at(at).say("columns are added behind the others, and nowhere else, on ").databases(without);
            self.report.help("leave the place out, and list columns where their order matters");
        }
        match place {
            ColumnPlace::First(_) => Edit::Insert(0),
            ColumnPlace::After(column) => match View::of(self.old).column(*column) {
                Some(i) => {
                    self.check_there(self.old[i].id, at, Thing::Column(self.name, column.text));
                    Edit::Insert(i + 1)
                }
                None => {
                    if self.view().column(*column).is_some() {
                        self.report.at(at).say("a column does not stand behind itself");
                        self.report.help("name another column of ").table(self.name);
                    } else {
                        self.no_column(*column, at, None);
                    }
                    Edit::Append
                }
            },
        }
    }

    pub(super) const fn drop_column(&mut self, name: Name<'a>, fill: Option<&Value<'a>>) -> Edit {
        let Some(i) = self.view().column(name) else { return self.missing_column(name, name) };
        let id = self.view().get(i).id;
        self.check_unused(id, name);
        let element = *self.view().get(i);
        self.check_not_read(self.name, Some(&element), name.at);
        if let Some(fill) = fill
            && let Some(column) = self.view().column_def(id)
        {
            // its token follows that of the column
            let (chain, at) = (self.chain, name.at + 1);
            let (ty, nullable, uses) = (column.ty, column.nullable, self.view().get(i).columns);
            if column.identity || column.generated.is_some() {
                self.computed(name, at);
            } else {
                check_value(fill, &ty, nullable, ("fill", at), chain, self.before, self.report);
                self.check_enum_value(fill, &ty, &uses, "fill", at);
            }
        }
        let (old, on) = (self.old, self.chain.databases);
        // where no other column is left
        let (mut bare, mut k, len) = (on, 0, self.had);
        while k < len && bare.0 != 0 {
            if matches!(old[k].kind, Kind::Column(_)) && old[k].id != id {
                bare = bare.and(absent(old[k].id));
            }
            k += 1;
        }
        if !bare.is_empty() {
            self.report.at(name.at).column(self.name, name.text).say(" is the table's last column");
            if bare.0 != on.0 {
                self.report.say(" on ").databases(bare);
            }
            self.report.help("drop the table");
        }
        Edit::Remove(i)
    }

    pub(super) const fn rename_column(&mut self, from: Name<'a>, to: Name<'a>) -> Edit {
        let Some(i) = self.view().column(from) else { return self.missing_column(from, to) };
        let element = *self.view().get(i);
        self.check_length(to);
        self.check_not_read(self.name, Some(&element), from.at);
        if from.same(to) {
            self.report.at(to.at).say("this changes nothing: the column is called ").name(to.text).say(" already");
            self.report.help("leave it out");
        } else if !from.same_folded(to) {
            self.check_column_free(to);
        }
        if self.chain.databases.has(Database::Mysql) {
            self.check_not_generated_from(element.id, from.at);
        }
        self.check_no_routine(element.id, 0, from.at, Thing::Column(self.name, from.text));
        self.remake(&Element { name: to, ..element });
        Edit::Replace(i)
    }

    /// Reports it. A column that would be called `to` stands in, so that what follows is not wrong as well.
    pub(super) const fn missing_column(&mut self, column: Name<'a>, to: Name<'a>) -> Edit {
        self.no_column(column, column.at, None);
        let near = self.view().nearest(column.text, true);
        if !column.same(to) && self.view().column(to).is_none() {
            let (kind, columns) = match near {
                Some(i) => (self.view().get(i).kind, self.view().get(i).columns),
                None => (Kind::Column(ColumnDef { nullable: true, ..ColumnDef::new(to, Type::Sql("")) }), Ids::new()),
            };
            self.push(to, kind, columns);
        }
        Edit::Append
    }
}

/// Whether one of the items makes the new column unique by itself.
const fn is_unique_alone(items: &[Item<'_>]) -> bool {
    let mut i = 0;
    while i < items.len() {
        if let ItemKind::Unique { columns } | ItemKind::PrimaryKey { columns } = &items[i].kind
            && columns.len() == 1
        {
            return true;
        }
        i += 1;
    }
    false
}
