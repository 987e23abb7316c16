//! `only(postgres)`: ops for some of the declared databases, and what they make there.
//!
//! Where a thing is not stands in its id ([`absent`]). An op needs what it uses on all of its databases, and changes a thing
//! wherever it is.

use super::draft::{Draft, article};
use super::users::Thing;
use super::{Report, Table};
use crate::model::{Chain, Database, Databases, Name, Spot};
use crate::op::{ABSENT, Item, ItemKind, Op, absent};

/// In the filter of a schema that has something which is not everywhere.
pub(super) const NARROW: u64 = 0x94d0_49bb_1331_11eb;

/// Whether a thing with that id is on none of the databases.
pub(super) const fn is_elsewhere(id: u64, on: Databases) -> bool {
    on.without(absent(id)).is_empty()
}

/// Whether a thing with that id is on all of the databases.
pub(super) const fn is_on_all(id: u64, on: Databases) -> bool {
    id & ABSENT == 0 || on.and(absent(id)).is_empty()
}

/// Who needs something.
#[derive(Clone, Copy)]
pub(super) enum User {
    /// The op.
    Op,
    /// A text for these databases, there.
    Text(Databases, Spot),
}

/// Reports a thing that is not on all databases where it is needed; whether it is so.
pub(super) const fn needed(chain: &Chain, user: User, id: u64, at: u16, thing: Thing<'_>, report: &mut Report) -> bool {
    let (what, on) = match user {
        User::Op => ("op", chain.databases),
        User::Text(on, _) => ("text", on),
    };
    let (missing, there) = (on.and(absent(id)), chain.ever.without(absent(id)));
    // what is nowhere said so of databases that are not declared
    if missing.is_empty() || there.is_empty() {
        return false;
    }
    let both = on.without(missing);
    thing.begin(report.at(at)).say(" exists on ").databases(there).say(" alone, and this ");
    report.say(what).say(" is for ").databases(missing).say(if both.is_empty() { "" } else { ", too" });
    if let User::Text(_, spot) = user {
        report.spot(spot);
    }
    if both.is_empty() {
        report.help("make it there, too, or leave this out");
        return true;
    }
    say_only(both, report.help("write `")).say("` in front of the op");
    if let User::Text(..) = user {
        report.say(", or give each database a text of its own");
    }
    true
}

/// Reports a thing that an op changes, and that is not exactly where the op is.
pub(super) const fn changed(chain: &Chain, id: u64, at: u16, thing: Thing<'_>, report: &mut Report) {
    if needed(chain, User::Op, id, at, thing, report) {
        return;
    }
    let there = chain.declared.without(absent(id));
    let others = there.without(chain.databases);
    if !others.is_empty() {
        thing.begin(report.at(at)).say(" exists on ").databases(others).say(", too, and this op would change it on ");
        report.databases(chain.databases).say(" alone");
        if there.0 == chain.declared.0 {
            say_only(chain.databases, report.help("leave `")).say("` out");
        } else {
            say_only(there, report.help("write `")).say("` in front of the op");
        }
    }
}

/// Reports a name that is taken by a thing which is on none of the op's databases; whether it is so. A name stands for one
/// thing in the fold, wherever that is.
pub(super) const fn taken_elsewhere(chain: &Chain, id: u64, noun: &str, name: Name<'_>, report: &mut Report) -> bool {
    if !is_elsewhere(id, chain.databases) || chain.databases.is_empty() {
        return false;
    }
    report.at(name.at).say("the name ").name(name.text).say(" is taken by ").say(article(noun)).say(noun);
    report.say(" on ").databases(chain.ever.without(absent(id)));
    report.help("one name stands for one thing, whichever databases have it: give this one another name");
    true
}

/// Adds `only(postgres, sqlite)`.
const fn say_only(databases: Databases, report: &mut Report) -> &mut Report {
    let mut left = databases;
    report.say("only(");
    while let Some(database) = left.first() {
        left = left.without(Databases(database.bit()));
        report.say(Database::keyword(database)).say(if left.is_empty() { "" } else { ", " });
    }
    report.say(")")
}

