//! Objects other than tables: enums, domains, sequences, functions, views.

use super::Canon;
use crate::op::{
    Definition, DomainChange, DomainCheck, DomainDef, EnumChange, Object, Routine, SequenceOption, SequenceSet,
    ValuePlace, View,
};

impl Canon {
    pub(super) fn object(&mut self, object: &Object<'_>) {
        let Object { name, definition } = *object;
        self.table(name);
        match definition {
            Definition::Schema | Definition::Extension => {}
            Definition::Enum(values) => self.list(values, Canon::name),
            Definition::Domain(domain) => self.domain(domain),
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

    fn domain(&mut self, domain: DomainDef<'_>) {
        let DomainDef { ty, ty_at: _, default, default_at: _, not_null, checks } = domain;
        self.ty(&ty);
        self.option(default, Canon::value);
        self.number(not_null);
        self.list(checks, Canon::domain_check);
    }

    fn domain_check(&mut self, DomainCheck { name, sql }: DomainCheck<'_>) {
        self.name(name);
        self.sql(sql);
    }

    pub(super) fn domain_change(&mut self, change: &DomainChange<'_>) {
        match *change {
            DomainChange::Set { default, default_at: _, not_null, not_null_at: _ } => {
                self.word("set");
                self.set(default, Canon::value);
                self.option(not_null, Canon::number);
            }
            DomainChange::AddCheck(check) => {
                self.word("add");
                self.domain_check(check);
            }
            DomainChange::DropCheck(name) => {
                self.word("drop");
                self.name(name);
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

    /// What it depends on changes nothing in the database; its name stands in the text.
    pub(super) fn routine(&mut self, routine: Routine<'_>) {
        let Routine { sql, called: _, places: _, depends_on: _ } = routine;
        self.sql(sql);
    }
}
