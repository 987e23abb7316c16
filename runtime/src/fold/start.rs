//! A database that joins the chain later starts with the schema that stands before its first revision. What it could not make of that
//! schema is found here, element by element, by the checks of the ops that would make them.

use super::draft::{Draft, article};
use super::search::Space;
use super::{Element, Filter, Report, Revision, Schema, Table};
use crate::model::{Bound, Chain, Database, Databases, Name};
use crate::op::absent;

/// How many mistakes are told at once.
const LINES: u32 = 8;

/// What the database of a term that begins at `since` cannot make of the schema before; `at` is the index of the term.
pub(super) const fn check(chain: &'static Chain, at: usize, since: &'static Revision) -> Report {
    let before = since.schemas.before;
    // what an op has wrong is said there
    if before.wrong != 0 {
        return Report::EMPTY;
    }
    let mut now = *chain.as_of(since.key);
    let (database, mut i) = (chain.terms[at].database, 0);
    while i < chain.terms.len() {
        // each of several that join at once is told by itself
        let term = &chain.terms[i];
        if i != at && matches!(term.bound, Bound::Since) && term.revision == since.key {
            now.databases = now.databases.without(Databases(term.database.bit()));
        }
        i += 1;
    }
    start_refusals(&now, database, since.name, before)
}

/// What `database`, which `chain` declares, cannot make of the schema; empty if it can make it all.
pub const fn start_refusals<'a>(chain: &Chain, database: Database, since: &str, schema: &'a Schema<'a>) -> Report {
    let mut start = Start { chain, database, schema, report: Report::EMPTY, lines: 0, names: Filter::EMPTY };
    start.report.at(0).say("the schema before ").name(since).say(" cannot be made on ").say(database.title());
    start.report.say(", which joins the chain there:");
    let mut walk = schema.walk();
    while let Some(node) = walk.next_node() {
        start.check(node);
    }
    if start.lines == 0 {
        return Report::EMPTY;
    }
    if start.lines > LINES {
        start.report.say("\n    ").say("and more");
    }
    start.report.help("change it in a revision before ").name(since).say(", or let the database join at a later one");
    start.report
}

struct Start<'s, 'a> {
    chain: &'s Chain,
    database: Database,
    schema: &'a Schema<'a>,
    report: Report,
    lines: u32,
    /// The names of constraints, indexes and tables that were looked at.
    names: Filter,
}

impl<'a> Start<'_, 'a> {
    const fn check(&mut self, node: &'a Table<'a>) {
        if absent(node.id).has(self.database) {
            return;
        }
        let (mut found, mut chain) = (Report::EMPTY, self.chain_of(node.id));
        let mut seen = Filter::EMPTY;
        self.draft(node, &chain, &mut seen, &mut found).check_again(node.object);
        // SQLite reads the `*` of a view whenever the view is read
        if !matches!(self.database, Database::Sqlite) && super::views::has_grown(self.chain, self.schema, node) {
            found.at(0).say("made now it would show other columns, because its `*` has grown");
        }
        if node.is_relation() {
            self.check_name(node, node.name.name, Space::Table, &mut found);
        }
        self.line(node, None, &found);
        let elements = node.elements();
        // what a view shows is columns of tables
        let mut i = if node.view().is_some() { node.width() } else { 0 };
        while i < elements.len() && self.lines <= LINES {
            if !absent(elements[i].id).has(self.database) {
                (found, chain) = (Report::EMPTY, self.chain_of(elements[i].id));
                self.draft(node, &chain, &mut seen, &mut found).check_element_again(elements[i]);
                if let Some(space) = Space::of(&elements[i].kind)
                    && (node.object.is_none() || node.view().is_some())
                {
                    self.check_name(node, elements[i].name, space, &mut found);
                }
                self.line(node, Some(elements[i]), &found);
            }
            i += 1;
        }
    }

    /// The chain as the op had it that made the thing with that id.
    const fn chain_of(&self, id: u64) -> Chain {
        self.chain.only(Databases::ALL.without(absent(id)))
    }

    /// The table, with nothing left to be made.
    const fn draft<'w>(
        &self,
        node: &'w Table<'a>,
        chain: &'w Chain,
        seen: &'w mut Filter,
        report: &'w mut Report,
    ) -> Draft<'w, 'a> {
        Draft {
            chain,
            before: self.schema,
            name: node.name,
            id: node.id,
            version: 0,
            options: &node.options,
            old: node.elements.as_slice(),
            had: node.elements.len,
            own: &mut [],
            made: 0,
            slot: 0,
            names: node.names,
            seen,
            report,
        }
    }

    /// Adds the first mistake of what was found.
    const fn line(&mut self, node: &Table<'_>, element: Option<&Element<'_>>, found: &Report) {
        if found.is_empty() {
            return;
        }
        self.lines += 1;
        if self.lines > LINES {
            return;
        }
        self.report.say("\n    ");
        match element {
            Some(element) if node.object.is_none() || node.view().is_some() => {
                self.report.say(element.noun()).say(" ").column(node.name, element.name.text);
            }
            Some(_) | None => {
                self.report.say(node.noun()).say(" ").table(node.name);
            }
        }
        self.report.say(": ").first_line_of(found);
    }

    /// Reports a name that another table has for something in the same name space.
    const fn check_name(&mut self, node: &'a Table<'a>, name: Name<'a>, space: Space, report: &mut Report) {
        if self.names.may_have(name.folded)
            && let Some(owner) = self.schema.owner_besides(node.id, name, node.name.schema, space, self.chain)
        {
            report.at(0).say("the name ").name(name.text).say(" is taken by ").say(article(owner.noun)).say(owner.noun);
            if !owner.itself {
                report.say(" of ").table(owner.table);
            }
        }
        self.names.add(name.folded);
    }
}
