//! The columns of what is no table: sub-queries, and the queries of a WITH.

use sqlparser::ast::{Expr, Ident, Query, SelectItem, SetExpr, Statement, TableAlias, With};

use super::reader::Reader;
use super::scope::Source;
use super::server::{MYSQLS, POSTGRES};
use crate::nearest::nearest;

/// A query of a WITH.
#[derive(Debug)]
pub(super) struct Named {
    name: String,
    /// All that there are, if that is known.
    columns: Option<Vec<String>>,
    query: *const Query,
    recursive: bool,
    /// Whether its name means it where the walk is: not in itself, nor in those before it.
    visible: bool,
    /// Whether the walk is in it.
    inside: bool,
}

impl Reader {
    pub(super) fn named(&self, with: Option<&With>) -> Vec<Named> {
        let queries = with.iter().flat_map(|with| with.cte_tables.iter().map(|named| (with.recursive, named)));
        let named = queries.map(|(recursive, named)| Named {
            name: self.server.fold(&named.alias.name),
            columns: self.renamed(self.columns_of(&named.query), &named.alias),
            query: std::ptr::from_ref(named.query.as_ref()),
            recursive,
            visible: true,
            inside: false,
        });
        named.collect()
    }

    /// Whether a WITH around has the name.
    pub(super) fn is_named(&self, name: &str) -> bool {
        self.ctes.iter().flatten().any(|named| self.server.same(&named.name, name))
    }

    /// The columns under a name of a WITH around, if they are known.
    pub(super) fn columns_of_with(&self, name: &str) -> Option<Vec<String>> {
        let named = self.ctes.iter().rev().flatten().find(|named| self.server.same(&named.name, name))?;
        let means_it = named.visible || named.inside && named.recursive;
        named.columns.clone().filter(|_| means_it)
    }

    /// From here on the walk is in the queries of the WITH, which see those before them.
    pub(super) fn hide_named(&mut self) {
        for named in self.ctes.last_mut().into_iter().flatten() {
            named.visible = false;
        }
    }

    /// The walk comes to a query, or leaves it.
    pub(super) fn step(&mut self, query: &Query, inside: bool) {
        for named in self.ctes.iter_mut().flatten().filter(|named| std::ptr::eq(named.query, query)) {
            (named.inside, named.visible) = (inside, !inside);
        }
    }

    /// All columns that the query shows, if each has a name that is known.
    pub(super) fn columns_of(&self, query: &Query) -> Option<Vec<String>> {
        self.columns_of_body(&query.body)
    }

    fn columns_of_body(&self, body: &SetExpr) -> Option<Vec<String>> {
        match body {
            SetExpr::Select(select) => self.columns_of_items(&select.projection),
            SetExpr::Query(query) => self.columns_of(query),
            SetExpr::SetOperation { left, .. } => self.columns_of_body(left),
            SetExpr::Values(_) if self.server.databases == MYSQLS => None,
            SetExpr::Values(values) => {
                Some((1..=values.rows.first()?.content.len()).map(|i| format!("column{i}")).collect())
            }
            SetExpr::Insert(Statement::Insert(insert)) => self.columns_of_items(insert.returning.as_ref()?),
            SetExpr::Update(Statement::Update(update)) => self.columns_of_items(update.returning.as_ref()?),
            SetExpr::Delete(Statement::Delete(delete)) => self.columns_of_items(delete.returning.as_ref()?),
            _ => None,
        }
    }

    fn columns_of_items(&self, items: &[SelectItem]) -> Option<Vec<String>> {
        items.iter().map(|item| self.column_of_item(item)).collect()
    }

    fn column_of_item(&self, item: &SelectItem) -> Option<String> {
        let ident = match item {
            SelectItem::ExprWithAlias { alias, .. } => return Some(self.server.fold(alias)),
            SelectItem::UnnamedExpr(Expr::Identifier(ident)) => ident,
            SelectItem::UnnamedExpr(Expr::CompoundIdentifier(idents)) => idents.last()?,
            SelectItem::UnnamedExpr(Expr::Function(call)) if self.server.databases == POSTGRES => {
                call.name.0.last()?.as_ident()?
            }
            // what a database calls other expressions is its own affair
            _ => return None,
        };
        (!self.server.is_no_column(ident)).then(|| self.server.fold(ident))
    }

