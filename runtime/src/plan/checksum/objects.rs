//! Objects other than tables: enums, sequences, functions, views.

use super::Canon;
use crate::op::{Definition, EnumChange, Object, Routine, SequenceOption, SequenceSet, ValuePlace, View};

impl Canon {
    pub(super) fn object(&mut self, object: &Object<'_>) {
        let Object { name, definition } = *object;
        self.table(name);
        match definition {
            Definition::Schema | Definition::Extension => {}
            Definition::Enum(values) => self.list(values, Canon::name),
            Definition::Sequence(options) => self.list(options, Canon::sequence_option),
            Definition::Function(routine) | Definition::Procedure(routine) => self.routine(routine),
            Definition::View(View { columns, sql, read: _, shown: _ })
            | Definition::MaterializedView(View { columns, sql, read: _, shown: _ }) => {
                self.list(columns, Canon::name);
                self.sql(sql);
            }
        }
    }

    pub(super) fn enum_change(&mut self, change: EnumChange<'_>) {
        match change {
            EnumChange::Add { value, place } => {
                self.word("add");
                self.name(value);
                match place {
                    ValuePlace::Last => self.word("last"),
                    ValuePlace::Before(anchor) => {
                        self.word("before");
                        self.name(anchor);
                    }
                    ValuePlace::After(anchor) => {
                        self.word("after");
                        self.name(anchor);
                    }
                }
            }
            EnumChange::Rename { value, to } => {
                self.word("rename");
                self.name(value);
                self.name(to);
            }
            EnumChange::Drop { value } => {
                self.word("drop");
                self.name(value);
            }
        }
    }

    pub(super) fn sequence_option(&mut self, option: SequenceOption<'_>) {
        let SequenceOption { set, at: _ } = option;
        let mut number = |word, number| {
            self.word(word);
            self.number(number);
        };
        match set {
            SequenceSet::Start(start) => number("start", start),
            SequenceSet::Increment(increment) => number("increment", increment),
            SequenceSet::Min(min) => number("min", min),
            SequenceSet::Max(max) => number("max", max),
            SequenceSet::Cache(cache) => number("cache", cache),
            SequenceSet::Type(ty) => {
                self.word("type");
                self.ty(&ty);
            }
            SequenceSet::Cycle(cycle) => {
                self.word("cycle");
                self.number(cycle);
            }
            SequenceSet::OwnedBy(table, column) => {
                self.word("owned_by");
                self.table(table);
                self.name(column);
            }
            SequenceSet::NotOwned => self.word("not_owned"),
        }
    }

    /// What it depends on changes nothing in the database.
    pub(super) fn routine(&mut self, routine: Routine<'_>) {
        let Routine { sql, depends_on: _ } = routine;
        self.sql(sql);
    }
}
