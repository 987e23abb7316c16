//! The table that an op is working on: what can be read of it, what the op has made, and what is wrong.

use super::filter::Names;
use super::missing::help_element;
use super::only::{User, needed, taken_elsewhere};
use super::search::{Space, used};
use super::sql::{check_sql, named};
use super::users::Thing;
use super::view::View;
use super::{Element, Filter, Ids, Kind, Report, Schema};
use crate::model::{Chain, Database, Databases, Name, Spot, Sql, TableName, same_text};
use crate::op::{ABSENT, TableOptions};

/// A table under work.
pub(super) struct Draft<'w, 'a> {
    pub(super) chain: &'w Chain,
    pub(super) before: &'w Schema<'a>,
    pub(super) name: TableName<'a>,
    pub(super) id: u64,
    pub(super) version: u64,
    /// What few tables say.
    pub(super) options: &'w TableOptions<'a>,
    /// What the table had.
    pub(super) old: &'w [&'a Element<'a>],
    /// How many `old` has.
    pub(super) had: usize,
    /// What the op makes: the first `made` are done.
    pub(super) own: &'w mut [Element<'a>],
    pub(super) made: usize,
    /// [`Element::slot`] of the last one.
    pub(super) slot: u32,
    /// Names that its elements have or had and what they use, those that the op makes included.
    pub(super) names: Names,
    /// Names that the op adds to the schema's.
    pub(super) seen: &'w mut Filter,
    pub(super) report: &'w mut Report,
}

