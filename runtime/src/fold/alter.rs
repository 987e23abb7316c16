//! `alter_column`: what it makes of a column, and what else of the table must still hold.

use super::collation::same_text_options;
use super::draft::Draft;
use super::generated::same_generated;
use super::identity::numbered;
use super::sequence::drawn_from;
use super::types::{
    KEY_BYTES, MYSQLS, POSTGRES, SHORTEN, check_type, indexable, key_refused, needs_using, unindexable,
};
use super::value::check_value;
use super::view::{View, same_columns};
use super::{Element, Ids, Kind};
use crate::model::{Action, Database, Name, Type, Value};
use crate::op::{Alter, AlterRare, ColumnDef, Method, Set};

impl<'a> Draft<'_, 'a> {
    /// The altered column, and what it uses.
    pub(super) const fn altered(
        &mut self,
        element: &Element<'a>,
        alter: &Alter<'a>,
        name: Name<'a>,
    ) -> (ColumnDef<'a>, Ids) {
        let Some(before) = element.column() else { return (ColumnDef::new(name, Type::Text), Ids::new()) };
        let mut after = changed(before, alter);
        let computed_from = match alter.rare {
            Some(rare) => self.alter_rare(element, before, &mut after, rare),
            None => None,
        };
        let uses = match computed_from {
            Some(ids) => ids,
            None => self.altered_uses(element, before, &after, alter),
        };
        let at = if alter.ty.is_some() { alter.ty_at } else { alter.nullable_at };
        if let Type::Domain { .. } = after.ty {
            after.ty = self.known_type(&after.ty, after.nullable, at);
        }
        if same_column(before, &after) && !is_regenerated(&element.columns, before, &after, &uses) {
            self.report.at(name.at).say("this changes nothing: ").column(self.name, name.text).say(" is so already");
            self.report.help("leave it out, or name what shall change");
        }
        self.check_altered_type(element, before, &after, alter);
        self.check_altered_null(element, before, &after, alter);
        self.check_altered_default(&after, &uses, alter);
        if let Some(fill) = &alter.fill {
            if after.generated.is_some() {
                self.computed(name, alter.fill_at);
            } else if !before.nullable || after.nullable {
                self.report.at(alter.fill_at).say("`fill` has nothing to fill: the column does not become NOT NULL");
                self.report.help("write it together with `nullable: false`");
            }
            check_value(fill, &after.ty, after.nullable, ("fill", alter.fill_at), self.chain, self.before, self.report);
            drawn_from(self.chain, self.before, fill, alter.fill_at, self.report);
            self.check_enum_value(fill, &after.ty, &uses, "fill", alter.fill_at);
        }
        (after, uses)
    }

    /// What few ops change. The columns that it is generated from, if that is said anew.
    const fn alter_rare(
        &mut self,
        element: &Element<'a>,
        before: &ColumnDef<'a>,
        after: &mut ColumnDef<'a>,
        rare: &AlterRare<'a>,
    ) -> Option<Ids> {
        match rare.options {
            Set::Keep => {}
            Set::Drop if is_of_the_other(before, rare) => {}
            Set::Drop => after.options = None,
            Set::To(options) => after.options = Some(options),
        }
        self.alter_text(element, before, after, rare);
        let uses = self.alter_generated(element, before, after, rare);
        self.alter_identity(element, before, after, rare);
        uses
    }

    /// What the altered column uses: the columns that it is generated from, or its enum or domain and the sequence of its default.
    const fn altered_uses(
        &mut self,
        element: &Element<'a>,
        before: &ColumnDef<'a>,
        after: &ColumnDef<'a>,
        alter: &Alter<'a>,
    ) -> Ids {
        if after.generated.is_some() {
            return element.columns;
        }
        let mut ids = Ids::new();
        if let Some(ty) = &alter.ty {
            ids = self.type_ids(ty, alter.ty_at);
        } else if super::enums::type_name(&before.ty).is_some() && !element.columns.is_empty() {
            ids.push(element.columns.get(0));
        }
        if let Some(Value::Nextval(_)) = after.default {
            match alter.default {
                Set::To(_) => {
                    self.add_sequence_id(after.default.as_ref(), alter.default_at, &mut ids);
                    self.check_not_own_sequence(element.id, element.name, &ids, alter.default_at);
                }
                Set::Keep | Set::Drop => {
                    if let [.., sequence] = element.columns.as_slice() {
                        ids.push(*sequence);
                    }
                }
            }
        }
        ids
    }

    const fn check_altered_type(
        &mut self,
        element: &Element<'a>,
        before: &ColumnDef<'a>,
        after: &ColumnDef<'a>,
        alter: &Alter<'a>,
    ) {
        let (ty, at, on) = (&after.ty, alter.ty_at, self.chain.databases);
        if alter.ty.is_none() {
            return;
        }
        check_type(ty, at, self.chain, self.report);
        self.check_text(after, at);
        if before.ty.same(ty) {
            return;
        }
        if after.identity && !ty.is_integer() && !matches!(ty, Type::Sql(_)) {
            self.report.at(at).say("an identity column is an integer, and this makes it ").ty(ty);
            self.report.help("make it `i64`, `i32` or `i16`");
        }
        if on.has(Database::Postgres) && needs_using(&before.ty, ty) && alter.using.is_none() {
            self.report.at(at).say("PostgreSQL does not turn ").ty(&before.ty).say(" into ").ty(ty).say(" by itself");
            self.report.help("say how: `using: \"…\"`");
        }
        if on.has(Database::Postgres) {
            self.check_remade_not_read(self.name, element, at);
        }
        if let Some(using) = &alter.using {
            if on.has(Database::Postgres) {
                self.check_named(using, POSTGRES);
            } else if !on.is_empty() {
                self.report
                    .at(using.at)
                    .say("`using` is how PostgreSQL turns values into another type, and this op is for ");
                self.report.databases(on).help("leave it out: `execute` an UPDATE before or after");
            }
        }
        if after.on_update_now && !matches!(ty, Type::Timestamp(_)) {
            self.report.at(at).say("`on_update(now())` sets a `Timestamp`, and this makes it ").ty(ty);
            self.report.help("drop the column, and add it again without `on_update`");
        }
        let old = self.old;
        let (mut i, len) = (0, old.len());
        while i < len {
            if old[i].columns.len != 0 && old[i].columns.has(element.id) {
                self.check_user_of_altered(element, after, at, old[i]);
            }
            i += 1;
        }
        let mut ids = Ids::new();
        ids.push(element.id);
        let view = View::of(self.old);
        if let Some(key) = self.foreign_key_to_itself(&ids) {
            self.check_pointing(view.get(key), self.name, &view, element, ty, at);
        }
        if let Some((table, key)) = self.before.pointing_to(self.id, Some(&ids)) {
            self.check_pointing(key, table.name, &table.whole(), element, ty, at);
        }
    }

    /// Checks a key, index or generated column of the same table that uses the altered one.
    const fn check_user_of_altered(
        &mut self,
        element: &Element<'a>,
        after: &ColumnDef<'a>,
        at: u16,
        user: &Element<'a>,
    ) {
        let (ty, on) = (&after.ty, self.chain.databases);
        match &user.kind {
            Kind::Column(_) => {
                if on.has(Database::Postgres) {
                    self.report.at(at).say("the generated column ").name(user.name.text);
                    self.report.say(" reads this one, and PostgreSQL does not alter its type then");
                    self.report.help("drop the generated column, alter this one, and add it again");
                }
            }
            Kind::Index { options, .. } if !matches!(options.method, Method::Btree | Method::Hash) => {
                // of what PostgreSQL's methods take, the server alone knows
                if matches!(options.method, Method::Fulltext | Method::Spatial) {
                    self.check_searched_column(after, options.method, at);
                }
            }
            Kind::PrimaryKey | Kind::Unique | Kind::Index { .. } => {
                let prefix = user.prefix_of(element.id);
                if prefix > 0 {
                    self.check_length_of_prefix(ty, prefix as u32, at);
                    return;
                }
                let refused = unindexable(ty, on);
                if !refused.is_empty() {
                    self.report.at(at).databases(refused).say(" cannot index ").ty(ty).say(", and the ");
                    self.report.say(user.noun()).say(" ").name(user.name.text).say(" does").help(indexable(ty));
                    return;
                }
                let (innodb, bytes) =
                    (on.and(MYSQLS), View::of(self.old).key_bytes(&user.columns, Some((element.id, ty))));
                if !innodb.is_empty() && !user.has_expressions() && bytes > KEY_BYTES {
                    self.report.at(at).databases(innodb).say(" would refuse the ").say(user.noun()).say(" ");
                    self.report.name(user.name.text).say(" with ").ty(ty).say(": ").number(bytes as i128);
                    self.report.say(" bytes, its columns together").help(SHORTEN);
                }
            }
            Kind::ForeignKey { table, table_id, references, .. } => {
                let to = self.pointed_type(&user.columns, references, element.id, *table_id);
                if let Some(to) = to {
                    let refused = key_refused(ty, &to, on);
                    if !refused.is_empty() {
                        self.report
                            .at(at)
                            .say("the foreign key ")
                            .name(user.name.text)
                            .say(" points to ")
                            .ty(&to)
                            .say(" of ");
                        self.report.table(*table).say(": ").databases(refused).say(" would refuse ").ty(ty);
                        self.report.help("drop the key, alter both columns, and create it again");
                        return;
                    }
                }
                let without = unindexable(ty, on.and(MYSQLS));
                if !without.is_empty() {
                    self.report.at(at).databases(without).say(" cannot index ").ty(ty).say(", which the foreign key ");
                    self.report.name(user.name.text).say(" needs").help(indexable(ty));
                }
            }
            Kind::Check(_)
            | Kind::Exclude(_)
            | Kind::Value
            | Kind::Domain(_)
            | Kind::Sequence(_)
            | Kind::Body(_)
            | Kind::Trigger(_) => {}
        }
    }

    const fn check_altered_null(
        &mut self,
        element: &Element<'a>,
        before: &ColumnDef<'a>,
        after: &ColumnDef<'a>,
        alter: &Alter<'a>,
    ) {
        let at = alter.nullable_at;
        if after.nullable && !before.nullable {
            let in_key = match self.view().primary_key() {
                Some(key) => key.columns.has(element.id),
                None => false,
            };
            if in_key || after.identity {
                self.report.at(at).say(if in_key { "a primary key's column" } else { "an identity column" });
                self.report.say(" cannot be nullable").help("leave `nullable` out");
            }
        }
        if !after.nullable && before.nullable {
            if after.generated.is_some() && self.chain.databases.has(Database::Mariadb) {
                self.report.at(at).say("a generated column cannot be NOT NULL on MariaDB").help("leave `nullable` out");
            }
            let old = self.old;
            let (mut i, len) = (0, old.len());
            while i < len {
                let user = old[i];
                if let Kind::ForeignKey { on_delete, on_update, .. } = user.kind
                    && user.columns.has(element.id)
                    && (on_delete.same(Action::SetNull) || on_update.same(Action::SetNull))
                {
                    self.report.at(at).say("the foreign key ").name(user.name.text).say(" sets this column to NULL");
                    self.report.help("drop the key first, and create it again with another action");
                }
                i += 1;
            }
        }
    }

    const fn check_altered_default(&mut self, after: &ColumnDef<'a>, uses: &Ids, alter: &Alter<'a>) {
        if let Set::To(default) = &alter.default {
            let at = alter.default_at;
            if after.identity || after.generated.is_some() {
                self.report.at(at).say(if after.identity { "an identity" } else { "a generated" });
                self.report.say(" column has no default").help("leave `default` out");
            }
            check_value(default, &after.ty, after.nullable, ("default", at), self.chain, self.before, self.report);
            self.check_enum_value(default, &after.ty, uses, "default", at);
        } else if let Some(default) = &after.default
            && (alter.ty.is_some() || alter.nullable.is_some())
        {
            let at = if alter.ty.is_some() { alter.ty_at } else { alter.nullable_at };
            check_value(
                default,
                &after.ty,
                after.nullable,
                ("present default", at),
                self.chain,
                self.before,
                self.report,
            );
            self.check_enum_value(default, &after.ty, uses, "present default", at);
        }
    }
}

