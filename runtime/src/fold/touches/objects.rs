//! What objects that are no tables need: the enum of a column, what a sequence, routine or view stands on.

use super::{Facet, Touches};
use crate::fold::enums::type_name;
use crate::fold::touch::Access;
use crate::model::{ObjectKind, Of, Reading, Type, Value};
use crate::op::{ColumnDef, Definition, Dependency, Output, Routine, SequenceOption, SequenceSet, Shown, View};

impl<'a> Touches<'_, 'a> {
    /// The enum or domain that a column's type is.
    pub(super) const fn type_of(&mut self, ty: &Type<'a>) {
        if let Some((kind, name)) = type_name(ty) {
            self.object(kind, name, Access::Needs);
        }
    }

    /// The enum or domain of a new column, and the sequence that its default draws from.
    pub(super) const fn uses(&mut self, column: &ColumnDef<'a>) {
        self.type_of(&column.ty);
        if let Some(default) = &column.default {
            self.drawn_from(default);
        }
    }

    pub(super) const fn drawn_from(&mut self, value: &Value<'a>) {
        if let Value::Nextval(name) = value {
            self.object(ObjectKind::Sequence, **name, Access::Needs);
        }
    }

    /// What a new object needs.
    pub(super) const fn definition(&mut self, definition: &'a Definition<'a>) {
        match definition {
            Definition::Schema | Definition::Extension | Definition::Enum(_) | Definition::Domain(_) => {}
            Definition::Sequence(options) => self.owner(options),
            Definition::Function(routine) | Definition::Procedure(routine) => self.dependencies(routine),
            Definition::View(view) | Definition::MaterializedView(view) => self.read_by(view),
        }
    }

    /// The column that owns a sequence.
    pub(super) const fn owner(&mut self, options: &'a [SequenceOption<'a>]) {
        let mut i = 0;
        while i < options.len() {
            if let SequenceSet::OwnedBy(table, column) = &options[i].set {
                self.table(table, Access::Needs);
                self.column(Facet::Column, table, *column, Access::Needs);
            }
            i += 1;
        }
    }

    pub(super) const fn dependencies(&mut self, routine: &'a Routine<'a>) {
        let mut i = 0;
        while i < routine.depends_on.len() {
            match &routine.depends_on[i] {
                Dependency::Table(table) | Dependency::Signature(table) => self.table(table, Access::Needs),
                Dependency::Column(table, column) | Dependency::Head { table, column, .. } => {
                    self.table(table, Access::Needs);
                    self.column(Facet::Column, table, *column, Access::Needs);
                }
                Dependency::Function(name) | Dependency::Call(name) => {
                    self.object(ObjectKind::Function, *name, Access::Needs);
                }
                Dependency::Type(kind, name) => self.object(*kind, *name, Access::Needs),
            }
            i += 1;
        }
    }

    /// The tables and columns that a view reads: they stay, and columns keep their types.
    const fn read_by(&mut self, view: &'a View<'a>) {
        let mut i = 0;
        while i < view.read.len() {
            let reading = &view.read[i];
            if !reading.databases.and(self.chain.databases).is_empty() {
                self.read_in(reading, &view.shown[i]);
            }
            i += 1;
        }
    }

    const fn read_in(&mut self, reading: &'a Reading<'a>, shown: &'a Shown<'a>) {
        let mut i = 0;
        while i < reading.tables.len() {
            self.table(&reading.tables[i].name, Access::Needs);
            i += 1;
        }
        i = 0;
        while i < reading.columns.len() {
            let column = &reading.columns[i];
            match column.of {
                Of::Table(table) => self.stays(&reading.tables[table].name, column.name),
                Of::Scope(_) => {
                    let mut k = 0;
                    while k < reading.tables.len() {
                        self.stays(&reading.tables[k].name, column.name);
                        k += 1;
                    }
                }
            }
            i += 1;
        }
        i = 0;
        while i < shown.stars.len() {
            self.columns_of(&reading.tables[shown.stars[i]].name, Access::Fills);
            i += 1;
        }
        i = 0;
        while i < shown.outputs.len() {
            if let Output::All(table) = shown.outputs[i] {
                self.columns_of(&reading.tables[table].name, Access::Fills);
            }
            i += 1;
        }
    }
}
