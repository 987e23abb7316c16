//! Objects other than tables: making, dropping and renaming them.
//!
//! An object is a node of the same trie, under the keys of its name space; the values of an enum are its elements.

use super::apply::Edit;
use super::draft::{Draft, article};
use super::found::{attached, check_name_free, fresh};
use super::only::taken_elsewhere;
use super::report::Nearest;
use super::trie::key;
use super::users::Thing;
use super::{Element, Kind, Report, Schema, Table};
use crate::model::{Chain, Name, ObjectKind, TableName, same_text};
use crate::op::{Definition, Object};

impl Table<'_> {
    /// Whether it is an object of that kind.
    pub(super) const fn is_a(&self, kind: ObjectKind) -> bool {
        match self.object {
            Some(object) => object.definition.kind() as u8 == kind as u8,
            None => false,
        }
    }

    /// What it is called in messages.
    pub(super) const fn noun(&self) -> &'static str {
        match self.object {
            Some(object) => object.definition.kind().noun(),
            None => "table",
        }
    }

    /// Whether it shares the name space of tables and indexes.
    pub(super) const fn is_relation(&self) -> bool {
        match self.object {
            Some(object) => matches!(
                object.definition,
                Definition::Sequence(_) | Definition::View(_) | Definition::MaterializedView(_)
            ),
            None => true,
        }
    }
}

impl<'a> Schema<'a> {
    /// The live object of that kind and name, spelt exactly so; the name has the keys of its name space.
    pub const fn object(&self, chain: &Chain, kind: ObjectKind, name: TableName<'_>) -> Option<&'a Table<'a>> {
        match self.named(chain, name) {
            Some(node) if node.is_a(kind) => Some(node),
            _ => None,
        }
    }

    /// The live object with that id, whatever it is called now.
    pub const fn object_by_id(&self, id: u64) -> Option<&'a Table<'a>> {
        let mut walk = self.walk();
        while let Some(node) = walk.next_object() {
            if node.id == id {
                return Some(node);
            }
        }
        None
    }
}

/// The new object; what has its name already stays as it is, so that later ops find what they expect.
pub(super) const fn created<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    object: &'a Object<'a>,
    version: u64,
    report: &mut Report,
) -> Table<'a> {
    match taken(chain, before, object.definition.kind(), object.name, report) {
        Some(node) => *node,
        None => Table { object: Some(object), ..fresh(chain, object.name, version, "") },
    }
}

/// Reports a name that another object, or a table, has already; that one.
pub(super) const fn taken<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    kind: ObjectKind,
    name: TableName<'a>,
    report: &mut Report,
) -> Option<&'a Table<'a>> {
    let node = match before.node(key(chain, name)) {
        Some(node) if node.live => node,
        _ => {
            let this = match kind {
                ObjectKind::Sequence => "this one",
                ObjectKind::View => "the view",
                ObjectKind::MaterializedView => "the materialized view",
                ObjectKind::Schema
                | ObjectKind::Extension
                | ObjectKind::Enum
                | ObjectKind::Domain
                | ObjectKind::Function
                | ObjectKind::Procedure => return None,
            };
            check_name_free(chain, before, name, this, report);
            return None;
        }
    };
    if taken_elsewhere(chain, node.id, node.noun(), name.name, report) {
        return Some(node);
    }
    if node.is_a(kind) {
        report.at(name.name.at).say(kind.noun()).say(" ").table(node.name).say(" already exists at this revision");
        report.help("give this one another name, or drop that one first");
    } else {
        report.at(name.name.at).say("the name ").table(name).say(" is taken by ");
        report.say(article(node.noun())).say(node.noun()).help("give this one another name");
    }
    Some(node)
}

/// The object that an op is about; if it is not there, the one with a similar name stands in.
pub(super) const fn existing<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    kind: ObjectKind,
    name: TableName<'a>,
    report: &mut Report,
) -> Option<&'a Table<'a>> {
    let found = before.object(chain, kind, name);
    if found.is_some() {
        return found;
    }
    report.at(name.name.at).say("no ").say(kind.noun()).say(" ").table(name).say(" at this revision");
    help(chain, before, kind, name, report)
}

/// Says what became of an object that is not there, what else has its name, or which one has a similar name; that one.
pub(super) const fn help<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    kind: ObjectKind,
    name: TableName<'_>,
    report: &mut Report,
) -> Option<&'a Table<'a>> {
    if let Some(node) = before.node(key(chain, name))
        && node.name.same(name)
    {
        if node.live {
            report.help("").table(name).say(" is ").say(article(node.noun())).say(node.noun());
            return None;
        }
        if node.is_a(kind) {
            match node.op {
                Some(op) => match op.renamed_to() {
                    Some(to) => report.help("it was renamed to ").table(to).say(" before"),
                    None => report.help("it was dropped before"),
                },
                None => report.help("it was dropped before"),
            };
            return None;
        }
    }
    let (mut nearest, mut found) = (Nearest::to(name.name.text), None);
    let mut walk = before.walk();
    while let Some(node) = walk.next_object() {
        if node.is_a(kind) && nearest.offer(name.name.text, node.name.name.text) {
            found = Some(node);
        }
    }
    match found {
        Some(near) => {
            report.help(article(kind.noun())).say(kind.noun()).say(" with a similar name exists: ").table(near.name);
        }
        None => {
            report.help("create it first: `create_").say(kind.word()).say(" ").say(name.name.text).say(" …`");
        }
    }
    found
}

