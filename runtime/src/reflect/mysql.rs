//! MySQL and MariaDB, from `information_schema`: eight queries, and one for each sequence.
//!
//! The two print the same thing in different words: MariaDB writes defaults as SQL, MySQL writes literals bare; the
//! columns that only one of them has are asked for after a look at the version. `RESTRICT` is read as `NO ACTION`: InnoDB
//! does the same for both, and each server prints another one when nothing was said.

use sqlx::mysql::MySqlRow;
use sqlx::{MySqlConnection, Row};

use super::Scope;
use crate::catalog::{
    Catalog, Check, Column, ForeignKey, Generated, Index, IndexPart, Key, Table, TableName, TableOptions, ViewColumn,
};
use crate::model::{Action, Deferrable, Numbering, ObjectKind};

/// Reads the database of a connection, and those of the scope.
///
/// # Errors
/// What the database says.
pub async fn read(conn: &mut MySqlConnection, scope: &Scope<'_>) -> Result<Catalog, sqlx::Error> {
    let probe = sqlx::query("SELECT version(), coalesce(database(), '')").fetch_one(&mut *conn).await?;
    let mut reader = Reader {
        mariadb: is_mariadb(probe.try_get(0)?),
        default_schema: probe.try_get(1)?,
        extra: scope.schemas,
        catalog: Catalog::default(),
    };
    reader.tables(conn).await?;
    reader.columns(conn).await?;
    reader.indexes(conn).await?;
    reader.foreign_keys(conn).await?;
    reader.checks(conn).await?;
    reader.triggers(conn).await?;
    reader.routines(conn).await?;
    reader.sequences(conn).await?;
    let mut catalog = reader.catalog;
    catalog.tables.values_mut().for_each(Table::sort);
    scope.apply(&mut catalog);
    Ok(catalog)
}

/// Which of the two answers `SELECT version()` like this.
fn is_mariadb(version: &str) -> bool {
    version.to_ascii_lowercase().contains("mariadb")
}

pub(super) struct Reader<'a> {
    pub(super) mariadb: bool,
    default_schema: String,
    extra: &'a [&'a str],
    pub(super) catalog: Catalog,
}

