//! SQLite, from `sqlite_schema` joined with the pragmas as table functions, and from the texts of its tables: five queries, and one per view.
//!
//! A constraint without a name gets an empty one. Virtual tables and their shadows are left out.

use std::collections::{BTreeMap, HashMap};

use sqlx::{Row, SqliteConnection};

use super::Scope;
use super::sqlite_text::{self, ForeignKeyText, IndexText, TableText};
use crate::catalog::{
    Catalog, Check, Column, ForeignKey, Generated, Index, IndexPart, Key, Object, Table, TableName, Trigger,
};
use crate::model::{Action, Deferrable, Numbering, ObjectKind};

/// Reads the main database of a connection.
///
/// # Errors
/// What the database says.
pub async fn read(conn: &mut SqliteConnection, scope: &Scope<'_>) -> Result<Catalog, sqlx::Error> {
    let mut reader = Reader::default();
    reader.texts(conn).await?;
    reader.columns(conn).await?;
    reader.keys_and_checks();
    reader.foreign_keys(conn).await?;
    reader.indexes(conn).await?;
    let mut objects = views(conn).await?;
    reader.triggers(conn, &mut objects).await?;
    let mut catalog = Catalog { tables: reader.tables.into_values().map(|t| (t.name.clone(), t)).collect(), objects };
    catalog.tables.values_mut().for_each(Table::sort);
    scope.apply(&mut catalog);
    Ok(catalog)
}

type Objects = BTreeMap<(ObjectKind, TableName), Object>;

#[derive(Default)]
struct Reader {
    tables: BTreeMap<String, Table>,
    texts: HashMap<String, TableText>,
    indexes: HashMap<String, IndexText>,
    /// The columns of each primary key, in the order of the key.
    primary_keys: HashMap<String, Vec<(i64, String)>>,
}

impl Reader {
    async fn texts(&mut self, conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        let sql = "SELECT type, name, sql FROM sqlite_schema \
            WHERE type IN ('table', 'index') AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
        let rows = sqlx::query(sql).fetch_all(conn).await?;
        let mut virtuals = Vec::new();
        for row in &rows {
            let (name, sql): (String, &str) = (row.try_get(1)?, row.try_get(2)?);
            if row.try_get::<&str, _>(0)? == "index" {
                self.indexes.insert(name, sqlite_text::index(sql));
            } else if is_virtual(sql) {
                virtuals.push(format!("{name}_"));
            } else {
                self.texts.insert(name, sqlite_text::table(sql));
            }
        }
        self.texts.retain(|name, _| !virtuals.iter().any(|prefix| name.starts_with(prefix)));
        for name in self.texts.keys() {
            let mut table = Table::new(TableName { schema: None, name: name.clone() });
            table.options.without_rowid = self.texts.get(name).is_some_and(|text| text.without_rowid);
            table.options.strict = self.texts.get(name).is_some_and(|text| text.strict);
            self.tables.insert(name.clone(), table);
        }
        Ok(())
    }

    async fn columns(&mut self, conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        let sql = "SELECT m.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk, x.hidden \
            FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) x \
            WHERE m.type = 'table' AND m.sql NOT LIKE 'create virtual %' ORDER BY m.name, x.cid";
        for row in sqlx::query(sql).fetch_all(conn).await? {
            let table: &str = row.try_get(0)?;
            let (Some(text), Some(to)) = (self.texts.get(table), self.tables.get_mut(table)) else { continue };
            let name: String = row.try_get(1)?;
            let written = text.columns.iter().find(|column| column.name.eq_ignore_ascii_case(&name));
            let generated = written.and_then(|column| column.generated.clone());
            let collation = written.and_then(|column| column.collation.clone());
            let place: i64 = row.try_get(5)?;
            if place > 0 {
                self.primary_keys.entry(table.to_owned()).or_default().push((place, name.clone()));
            }
            to.columns.push(Column {
                name,
                ty: row.try_get(2)?,
                nullable: row.try_get::<i64, _>(3)? == 0,
                default: row.try_get(4)?,
                identity: false,
                numbering: Numbering::Standard,
                numbers: None,
                is_enum: false,
                on_update_now: false,
                generated: generated
                    .map(|sql| Ok::<_, sqlx::Error>(Generated { sql, stored: row.try_get::<i64, _>(6)? == 3 }))
                    .transpose()?,
                charset: None,
                collation: collation.filter(|name| !name.eq_ignore_ascii_case("binary")),
                comment: None,
            });
        }
        Ok(())
    }

