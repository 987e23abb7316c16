//! Domains: what they are made of, their defaults and checks, and the columns that have them.

use super::apply::Edit;
use super::draft::Draft;
use super::missing::help_element;
use super::sql::check_sql;
use super::types::POSTGRES;
use super::value::check_value;
use super::view::View;
use super::{Element, Ids, Kind, Report, Schema, Table};
use crate::model::{Database, Name, ObjectKind, Sql, TableName, Type, Value};
use crate::op::{DomainChange, DomainCheck, DomainDef, Set};

/// What a domain is at one point of the chain; its checks are elements beside.
#[derive(Clone, Copy, Debug)]
pub struct Domain<'a> {
    /// What it is made of.
    pub ty: &'a Type<'a>,
    /// What a column of it has that says no default.
    pub default: Option<Value<'a>>,
    /// Whether it takes no NULL.
    pub not_null: bool,
}

impl<'a> Table<'a> {
    /// What it is, if it is a domain.
    pub const fn domain(&self) -> Option<&'a Domain<'a>> {
        let [first, ..] = self.elements.as_slice() else { return None };
        let first: &'a Element<'a> = first;
        match &first.kind {
            Kind::Domain(domain) => Some(domain),
            _ => None,
        }
    }
}

impl<'a> Schema<'a> {
    /// The default that a column has from its domain, if it says none itself.
    pub(super) const fn domain_default(&self, element: &Element<'_>) -> Option<&'a Value<'a>> {
        if let Kind::Column(column) = &element.kind
            && matches!(column.ty, Type::Domain { .. })
            && let Some(node) = self.type_of(element)
            && let Some(domain) = node.domain()
        {
            return domain.default.as_ref();
        }
        None
    }
}

impl<'a> Draft<'_, 'a> {
    /// The type of a column, with what its domain is made of. A domain that takes no NULL is reported where the column does.
    pub(super) const fn known_type(&mut self, ty: &Type<'a>, nullable: bool, at: u16) -> Type<'a> {
        let Type::Domain { name, .. } = ty else { return *ty };
        let Some(node) = self.before.object(self.chain, ObjectKind::Domain, **name) else { return *ty };
        let Some(domain) = node.domain() else { return *ty };
        if domain.not_null && nullable {
            self.report.at(at).say("the domain ").table(**name).say(" takes no NULL, so no column of it does");
            self.report.help("make the column NOT NULL, or say `alter_domain ").say(name.name.text);
            self.report.say(" { not_null: false }` first");
        }
        Type::Domain { name, base: domain.ty }
    }

    /// Fills a new domain.
    pub(super) const fn create_domain(&mut self, name: TableName<'a>, new: &'a DomainDef<'a>) {
        let without = self.chain.databases.without(ObjectKind::Domain.kept_by());
        if !without.is_empty() {
            self.report.at(name.name.at).say("there are no domains on ").databases(without);
            self.report.help("give each column the type itself, and a `check(…)`");
        }
        if !self.old.is_empty() {
            // what has the name already stays as it is
            return;
        }
        super::types::check_type(&new.ty, new.ty_at, self.chain, self.report);
        let domain = Domain { ty: &new.ty, default: new.default, not_null: new.not_null };
        self.check_domain_default(&domain, new.default_at);
        // without a name, so that a check can have any
        self.push(Name::NONE, Kind::Domain(domain), Ids::new());
        let mut i = 0;
        while i < new.checks.len() {
            self.add_domain_check(&new.checks[i]);
            i += 1;
        }
    }

    /// `alter_domain`: what it makes of the domain or its checks.
    pub(super) const fn alter_domain(&mut self, name: TableName<'a>, change: &DomainChange<'a>) -> Edit {
        match change {
            DomainChange::Set { default, default_at, not_null, not_null_at } => {
                let Some(old) = self.old.first() else { return Edit::Append };
                let Kind::Domain(before) = &old.kind else { return Edit::Append };
                let mut after = *before;
                match default {
                    Set::Keep => {}
                    Set::Drop => after.default = None,
                    Set::To(value) => after.default = Some(*value),
                }
                if let Some(not_null) = not_null {
                    after.not_null = *not_null;
                }
                if same_domain(before, &after) {
                    self.report.at(name.name.at).say("this changes nothing: ").table(name).say(" is so already");
                    self.report.help("leave it out, or name what shall change");
                }
                self.check_domain_default(
                    &after,
                    if matches!(default, Set::To(_)) { *default_at } else { *not_null_at },
                );
                if after.not_null && !before.not_null {
                    self.check_columns_take_no_null(*not_null_at);
                    self.check_no_array(*not_null_at);
                }
                self.push(old.name, Kind::Domain(after), Ids::new());
                self.own[0].id = old.id;
                Edit::Replace(0)
            }
            DomainChange::AddCheck(check) => {
                self.add_domain_check(check);
                self.check_no_array(check.name.at);
                Edit::Append
            }
            DomainChange::DropCheck(check) => match self.view().item(*check) {
                Some(i) if matches!(self.view().get(i).kind, Kind::Check(_)) => Edit::Remove(i),
                _ => {
                    self.report.at(check.at).say("no check ").name(check.text).say(" in the domain ").table(name);
                    help_element(name, &View::of(checks_of(self.old)), check.text, false, self.report);
                    Edit::Append
                }
            },
        }
    }

    const fn check_domain_default(&mut self, domain: &Domain<'a>, at: u16) {
        match &domain.default {
            Some(Value::Null) if domain.not_null => {
                self.report.at(at).say("the default is null, but the domain takes no NULL");
                self.report.help("give it another default, or none");
            }
            Some(default) => {
                check_value(default, domain.ty, true, ("default", at), self.chain, self.before, self.report);
            }
            None => {}
        }
    }

    /// A check that stands beside others of the domain: names of checks are the domain's own.
    const fn add_domain_check(&mut self, check: &DomainCheck<'a>) {
        let DomainCheck { name, sql } = check;
        self.check_length(*name);
        if let Some(i) = self.view().item(*name)
            && matches!(self.view().get(i).kind, Kind::Check(_))
        {
            self.report.at(name.at).say("domain ").table(self.name).say(" has a check ").name(name.text);
            self.report.say(" already").help("give this one another name: `as name`");
        }
        self.check_domain_sql(sql);
        self.push(*name, Kind::Check(*sql), Ids::new());
    }

    /// A text for PostgreSQL is enough: there are no domains elsewhere, which is said where the domain is made.
    const fn check_domain_sql(&mut self, sql: &Sql<'a>) {
        if self.chain.databases.has(Database::Postgres) {
            let mut chain = *self.chain;
            chain.databases = POSTGRES;
            check_sql(sql, &chain, self.before, self.report);
        }
    }

    /// Reports a column that takes NULL.
    const fn check_columns_take_no_null(&mut self, at: u16) {
        let mut walk = self.before.walk();
        while let Some(table) = walk.next() {
            let elements = table.elements();
            let mut i = 0;
            while i < elements.len() {
                if elements[i].has_type(self.id)
                    && let Some(column) = elements[i].column()
                    && column.nullable
                {
                    self.report
                        .at(at)
                        .column(table.name, elements[i].name.text)
                        .say(" is of this domain, and takes NULL");
                    self.report.help("make the column NOT NULL first");
                    return;
                }
                i += 1;
            }
        }
    }

    /// Reports a column of arrays of the domain, to which a condition is added.
    const fn check_no_array(&mut self, at: u16) {
        if let Some((table, column)) = array_of(self.before, self.id) {
            self.report.at(at).column(table, column).say(NO_CONDITION);
            self.report.help("give the column another type first, and this one again after");
        }
    }
}