impl Reader<'_> {
    /// Runs a query that ends in `IN`, over the schemas to read.
    pub(super) async fn rows(
        &self,
        conn: &mut MySqlConnection,
        select: &str,
        rest: &str,
    ) -> Result<Vec<MySqlRow>, sqlx::Error> {
        let marks = ", ?".repeat(self.extra.len());
        let sql = format!("{select} IN (?{marks}) {rest}");
        let mut query = sqlx::query(crate::store::safe(sql)).bind(&self.default_schema);
        for schema in self.extra {
            query = query.bind(*schema);
        }
        query.fetch_all(conn).await
    }

    pub(super) fn name(&self, row: &MySqlRow, schema: usize, name: usize) -> Result<TableName, sqlx::Error> {
        let schema: String = row.try_get(schema)?;
        Ok(TableName { schema: Some(schema).filter(|schema| *schema != self.default_schema), name: row.try_get(name)? })
    }

    /// The table of a row that starts with schema and table.
    pub(super) fn table(&mut self, row: &MySqlRow) -> Result<Option<&mut Table>, sqlx::Error> {
        let name = self.name(row, 0, 1)?;
        Ok(self.catalog.tables.get_mut(&name))
    }

    async fn tables(&mut self, conn: &mut MySqlConnection) -> Result<(), sqlx::Error> {
        let select = "
SELECT CAST(t.table_schema AS CHAR), CAST(t.table_name AS CHAR), CAST(t.table_comment AS CHAR), CAST(t.engine AS CHAR),
  CAST(t.table_collation AS CHAR), coalesce(c.is_default = 'Yes', false), CAST(t.create_options AS CHAR),
  t.table_type = 'VIEW'
FROM information_schema.tables t
LEFT JOIN information_schema.collations c ON c.collation_name = t.table_collation
WHERE t.table_type IN ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW') AND t.table_schema";
        for row in self.rows(conn, select, "").await? {
            let name = self.name(&row, 0, 1)?;
            if row.try_get(7)? {
                let view = super::view(ObjectKind::View, name.clone(), Vec::new());
                self.catalog.objects.insert((ObjectKind::View, name), view);
            } else {
                let (options, comment) = (options(&row)?, filled(row.try_get(2)?));
                let table = Table { comment, options, ..Table::new(name.clone()) };
                self.catalog.tables.insert(name, table);
            }
        }
        Ok(())
    }

    async fn columns(&mut self, conn: &mut MySqlConnection) -> Result<(), sqlx::Error> {
        let select = "
SELECT CAST(c.table_schema AS CHAR), CAST(c.table_name AS CHAR), CAST(c.column_name AS CHAR), CAST(c.column_type AS CHAR),
  c.is_nullable = 'YES', CAST(c.column_default AS CHAR), CAST(c.extra AS CHAR), CAST(c.generation_expression AS CHAR),
  CAST(IF(c.collation_name = t.table_collation, NULL, c.collation_name) AS CHAR), CAST(c.column_comment AS CHAR),
  CAST(IF(l.is_default = 'Yes' AND c.collation_name <> t.table_collation, c.character_set_name, NULL) AS CHAR)
FROM information_schema.columns c
JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
LEFT JOIN information_schema.collations l ON l.collation_name = c.collation_name
WHERE c.table_schema";
        for row in self.rows(conn, select, "ORDER BY c.table_schema, c.table_name, c.ordinal_position").await? {
            let view = (ObjectKind::View, self.name(&row, 0, 1)?);
            if let Some(view) = self.catalog.objects.get_mut(&view).and_then(|object| object.view.as_mut()) {
                view.columns.push(ViewColumn { name: row.try_get(2)?, ty: None });
                continue;
            }
            let column = self.column(&row)?;
            if let Some(table) = self.table(&row)? {
                table.columns.push(column);
            }
        }
        Ok(())
    }

    fn column(&self, row: &MySqlRow) -> Result<Column, sqlx::Error> {
        let ty = type_without_width(row.try_get(3)?);
        let extra = row.try_get::<Option<String>, _>(6)?.unwrap_or_default().to_ascii_lowercase();
        let generated = filled(row.try_get(7)?).map(|sql| Generated {
            sql: self.expression(&sql),
            stored: extra.contains("stored") || extra.contains("persistent"),
        });
        let default = row.try_get::<Option<String>, _>(5)?;
        Ok(Column {
            name: row.try_get(2)?,
            nullable: row.try_get(4)?,
            default: if generated.is_some() { None } else { default.and_then(|text| self.default(&text, &ty, &extra)) },
            identity: extra.contains("auto_increment"),
            numbering: Numbering::Standard,
            numbers: None,
            charset: row.try_get(10)?,
            is_enum: false,
            on_update_now: extra.contains("on update"),
            generated,
            collation: row.try_get(8)?,
            comment: filled(row.try_get(9)?),
            ty,
        })
    }

    fn default(&self, text: &str, ty: &str, extra: &str) -> Option<String> {
        if self.mariadb {
            // a sequence of the same database is shown with that database
            let own = format!("nextval(`{}`.", self.default_schema.replace('`', "``"));
            let text = &text.replace(&own, "nextval(");
            return (text != "NULL").then(|| self.expression(text));
        }
        let is_sql = extra.contains("default_generated") || text.starts_with("b'") || is_number(ty);
        Some(self.expression(&if is_sql { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }))
    }

    /// Keys and indexes are one on these servers. A unique index over plain columns is a unique constraint.
    async fn indexes(&mut self, conn: &mut MySqlConnection) -> Result<(), sqlx::Error> {
        let expression = if self.mariadb { "CAST(NULL AS CHAR)" } else { "CAST(expression AS CHAR)" };
        let select = format!(
            "
SELECT CAST(table_schema AS CHAR), CAST(table_name AS CHAR), CAST(index_name AS CHAR), non_unique = 0, CAST(column_name AS CHAR),
  coalesce(collation, 'A') = 'D', CAST(sub_part AS SIGNED), {expression}, CAST(index_type AS CHAR)
FROM information_schema.statistics
WHERE table_schema"
        );
        let order = "ORDER BY table_schema, table_name, index_name, seq_in_index";
        for row in self.rows(conn, &select, order).await? {
            let index = self.index(&row)?;
            let Some(table) = self.table(&row)? else { continue };
            match table.indexes.last_mut().filter(|last| last.name == index.name) {
                Some(last) => last.parts.extend(index.parts),
                None => table.indexes.push(index),
            }
        }
        for table in self.catalog.tables.values_mut() {
            take_keys(table);
        }
        Ok(())
    }

    /// An index of one part.
    fn index(&self, row: &MySqlRow) -> Result<Index, sqlx::Error> {
        let column: Option<String> = row.try_get(4)?;
        let expression: Option<String> = row.try_get(7)?;
        let method = match row.try_get(8)? {
            "FULLTEXT" => Some("fulltext".to_owned()),
            "SPATIAL" => Some("spatial".to_owned()),
            _ => None,
        };
        // a spatial index tells the length of a box
        let prefix: Option<i64> = if method.is_some() { None } else { row.try_get(6)? };
        let prefix = prefix.and_then(|prefix| u16::try_from(prefix).ok());
        let (text, is_expression) = match column {
            Some(column) => (column, false),
            None => (self.expression(&expression.unwrap_or_default()), true),
        };
        let descending = row.try_get(5)?;
        let parts = vec![IndexPart { text, is_expression, prefix, descending, ..IndexPart::default() }];
        Ok(Index { name: row.try_get(2)?, unique: row.try_get(3)?, parts, method, ..Index::default() })
    }

    async fn foreign_keys(&mut self, conn: &mut MySqlConnection) -> Result<(), sqlx::Error> {
        let select = "
SELECT CAST(k.table_schema AS CHAR), CAST(k.table_name AS CHAR), CAST(k.constraint_name AS CHAR), CAST(k.column_name AS CHAR),
  CAST(k.referenced_table_schema AS CHAR), CAST(k.referenced_table_name AS CHAR), CAST(k.referenced_column_name AS CHAR),
  CAST(r.delete_rule AS CHAR), CAST(r.update_rule AS CHAR)
FROM information_schema.key_column_usage k
JOIN information_schema.referential_constraints r
  ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name
WHERE k.referenced_table_name IS NOT NULL AND k.table_schema";
        let order = "ORDER BY k.table_schema, k.table_name, k.constraint_name, k.ordinal_position";
        for row in self.rows(conn, select, order).await? {
            let target = self.name(&row, 4, 5)?;
            let Some(table) = self.table(&row)? else { continue };
            let name: String = row.try_get(2)?;
            let (column, referenced): (String, String) = (row.try_get(3)?, row.try_get(6)?);
            match table.foreign_keys.last_mut().filter(|last| last.name == name) {
                Some(last) => {
                    last.columns.push(column);
                    last.references.push(referenced);
                }
                None => table.foreign_keys.push(ForeignKey {
                    name,
                    columns: vec![column],
                    table: target,
                    references: vec![referenced],
                    on_delete: action(row.try_get(7)?),
                    on_update: action(row.try_get(8)?),
                    deferrable: Deferrable::No,
                    not_valid: false,
                }),
            }
        }
        Ok(())
    }

    async fn checks(&mut self, conn: &mut MySqlConnection) -> Result<(), sqlx::Error> {
        let select = if self.mariadb {
            // A name is unique in its table only, and the table stands in the same row.
            "
SELECT CAST(constraint_schema AS CHAR), CAST(table_name AS CHAR), CAST(constraint_name AS CHAR), CAST(check_clause AS CHAR), level = 'Column'
FROM information_schema.check_constraints
WHERE constraint_schema"
        } else {
            "
SELECT CAST(t.table_schema AS CHAR), CAST(t.table_name AS CHAR), CAST(c.constraint_name AS CHAR), CAST(c.check_clause AS CHAR), false
FROM information_schema.table_constraints t
JOIN information_schema.check_constraints c
  ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
WHERE t.constraint_type = 'CHECK' AND t.table_schema"
        };
        for row in self.rows(conn, select, "").await? {
            let sql = self.expression(row.try_get(3)?);
            let (name, is_of_column): (String, bool) = (row.try_get(2)?, row.try_get(4)?);
            let Some(table) = self.table(&row)? else { continue };
            // A check of a column has the column's name, but MariaDB goes on showing the one from before a rename.
            let json = |column: &&Column| sql == format!("json_valid(`{}`)", column.name.replace('`', "``"));
            let renamed = table.columns.iter().find(json).filter(|_| is_of_column).map(|column| column.name.clone());
            table.checks.push(Check { name: renamed.unwrap_or(name), sql, not_valid: false });
        }
        Ok(())
    }

    fn expression(&self, text: &str) -> String {
        // MySQL prints the quotes of literals escaped, as if the whole text stood in a literal.
        if self.mariadb { text.to_owned() } else { text.replace("\\'", "'") }
    }
}

