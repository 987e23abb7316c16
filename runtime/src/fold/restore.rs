//! The proof of a written downgrade: after it, every table that the revision touched is what it was.

use super::alter::same_column;
use super::domain::other_domain;
use super::draft::article;
use super::enums::same_values;
use super::generated::same_generated;
use super::table_options::{same_storage, same_table_options};
use super::view::View;
use super::views::same_view;
use super::{Element, Ids, Kind, Report, Schema, Table};
use crate::model::{Chain, Sql, TableName, Type, same_text};
use crate::op::{ColumnDef, Exclusion, IndexOptions, Op, Part, PartOptions, absent};

/// Panics with every difference between the parent's schema and the one after the downgrade.
///
/// # Panics
/// In const evaluation, which is a compile error under `downgrade`.
#[track_caller]
pub const fn restores(chain: &Chain, parent: &Schema<'_>, after: &Schema<'_>, up: &[Op<'_>], down: &[Op<'_>]) {
    differences(chain, parent, after, up, down).raise(0);
}

/// The differences, in words; empty if there are none, or if an op is wrong, which is said there.
pub(super) const fn differences(
    chain: &Chain,
    parent: &Schema<'_>,
    after: &Schema<'_>,
    up: &[Op<'_>],
    down: &[Op<'_>],
) -> Report {
    let mut report = Report::new();
    if parent.wrong != after.wrong {
        return report;
    }
    let total = up.len() + down.len();
    let mut i = 0;
    while i < total {
        let op = if i < up.len() { &up[i] } else { &down[i - up.len()] };
        if let Some(table) = op.table()
            && first_mention(table, i, up, down)
        {
            compare_tables(chain, parent, after, table, &mut report);
        }
        if let Some(to) = op.renamed_to()
            && first_mention(to, i, up, down)
        {
            compare_tables(chain, parent, after, to, &mut report);
        }
        i += 1;
    }
    if !report.is_empty() {
        report.help("mend it, leave the downgrade out to have it derived, or declare it `irreversible(\"why\")`");
    }
    report
}

/// Whether no op before the `i`th is about that table, so that each is compared once.
const fn first_mention(table: TableName<'_>, i: usize, up: &[Op<'_>], down: &[Op<'_>]) -> bool {
    let mut k = 0;
    while k < i {
        let op = if k < up.len() { &up[k] } else { &down[k - up.len()] };
        if let Some(other) = op.table()
            && other.same(table)
        {
            return false;
        }
        if let Some(to) = op.renamed_to()
            && to.same(table)
        {
            return false;
        }
        k += 1;
    }
    true
}

const fn line(report: &mut Report) -> &mut Report {
    if report.is_empty() {
        report.at(0).say("the downgrade does not give back the schema of the parent:");
    }
    report.say("\n    ")
}

const fn compare_tables(
    chain: &Chain,
    parent: &Schema<'_>,
    after: &Schema<'_>,
    name: TableName<'_>,
    report: &mut Report,
) {
    match (parent.named(chain, name), after.named(chain, name)) {
        (None, None) => {}
        (Some(old), None) => {
            line(report).say("- ").say(old.noun()).say(" ").table(name).say(" is missing");
        }
        (None, Some(new)) => {
            line(report).say("+ ").say(new.noun()).say(" ").table(name).say(" is left over");
        }
        (Some(old), Some(new)) if absent(old.id).0 != absent(new.id).0 => {
            line(report).say("~ ").say(new.noun()).say(" ").table(name).say(" exists on other databases");
        }
        (Some(old), Some(new)) if old.object.is_some() || new.object.is_some() => {
            if !same_text(old.noun(), new.noun()) {
                line(report).say("~ ").table(name).say(" is ").say(article(new.noun())).say(new.noun());
                report.say(", was ").say(article(old.noun())).say(old.noun());
            } else if let Some(what) = other_domain(old, new) {
                line(report).say("~ domain ").table(name).say(what);
            } else if old.view().is_none() && old.domain().is_none() && !same_values(old.elements(), new.elements()) {
                line(report).say("~ ").say(old.noun()).say(" ").table(name).say(" has other values, or another order");
            } else if old.view().is_none()
                && let (Some(was), Some(is)) = (old.elements().first(), new.elements().first())
                && let Some(what) = other_object(was, is)
            {
                line(report).say("~ ").say(old.noun()).say(" ").table(name).say(what);
            } else if !same_view(old, new) {
                line(report).say("~ ").say(old.noun()).say(" ").table(name).say(" has another text, or other columns");
            } else if old.view().is_some() {
                compare_elements(parent, after, old, new, report);
            }
        }
        (Some(old), Some(new)) => {
            if !same_text(old.comment, new.comment) {
                line(report).say("~ table ").table(name).say(" has another comment");
            }
            if !same_table_options(&old.options, &new.options) {
                line(report).say("~ table ").table(name).say(" has other options");
            }
            compare_elements(parent, after, old, new, report);
        }
    }
}

/// How two sequences, or texts, differ.
const fn other_object(was: &Element<'_>, is: &Element<'_>) -> Option<&'static str> {
    match (&was.kind, &is.kind) {
        (Kind::Sequence(a), Kind::Sequence(b)) => {
            let owners = was.columns.len() == is.columns.len()
                && (was.columns.is_empty() || was.columns.get(0) == is.columns.get(0));
            if a.same(b) && owners { None } else { Some(" has other options") }
        }
        (Kind::Body(a), Kind::Body(b)) if !a.same(b) => Some(" has another text"),
        _ => None,
    }
}

const fn compare_elements(
    parent: &Schema<'_>,
    after: &Schema<'_>,
    old: &Table<'_>,
    new: &Table<'_>,
    report: &mut Report,
) {
    let (was, is) = (old.whole(), new.whole());
    // the columns of views are compared with their texts
    let (mut i, mut k) = if old.view().is_some() { (old.width(), new.width()) } else { (0, 0) };
    while i < was.len() {
        let a = was.get(i);
        let found = if a.is_column() { is.column(a.name) } else { is.item(a.name) };
        match found {
            None => {
                line(report).say("- ").say(a.noun()).say(" ").column(old.name, a.name.text).say(" is missing");
            }
            Some(k) => {
                if !same(parent, after, a, is.get(k), &was, &is) {
                    line(report).say("~ ").say(a.noun()).say(" ").column(old.name, a.name.text);
                    difference(a, is.get(k), report);
                }
            }
        }
        i += 1;
    }
    while k < is.len() {
        let b = is.get(k);
        let found = if b.is_column() { was.column(b.name) } else { was.item(b.name) };
        if found.is_none() {
            line(report).say("+ ").say(b.noun()).say(" ").column(old.name, b.name.text).say(" is left over");
        }
        k += 1;
    }
}

/// Says how two elements of one name differ.
const fn difference(was: &Element<'_>, is: &Element<'_>, report: &mut Report) {
    if absent(was.id).0 != absent(is.id).0 {
        report.say(" exists on other databases");
        return;
    }
    let (Some(a), Some(b)) = (was.column(), is.column()) else {
        report.say(" is another one");
        return;
    };
    if !a.ty.same(&b.ty) {
        report.say(" is ").ty(&b.ty).say(", was ").ty(&a.ty);
    } else if a.nullable != b.nullable {
        report.say(if b.nullable { " is nullable, was NOT NULL" } else { " is NOT NULL, was nullable" });
    } else if a.default.is_some() && b.default.is_none() {
        report.say(" has no default, had one");
    } else if a.default.is_none() && b.default.is_some() {
        report.say(" has a default, had none");
    } else {
        report.say(" has another default, comment, collation, identity or generation expression");
    }
}

/// Whether two elements of one name are the same.
const fn same(
    parent: &Schema<'_>,
    after: &Schema<'_>,
    a: &Element<'_>,
    b: &Element<'_>,
    was: &View<'_, '_>,
    is: &View<'_, '_>,
) -> bool {
    let options = a.deferrable() as u8 == b.deferrable() as u8 && a.is_not_valid() == b.is_not_valid();
    if !options || absent(a.id).0 != absent(b.id).0 || !same_names(&a.columns, was, &b.columns, is) {
        return false;
    }
    match (&a.kind, &b.kind) {
        (Kind::Column(x), Kind::Column(y)) => {
            // an enum or domain may have been renamed in between
            let other = match (parent.type_of(a), after.type_of(b)) {
                (Some(was), Some(is)) if was.name.same(is.name) && is_array(&x.ty) == is_array(&y.ty) => {
                    ColumnDef { ty: x.ty, ..*y }
                }
                _ => *y,
            };
            let (a, b) = (x, &other);
            same_generated(a.generated.as_ref(), b.generated.as_ref()) && same_column(a, b)
        }
        (Kind::PrimaryKey, Kind::PrimaryKey) | (Kind::Unique, Kind::Unique) => true,
        (Kind::Check(a), Kind::Check(b)) => a.same_shape(b),
        (Kind::Trigger(a), Kind::Trigger(b)) => a.same(b),
        (Kind::Exclude(a), Kind::Exclude(b)) => same_exclusion(a, b),
        (Kind::Index { unique: a, parts: x, options: m }, Kind::Index { unique: b, parts: y, options: n }) => {
            *a == *b && same_parts(x, y) && same_options(m, n)
        }
        (
            Kind::ForeignKey { table_id: a, references: x, on_delete: c, on_update: e, .. },
            Kind::ForeignKey { table_id: b, references: y, on_delete: d, on_update: f, .. },
        ) => {
            let targets = match (parent.by_id(*a), after.by_id(*b)) {
                (Some(a), Some(b)) => {
                    let (from, to) = (a.whole(), b.whole());
                    a.name.same(b.name) && same_names(x, &from, y, &to)
                }
                _ => false,
            };
            targets && c.same(*d) && e.same(*f)
        }
        _ => false,
    }
}

const fn is_array(ty: &Type<'_>) -> bool {
    matches!(ty, Type::Array(_))
}

const fn same_exclusion(a: &Exclusion<'_>, b: &Exclusion<'_>) -> bool {
    if a.method as u8 != b.method as u8
        || a.parts.len() != b.parts.len()
        || !same_conditions(a.condition.as_ref(), b.condition.as_ref())
    {
        return false;
    }
    let mut i = 0;
    while i < a.parts.len() {
        let (x, y) = (&a.parts[i], &b.parts[i]);
        if !same_part(&x.part, &y.part) || !same_text(x.operator, y.operator) {
            return false;
        }
        i += 1;
    }
    true
}

const fn same_conditions(a: Option<&Sql<'_>>, b: Option<&Sql<'_>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.same_shape(b),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

const fn same_part(a: &Part<'_>, b: &Part<'_>) -> bool {
    match (a, b) {
        (Part::Column(_), Part::Column(_)) => true,
        (Part::Expr(a), Part::Expr(b)) => a.same_shape(b),
        _ => false,
    }
}

const fn same_parts(a: &[crate::op::IndexPart<'_>], b: &[crate::op::IndexPart<'_>]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if !same_part(&a[i].part, &b[i].part) || a[i].descending != b[i].descending {
            return false;
        }
        i += 1;
    }
    true
}

const fn same_options(a: &IndexOptions<'_>, b: &IndexOptions<'_>) -> bool {
    same_conditions(a.condition.as_ref(), b.condition.as_ref())
        && a.method as u8 == b.method as u8
        && a.include.len() == b.include.len()
        && same_storage(a.storage, b.storage)
        && a.nulls_not_distinct == b.nulls_not_distinct
        && same_part_options(a.parts, b.parts)
}

const fn same_part_options(a: &[PartOptions<'_>], b: &[PartOptions<'_>]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        let classes = match (a[i].class, b[i].class) {
            (Some(a), Some(b)) => a.same(b),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        let nulls = match (a[i].nulls_first, b[i].nulls_first) {
            (Some(a), Some(b)) => a == b,
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        let collations = same_text(a[i].collate, b[i].collate);
        if !classes || !nulls || !collations || a[i].prefix != b[i].prefix {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether both lists name the same columns, by their present names.
const fn same_names(a: &Ids, was: &View<'_, '_>, b: &Ids, is: &View<'_, '_>) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        let same = match (was.by_id(a.as_slice()[i]), is.by_id(b.as_slice()[i])) {
            (Some(x), Some(y)) => x.name.same(y.name),
            // a name in a text for another database
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        if !same {
            return false;
        }
        i += 1;
    }
    true
}