/// The object that [`super::found::detach`] took away from its old name, under its new one.
pub(super) const fn renamed<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    kind: ObjectKind,
    names: [TableName<'a>; 2],
    version: u64,
    report: &mut Report,
) -> Option<Table<'a>> {
    let [from, to] = names;
    let object = match before.node(key(chain, from)) {
        Some(node) if super::found::is_detached(node, version) => {
            if from.same(to) {
                report.at(to.name.at).say("this changes nothing: the ").say(kind.noun()).say(" is called ").table(to);
                report.say(" already").help("leave it out");
            } else if !same_text(from.schema, to.schema) {
                report.at(to.name.at).say("a new name does not move the ").say(kind.noun()).say(" ").table(from);
                report.say(" to another schema").help("drop it, and create it there");
            } else {
                taken(chain, before, kind, to, report);
            }
            *node
        }
        _ => match existing(chain, before, kind, from, report) {
            Some(near) => *near,
            None => return None,
        },
    };
    Some(attached(chain, object, to))
}

impl<'a> Draft<'_, 'a> {
    /// Fills a new object, and reports what is wrong with it.
    pub(super) const fn create_object(&mut self, object: &'a Object<'a>) {
        if object.definition.view().is_none() {
            self.check_length(object.name.name);
        }
        match object.definition {
            Definition::Schema => {
                let without = self.chain.databases.without(ObjectKind::Schema.kept_by());
                if !without.is_empty() {
                    self.report.at(object.name.name.at).say("there are no schemas on ").databases(without);
                    self.report.help("put the schema's name into the names of its tables");
                }
            }
            Definition::Extension => {}
            Definition::Enum(values) => self.create_values(values),
            Definition::Domain(ref domain) => self.create_domain(object.name, domain),
            Definition::Sequence(options) => self.create_sequence(object.name, options),
            Definition::Function(ref routine) | Definition::Procedure(ref routine) => {
                self.create_routine(object.definition.kind(), object.name, routine);
            }
            Definition::View(ref view) | Definition::MaterializedView(ref view) => {
                self.check_table_name(object.name, "view");
                self.create_view(object.definition.kind(), object.name, view);
            }
        }
    }

    /// `replace_function` and the like.
    pub(super) const fn replace_object(&mut self, object: &'a Object<'a>) -> Edit {
        match &object.definition {
            Definition::Function(routine) | Definition::Procedure(routine) => {
                self.replace_routine(object.definition.kind(), object.name, routine)
            }
            Definition::Schema
            | Definition::Extension
            | Definition::Enum(_)
            | Definition::Domain(_)
            | Definition::Sequence(_)
            | Definition::View(_)
            | Definition::MaterializedView(_) => Edit::Append,
        }
    }

    /// Reports what still uses an object that is dropped.
    pub(super) const fn check_object_unused(&mut self, kind: ObjectKind, name: TableName<'a>) {
        match kind {
            ObjectKind::Schema => self.check_schema_empty(name.name),
            ObjectKind::Enum | ObjectKind::Domain => self.check_type_unused(kind, name),
            ObjectKind::View | ObjectKind::MaterializedView => self.check_not_read(name, None, name.name.at),
            ObjectKind::Extension | ObjectKind::Sequence | ObjectKind::Function | ObjectKind::Procedure => {}
        }
        self.is_used_elsewhere(self.id, self.id, name.name.at, Thing::Object(kind.noun(), name));
    }

    /// Reports what would not follow an object to its new name.
    pub(super) const fn check_object_renamable(&mut self, kind: ObjectKind, name: TableName<'a>) {
        let thing = Thing::Object(kind.noun(), name);
        self.check_no_routine(self.id, self.id, name.name.at, thing);
        if matches!(kind, ObjectKind::Sequence) {
            self.check_not_drawn_from(name.name.at, thing);
        }
        if let Some(Element { kind: Kind::Body(routine), .. }) = self.old.first() {
            self.check_not_recursive(routine, name.name, thing);
        }
    }

    const fn check_schema_empty(&mut self, name: Name<'a>) {
        let mut walk = self.before.walk();
        while let Some(node) = walk.next_node() {
            if same_text(node.name.schema, name.text) {
                self.report.at(name.at).say("schema ").name(name.text).say(" is not empty: it has the ");
                self.report.say(node.noun()).say(" ").name(node.name.name.text);
                self.report.help("drop or move what is in it first");
                return;
            }
        }
    }
}