    fn keys_and_checks(&mut self) {
        for (name, text) in &self.texts {
            let Some(table) = self.tables.get_mut(name) else { continue };
            if let Some(mut columns) = self.primary_keys.remove(name) {
                columns.sort();
                let columns: Vec<_> = columns.into_iter().map(|(_, column)| column).collect();
                mark_identity(table, &columns, text);
                let name = text.primary_key.clone().unwrap_or_default();
                table.primary_key = Some(Key { name, columns, ..Key::default() });
            }
            for (name, columns) in &text.uniques {
                let columns = columns.iter().map(|column| as_declared(table, column)).collect();
                table.uniques.push(Key { name: name.clone().unwrap_or_default(), columns, ..Key::default() });
            }
            for (name, sql) in &text.checks {
                let name = name.clone().unwrap_or_default();
                table.checks.push(Check { name, sql: sql.clone(), not_valid: false });
            }
        }
    }

    async fn foreign_keys(&mut self, conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        // The pragma counts from the last key of the text to the first.
        let sql = "SELECT m.name, x.id, x.\"table\", x.\"from\", x.\"to\", x.on_delete, x.on_update \
            FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) x \
            WHERE m.type = 'table' AND m.sql NOT LIKE 'create virtual %' ORDER BY m.name, x.id DESC, x.seq";
        let mut last = None;
        for row in sqlx::query(sql).fetch_all(conn).await? {
            let id: (String, i64) = (row.try_get(0)?, row.try_get(1)?);
            let target: &str = row.try_get(2)?;
            let target =
                self.tables.keys().find(|name| name.eq_ignore_ascii_case(target)).map_or(target, String::as_str);
            let key = self.tables.get(target).and_then(|table| table.primary_key.as_ref());
            let implied: Vec<String> = key.map(|key| key.columns.clone()).unwrap_or_default();
            let named = row.try_get::<Option<&str>, _>(4)?;
            let named = named.map(|to| self.tables.get(target).map_or(to.to_owned(), |table| as_declared(table, to)));
            let target = TableName { schema: None, name: target.to_owned() };
            let Some(table) = self.tables.get_mut(&id.0) else { continue };
            let column = as_declared(table, row.try_get(3)?);
            if last.as_ref() != Some(&id) {
                table.foreign_keys.push(ForeignKey {
                    name: String::new(),
                    columns: Vec::new(),
                    table: target,
                    references: if named.is_none() { implied } else { Vec::new() },
                    on_delete: action(row.try_get(5)?),
                    on_update: action(row.try_get(6)?),
                    deferrable: Deferrable::No,
                    not_valid: false,
                });
            }
            if let Some(foreign_key) = table.foreign_keys.last_mut() {
                foreign_key.columns.push(column);
                foreign_key.references.extend(named);
            }
            last = Some(id);
        }
        self.name_foreign_keys();
        Ok(())
    }

    /// The pragma tells neither names nor when a key is looked at; the text does, in the same order.
    fn name_foreign_keys(&mut self) {
        for (name, text) in &self.texts {
            let Some(table) = self.tables.get_mut(name) else { continue };
            let mut unnamed: Vec<_> = table.foreign_keys.iter_mut().collect();
            for ForeignKeyText { name, columns, deferred } in &text.foreign_keys {
                let same = |key: &&mut ForeignKey| {
                    key.columns.len() == columns.len()
                        && key.columns.iter().zip(columns).all(|(a, b)| a.eq_ignore_ascii_case(b))
                };
                if let Some(at) = unnamed.iter().position(same) {
                    let key = unnamed.remove(at);
                    key.name = name.clone().unwrap_or_default();
                    key.deferrable = if *deferred { Deferrable::Deferred } else { Deferrable::No };
                }
            }
        }
    }

    /// Those of tables, and those of views.
    async fn triggers(&mut self, conn: &mut SqliteConnection, views: &mut Objects) -> Result<(), sqlx::Error> {
        let sql = "SELECT tbl_name, name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name";
        for row in sqlx::query(sql).fetch_all(conn).await? {
            let on: &str = row.try_get(0)?;
            let trigger = Trigger { name: row.try_get(1)?, sql: String::new() };
            let table = self.tables.values_mut().find(|table| table.name.name.eq_ignore_ascii_case(on));
            let view = views.values_mut().find(|view| view.name.name.eq_ignore_ascii_case(on));
            if let Some(table) = table {
                table.triggers.push(trigger);
            } else if let Some(view) = view.and_then(|object| object.view.as_mut()) {
                view.triggers.push(trigger);
            }
        }
        Ok(())
    }