/// Whether an expression takes the place of another one, or of none; `was` and `is` are the columns that they name.
const fn is_regenerated(was: &Ids, before: &ColumnDef<'_>, after: &ColumnDef<'_>, is: &Ids) -> bool {
    let same = same_generated(before.generated.as_ref(), after.generated.as_ref());
    !same || after.generated.is_some() && !same_columns(was, is, true)
}

/// Whether what the column says is of its numbers, and `collate: none` or `charset: none` drops it, or of its text, and
/// `identity: none` does.
const fn is_of_the_other(before: &ColumnDef<'_>, rare: &AlterRare<'_>) -> bool {
    if rare.text_at > 0 { before.identity } else { matches!(rare.identity, Set::Drop) && !before.identity }
}

/// Whether both say the same of their text and their numbers.
const fn same_options(a: &ColumnDef<'_>, b: &ColumnDef<'_>) -> bool {
    match (a.options, b.options) {
        (None, None) => true,
        _ => same_text_options(a, b) && (!a.identity || numbered(a).same(&numbered(b))),
    }
}

const fn changed<'a>(before: &ColumnDef<'a>, alter: &Alter<'a>) -> ColumnDef<'a> {
    let mut after = *before;
    if let Some(ty) = alter.ty {
        after.ty = ty;
    }
    if let Some(nullable) = alter.nullable {
        after.nullable = nullable;
    }
    match alter.default {
        Set::Keep => {}
        Set::Drop => after.default = None,
        Set::To(value) => after.default = Some(value),
    }
    match alter.comment {
        Set::Keep => {}
        Set::Drop => after.comment = "",
        Set::To(comment) => after.comment = comment,
    }
    after
}

/// Whether both are the same but for their names.
pub(super) const fn same_column(a: &ColumnDef<'_>, b: &ColumnDef<'_>) -> bool {
    let defaults = match (&a.default, &b.default) {
        (None, None) => true,
        (Some(a), Some(b)) => a.same(b),
        (Some(_), None) | (None, Some(_)) => false,
    };
    defaults
        && a.ty.same(&b.ty)
        && a.nullable == b.nullable
        && a.identity == b.identity
        && a.numbering as u8 == b.numbering as u8
        && a.on_update_now == b.on_update_now
        && a.generated.is_some() == b.generated.is_some()
        && same_options(a, b)
        && crate::model::same_text(a.comment, b.comment)
}
