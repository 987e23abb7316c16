//! Columns, and what a table says beyond them.

use super::Canon;
use crate::model::Numbering;
use crate::op::{Alter, AlterRare, AlterTable, ColumnDef, ColumnOptions, Generated, SequenceOption, Set, TableOptions};

impl Canon {
    pub(super) fn column(&mut self, column: ColumnDef<'_>) {
        let ColumnDef {
            name,
            ty,
            ty_at: _,
            nullable,
            default,
            default_at: _,
            identity,
            numbering,
            on_update_now,
            generated,
            options,
            comment,
        } = column;
        self.name(name);
        self.ty(&ty);
        self.number(nullable);
        self.option(default, Canon::value);
        self.number(identity);
        if on_update_now {
            self.word("on_update_now");
        }
        if numbering != Numbering::Standard {
            self.word(numbering.word());
        }
        self.option(generated, |canon, Generated { sql, stored }| {
            canon.sql(sql);
            canon.number(stored);
        });
        let ColumnOptions { collate, charset, text_at: _, numbers } = *ColumnOptions::of(options);
        self.text(collate);
        self.text(comment);
        if !charset.is_empty() {
            self.word("charset");
            self.text(charset);
        }
        self.numbers(numbers);
    }

    fn numbers(&mut self, numbers: &[SequenceOption<'_>]) {
        if !numbers.is_empty() {
            self.word("numbers");
            self.list(numbers, Canon::sequence_option);
        }
    }

    pub(super) fn alter(&mut self, alter: &Alter<'_>) {
        let Alter {
            ty,
            ty_at: _,
            using,
            nullable,
            nullable_at: _,
            default,
            default_at: _,
            fill,
            fill_at: _,
            comment,
            rare,
        } = *alter;
        self.option(ty, |canon, ty| canon.ty(&ty));
        self.option(using, Canon::sql);
        self.option(nullable, Canon::number);
        self.set(default, Canon::value);
        self.option(fill, Canon::value);
        self.set(comment, Canon::text);
        if let Some(rare) = rare {
            self.alter_rare(rare);
        }
    }

    fn alter_rare(&mut self, rare: &AlterRare<'_>) {
        let AlterRare { identity, identity_at: _, options, text_at: _, generated, generated_at: _ } = *rare;
        self.set(identity, |canon, numbering: Numbering| canon.word(numbering.word()));
        self.set(options, |canon, options: &ColumnOptions<'_>| {
            let ColumnOptions { collate, charset, text_at: _, numbers } = *options;
            canon.text(collate);
            canon.text(charset);
            canon.numbers(numbers);
        });
        self.set(generated, Canon::sql);
    }

    pub(super) fn table_options(&mut self, options: &TableOptions<'_>) {
        let TableOptions { engine, charset, collate, row_format, unlogged, storage, without_rowid, strict, at: _ } =
            *options;
        self.word("options");
        for text in [engine, charset, collate, row_format] {
            self.text(text);
        }
        self.number(unlogged);
        self.number(without_rowid);
        if strict {
            self.word("strict");
        }
        if !storage.is_empty() {
            self.storage(storage);
        }
    }

    fn storage(&mut self, parameters: &[(&str, &str)]) {
        self.word("with");
        self.list(parameters, |canon, (name, value)| {
            canon.text(name);
            canon.text(value);
        });
    }

    pub(super) fn alter_table(&mut self, alter: &AlterTable<'_>) {
        let AlterTable {
            comment,
            engine,
            charset,
            collate,
            row_format,
            unlogged,
            storage,
            without_rowid,
            strict,
            at: _,
        } = *alter;
        for text in [comment, engine, charset, collate, row_format] {
            self.set(text, Canon::text);
        }
        self.option(unlogged, Canon::number);
        self.option(without_rowid, Canon::number);
        if let Some(strict) = strict {
            self.word("strict");
            self.number(strict);
        }
        match storage {
            Set::Keep => {}
            Set::Drop => self.storage(&[]),
            Set::To(storage) => self.storage(storage),
        }
    }
}
