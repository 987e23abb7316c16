//! Triggers, functions, procedures and, on MariaDB, sequences.

use sqlx::{MySqlConnection, Row};

use super::mysql::Reader;
use crate::catalog::{Object, Sequence, Trigger};
use crate::dialect::table_name;
use crate::model::{Database, ObjectKind};

impl Reader<'_> {
    pub(super) async fn triggers(&mut self, conn: &mut MySqlConnection) -> Result<(), sqlx::Error> {
        let select = "
SELECT CAST(event_object_schema AS CHAR), CAST(event_object_table AS CHAR), CAST(trigger_name AS CHAR)
FROM information_schema.triggers
WHERE event_object_schema";
        for row in self.rows(conn, select, "").await? {
            let name = row.try_get(2)?;
            if let Some(table) = self.table(&row)? {
                table.triggers.push(Trigger { name, sql: String::new() });
            }
        }
        Ok(())
    }

    pub(super) async fn routines(&mut self, conn: &mut MySqlConnection) -> Result<(), sqlx::Error> {
        let select = "
SELECT CAST(routine_schema AS CHAR), CAST(routine_name AS CHAR), routine_type = 'PROCEDURE'
FROM information_schema.routines
WHERE routine_schema";
        for row in self.rows(conn, select, "").await? {
            let kind = if row.try_get(2)? { ObjectKind::Procedure } else { ObjectKind::Function };
            let object = Object::new(kind, self.name(&row, 0, 1)?);
            self.catalog.objects.insert((kind, object.name.clone()), object);
        }
        Ok(())
    }

    /// A sequence is a table of one row, which says what it is.
    pub(super) async fn sequences(&mut self, conn: &mut MySqlConnection) -> Result<(), sqlx::Error> {
        if !self.mariadb {
            return Ok(());
        }
        let select = "
SELECT CAST(table_schema AS CHAR), CAST(table_name AS CHAR)
FROM information_schema.tables
WHERE table_type = 'SEQUENCE' AND table_schema";
        for row in self.rows(conn, select, "").await? {
            let name = self.name(&row, 0, 1)?;
            let sql = format!(
                "SELECT start_value, increment, minimum_value, maximum_value, CAST(cache_size AS SIGNED), cycle_option = 1 FROM {}",
                table_name(Database::Mariadb, &name)
            );
            let row = sqlx::query(crate::store::safe(sql)).fetch_one(&mut *conn).await?;
            let sequence = Sequence {
                ty: "bigint".to_owned(),
                start: row.try_get(0)?,
                increment: row.try_get(1)?,
                min: row.try_get(2)?,
                max: row.try_get(3)?,
                cache: row.try_get(4)?,
                cycle: row.try_get(5)?,
                owned_by: None,
            };
            let object = Object { sequence: Some(sequence), ..Object::new(ObjectKind::Sequence, name) };
            self.catalog.objects.insert((object.kind, object.name.clone()), object);
        }
        Ok(())
    }
}
