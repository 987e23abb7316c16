//! The checks of what is there already, as if it were made now: for a database that joins the chain later. Only what depends on the
//! database is asked; the rest was, when it was made.

use super::draft::Draft;
use super::sequence::Sequence;
use super::sql::check_sql;
use super::{Element, Ids, Kind, List};
use crate::model::{Database, Databases, Name, ObjectKind, Type, Value};
use crate::op::{ColumnDef, Definition, IndexOptions, IndexPart, Method, Object, Part};

impl<'a> Draft<'_, 'a> {
    /// What is checked of a table or an object where it is created, but for its elements.
    pub(super) const fn check_again(&mut self, object: Option<&'a Object<'a>>) {
        let Some(object) = object else {
            self.check_table_name(self.name, "table");
            let options = *self.options;
            self.check_without_rowid(&options);
            self.check_strict(&options, 0);
            return;
        };
        let kind = object.definition.kind();
        // an extension shows in the types that it has, and an enum lives in its columns
        let mut without = self.chain.databases.without(kind.kept_by());
        if matches!(kind, ObjectKind::Extension | ObjectKind::Enum) || !is_written_for(&object.definition, without) {
            without = Databases::NONE;
        }
        if !without.is_empty() {
            self.report.at(0).say("there are no ").say(kind.noun()).say("s on ").databases(without);
        }
        if let Some(view) = object.definition.view() {
            self.check_table_name(self.name, "view");
            check_sql(&view.sql, self.chain, self.before, self.report);
            super::reading::check(view.read, self.chain, self.before, self.report);
        } else {
            self.check_length(self.name.name);
        }
    }

    /// What is checked of an element where it is made.
    pub(super) const fn check_element_again(&mut self, element: &'a Element<'a>) {
        let (ids, at) = (&element.columns, element.name.at);
        if !matches!(element.kind, Kind::Value | Kind::Domain(_)) {
            self.check_length(element.name);
        }
        match &element.kind {
            Kind::Column(column) => self.check_column_again(element, &ColumnDef { name: element.name, ..*column }),
            Kind::PrimaryKey | Kind::Unique => self.check_indexable(ids, at),
            Kind::ForeignKey { table_id, references, on_delete, on_update, .. } => {
                self.check_actions(ids, at, *on_delete, *on_update);
                self.check_unread(ids, *on_delete, *on_update, at);
                self.check_target_again(element, *table_id, references);
            }
            // the checks of a domain stand with it, and name no columns
            Kind::Check(sql) => {
                check_sql(sql, self.chain, self.before, self.report);
                self.check_not_numbered(ids, "a check", sql.at);
                self.check_not_rewritten(ids, "a check", sql.at);
            }
            Kind::Exclude(_) => self.check_excludes(at),
            Kind::Index { unique, parts, options } => self.check_index_again(element, *unique, parts, options),
            Kind::Value => self.check_value_text(element.name),
            Kind::Sequence(sequence) => self.check_sequence_again(sequence, ids, at),
            Kind::Trigger(routine) => self.check_trigger_of_view(routine),
            Kind::Domain(_) | Kind::Body(_) => {}
        }
        if let Some(options) = element.options {
            self.check_constraint_options(matches!(element.kind, Kind::ForeignKey { .. }), options);
        }
    }

    const fn check_column_again(&mut self, element: &'a Element<'a>, column: &ColumnDef<'a>) {
        super::types::check_type(&column.ty, column.ty_at, self.chain, self.report);
        if column.on_update_now {
            self.check_on_update(column);
        }
        if column.identity {
            self.check_key_of_identity(element.id, element.name.at);
        }
        if let Some(options) = column.options {
            self.check_text(column, options.text_at);
            self.check_numbers(column);
        }
        if let Some(Value::Expr(sql)) = &column.default {
            check_sql(sql, self.chain, self.before, self.report);
        }
        if let Some(generated) = &column.generated {
            check_sql(&generated.sql, self.chain, self.before, self.report);
            self.check_generated(element.id, column, &element.columns, generated.stored);
        }
    }

    const fn check_target_again(&mut self, element: &Element<'a>, id: u64, references: &Ids) {
        let own = *self.options;
        let table = if id == self.id { None } else { self.before.by_id(id) };
        let target = match table {
            Some(table) => {
                self.check_kept(&own, &table.options, element.name.at);
                table.name
            }
            None => self.name,
        };
        let (mut names, mut i) = (List::<Name<'a>, 32>::EMPTY, 0);
        while i < element.columns.len() {
            if let Some(column) = self.view().by_id(element.columns.get(i)) {
                names.push(column.name);
            }
            i += 1;
        }
        self.check_key_types(&element.columns, table, references, names.as_slice(), target);
        self.check_key_unique(table, references, names.as_slice(), target);
    }

    /// `element.columns` are passed part by part, as they were collected.
    const fn check_index_again(
        &mut self,
        element: &Element<'a>,
        unique: bool,
        parts: &'a [IndexPart<'a>],
        options: &'a IndexOptions<'a>,
    ) {
        let (at, ordered) = (element.name.at, matches!(options.method, Method::Btree));
        let (mut plain, mut prefixes, mut passed) = (Ids::new(), 0, 0);
        let mut i = 0;
        while i < parts.len() {
            match &parts[i].part {
                Part::Column(_) => {
                    let mut one = Ids::new();
                    one.push(element.columns.get(passed));
                    passed += 1;
                    if options.prefix(i) > 0 {
                        prefixes += self.check_prefix(&one, unique, &options.parts[i]);
                    } else {
                        if ordered {
                            self.check_indexable(&one, at);
                        }
                        plain.extend(one.as_slice());
                    }
                }
                Part::Expr(sql) => {
                    passed += sql.names.len();
                    check_sql(sql, self.chain, self.before, self.report);
                    self.check_index_expression(sql.at);
                }
            }
            i += 1;
        }
        if ordered {
            self.check_width(&plain, prefixes, at);
        }
        if let Some(condition) = &options.condition {
            self.check_partial(condition.at);
            check_sql(condition, self.chain, self.before, self.report);
        }
        self.check_options(element.name, unique, parts, options);
    }

    const fn check_sequence_again(&mut self, sequence: &Sequence<'a>, owner: &Ids, at: u16) {
        if !matches!(sequence.ty, Type::BigInt) {
            self.check_sequence_type(&sequence.ty, at);
        }
        if !owner.is_empty() {
            self.check_owned(at);
        }
    }
}

/// Whether a text of the object is for one of the databases; of what has no texts per database it is.
const fn is_written_for(definition: &Definition<'_>, databases: Databases) -> bool {
    let (Definition::Function(routine) | Definition::Procedure(routine)) = definition else { return true };
    databases.has(Database::Sqlite) && routine.sql.text(Database::Sqlite).is_some()
}