    /// The columns under the names of an alias. PostgreSQL leaves those behind the last name as they are.
    pub(super) fn renamed(&self, columns: Option<Vec<String>>, alias: &TableAlias) -> Option<Vec<String>> {
        let names: Vec<String> = alias.columns.iter().map(|column| self.server.fold(&column.name)).collect();
        match columns {
            Some(columns) if names.len() < columns.len() => {
                Some(names.iter().chain(&columns[names.len()..]).cloned().collect())
            }
            None if names.is_empty() || self.server.databases == POSTGRES => None,
            _ => Some(names),
        }
    }

    /// Whether it is known to have the column.
    pub(super) fn has_column(&self, source: &Source, name: &str) -> bool {
        source.columns.iter().flatten().any(|column| self.server.same(column, name))
    }

    /// A column of what is no table, if its columns are known.
    pub(super) fn of_derived(&mut self, ident: &Ident, source: &Source) {
        if source.columns.is_some()
            && !self.has_column(source, &self.server.fold(ident))
            && !self.server.is_no_column(ident)
        {
            self.no_column(ident, &[source]);
        }
    }

    /// Says that none of these has the column.
    pub(super) fn no_column(&mut self, ident: &Ident, sources: &[&Source]) {
        let name = self.server.fold(ident);
        let columns: Vec<&str> =
            sources.iter().flat_map(|source| source.columns.iter().flatten()).map(String::as_str).collect();
        let help = match nearest(&columns, &name) {
            Some(near) => format!("a column with a similar name exists: `{near}`"),
            None => {
                format!("it has {}", columns.iter().map(|column| format!("`{column}`")).collect::<Vec<_>>().join(", "))
            }
        };
        let shown: Vec<String> = sources.iter().map(|source| format!("`{}`", source.alias)).collect();
        let shown = shown.iter().filter(|shown| *shown != "``").cloned().collect::<Vec<_>>().join(" or ");
        let shown = if shown.is_empty() { "the sub-query".to_owned() } else { shown };
        self.say_with_help(&format!("no column `{name}` in {shown}"), &help, ident);
    }
}

#[cfg(test)]
mod tests {
    use super::super::server::SQLITE;
    use super::*;
    use crate::sql::read;

    /// What is wrong in one dialect; columns of tables are the fold's.
    #[track_caller]
    fn wrong(databases: u8, text: &str) -> Option<String> {
        let statements = read(&[(databases, text.to_owned())]).map_err(|refusal| refusal.message).unwrap();
        let refused = statements.cut.texts.into_iter().next()?.refused.into_iter().next()?;
        Some(refused.message.split_once(" (line").map_or(refused.message.clone(), |(what, _)| what.to_owned()))
    }