/// What a table says beyond its columns; a collation tells its character set.
fn options(row: &MySqlRow) -> Result<TableOptions, sqlx::Error> {
    let engine: Option<String> = row.try_get(3)?;
    let collation: Option<String> = row.try_get(4)?;
    let charset = collation.as_deref().and_then(|name| name.split('_').next()).map(str::to_owned);
    let created = row.try_get::<Option<String>, _>(6)?.unwrap_or_default().to_ascii_lowercase();
    Ok(TableOptions {
        engine: engine.filter(|engine| engine != "InnoDB"),
        charset: charset.filter(|charset| charset != "utf8mb4"),
        collation,
        collation_is_default: row.try_get(5)?,
        row_format: created.split(' ').find_map(|option| option.strip_prefix("row_format=")).map(str::to_owned),
        ..TableOptions::default()
    })
}

/// Moves the primary key and the unique constraints out of the indexes.
fn take_keys(table: &mut Table) {
    for index in std::mem::take(&mut table.indexes) {
        let plain = index.unique && index.parts.iter().all(IndexPart::is_plain);
        let columns = |index: Index| index.parts.into_iter().map(|part| part.text).collect();
        if index.name == "PRIMARY" {
            table.primary_key = Some(Key { name: index.name.clone(), columns: columns(index), ..Key::default() });
        } else if plain {
            table.uniques.push(Key { name: index.name.clone(), columns: columns(index), ..Key::default() });
        } else {
            table.indexes.push(index);
        }
    }
}

fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

fn is_number(ty: &str) -> bool {
    ["int", "tinyint", "smallint", "mediumint", "bigint", "decimal", "float", "double", "year"]
        .iter()
        .any(|number| ty.strip_prefix(number).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
}

/// Takes the display width off an integer type, which MySQL 8 does not print any more. `tinyint(1)` keeps its width, being
/// what `boolean` means, and so does what is filled with zeros up to it.
fn type_without_width(ty: &str) -> String {
    let Some((name, rest)) = ty.split_once('(') else { return ty.to_owned() };
    let Some((width, rest)) = rest.split_once(')') else { return ty.to_owned() };
    let is_integer = matches!(name, "tinyint" | "smallint" | "mediumint" | "int" | "bigint" | "year");
    if !is_integer || rest.contains("zerofill") || (name == "tinyint" && width == "1") {
        return ty.to_owned();
    }
    format!("{name}{rest}")
}

fn action(rule: &str) -> Action {
    match rule {
        "CASCADE" => Action::Cascade,
        "SET NULL" => Action::SetNull,
        "SET DEFAULT" => Action::SetDefault,
        _ => Action::NoAction,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_go_where_they_mean_nothing() {
        let cases = [
            ("bigint(20)", "bigint"),
            ("int(10) unsigned", "int unsigned"),
            ("int(10) unsigned zerofill", "int(10) unsigned zerofill"),
            ("tinyint(1)", "tinyint(1)"),
            ("tinyint(4)", "tinyint"),
            ("varchar(50)", "varchar(50)"),
            ("enum('a(1)','b')", "enum('a(1)','b')"),
            ("year(4)", "year"),
            ("datetime(6)", "datetime(6)"),
        ];
        for (printed, kept) in cases {
            assert_eq!(type_without_width(printed), kept);
        }
    }

    #[test]
    fn servers_are_told_apart() {
        assert!(is_mariadb("10.11.6-MariaDB-0+deb12u1"));
        assert!(!is_mariadb("8.0.36"));
    }
}
