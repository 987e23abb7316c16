//! PostgreSQL, from `pg_catalog`: five queries.
//!
//! Tables that belong to an extension are left out, and so are constraint triggers, which the model has no word for.

use std::collections::{BTreeMap, HashMap};

use sqlx::postgres::PgRow;
use sqlx::postgres::types::Oid;
use sqlx::{PgConnection, Row};

use super::Scope;
use crate::catalog::{
    Catalog, Check, Column, Exclusion, ForeignKey, Generated, Index, IndexPart, Key, Sequence, Table, TableName,
    Trigger,
};
use crate::dialect::is_plain;
use crate::model::{Action, Database, Deferrable, Numbering, ObjectKind};

/// Reads the database of a connection.
///
/// # Errors
/// What the database says.
pub async fn read(conn: &mut PgConnection, scope: &Scope<'_>) -> Result<Catalog, sqlx::Error> {
    let mut tables = read_tables(conn).await?;
    read_columns(conn, &mut tables).await?;
    read_constraints(conn, &mut tables).await?;
    read_indexes(conn, &mut tables).await?;
    read_triggers(conn, &mut tables).await?;
    let mut objects = super::postgres_objects::read(conn).await?;
    let (views, tables): (Vec<_>, Vec<_>) = tables.into_values().partition(|found| found.view.is_some());
    for Found { mut table, view, .. } in views {
        let object = view.and_then(|kind| objects.get_mut(&(kind, table.name.clone())));
        if let Some(view) = object.and_then(|object| object.view.as_mut()) {
            table.sort();
            (view.indexes, view.triggers) = (table.indexes, table.triggers);
        }
    }
    let tables: BTreeMap<_, _> = tables.into_iter().map(|found| (found.table.name.clone(), found.table)).collect();
    let mut catalog = Catalog { tables, objects };
    catalog.tables.values_mut().for_each(Table::sort);
    scope.apply(&mut catalog);
    Ok(catalog)
}

/// A table with the numbers of its columns, which constraints are written in; or a view, for its indexes and triggers.
struct Found {
    table: Table,
    view: Option<ObjectKind>,
    numbers: HashMap<i16, String>,
}

impl Found {
    fn names(&self, numbers: &[i16]) -> Vec<String> {
        numbers.iter().filter_map(|number| self.numbers.get(number).cloned()).collect()
    }
}

type Tables = HashMap<Oid, Found>;

const TABLES: &str = "
SELECT c.oid, nullif(n.nspname, current_schema()) AS schema, c.relname::text AS name, obj_description(c.oid, 'pg_class') AS comment,
  c.relpersistence = 'u' AS unlogged, c.reloptions AS storage, c.relkind::text AS kind
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm')
  AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')";

async fn read_tables(conn: &mut PgConnection) -> Result<Tables, sqlx::Error> {
    let mut tables = Tables::new();
    for row in sqlx::query(TABLES).fetch_all(conn).await? {
        let name = TableName { schema: row.try_get("schema")?, name: row.try_get("name")? };
        let mut table = Table { comment: row.try_get("comment")?, ..Table::new(name) };
        table.options.unlogged = row.try_get("unlogged")?;
        table.options.storage = storage(row.try_get("storage")?);
        let view = match row.try_get("kind")? {
            "v" => Some(ObjectKind::View),
            "m" => Some(ObjectKind::MaterializedView),
            _ => None,
        };
        tables.insert(row.try_get("oid")?, Found { table, view, numbers: HashMap::new() });
    }
    Ok(tables)
}

/// Those behind constraints are internal.
const TRIGGERS: &str =
    "SELECT tgrelid, tgname::text AS name FROM pg_catalog.pg_trigger WHERE NOT tgisinternal AND tgparentid = 0";

async fn read_triggers(conn: &mut PgConnection, tables: &mut Tables) -> Result<(), sqlx::Error> {
    for row in sqlx::query(TRIGGERS).fetch_all(conn).await? {
        if let Some(found) = tables.get_mut(&row.try_get::<Oid, _>("tgrelid")?) {
            found.table.triggers.push(Trigger { name: row.try_get("name")?, sql: String::new() });
        }
    }
    Ok(())
}

/// The sequence behind a `serial` column depends on the column automatically, that behind an identity column internally.
const COLUMNS: &str = "
SELECT a.attrelid, a.attnum, a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
  pg_get_expr(d.adbin, d.adrelid) AS expression, a.attidentity::text AS identity, a.attgenerated::text AS generated,
  l.collname::text AS collation, col_description(a.attrelid, a.attnum) AS comment,
  EXISTS (
    SELECT FROM pg_catalog.pg_depend s JOIN pg_catalog.pg_class q ON q.oid = s.objid AND q.relkind = 'S'
    WHERE s.classid = 'pg_catalog.pg_class'::regclass AND s.refclassid = 'pg_catalog.pg_class'::regclass
      AND s.refobjid = a.attrelid AND s.refobjsubid = a.attnum AND s.deptype = 'a') AS owns_sequence,
  format_type(q.seqtypid, NULL) AS sequence_type, q.seqstart AS start, q.seqincrement AS increment, q.seqmin AS min, q.seqmax AS max,
  q.seqcache AS cache, q.seqcycle AS cycle
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
LEFT JOIN pg_catalog.pg_depend i ON i.classid = 'pg_catalog.pg_class'::regclass AND i.refclassid = 'pg_catalog.pg_class'::regclass
  AND i.refobjid = a.attrelid AND i.refobjsubid = a.attnum AND i.deptype = 'i' AND a.attidentity <> ''
