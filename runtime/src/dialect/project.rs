//! The one projection: what a folded schema looks like on one server. DDL, comparison with a live database and the checks
//! per database all use it.

use std::collections::HashMap;

use super::writer::table_name;
use super::{Server, domains, enums, mysql, sequences, sqlite, types, value};
use crate::catalog::{
    Catalog, Check, Column, Exclusion, ForeignKey, Generated, Index, IndexPart, Key, Object, Sequence, Table,
    TableName, TableOptions, Trigger, View, ViewColumn,
};
use crate::fold;
use crate::model::{Chain, Database, Deferrable, ObjectKind, Sql, Type, Value, charset_of};
use crate::op::{self, ColumnDef, ColumnOptions, Part};

/// The whole schema in the words of `database`.
pub fn project(schema: &fold::Schema<'_>, chain: &Chain, database: Database) -> Catalog {
    let (tables, objects) = (schema.tables(), schema.objects());
    let by_id: HashMap<u64, &fold::Table<'_>> = tables.iter().chain(&objects).map(|node| (node.id, *node)).collect();
    let tables = tables.iter().map(|table| {
        let table = Projection { table, find: &|id| by_id.get(&id).copied(), chain, database }.table();
        (table.name.clone(), table)
    });
    let find = |id: u64| by_id.get(&id).copied();
    let objects = objects
        .iter()
        .filter_map(|object| {
            let view = project_view(schema, object, chain, database);
            Some(Object { view, ..project_object(chain, object, &find, database)? })
        })
        .filter(|object| object.kind.kept_by().has(database) && !is_elsewhere(object));
    Catalog {
        tables: tables.collect(),
        objects: objects.map(|object| ((object.kind, object.name.clone()), object)).collect(),
    }
}

/// An object in the words of `database`; `find` finds tables and objects by their ids.
pub(crate) fn project_object<'p, 'a: 'p>(
    chain: &Chain,
    object: &fold::Table<'a>,
    find: &dyn Fn(u64) -> Option<&'p fold::Table<'a>>,
    database: Database,
) -> Option<Object> {
    let mut out = Object::new(object.object?.definition.kind(), name_of(object));
    for element in object.elements() {
        match &element.kind {
            fold::Kind::Sequence(sequence) => {
                let owner = match element.columns.as_slice() {
                    [column, table] => find(*table).and_then(|table| {
                        let column = table.column_name(*column)?;
                        Some((name_of(table), column.text.to_owned()))
                    }),
                    _ => None,
                };
                out.sequence = Some(sequences::project(database, sequence, owner));
            }
            fold::Kind::Body(routine) => out.sql = value::routine(database, routine, &out.name, None),
            fold::Kind::Value => out.values.push(element.name.text.to_owned()),
            fold::Kind::Domain(domain) => {
                out.domain = Some(domains::project(database, chain, domain, object.elements()));
            }
            fold::Kind::Column(_)
            | fold::Kind::PrimaryKey
            | fold::Kind::Unique
            | fold::Kind::ForeignKey { .. }
            | fold::Kind::Check(_)
            | fold::Kind::Exclude(_)
            | fold::Kind::Trigger(_)
            | fold::Kind::Index { .. } => {}
        }
    }
    Some(out)
}

/// Whether it is a text for other databases alone.
fn is_elsewhere(object: &Object) -> bool {
    matches!(object.kind, ObjectKind::Function | ObjectKind::Procedure) && object.sql.is_none()
}

/// What a view shows on `database`.
pub(crate) fn project_view(
    schema: &fold::Schema<'_>,
    object: &fold::Table<'_>,
    chain: &Chain,
    database: Database,
) -> Option<View> {
    object.view().map(|view| {
        let Table { indexes, triggers, .. } = project_table(schema, object, chain, database);
        let server = Server::of(chain, database);
        let columns = schema.shown_by(chain, object, database).into_iter().map(|(name, ty)| ViewColumn {
            name: name.to_owned(),
            ty: ty
                .filter(|ty| !matches!(ty, Type::Enum { .. } | Type::Domain { .. }))
                .map(|ty| types::spelt(server, &ty))
                .filter(|ty| !ty.is_empty()),
        });
        View {
            columns: columns.collect(),
            read: schema.is_read(chain, object.name),
            listed: !view.columns.is_empty(),
            sql: value::text(database, &view.sql, &[]).unwrap_or_default(),
            indexes,
            triggers,
        }
    })
}

/// One table of `schema` in the words of `database`; of a view, its indexes and triggers.
pub fn project_table(schema: &fold::Schema<'_>, table: &fold::Table<'_>, chain: &Chain, database: Database) -> Table {
    Projection { table, find: &|id| schema.by_id(id).or_else(|| schema.object_by_id(id)), chain, database }.table()
}

