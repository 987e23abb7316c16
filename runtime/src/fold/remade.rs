//! An enum that loses a value: PostgreSQL makes the type again and gives it to the columns, and what does not let it.

use super::draft::Draft;
use super::readers::help_recreate;
use super::search::is_used;
use super::{Element, Kind, Report, Schema, Table};
use crate::model::{Chain, Database};
use crate::op::{Dependency, EnumChange};

/// What is in the way.
enum Obstacle<'a> {
    /// A view that reads the column.
    View(&'a Table<'a>, &'a Element<'a>, &'a Table<'a>),
    /// A column that is computed from the column.
    Generated(&'a Table<'a>, &'a Element<'a>, &'a Element<'a>),
    /// A function or procedure that takes or returns it.
    Routine(&'a Table<'a>),
}

impl<'a> Schema<'a> {
    const fn obstacle(&self, chain: &Chain, enum_: u64) -> Option<Obstacle<'a>> {
        if !chain.databases.has(Database::Postgres) || !is_used(&self.seen, enum_) {
            return None;
        }
        let mut walk = self.walk();
        while let Some(node) = walk.next_node() {
            let elements = node.elements();
            let mut i = 0;
            while i < elements.len() {
                let element = elements[i];
                match &element.kind {
                    Kind::Column(_) if element.has_type(enum_) => {
                        if let Some(view) = self.reader_of(chain, node.name, node.id, Some(element)) {
                            return Some(Obstacle::View(node, element, view));
                        }
                        if let Some(generated) = generated_from(elements, element.id) {
                            return Some(Obstacle::Generated(node, element, generated));
                        }
                    }
                    Kind::Body(routine)
                        if element.columns.has(enum_) && self.is_in_signature(chain, routine.depends_on, enum_) =>
                    {
                        return Some(Obstacle::Routine(node));
                    }
                    _ => {}
                }
                i += 1;
            }
        }
        None
    }

    const fn is_in_signature(&self, chain: &Chain, depends_on: &[Dependency<'_>], enum_: u64) -> bool {
        let mut i = 0;
        while i < depends_on.len() {
            if let Dependency::Signature(name) = &depends_on[i]
                && let Some(found) = self.named(chain, *name)
                && found.id == enum_
            {
                return true;
            }
            i += 1;
        }
        false
    }
}

/// A column of the table that is computed from the one with that id.
const fn generated_from<'a>(elements: &[&'a Element<'a>], id: u64) -> Option<&'a Element<'a>> {
    let mut i = 0;
    while i < elements.len() {
        if let Some(column) = elements[i].column()
            && column.generated.is_some()
            && elements[i].columns.has(id)
        {
            return Some(elements[i]);
        }
        i += 1;
    }
    None
}

impl Obstacle<'_> {
    /// Says it.
    const fn say(&self, report: &mut Report) {
        match self {
            Obstacle::View(table, column, view) => {
                say_column(table, column, report)
                    .say("the ")
                    .say(view.noun())
                    .say(" ")
                    .table(view.name)
                    .say(" reads it");
            }
            Obstacle::Generated(table, column, generated) => {
                say_column(table, column, report).say("the generated column ").name(generated.name.text);
                report.say(" reads it");
            }
            Obstacle::Routine(routine) => {
                report
                    .say("PostgreSQL makes the type again, and the ")
                    .say(routine.noun())
                    .say(" ")
                    .table(routine.name);
                report.say(" takes or returns it");
            }
        }
    }

    const fn help(&self, report: &mut Report) {
        match self {
            Obstacle::View(_, _, view) => help_recreate(view.name, report),
            Obstacle::Generated(_, _, generated) => {
                report.help("drop ").name(generated.name.text).say(" before, and add it again after");
            }
            Obstacle::Routine(routine) => {
                report.help("drop the ").say(routine.noun()).say(" before, and create it again after");
            }
        }
    }
}

const fn say_column<'r>(table: &Table<'_>, column: &Element<'_>, report: &'r mut Report) -> &'r mut Report {
    report.say("PostgreSQL gives ").column(table.name, column.name.text).say(" a new type, and ")
}

impl Draft<'_, '_> {
    /// Reports what does not let a value go.
    pub(super) const fn check_remakable(&mut self, at: u16) {
        if let Some(obstacle) = self.before.obstacle(self.chain, self.id) {
            obstacle.say(self.report.at(at));
            obstacle.help(self.report);
        }
    }
}

/// Reports what would not let a new value go again.
pub(super) const fn check_inverse(
    chain: &Chain,
    before: &Schema<'_>,
    enum_: u64,
    change: &EnumChange<'_>,
    report: &mut Report,
) {
    let EnumChange::Add { .. } = change else { return };
    if let Some(obstacle) = before.obstacle(chain, enum_) {
        obstacle.say(report.at(0).say("no downgrade can be derived: to take the value back, "));
        match obstacle {
            Obstacle::View(..) => obstacle.help(report),
            Obstacle::Generated(..) | Obstacle::Routine(_) => {
                report.help("write a `downgrade` that drops that first and makes it again afterwards");
            }
        }
    }
}