LEFT JOIN pg_catalog.pg_sequence q ON q.seqrelid = i.objid
WHERE a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum";

async fn read_columns(conn: &mut PgConnection, tables: &mut Tables) -> Result<(), sqlx::Error> {
    for row in sqlx::query(COLUMNS).fetch_all(conn).await? {
        let Some(found) = tables.get_mut(&row.try_get::<Oid, _>("attrelid")?) else { continue };
        let column = column(&row)?;
        found.numbers.insert(row.try_get("attnum")?, column.name.clone());
        found.table.columns.push(column);
    }
    Ok(())
}

fn column(row: &PgRow) -> Result<Column, sqlx::Error> {
    let expression: Option<String> = row.try_get("expression")?;
    let generated: &str = row.try_get("generated")?;
    let identity: &str = row.try_get("identity")?;
    let is_generated = !generated.is_empty();
    let serial = row.try_get("owns_sequence")? && expression.as_ref().is_some_and(|text| text.starts_with("nextval("));
    Ok(Column {
        name: row.try_get("name")?,
        ty: row.try_get("type")?,
        nullable: row.try_get("nullable")?,
        identity: serial || !identity.is_empty(),
        is_enum: false,
        on_update_now: false,
        numbering: match identity {
            _ if serial => Numbering::Serial,
            "a" => Numbering::Always,
            _ => Numbering::Standard,
        },
        numbers: numbers(row)?,
        generated: expression.clone().filter(|_| is_generated).map(|sql| Generated { sql, stored: generated == "s" }),
        default: expression.filter(|_| !is_generated && !serial),
        charset: None,
        collation: row.try_get("collation")?,
        comment: row.try_get("comment")?,
    })
}

/// The sequence behind an identity column, unless it is as usual.
fn numbers(row: &PgRow) -> Result<Option<Sequence>, sqlx::Error> {
    let Some(ty) = row.try_get("sequence_type")? else { return Ok(None) };
    let sequence = Sequence {
        ty,
        start: row.try_get("start")?,
        increment: row.try_get("increment")?,
        min: row.try_get("min")?,
        max: row.try_get("max")?,
        cache: row.try_get("cache")?,
        cycle: row.try_get("cycle")?,
        owned_by: None,
    };
    Ok(Some(sequence).filter(|sequence| !is_plain(Database::Postgres, sequence)))
}

const CONSTRAINTS: &str = "
SELECT conrelid, conname::text AS name, contype::text AS kind, conkey, confrelid, confkey, confdeltype::text AS on_delete,
  confupdtype::text AS on_update, pg_get_expr(conbin, conrelid) AS expression, condeferrable, condeferred, convalidated
FROM pg_catalog.pg_constraint
WHERE contype IN ('p', 'u', 'f', 'c') AND conrelid <> 0";

async fn read_constraints(conn: &mut PgConnection, tables: &mut Tables) -> Result<(), sqlx::Error> {
    for row in sqlx::query(CONSTRAINTS).fetch_all(conn).await? {
        let oid: Oid = row.try_get("conrelid")?;
        let Some(found) = tables.get(&oid) else { continue };
        let name: String = row.try_get("name")?;
        let not_valid = !row.try_get::<bool, _>("convalidated")?;
        let deferrable = deferrable(&row)?;
        let columns = found.names(&row.try_get::<Option<Vec<i16>>, _>("conkey")?.unwrap_or_default());
        let foreign_key = match tables.get(&row.try_get::<Oid, _>("confrelid")?) {
            Some(target) => Some(ForeignKey {
                name: name.clone(),
                columns: columns.clone(),
                table: target.table.name.clone(),
                references: target.names(&row.try_get::<Option<Vec<i16>>, _>("confkey")?.unwrap_or_default()),
                on_delete: action(row.try_get("on_delete")?),
                on_update: action(row.try_get("on_update")?),
                deferrable,
                not_valid,
            }),
            None => None,
        };
        let check: Option<String> = row.try_get("expression")?;
        let Some(Found { table, .. }) = tables.get_mut(&oid) else { continue };
        match row.try_get("kind")? {
            "p" => table.primary_key = Some(Key { name, columns, deferrable }),
            "u" => table.uniques.push(Key { name, columns, deferrable }),
            "f" => table.foreign_keys.extend(foreign_key),
            _ => table.checks.extend(check.map(|sql| Check { name, sql, not_valid })),
        }
    }
    Ok(())
}