struct Projection<'p, 'a> {
    table: &'p fold::Table<'a>,
    find: &'p dyn Fn(u64) -> Option<&'p fold::Table<'a>>,
    chain: &'p Chain,
    database: Database,
}

impl<'a> Projection<'_, 'a> {
    fn table(&self) -> Table {
        let mut out = Table {
            comment: self.comment(self.table.comment),
            options: self.options(&self.table.options),
            ..Table::new(name_of(self.table))
        };
        let of_view = self.table.object.is_some();
        for element in self.table.elements().iter().filter(|element| !(of_view && element.is_column())) {
            self.element(element, &mut out);
        }
        match self.database {
            Database::Postgres | Database::Sqlite => {}
            Database::Mysql | Database::Mariadb => mysql::table::shape(Server::of(self.chain, self.database), &mut out),
        }
        out.sort();
        out
    }

    fn element(&self, element: &fold::Element<'a>, out: &mut Table) {
        let name = element.name.text.to_owned();
        let deferrable = self.deferrable(element);
        let not_valid = element.is_not_valid() && self.database == Database::Postgres;
        match &element.kind {
            fold::Kind::Column(column) => {
                out.columns.push(self.column(element, column));
                if self.database == Database::Mariadb && matches!(column.ty, Type::Json | Type::Jsonb) {
                    out.checks.push(mysql::column::json_check(&name));
                }
                if self.database == Database::Sqlite
                    && let Some(enum_) = self.type_of(element, column)
                {
                    out.checks.push(enums::sqlite_check(&name, &enum_.values));
                }
            }
            fold::Kind::Value | fold::Kind::Domain(_) | fold::Kind::Sequence(_) | fold::Kind::Body(_) => {}
            fold::Kind::Trigger(routine) => {
                let called = TableName { schema: None, name: name.clone() };
                let sql = value::routine(self.database, routine, &called, Some(&out.name));
                out.triggers.extend(sql.map(|sql| Trigger { name, sql }));
            }
            fold::Kind::PrimaryKey => {
                out.primary_key = Some(Key { name, columns: self.columns(element), deferrable });
            }
            fold::Kind::Unique => out.uniques.push(Key { name, columns: self.columns(element), deferrable }),
            fold::Kind::ForeignKey { table, table_id, references, on_delete, on_update } => {
                let target = if *table_id == self.table.id { Some(self.table) } else { (self.find)(*table_id) };
                out.foreign_keys.push(ForeignKey {
                    name,
                    columns: self.columns(element),
                    table: target.map_or_else(|| (*table).into(), name_of),
                    references: target.map(|target| names(target, references.as_slice())).unwrap_or_default(),
                    on_delete: *on_delete,
                    on_update: *on_update,
                    deferrable,
                    not_valid,
                });
            }
            fold::Kind::Check(sql) => {
                // A check without a text for this database is none there.
                if let Some(sql) = self.sql(sql, element.columns.as_slice()) {
                    out.checks.push(Check { name, sql, not_valid });
                }
            }
            fold::Kind::Exclude(exclusion) => out.exclusions.extend(self.exclusion(element, exclusion, deferrable)),
            fold::Kind::Index { unique, parts, options } => {
                out.indexes.extend(self.index(element, *unique, parts, options));
            }
        }
    }

    /// SQLite knows no statement that would put off what is not put off from the start.
    fn deferrable(&self, element: &fold::Element<'a>) -> Deferrable {
        match (self.database, element.deferrable()) {
            (Database::Postgres, deferrable) => deferrable,
            (Database::Sqlite, Deferrable::Deferred) => Deferrable::Deferred,
            (Database::Sqlite | Database::Mysql | Database::Mariadb, _) => Deferrable::No,
        }
    }

    /// An exclusion constraint, unless it has no text for this database.
    fn exclusion(
        &self,
        element: &fold::Element<'a>,
        exclusion: &op::Exclusion<'a>,
        deferrable: Deferrable,
    ) -> Option<Exclusion> {
        let mut ids = element.columns.as_slice();
        let mut parts = Vec::new();
        for op::ExclusionPart { part, operator } in exclusion.parts {
            let (text, is_expression) = self.part(part, &mut ids)?;
            parts.push((IndexPart { text, is_expression, ..IndexPart::default() }, (*operator).to_owned()));
        }
        let condition = match &exclusion.condition {
            Some(sql) => Some(self.sql(sql, take(&mut ids, sql.names.len()))?),
            None => None,
        };
        let (name, method) = (element.name.text.to_owned(), exclusion.method.keyword().to_owned());
        Some(Exclusion { name, method, parts, condition, deferrable })
    }

    /// A column's present name, or an expression, and which of the two it is; `ids` are passed.
    fn part(&self, part: &Part<'a>, ids: &mut &[u64]) -> Option<(String, bool)> {
        Some(match part {
            Part::Column(column) => {
                let present = take(ids, 1).first().and_then(|id| self.table.column_name(*id));
                (present.unwrap_or(*column).text.to_owned(), false)
            }
            Part::Expr(sql) => (self.sql(sql, take(ids, sql.names.len()))?, true),
        })
    }

    /// An index, unless there is nothing in it for this database.
    fn index(
        &self,
        element: &fold::Element<'a>,
        unique: bool,
        parts: &[op::IndexPart<'a>],
        options: &op::IndexOptions<'a>,
    ) -> Option<Index> {
        let mut ids = element.columns.as_slice();
        let parts: Vec<IndexPart> = parts
            .iter()
            .enumerate()
            .filter_map(|(at, part)| {
                let (text, is_expression) = self.part(&part.part, &mut ids)?;
                let said = options.parts.get(at);
                // without a word NULLs count as greater than all values
                let nulls_first = said.and_then(|said| said.nulls_first).filter(|first| *first != part.descending);
                let class = said.and_then(|said| said.class).map(|class| class.text.to_owned());
                let (prefix, collation) = said.map(|said| self.part_options(said, &text)).unwrap_or_default();
                let descending = part.descending;
                Some(IndexPart { text, is_expression, prefix, collation, descending, nulls_first, class })
            })
            .collect();
        let condition = match &options.condition {
            // a text for other databases alone: an index of all rows would be another one
            Some(sql) => Some(self.sql(sql, take(&mut ids, sql.names.len()))?),
            None => None,
        };
        let name = element.name.text.to_owned();
        let method = Some(options.method).filter(|method| match method {
            op::Method::Btree => false,
            // the engine decides
            op::Method::Hash => self.database == Database::Postgres,
            _ => true,
        });
        (!parts.is_empty()).then(|| Index {
            name,
            unique,
            parts,
            condition,
            method: method.map(|method| method.keyword().to_owned()),
            include: names(self.table, take(&mut ids, options.include.len())),
            nulls_not_distinct: options.nulls_not_distinct,
            storage: self.storage(options.storage),
        })
    }

    /// How much of its column a part holds, if not all of it, and its collation, if it is not the column's.
    fn part_options(&self, said: &op::PartOptions<'a>, column: &str) -> (Option<u16>, Option<String>) {
        let mysql = matches!(self.database, Database::Mysql | Database::Mariadb);
        let own = self.table.elements().iter().find_map(|element| match element.kind {
            fold::Kind::Column(definition) if element.name.text == column => {
                Some(ColumnOptions::of(definition.options).collate)
            }
            _ => None,
        });
        let collation = Some(said.collate).filter(|collation| !collation.is_empty() && Some(*collation) != own);
        (Some(said.prefix).filter(|prefix| mysql && *prefix > 0), collation.map(str::to_owned))
    }

    /// Storage parameters by name, on PostgreSQL.
    fn storage(&self, said: &[(&str, &str)]) -> Vec<(String, String)> {
        let said = said.iter().filter(|_| self.database == Database::Postgres);
        let mut storage: Vec<_> = said.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        storage.sort();
        storage
    }

    fn column(&self, element: &fold::Element<'a>, column: &ColumnDef<'a>) -> Column {
        let server = Server::of(self.chain, self.database);
        let generated = column.generated.as_ref().and_then(|generated| {
            let sql = self.sql(&generated.sql, element.columns.as_slice())?;
            Some(Generated { sql, stored: generated.stored })
        });
        let options = ColumnOptions::of(column.options);
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let default = column.default.as_ref().filter(|default| !matches!(default, Value::Null));
        let mut out = Column {
            name: element.name.text.to_owned(),
            ty: self.made_type(element, column).unwrap_or_else(|| types::spelt(server, &column.ty)),
            is_enum: matches!(column.ty, Type::Enum { .. } | Type::Array(Type::Enum { .. })),
            nullable: column.nullable,
            default: default.and_then(|default| self.default(element, default, &column.ty)),
            identity: column.identity,
            numbering: column.numbering.on(self.database),
            on_update_now: column.on_update_now && matches!(self.database, Database::Mysql | Database::Mariadb),
            generated,
            numbers: self.numbers(column),
            charset: said(options.charset).filter(|_| matches!(self.database, Database::Mysql | Database::Mariadb)),
            collation: said(options.collate),
            comment: self.comment(column.comment),
        };
        match self.database {
            Database::Sqlite if out.identity => sqlite::types::IDENTITY.clone_into(&mut out.ty),
            Database::Sqlite if self.table.options.strict => out.ty = sqlite::types::strict(&out.ty),
            Database::Postgres | Database::Sqlite => {}
            Database::Mysql | Database::Mariadb => {
                mysql::column::shape(server, &column.ty, &mut out);
                let of_table = self.options(&self.table.options).charset;
                let charset = out.charset.as_deref().or(of_table.as_deref());
                out.collation = out.collation.map(|name| mysql::full_collation(name, charset));
            }
        }
        out
    }

    /// What is said of the numbers of an identity column, if they are not as usual.
    fn numbers(&self, column: &ColumnDef<'a>) -> Option<Sequence> {
        let said = column.identity && !ColumnOptions::of(column.options).numbers.is_empty();
        let numbers = said.then(|| sequences::project(self.database, &fold::numbered(column), None));
        numbers.filter(|numbers| self.database != Database::Sqlite && !sequences::is_plain(self.database, numbers))
    }

    /// A default, with the sequence that it draws from under its present name.
    fn default(&self, element: &fold::Element<'a>, default: &Value<'a>, ty: &Type<'a>) -> Option<String> {
        // behind the column's enum or domain, if it has one
        let drawn_from = element.columns.as_slice().last().and_then(|id| (self.find)(*id));
        match (default, drawn_from) {
            (Value::Nextval(_), Some(sequence)) => sequences::next(self.database, &name_of(sequence)),
            (Value::Str(text), _) if matches!(ty, Type::Uuid) => {
                Some(value::uuid_default(Server::of(self.chain, self.database), text))
            }
            _ => value(self.database, self.chain, default, ty),
        }
    }

    /// The enum or domain of a column, as it is now.
    fn type_of(&self, element: &fold::Element<'a>, column: &ColumnDef<'a>) -> Option<Object> {
        match column.ty {
            Type::Enum { .. } | Type::Domain { .. } | Type::Array(Type::Enum { .. } | Type::Domain { .. }) => {
                let id = element.columns.as_slice().first()?;
                (self.find)(*id).and_then(|found| project_object(self.chain, found, self.find, self.database))
            }
            _ => None,
        }
    }

    /// The type of a column whose type the chain makes.
    fn made_type(&self, element: &fold::Element<'a>, column: &ColumnDef<'a>) -> Option<String> {
        let found = self.type_of(element, column)?;
        let array = if matches!(column.ty, Type::Array(_)) { "[]" } else { "" };
        match self.database {
            Database::Postgres => Some(format!("{}{array}", table_name(self.database, &found.name))),
            Database::Sqlite => None,
            Database::Mysql | Database::Mariadb => Some(enums::mysql_type(self.database, &found.values)),
        }
    }

    fn columns(&self, element: &fold::Element<'a>) -> Vec<String> {
        names(self.table, element.columns.as_slice())
    }

    fn sql(&self, sql: &Sql<'a>, ids: &[u64]) -> Option<String> {
        let names: Vec<&str> = (0..sql.names.len())
            .map(|i| {
                let present = ids.get(i).and_then(|id| self.table.column_name(*id));
                present.unwrap_or(sql.names[i]).text
            })
            .collect();
        value::text(self.database, sql, &names)
    }

    /// What a table says, where it means something.
    fn options(&self, said: &op::TableOptions<'a>) -> TableOptions {
        let mut options = TableOptions::default();
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        match self.database {
            Database::Postgres => {
                options.unlogged = said.unlogged;
                options.storage = self.storage(said.storage);
            }
            Database::Sqlite => {
                options.without_rowid = said.without_rowid;
                options.strict = said.strict;
            }
            Database::Mysql | Database::Mariadb => {
                options.engine = text(said.engine).filter(|engine| !engine.eq_ignore_ascii_case("InnoDB"));
                let collation = text(said.collate).map(|name| name.to_ascii_lowercase());
                // a collation tells its character set
                let of_collation = collation.as_deref().and_then(charset_of).map(str::to_owned);
                let charset = text(said.charset).or(of_collation).map(|name| name.to_ascii_lowercase());
                options.collation = collation.map(|name| mysql::full_collation(name, charset.as_deref()));
                options.charset = charset.filter(|name| name != "utf8mb4");
                let row_format = text(said.row_format).map(|name| name.to_ascii_lowercase());
                options.row_format = row_format.filter(|name| name != "default");
            }
        }
        options
    }

    /// SQLite keeps no comments.
    fn comment(&self, text: &str) -> Option<String> {
        (!text.is_empty() && self.database != Database::Sqlite).then(|| text.to_owned())
    }
}

/// The next `count` ids.
fn take<'i>(ids: &mut &'i [u64], count: usize) -> &'i [u64] {
    let (taken, rest) = ids.split_at(count.min(ids.len()));
    *ids = rest;
    taken
}

fn names(table: &fold::Table<'_>, ids: &[u64]) -> Vec<String> {
    ids.iter().filter_map(|id| table.column_name(*id)).map(|name| name.text.to_owned()).collect()
}

fn name_of(table: &fold::Table<'_>) -> TableName {
    table.name.into()
}
