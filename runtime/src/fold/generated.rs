//! Columns that are computed from others.

use super::draft::Draft;
use super::types::MYSQLS;
use super::{Element, Ids, Kind};
use crate::model::{Database, Name, Version};
use crate::op::{AlterRare, ColumnDef, Generated, Set};

const VIRTUAL: Version = Version(18, 0);

impl<'a> Draft<'_, 'a> {
    /// Resolves the columns that the new generated columns name, and checks what they may.
    pub(super) const fn resolve_generated(&mut self) {
        let mut i = 0;
        while i < self.made {
            if let Kind::Column(column) = self.own[i].kind
                && let Some(generated) = column.generated
            {
                let mut ids = Ids::new();
                self.columns_of(&generated.sql, &mut ids);
                self.own[i].columns = ids;
                self.check_generated(self.own[i].id, &column, &ids, generated.stored);
            }
            i += 1;
        }
    }

    pub(super) const fn check_generated(&mut self, id: u64, column: &ColumnDef<'a>, uses: &Ids, stored: bool) {
        let on = self.chain.databases;
        let at = column.name.at;
        if on.has(Database::Mariadb) && !column.nullable {
            self.report.at(at).say("a generated column cannot be NOT NULL on MariaDB");
            self.report.help("make its type an `Option`");
        }
        if on.has(Database::Postgres) && !stored && !self.chain.version(Database::Postgres).at_least(VIRTUAL) {
            self.report.at(at).say("PostgreSQL has virtual generated columns from version 18 on");
            self.report.help("leave `virtual` out, or declare `postgres 18`");
        }
        if uses.has(id) {
            self.report.at(at).say("a generated column cannot read itself").help("name other columns of the table");
            return;
        }
        let mut i = 0;
        while i < uses.len() {
            let generated = match self.view().column_def(uses.as_slice()[i]) {
                Some(used) => used.generated.is_some(),
                None => false,
            };
            if generated && on.has(Database::Postgres) {
                self.report.at(at).say("a generated column cannot read another generated column on PostgreSQL");
                self.report.help("write the other one's expression out");
            }
            i += 1;
        }
        self.check_not_numbered(uses, "a generated column", at);
        if stored {
            self.check_not_rewritten(uses, "a stored column", at);
        }
    }

    /// `alter_column … { generated: … }`: the columns that a new expression names.
    pub(super) const fn alter_generated(
        &mut self,
        element: &Element<'a>,
        before: &ColumnDef<'a>,
        after: &mut ColumnDef<'a>,
        rare: &AlterRare<'a>,
    ) -> Option<Ids> {
        match rare.generated {
            Set::Keep => None,
            Set::Drop => {
                self.check_keeps_values(before, rare.generated_at);
                after.generated = None;
                None
            }
            Set::To(sql) => {
                // one that was not computed before is stored, as a new one is unless it says `virtual`
                let stored = match before.generated {
                    Some(generated) => generated.stored,
                    None => true,
                };
                let generated = Generated { sql, stored };
                after.generated = Some(generated);
                Some(self.regenerated(element, after, &generated, rare.generated_at))
            }
        }
    }

    /// Reports a column that keeps no values when it is computed no more.
    const fn check_keeps_values(&mut self, before: &ColumnDef<'a>, at: u16) {
        let Some(generated) = before.generated else { return };
        let on = self.chain.databases.and(MYSQLS);
        if !generated.stored && !on.is_empty() {
            self.report.at(at).databases(on).say(" would keep no values of a virtual column");
            self.report.help("drop the column, and add it again with `fill(…)`");
        }
    }

    /// A column that is computed from now on, or in another way, is dropped and added again by most databases, so nothing may use it.
    const fn regenerated(
        &mut self,
        element: &Element<'a>,
        after: &ColumnDef<'a>,
        generated: &Generated<'a>,
        at: u16,
    ) -> Ids {
        let name = Name { at, ..element.name };
        let mut ids = Ids::new();
        self.columns_of(&generated.sql, &mut ids);
        self.check_generated(element.id, &ColumnDef { name, ..*after }, &ids, generated.stored);
        self.check_unused(element.id, name);
        self.check_remade_not_read(self.name, element, at);
        if after.default.is_some() {
            self.report.at(at).say("a generated column has no default").help("say `default: none`, too");
        }
        if after.identity {
            self.report.at(at).say("the database numbers ").column(self.name, element.name.text).say(" already");
            self.report.help("say `identity: none`, too");
        }
        if super::enums::type_name(&after.ty).is_some() {
            self.check_type_of_generated(&ColumnDef { ty_at: at, ..*after });
        }
        ids
    }
}

/// Whether both are computed by one expression, or neither by any; names in them are compared apart.
pub(super) const fn same_generated(a: Option<&Generated<'_>>, b: Option<&Generated<'_>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.sql.same_shape(&b.sql) && a.stored == b.stored,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}