/// `fillfactor=70`, by name.
fn storage(options: Option<Vec<String>>) -> Vec<(String, String)> {
    let options = options.unwrap_or_default();
    let cut = |option: &String| option.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
    let mut storage: Vec<_> = options.iter().filter_map(cut).collect();
    storage.sort();
    storage
}

fn deferrable(row: &PgRow) -> Result<Deferrable, sqlx::Error> {
    Ok(match (row.try_get("condeferrable")?, row.try_get("condeferred")?) {
        (false, _) => Deferrable::No,
        (true, false) => Deferrable::Immediate,
        (true, true) => Deferrable::Deferred,
    })
}

fn action(code: &str) -> Action {
    match code {
        "r" => Action::Restrict,
        "c" => Action::Cascade,
        "n" => Action::SetNull,
        "d" => Action::SetDefault,
        _ => Action::NoAction,
    }
}

/// One row per part; the indexes behind keys and the server's own (oids below 16384) left out. A server before
/// 15 has no `indnullsnotdistinct`. The operator classes are unnested, not counted by `generate_series`, of which the
/// planner expects a thousand rows, and starts its compiler.
const INDEXES: &str = "
SELECT i.indrelid, c.oid, c.relname::text AS name, i.indisunique AS unique, a.attname::text AS column,
  CASE WHEN a.attname IS NULL THEN pg_get_indexdef(i.indexrelid, k.n, false) END AS expression,
  (i.indoption[k.n - 1] & 1) = 1 AS descending, (i.indoption[k.n - 1] & 2) = 2 AS nulls_first,
  CASE WHEN NOT o.opcdefault THEN o.opcname::text END AS class, l.collname::text AS collation, c.reloptions AS storage,
  pg_get_expr(i.indpred, i.indrelid) AS condition, nullif(m.amname::text, 'btree') AS method,
  coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
  ARRAY(
    SELECT x.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS s(attnum, n)
    JOIN pg_catalog.pg_attribute x ON x.attrelid = i.indrelid AND x.attnum = s.attnum
    WHERE s.n > i.indnkeyatts ORDER BY s.n) AS include,
  (SELECT p.oprname::text FROM pg_catalog.pg_operator p WHERE p.oid = e.conexclop[k.n]) AS operator,
  e.condeferrable, e.condeferred
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_am m ON m.oid = c.relam
CROSS JOIN LATERAL unnest(i.indclass::oid[]) WITH ORDINALITY AS u(class, n)
CROSS JOIN LATERAL (SELECT u.n::int AS n) AS k
JOIN pg_catalog.pg_opclass o ON o.oid = u.class
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.n - 1] AND a.attnum > 0
LEFT JOIN pg_catalog.pg_collation l ON l.oid = i.indcollation[k.n - 1] AND l.oid <> a.attcollation
LEFT JOIN pg_catalog.pg_constraint e ON e.conindid = i.indexrelid AND e.contype = 'x'
WHERE i.indrelid >= 16384 AND NOT EXISTS (
  SELECT FROM pg_catalog.pg_constraint x WHERE x.conindid = i.indexrelid AND x.contype IN ('p', 'u'))
ORDER BY i.indrelid, c.relname, c.oid, k.n";

async fn read_indexes(conn: &mut PgConnection, tables: &mut Tables) -> Result<(), sqlx::Error> {
    for row in sqlx::query(INDEXES).fetch_all(conn).await? {
        let Some(Found { table, .. }) = tables.get_mut(&row.try_get::<Oid, _>("indrelid")?) else { continue };
        let name: String = row.try_get("name")?;
        let expression: Option<String> = row.try_get("expression")?;
        let is_expression = expression.is_some();
        let (descending, nulls_first): (bool, bool) = (row.try_get("descending")?, row.try_get("nulls_first")?);
        let method: Option<String> = row.try_get("method")?;
        let part = IndexPart {
            text: match expression {
                Some(text) => text,
                None => row.try_get("column")?,
            },
            is_expression,
            prefix: None,
            collation: row.try_get("collation")?,
            descending,
            nulls_first: (method.is_none() && nulls_first != descending).then_some(nulls_first),
            class: row.try_get("class")?,
        };
        if let Some(operator) = row.try_get::<Option<String>, _>("operator")? {
            match table.exclusions.last_mut().filter(|exclusion| exclusion.name == name) {
                Some(exclusion) => exclusion.parts.push((part, operator)),
                None => table.exclusions.push(Exclusion {
                    name,
                    method: method.unwrap_or_else(|| "btree".to_owned()),
                    parts: vec![(part, operator)],
                    condition: row.try_get("condition")?,
                    deferrable: deferrable(&row)?,
                }),
            }
            continue;
        }
        match table.indexes.last_mut().filter(|index| index.name == name) {
            Some(index) => index.parts.push(part),
            None => table.indexes.push(Index {
                name,
                unique: row.try_get("unique")?,
                parts: vec![part],
                condition: row.try_get("condition")?,
                method,
                include: row.try_get("include")?,
                nulls_not_distinct: row.try_get("nulls_not_distinct")?,
                storage: storage(row.try_get("storage")?),
            }),
        }
    }
    Ok(())
}