    async fn indexes(&mut self, conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        // Origin `c` is an index of its own; the others serve keys.
        let sql = "SELECT m.name, l.name, l.\"unique\", x.seqno, x.name, x.\"desc\", x.coll \
            FROM sqlite_schema m JOIN pragma_index_list(m.name) l JOIN pragma_index_xinfo(l.name) x \
            WHERE m.type = 'table' AND m.sql NOT LIKE 'create virtual %' AND l.origin = 'c' AND x.key = 1 \
            ORDER BY m.name, l.name, x.seqno";
        for row in sqlx::query(sql).fetch_all(conn).await? {
            let Some(table) = self.tables.get_mut(row.try_get::<&str, _>(0)?) else { continue };
            let name: String = row.try_get(1)?;
            let column: Option<String> = row.try_get(4)?;
            let is_expression = column.is_none();
            let text = column.unwrap_or_else(|| {
                let place = row.try_get::<i64, _>(3).ok().and_then(|place| usize::try_from(place).ok());
                let text = self.indexes.get(&name);
                text.zip(place).and_then(|(text, place)| text.parts.get(place)).cloned().unwrap_or_default()
            });
            let descending = row.try_get::<i64, _>(5)? == 1;
            let collation: Option<String> = row.try_get(6)?;
            let own = table.column(&text).and_then(|column| column.collation.as_deref()).unwrap_or("BINARY");
            let collation = collation.filter(|name| !is_expression && !name.eq_ignore_ascii_case(own));
            let part = IndexPart { text, is_expression, collation, descending, ..IndexPart::default() };
            if let Some(index) = table.indexes.last_mut().filter(|index| index.name == name) {
                index.parts.push(part);
            } else {
                let condition = self.indexes.get(&name).and_then(|text| text.condition.clone());
                let unique = row.try_get::<i64, _>(2)? == 1;
                table.indexes.push(Index { name, unique, parts: vec![part], condition, ..Index::default() });
            }
        }
        Ok(())
    }
}

/// The views. One that reads what is not there any more has no columns.
async fn views(conn: &mut SqliteConnection) -> Result<Objects, sqlx::Error> {
    let mut views = Objects::new();
    let names = sqlx::query("SELECT name FROM sqlite_schema WHERE type = 'view'").fetch_all(&mut *conn).await?;
    for row in names {
        let name: String = row.try_get(0)?;
        let columns = sqlx::query("SELECT name FROM pragma_table_xinfo(?) ORDER BY cid").bind(&name);
        let columns = columns.fetch_all(&mut *conn).await.unwrap_or_default();
        let columns = columns.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?;
        let view = super::view(ObjectKind::View, TableName { schema: None, name }, columns);
        views.insert((ObjectKind::View, view.name.clone()), view);
    }
    Ok(views)
}

/// A table's sole key column of the type `INTEGER` is the row's number itself, and is never NULL.
fn mark_identity(table: &mut Table, key: &[String], text: &TableText) {
    let [only] = key else { return };
    let column = table.columns.iter_mut().find(|column| column.name == *only);
    if let Some(column) = column.filter(|column| column.ty.eq_ignore_ascii_case("integer") && !text.without_rowid) {
        column.identity = true;
        if text.autoincrement {
            column.numbering = Numbering::Autoincrement;
        }
        column.nullable = false;
    }
}

/// A column's name as it was declared; other places may spell it in another case.
fn as_declared(table: &Table, column: &str) -> String {
    let declared = table.columns.iter().find(|declared| declared.name.eq_ignore_ascii_case(column));
    declared.map_or_else(|| column.to_owned(), |declared| declared.name.clone())
}

fn is_virtual(sql: &str) -> bool {
    sql.get(..15).is_some_and(|start| start.eq_ignore_ascii_case("create virtual "))
}

fn action(words: &str) -> Action {
    match words {
        "RESTRICT" => Action::Restrict,
        "CASCADE" => Action::Cascade,
        "SET NULL" => Action::SetNull,
        "SET DEFAULT" => Action::SetDefault,
        _ => Action::NoAction,
    }
}
