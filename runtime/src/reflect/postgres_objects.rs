//! Objects of PostgreSQL other than tables: three queries. What belongs to an extension is left out.

use std::collections::BTreeMap;

use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::catalog::{Check, Domain, Object, Sequence, TableName};
use crate::model::ObjectKind;

const OBJECTS: &str = "
SELECT 'schema' AS kind, NULL AS schema, n.nspname::text AS name, '{}'::text[] AS parts
FROM pg_catalog.pg_namespace n
WHERE n.nspname NOT IN ('public', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> current_schema()
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
UNION ALL
SELECT 'extension', NULL, e.extname::text, '{}'
FROM pg_catalog.pg_extension e
WHERE e.extname <> 'plpgsql'
UNION ALL
SELECT 'enum', nullif(n.nspname::text, current_schema()), t.typname::text,
  ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'e' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT EXISTS (
  SELECT FROM pg_catalog.pg_depend d
  WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
UNION ALL
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, nullif(n.nspname::text, current_schema()), p.proname::text, '{}'
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE p.prokind IN ('f', 'p', 'w') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%' AND NOT EXISTS (
  SELECT FROM pg_catalog.pg_depend d
  WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
UNION ALL
SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, nullif(n.nspname::text, current_schema()), c.relname::text,
  ARRAY(
    SELECT a.attname::text FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('v', 'm')
  AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')";

/// Without those of identity columns, and of `serial` ones: a default draws from the sequence that its column owns.
const SEQUENCES: &str = "
SELECT nullif(n.nspname::text, current_schema()) AS schema, c.relname::text AS name, format_type(s.seqtypid, NULL) AS type,
  s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS min, s.seqmax AS max, s.seqcache AS cache, s.seqcycle AS cycle,
  nullif(tn.nspname::text, current_schema()) AS owner_schema, t.relname::text AS owner_table, a.attname::text AS owner_column
FROM pg_catalog.pg_sequence s
JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_depend o ON o.classid = 'pg_catalog.pg_class'::regclass AND o.objid = c.oid AND o.objsubid = 0
  AND o.refclassid = 'pg_catalog.pg_class'::regclass AND o.refobjsubid > 0 AND o.deptype IN ('a', 'i')
LEFT JOIN pg_catalog.pg_class t ON t.oid = o.refobjid
LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
WHERE o.deptype IS DISTINCT FROM 'i' AND n.nspname NOT LIKE 'pg\\_%' AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_attrdef d
    JOIN pg_catalog.pg_depend p ON p.classid = 'pg_catalog.pg_attrdef'::regclass AND p.objid = d.oid
      AND p.refclassid = 'pg_catalog.pg_class'::regclass AND p.refobjid = c.oid
    WHERE d.adrelid = o.refobjid AND d.adnum = o.refobjsubid)
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')";

/// A row for each check, and one without for a domain that has none. A server of version 17 and newer keeps NOT NULL as a constraint, too.
const DOMAINS: &str = "
SELECT nullif(n.nspname::text, current_schema()) AS schema, t.typname::text AS name, format_type(t.typbasetype, t.typtypmod) AS type,
  t.typdefault AS default, t.typnotnull AS not_null, c.conname::text AS check, pg_get_expr(c.conbin, 0) AS expression
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_catalog.pg_constraint c ON c.contypid = t.oid AND c.contype = 'c'
WHERE t.typtype = 'd' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT EXISTS (
  SELECT FROM pg_catalog.pg_depend d
  WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
ORDER BY n.nspname, t.typname, c.conname";

/// Reads all objects of the database.
pub(super) async fn read(conn: &mut PgConnection) -> Result<BTreeMap<(ObjectKind, TableName), Object>, sqlx::Error> {
    let mut objects = BTreeMap::new();
    for row in sqlx::query(OBJECTS).fetch_all(&mut *conn).await? {
        let object = object(&row)?;
        objects.insert((object.kind, object.name.clone()), object);
    }
    for row in sqlx::query(DOMAINS).fetch_all(&mut *conn).await? {
        let name = TableName { schema: row.try_get("schema")?, name: row.try_get("name")? };
        let object = objects.entry((ObjectKind::Domain, name.clone())).or_insert(Object::new(ObjectKind::Domain, name));
        read_domain(&row, object)?;
    }
    for row in sqlx::query(SEQUENCES).fetch_all(conn).await? {
        let object = sequence(&row)?;
        objects.insert((object.kind, object.name.clone()), object);
    }
    Ok(objects)
}

fn object(row: &PgRow) -> Result<Object, sqlx::Error> {
    let kind = match row.try_get("kind")? {
        "schema" => ObjectKind::Schema,
        "extension" => ObjectKind::Extension,
        "function" => ObjectKind::Function,
        "procedure" => ObjectKind::Procedure,
        "view" => ObjectKind::View,
        "materialized view" => ObjectKind::MaterializedView,
        _ => ObjectKind::Enum,
    };
    let name = TableName { schema: row.try_get("schema")?, name: row.try_get("name")? };
    let parts = row.try_get("parts")?;
    Ok(if kind.is_view() {
        super::view(kind, name, parts)
    } else {
        Object { values: parts, ..Object::new(kind, name) }
    })
}

/// What the row says of the domain, which an earlier one may have begun.
fn read_domain(row: &PgRow, object: &mut Object) -> Result<(), sqlx::Error> {
    if object.domain.is_none() {
        let (ty, default, not_null) = (row.try_get("type")?, row.try_get("default")?, row.try_get("not_null")?);
        object.domain = Some(Domain { ty, default, not_null, checks: Vec::new() });
    }
    if let (Some(domain), Some(name)) = (&mut object.domain, row.try_get("check")?) {
        domain.checks.push(Check { name, sql: row.try_get("expression")?, not_valid: false });
    }
    Ok(())
}

fn sequence(row: &PgRow) -> Result<Object, sqlx::Error> {
    let name = TableName { schema: row.try_get("schema")?, name: row.try_get("name")? };
    let owner = row.try_get::<Option<String>, _>("owner_table")?.zip(row.try_get("owner_column")?);
    let owner_schema = row.try_get("owner_schema")?;
    let sequence = Sequence {
        ty: row.try_get("type")?,
        start: row.try_get("start")?,
        increment: row.try_get("increment")?,
        min: row.try_get("min")?,
        max: row.try_get("max")?,
        cache: row.try_get("cache")?,
        cycle: row.try_get("cycle")?,
        owned_by: owner.map(|(table, column)| (TableName { schema: owner_schema, name: table }, column)),
    };
    Ok(Object { sequence: Some(sequence), ..Object::new(ObjectKind::Sequence, name) })
}