/// Reports an op that is not exactly where the table, column or object is that it changes, or not everywhere where the
/// table is that it adds to. What it makes is its own.
pub(super) const fn check_target(chain: &Chain, op: &Op<'_>, target: &Table<'_>, report: &mut Report) {
    let Some(name) = op.table() else { return };
    let at = name.name.at;
    let whole = match target.object {
        Some(_) => Thing::Object(target.noun(), name),
        None => Thing::Table(name),
    };
    match op {
        Op::CreateTable { .. } | Op::CreateObject { .. } | Op::PutBack { .. } | Op::Execute { .. } | Op::Run { .. } => {
        }
        Op::AlterTable { .. }
        | Op::DropTable { .. }
        | Op::RenameTable { .. }
        | Op::DropObject { .. }
        | Op::RenameObject { .. }
        | Op::AlterEnum { .. }
        | Op::AlterDomain { .. }
        | Op::AlterSequence { .. }
        | Op::SetAside { .. }
        | Op::ReplaceObject { .. } => changed(chain, target.id, at, whole, report),
        // a primary key is the table's
        Op::AddColumn { items, .. } if has_primary_key(items) => changed(chain, target.id, at, whole, report),
        Op::CreateItem { item: Item { kind: ItemKind::PrimaryKey { .. }, .. }, .. } => {
            changed(chain, target.id, at, whole, report);
        }
        Op::AddColumn { .. }
        | Op::CreateItem { .. }
        | Op::CreateTrigger { .. }
        | Op::BulkInsert { .. }
        | Op::Refresh { .. } => {
            needed(chain, User::Op, target.id, at, whole, report);
        }
        Op::DropColumn { column, .. } | Op::RenameColumn { column, .. } | Op::AlterColumn { column, .. } => {
            check_element(chain, target, *column, true, report);
        }
        Op::RenameIndex { index: item, .. }
        | Op::DropIndex { index: item, .. }
        | Op::RenameConstraint { constraint: item, .. }
        | Op::ValidateConstraint { constraint: item, .. }
        | Op::DropConstraint { constraint: item, .. }
        | Op::ReplaceTrigger { trigger: item, .. }
        | Op::RenameTrigger { trigger: item, .. }
        | Op::DropTrigger { trigger: item, .. } => check_element(chain, target, *item, false, report),
    }
}

const fn has_primary_key(items: &[Item<'_>]) -> bool {
    let mut i = 0;
    while i < items.len() {
        if let ItemKind::PrimaryKey { .. } = items[i].kind {
            return true;
        }
        i += 1;
    }
    false
}

const fn check_element(chain: &Chain, table: &Table<'_>, name: Name<'_>, column: bool, report: &mut Report) {
    let view = table.whole();
    if let Some(i) = if column { view.column(name) } else { view.item(name) } {
        let element = view.get(i);
        let thing = if column {
            Thing::Column(table.name, element.name.text)
        } else {
            Thing::Item(element.noun(), table.name, element.name.text)
        };
        changed(chain, element.id, name.at, thing, report);
    }
}

impl Draft<'_, '_> {
    /// Reports a thing that is not on all databases of the op.
    pub(super) const fn check_there(&mut self, id: u64, at: u16, thing: Thing<'_>) {
        if id & ABSENT != 0 {
            needed(self.chain, User::Op, id, at, thing, self.report);
        }
    }

    /// The same for a column of another table, which is reported itself if it is not there.
    pub(super) const fn check_column_there(&mut self, table: &Table<'_>, id: u64, name: Name<'_>) {
        if is_on_all(table.id, self.chain.databases) {
            self.check_there(id, name.at, Thing::Column(table.name, name.text));
        }
    }
}

/// Reports an `only(…)` that names all declared databases, so that it says nothing.
const fn check_all(chain: &Chain, named: Databases) -> Report {
    let mut report = Report::new();
    if chain.declared.without(named).is_empty() {
        report.at(0).say("`only(…)` names every database that the crate's `chain!` declares").help("leave it out");
    }
    report
}

/// Reports a database in `only(…)` that is not declared, or takes no part in the revision, for which the chain is `here`.
const fn check_declared(chain: &Chain, here: &Chain, named: Databases) -> Report {
    let mut report = Report::new();
    if here.declared.and(named).is_empty() && !chain.declared.and(named).is_empty() {
        report
            .at(0)
            .databases(named)
            .say(" takes no part in this revision: see `since` and `until` in the crate's `chain!`");
        report.help("leave the op out");
    } else if chain.declared.and(named).is_empty() {
        report.at(0).databases(named).say(" is not declared: the crate's `chain!` has ").databases(chain.declared);
        report.help("name one of those, or declare it");
    }
    report
}

/// Panics where `only(…)` names all declared databases.
///
/// # Panics
/// In const evaluation, which is a compile error under the word.
#[track_caller]
pub const fn assert_only(chain: &Chain, named: Databases) {
    check_all(chain, named).raise(0);
}

/// Panics where the database is not declared, or takes no part in the revision, for which the chain is `here`.
///
/// # Panics
/// In const evaluation, which is a compile error under its name.
#[track_caller]
pub const fn assert_declared(chain: &Chain, here: &Chain, named: Databases) {
    check_declared(chain, here, named).raise(0);
}