impl<'a> Draft<'_, 'a> {
    pub(super) const fn view(&self) -> View<'_, 'a> {
        View { old: self.old, had: self.had, own: self.own, made: self.made }
    }

    /// An element in the way of a new one: a column for a column, a constraint or index for another.
    pub(super) const fn taken(&self, name: Name<'_>, column: bool) -> Option<usize> {
        if self.names.may_have(name.folded) { self.view().taken(name, column, self.chain.folds) } else { None }
    }

    /// Keeps a new element and gives it its id.
    pub(super) const fn push(&mut self, name: Name<'a>, kind: Kind<'a>, columns: Ids) {
        let at = self.made;
        let version = self.version;
        self.made = at + 1;
        self.slot += 1;
        let id = version ^ ((self.made as u64) << 44);
        self.own[at] = Element { id, made: version, slot: self.slot, name, kind, options: None, columns };
        self.names.add(name.folded);
    }

    /// Keeps the new state of an element of the table.
    pub(super) const fn remake(&mut self, element: &Element<'a>) {
        let at = self.made;
        self.made = at + 1;
        self.slot += 1;
        self.own[at] = Element { made: self.version, slot: self.slot, ..*element };
        self.names.add(element.name.folded);
    }

    /// Remembers that one of its elements uses the table, column or object with that id.
    pub(super) const fn note_used(&mut self, id: u64) {
        let mark = used(id);
        self.seen.add(mark);
        self.names.add(mark);
    }

    /// The ids of columns of this table; a missing one is reported at its name.
    pub(super) const fn columns(&mut self, names: &[Name<'a>]) -> Ids {
        let mut ids = Ids::new();
        let mut rest = names;
        while let [name, after @ ..] = rest {
            self.add_column_id(*name, name.at, &mut ids);
            rest = after;
        }
        ids
    }

    /// The ids of the columns that a text names; a missing one is reported at the text. Parallel to `sql.names`
    /// unless one is missing.
    pub(super) const fn columns_of(&mut self, sql: &Sql<'a>, ids: &mut Ids) {
        check_sql(sql, self.chain, self.before, self.report);
        let mut i = 0;
        while i < sql.names.len() {
            let view = self.view();
            let id = match view.column(sql.names[i]) {
                Some(k) => view.get(k).id,
                None => 0,
            };
            if id == 0 || id & ABSENT != 0 {
                self.check_in_text(sql, i, id);
            }
            if id != 0 {
                self.add_id(id, sql.at, ids);
            } else if named(sql, i, self.chain.databases).is_none() {
                ids.push(0);
            }
            i += 1;
        }
    }

    /// Reports a name in a text that is no column, or none of all databases whose texts have it: `"open"` is a string on MySQL.
    const fn check_in_text(&mut self, sql: &Sql<'a>, name: usize, id: u64) {
        let Some((on, spot)) = named(sql, name, self.chain.databases) else { return };
        let name = sql.names[name];
        if id == 0 {
            return self.no_column(name, sql.at, Some(spot));
        }
        needed(self.chain, User::Text(on, spot), id, sql.at, Thing::Column(self.name, name.text), self.report);
    }

    /// Reports columns that a text for one of `databases` names and that are not there.
    pub(super) const fn check_named(&mut self, sql: &Sql<'a>, databases: Databases) {
        let mut i = 0;
        while i < sql.names.len() {
            if self.view().column(sql.names[i]).is_none()
                && let Some((_, spot)) = named(sql, i, databases)
            {
                self.no_column(sql.names[i], sql.at, Some(spot));
            }
            i += 1;
        }
    }

    pub(super) const fn add_column_id(&mut self, name: Name<'a>, at: u16, ids: &mut Ids) {
        let view = self.view();
        let found = match view.column(name) {
            Some(i) => Some(view.get(i).id),
            None => None,
        };
        match found {
            Some(id) => {
                if id & ABSENT != 0 {
                    self.check_there(id, at, Thing::Column(self.name, name.text));
                }
                self.add_id(id, at, ids);
            }
            None => self.no_column(name, at, None),
        }
    }

    const fn add_id(&mut self, id: u64, at: u16, ids: &mut Ids) {
        if !ids.push(id) {
            self.report.at(at).say("more than 32 columns in one key, check or index");
            self.report.help("PostgreSQL takes 32, MySQL and MariaDB 16");
        }
    }

    /// Reports a column that is not there; `spot` is the place in a text that names it.
    pub(super) const fn no_column(&mut self, name: Name<'a>, at: u16, spot: Option<Spot>) {
        if let Some(node) = self.before.named(self.chain, self.name)
            && node.view().is_some()
            && node.width() == 0
        {
            self.report.at(at).say("the columns of the view ").table(self.name).say(" are not known");
            self.say_spot(spot);
            self.report.help("name them behind the view's own name: `create_materialized_view ");
            self.report.say(self.name.name.text).say("(").say(name.text).say(", …) …`");
            return;
        }
        self.report.at(at).say("no column ").column(self.name, name.text).say(" at this revision");
        self.say_spot(spot);
        let view = View { old: self.old, had: self.had, own: self.own, made: self.made };
        help_element(self.name, &view, name.text, true, self.report);
    }

    const fn say_spot(&mut self, spot: Option<Spot>) {
        if let Some(spot) = spot {
            self.report.spot(spot);
        }
    }

    /// Reports a name that is empty or longer than a declared database takes: 63 bytes on PostgreSQL, 64
    /// characters on MySQL and MariaDB.
    pub(super) const fn check_length(&mut self, name: Name<'a>) {
        let bytes = name.text.as_bytes();
        match bytes {
            [.., last] if *last != b' ' && bytes.len() <= 63 => {}
            _ => self.check_odd_length(name),
        }
    }

    /// Apart, because what a call costs in const evaluation grows with the function.
    const fn check_odd_length(&mut self, name: Name<'a>) {
        let on = self.chain.databases;
        let length = name.text.len();
        if length == 0 {
            self.report.at(name.at).say("a name cannot be empty").help("give it at least one character");
        } else if length > 63 && on.has(Database::Postgres) {
            self.report.at(name.at).name(name.text).say(" has ").number(length as i128);
            self.report.say(" bytes, and PostgreSQL takes names of at most 63").help("shorten it");
        } else if length > 64 && super::value::characters(name.text) > 64 && !on.and(super::types::MYSQLS).is_empty() {
            self.report.at(name.at).name(name.text).say(" has ").number(super::value::characters(name.text) as i128);
            self.report.say(" characters, and MySQL and MariaDB take names of at most 64").help("shorten it");
        } else if name.text.as_bytes()[length - 1] == b' ' && !on.and(super::types::MYSQLS).is_empty() {
            self.report.at(name.at).name(name.text).say(" ends with a blank, which ");
            self.report.databases(on.and(super::types::MYSQLS)).say(" would refuse").help("take the blank off");
        }
    }

    /// Reports the name of a new table that is too long, or in a schema that a declared database does not have.
    pub(super) const fn check_table_name(&mut self, table: TableName<'a>, noun: &str) {
        self.check_length(table.name);
        if table.schema.is_empty() {
            self.check_not_ours(table.name);
        } else {
            self.check_length(Name { text: table.schema, ..table.name });
            if self.chain.databases.has(Database::Sqlite) {
                self.report.at(table.name.at).say("SQLite has no schemas, so there can be no ");
                self.report.say(noun).say(" ").table(table);
                self.report.help("leave the schema out: `").say(table.name.text).say("`");
            }
        }
    }

    /// Reports the names of the tables that Aludel keeps.
    const fn check_not_ours(&mut self, name: Name<'a>) {
        if same_text(name.text, self.chain.version_table) || same_text(name.text, self.chain.history_table) {
            self.report.at(name.at).say("Aludel itself keeps a table ").name(name.text);
            self.report
                .help("give this one another name, or that one: `version_table` and `history_table` of `chain!`");
        }
    }

    /// Reports a new name of the table or view (`noun`) that one of its own indexes or keys has.
    pub(super) const fn check_own_items(&mut self, name: Name<'a>, noun: &str) {
        let old = self.old;
        let mut i = 0;
        while i < old.len() {
            // by the text: the keys of a table in a schema are those of both
            if let Some(space) = Space::of(&old[i].kind)
                && same_text(old[i].name.text, name.text)
            {
                let shared = space.clashes(Space::Table).and(self.chain.databases);
                if !shared.is_empty() {
                    self.report.at(name.at).say("the name ").name(name.text).say(" is taken by the ");
                    self.report.say(old[i].noun()).say(" of the ").say(noun).say(" itself: on ").databases(shared);
                    self.report.say(" both share one name space").help("give the ").say(noun).say(" another name");
                }
            }
            i += 1;
        }
    }

    /// Reports a constraint or index whose name is taken, in the table or wherever its name space reaches.
    pub(super) const fn check_free(&mut self, name: Name<'a>, space: Space) {
        if let Some(i) = self.taken(name, false) {
            let (noun, text, id) = (self.view().get(i).noun(), self.view().get(i).name.text, self.view().get(i).id);
            if taken_elsewhere(self.chain, id, noun, name, self.report) {
                return;
            }
            self.report.at(name.at).table(self.name).say(" has ").say(article(noun)).say(noun).say(" ").name(text);
            let trigger = matches!(space, Space::Trigger);
            let help = if trigger { "give this one another name" } else { "give this one another name: `as name`" };
            self.report.say(" already").help(help);
        } else if let Some(owner) = self.before.owner(name, self.name.schema, space, self.chain) {
            self.report.at(name.at).say("the name ").name(name.text).say(" is taken");
            if owner.itself {
                self.report.say(" by ").say(article(owner.noun)).say(owner.noun);
            } else {
                self.report.say(" by ").say(article(owner.noun)).say(owner.noun).say(" of ").table(owner.table);
            }
            self.report.say(": on ").databases(owner.databases).say(" both share one name space");
            self.report.help("give this one another name");
        }
        if same_text(name.text, self.name.name.text) {
            let own = space.clashes(Space::Table).and(self.chain.databases);
            if !own.is_empty() {
                self.report.at(name.at).say("the name ").name(name.text).say(" is that of the table itself: on ");
                self.report.databases(own).say(" both share one name space").help("give this one another name");
            }
        }
        self.seen.add(name.folded);
    }
}

/// `a ` or `an `.
pub(super) const fn article(noun: &str) -> &'static str {
    match noun.as_bytes() {
        [b'a' | b'e' | b'i' | b'o', ..] => "an ",
        _ => "a ",
    }
}