const NO_CONDITION: &str = " holds arrays of this domain, and PostgreSQL adds no condition to it then";

/// The first column of arrays of that domain: PostgreSQL does not look into them, so it adds no condition to the domain.
const fn array_of<'a>(schema: &Schema<'a>, domain: u64) -> Option<(TableName<'a>, &'a str)> {
    let mut walk = schema.walk();
    while let Some(table) = walk.next() {
        let elements = table.elements();
        let mut i = 0;
        while i < elements.len() {
            if elements[i].has_type(domain) && matches!(elements[i].ty(), Type::Array(_)) {
                return Some((table.name, elements[i].name.text));
            }
            i += 1;
        }
    }
    None
}

/// Reports a condition that could not be added again.
pub(super) const fn check_inverse(before: &Schema<'_>, domain: u64, change: &DomainChange<'_>, inverse: &mut Report) {
    let taken_away = match change {
        DomainChange::Set { not_null, .. } => matches!(not_null, Some(false)),
        DomainChange::DropCheck(_) => true,
        DomainChange::AddCheck(_) => false,
    };
    if taken_away && let Some((table, column)) = array_of(before, domain) {
        inverse.at(0).say("no downgrade can be derived: ").column(table, column).say(NO_CONDITION);
        inverse.help("write a `downgrade`");
    }
}

/// The elements behind the first one.
const fn checks_of<'e, 'a>(elements: &'e [&'a Element<'a>]) -> &'e [&'a Element<'a>] {
    match elements {
        [_, checks @ ..] => checks,
        [] => elements,
    }
}

const fn same_domain(a: &Domain<'_>, b: &Domain<'_>) -> bool {
    let defaults = match (&a.default, &b.default) {
        (Some(a), Some(b)) => a.same(b),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    defaults && a.ty.same(b.ty) && a.not_null == b.not_null
}

/// How two domains differ, if they do.
pub(super) const fn other_domain(was: &Table<'_>, is: &Table<'_>) -> Option<&'static str> {
    let (Some(a), Some(b)) = (was.domain(), is.domain()) else { return None };
    if !same_domain(a, b) {
        return Some(" has another type or default, or takes NULL otherwise");
    }
    if same_checks(was, is) { None } else { Some(" has other checks") }
}

/// Whether both have the same checks, in whatever order.
const fn same_checks(was: &Table<'_>, is: &Table<'_>) -> bool {
    let (a, b) = (View::of(checks_of(was.elements())), View::of(checks_of(is.elements())));
    let mut i = 0;
    while i < a.len() {
        let same = match (b.item(a.get(i).name), &a.get(i).kind) {
            (Some(k), Kind::Check(sql)) => match &b.get(k).kind {
                Kind::Check(other) => sql.same_shape(other),
                _ => false,
            },
            _ => false,
        };
        if !same {
            return false;
        }
        i += 1;
    }
    a.len() == b.len()
}
