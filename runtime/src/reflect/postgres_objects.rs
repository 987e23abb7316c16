//! Objects of PostgreSQL other than tables: one query. What belongs to an extension is left out.

use std::collections::BTreeMap;

use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::catalog::{Object, TableName};
use crate::model::ObjectKind;

const OBJECTS: &str = "
SELECT 'schema' AS kind, NULL AS schema, n.nspname::text AS name, '{}'::text[] AS values
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
  WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')";

/// Reads all objects of the database.
pub(super) async fn read(conn: &mut PgConnection) -> Result<BTreeMap<(ObjectKind, TableName), Object>, sqlx::Error> {
    let mut objects = BTreeMap::new();
    for row in sqlx::query(OBJECTS).fetch_all(conn).await? {
        let object = object(&row)?;
        objects.insert((object.kind, object.name.clone()), object);
    }
    Ok(objects)
}

fn object(row: &PgRow) -> Result<Object, sqlx::Error> {
    let kind = match row.try_get("kind")? {
        "schema" => ObjectKind::Schema,
        "extension" => ObjectKind::Extension,
        _ => ObjectKind::Enum,
    };
    let name = TableName { schema: row.try_get("schema")?, name: row.try_get("name")? };
    Ok(Object { kind, name, values: row.try_get("values")? })
}
