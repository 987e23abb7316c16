//! Constraints and indexes.

use super::Canon;
use crate::model::{Action, Deferrable};
use crate::op::{ConstraintOptions, Exclusion, ExclusionPart, IndexOptions, Item, ItemKind, Method, Part, PartOptions};

impl Canon {
    pub(super) fn item(&mut self, item: Item<'_>) {
        let Item { name, kind, options } = item;
        self.name(name);
        match kind {
            ItemKind::PrimaryKey { columns } => {
                self.word("primary_key");
                self.list(columns, Canon::name);
            }
            ItemKind::Unique { columns } => {
                self.word("unique");
                self.list(columns, Canon::name);
            }
            ItemKind::ForeignKey { columns, table, references, on_delete, on_update } => {
                self.word("foreign_key");
                self.list(columns, Canon::name);
                self.table(table);
                self.list(references, Canon::name);
                self.action(on_delete);
                self.action(on_update);
            }
            ItemKind::Check { sql } => {
                self.word("check");
                self.sql(sql);
            }
            ItemKind::Exclude(Exclusion { method, method_at: _, parts, condition }) => {
                self.word("exclude");
                self.word(method.keyword());
                self.list(parts, |canon, ExclusionPart { part, operator }| {
                    canon.part(part);
                    canon.text(operator);
                });
                self.option(*condition, Canon::sql);
            }
            ItemKind::Index { unique, parts, options } => {
                self.word("index");
                self.number(unique);
                self.list(parts, |canon, part| {
                    canon.part(part.part);
                    canon.number(part.descending);
                });
                self.index_options(options);
            }
        }
        // only what is said, so that a constraint without options reads as before there were any
        if let Some(ConstraintOptions { deferrable, deferrable_at: _, not_valid, not_valid_at: _ }) = options {
            match deferrable {
                Deferrable::No => {}
                Deferrable::Immediate => self.word("deferrable"),
                Deferrable::Deferred => self.word("deferred"),
            }
            if not_valid {
                self.word("not_valid");
            }
        }
    }

    fn action(&mut self, action: Action) {
        self.word(match action {
            Action::NoAction => "no_action",
            Action::Restrict => "restrict",
            Action::Cascade => "cascade",
            Action::SetNull => "set_null",
            Action::SetDefault => "set_default",
        });
    }

    fn part(&mut self, part: Part<'_>) {
        match part {
            Part::Column(name) => self.name(name),
            Part::Expr(sql) => self.sql(sql),
        }
    }

    /// Only what is said, so that an index without options reads as before there were any.
    fn index_options(&mut self, options: &IndexOptions<'_>) {
        let IndexOptions {
            condition,
            method,
            method_at: _,
            include,
            nulls_not_distinct,
            nulls_not_distinct_at: _,
            storage,
            storage_at: _,
            parts,
        } = *options;
        if let Some(condition) = condition {
            self.word("where");
            self.sql(condition);
        }
        if method != Method::Btree {
            self.word("using");
            self.word(method.keyword());
        }
        if !include.is_empty() {
            self.word("include");
            self.list(include, Canon::name);
        }
        if nulls_not_distinct {
            self.word("nulls_not_distinct");
        }
        if !parts.is_empty() {
            self.word("parts");
            self.list(parts, Canon::part_options);
        }
        if !storage.is_empty() {
            self.word("with");
            self.list(storage, |canon, (name, value)| {
                canon.text(name);
                canon.text(value);
            });
        }
    }

    fn part_options(&mut self, said: PartOptions<'_>) {
        let PartOptions { class, nulls_first, nulls_at: _, prefix, prefix_at: _, collate, collate_at: _ } = said;
        self.option(class, Canon::name);
        self.option(nulls_first, Canon::number);
        if prefix > 0 {
            self.word("prefix");
            self.number(prefix);
        }
        if !collate.is_empty() {
            self.word("collate");
            self.text(collate);
        }
    }
}