    #[test]
    fn columns_of_sub_queries_are_known() {
        for (text, expected) in [
            (
                "WITH t AS (SELECT id FROM customers) UPDATE customers SET score = t.score FROM t WHERE t.id = customers.id",
                "no column `score` in `t`",
            ),
            (
                "UPDATE o SET a = 1 FROM (SELECT order_id AS oid FROM o) s WHERE s.order_id = o.id",
                "no column `order_id` in `s`",
            ),
            (
                "MERGE INTO p USING (SELECT 'A1' AS sku) s ON p.sku = s.skuu WHEN MATCHED THEN DO NOTHING",
                "no column `skuu` in `s`",
            ),
            ("SELECT b FROM (SELECT a FROM t) s", "no column `b` in `s`"),
            (
                "SELECT s.c FROM (SELECT *, 1 AS x FROM t) s, (VALUES (1, 2)) v(a, b) WHERE v.c = 1",
                "no column `c` in `v`",
            ),
            ("SELECT v.column3 FROM (VALUES (1, 2)) v", "no column `column3` in `v`"),
            ("WITH d AS (DELETE FROM t RETURNING id, name AS n) SELECT d.name FROM d", "no column `name` in `d`"),
            ("WITH d(a) AS (SELECT x, y FROM t) SELECT d.x FROM d", "no column `x` in `d`"),
            (
                "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT r.m + 1 FROM r) SELECT n FROM r",
                "no column `m` in `r`",
            ),
            ("SELECT 1 FROM (SELECT a FROM t) s JOIN (SELECT b FROM u) z USING (a)", "no column `a` in `z`"),
            ("INSERT INTO t (a) VALUES (excluded.a)", "`excluded` is no table and no alias of this statement"),
            ("UPDATE t SET a = new.a", "`new` is no table and no alias of this statement"),
            ("SELECT s.n FROM (SELECT count(*), max(a) m FROM t) s", "no column `n` in `s`"),
            ("SELECT z.x FROM (SELECT a FROM t) s JOIN LATERAL (SELECT s.b) z ON s.a", "no column `x` in `z`"),
        ] {
            assert_eq!(wrong(POSTGRES, text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_may_be_there_is_let_through() {
        for text in [
            "WITH users AS (SELECT id FROM users WHERE active) SELECT id FROM users",
            "WITH a AS (SELECT x FROM b), b AS (SELECT 1 AS y) SELECT a.x, b.y FROM a, b",
            "WITH a AS (SELECT 1 AS x), b AS (SELECT a.x AS y FROM a) SELECT b.y FROM b ORDER BY y",
            "WITH a(x, y) AS (SELECT * FROM t) SELECT a.z FROM a",
            "WITH a(x) AS (SELECT 1, 2 AS y) SELECT x, a.y FROM a",
            "SELECT s.anything FROM (SELECT * FROM t) s",
            "SELECT s.anything FROM (SELECT id, t.* FROM t) s",
            "SELECT s.count, s.lower FROM (SELECT count(*), lower(a) FROM t) s",
            "SELECT s FROM (SELECT 1 AS a) s ORDER BY s.a",
            "SELECT (s).a, row_to_json(s) FROM (SELECT 1 AS a) s",
            "SELECT (r).a, (f(s.r)).b FROM (SELECT t AS r FROM t) s",
            "SELECT s.b FROM (SELECT a::text FROM t) s",
            "SELECT a AS b FROM (SELECT 1 AS a) s GROUP BY b ORDER BY b",
            "SELECT x.b FROM (SELECT 1 AS a) AS x(b)",
            "WITH RECURSIVE r(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM r WHERE r.n < 3) SELECT sum(n) FROM r",
            "SELECT (SELECT max(o.b) FROM (SELECT 2 AS b) o WHERE o.b > s.a) FROM (SELECT 1 AS a) s",
            "INSERT INTO t (a) SELECT s.a FROM (SELECT 1 AS a) s ON CONFLICT (a) DO UPDATE SET a = excluded.a, b = (SELECT excluded.b)",
            "UPDATE t SET a = 1 RETURNING old.a, new.a",
            "WITH new AS (SELECT 1 AS a) SELECT new.a FROM new",
            "SELECT id INTO TEMP copies FROM t; SELECT anything FROM copies",
            "SELECT make_interval(days => s.n) FROM (SELECT 1 AS n) s",
            "SELECT a, b FROM (SELECT 1 AS a, 2 AS k) s JOIN (SELECT 3 AS b, 2 AS k) z USING (k) WHERE k = 2",
            "SELECT s.address.street FROM (SELECT address FROM t) s",
            "SELECT DISTINCT ON (a) a FROM (SELECT 1 AS a) s WINDOW w AS (ORDER BY a)",
            "SELECT r.a FROM (SELECT 1 AS a UNION SELECT 2) r",
        ] {
            assert_eq!(wrong(POSTGRES, text), None, "{text}");
        }
        for text in [
            "SELECT rowid, \"text\" FROM (SELECT 1 AS a) s",
            "SELECT A FROM (SELECT 1 AS a) S WHERE s.a",
            "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 3) SELECT x FROM c",
            "INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = Excluded.a",
        ] {
            assert_eq!(wrong(SQLITE, text), None, "{text}");
        }
        for text in [
            "SELECT s.A FROM (SELECT 1 AS a) s WHERE s.a = @n",
            "INSERT INTO t (a) VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a",
            "INSERT INTO t (a) SELECT s.x FROM (SELECT 1 AS x) s ON DUPLICATE KEY UPDATE a = VALUES(a) + s.x",
            "UPDATE t JOIN (SELECT id, count(*) AS n FROM o GROUP BY id) s ON s.id = t.id SET t.n = s.n, m = s.n",
            "SELECT seq FROM seq_1_to_10",
        ] {
            assert_eq!(wrong(MYSQLS, text), None, "{text}");
        }
    }
}
