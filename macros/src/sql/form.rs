//! Forms of statements and expressions that the parser reads in every dialect, and only some databases take.
//!
//! What a newer version of a database takes is let through, as is what depends on how it was built or set.

use std::ops::ControlFlow;

use sqlparser::ast::{
    Assignment, AssignmentTarget, BinaryOperator, CastKind, Delete, Distinct, Expr, Insert, JoinOperator, ObjectName,
    OnInsert, Query, Select, Spanned, Statement, TableFactor, Update, Visit, Visitor,
};
use sqlparser::tokenizer::Span;

use super::place;
use super::server::{MYSQLS, POSTGRES, SQLITE, Server};

const PS: u8 = POSTGRES | SQLITE;
const PM: u8 = POSTGRES | MYSQLS;
const SM: u8 = SQLITE | MYSQLS;

/// A form, the databases that have it, and what serves elsewhere.
type Form = (&'static str, u8, &'static str);

/// The first form that the database does not take, in words, with its place.
pub(super) fn wrong(tree: &impl Visit, server: Server) -> Option<String> {
    match tree.visit(&mut Forms { server }) {
        ControlFlow::Break(message) => Some(message),
        ControlFlow::Continue(()) => None,
    }
}

struct Forms {
    server: Server,
}

impl Forms {
    fn check(&self, forms: impl IntoIterator<Item = Form>, span: Span) -> ControlFlow<String> {
        let missing = forms.into_iter().find(|(_, databases, _)| databases & self.server.databases == 0);
        let Some((form, _, instead)) = missing else { return ControlFlow::Continue(()) };
        let instead = if instead.is_empty() { String::new() } else { format!(" ({instead})") };
        ControlFlow::Break(format!("there is no {form}{instead}{}", place::in_words(span.start)))
    }
}

impl Visitor for Forms {
    type Break = String;

    fn pre_visit_statement(&mut self, statement: &Statement) -> ControlFlow<String> {
        let forms = match statement {
            Statement::Truncate(_) => vec![("`TRUNCATE`", PM, "`DELETE FROM …` works everywhere")],
            Statement::Merge(_) => vec![("`MERGE`", POSTGRES, "")],
            Statement::Update(update) => of_update(update),
            Statement::Delete(delete) => of_delete(delete),
            Statement::Insert(insert) => of_insert(insert),
            _ => Vec::new(),
        };
        self.check(forms, statement.span())
    }

    fn pre_visit_relation(&mut self, relation: &ObjectName) -> ControlFlow<String> {
        self.check(quoted([relation]), relation.span())
    }

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<String> {
        let locks = (!query.locks.is_empty()).then_some(("`FOR UPDATE` or the like", PM, ""));
        self.check(locks, query.span())
    }

    fn pre_visit_select(&mut self, select: &Select) -> ControlFlow<String> {
        let on = matches!(select.distinct, Some(Distinct::On(_)));
        let mut joins = select.from.iter().flat_map(|from| &from.joins);
        let full = joins.any(|join| matches!(join.join_operator, JoinOperator::FullOuter(_)));
        let on = on.then_some(("`DISTINCT ON`", POSTGRES, ""));
        let full = full.then_some(("`FULL JOIN`", PS, ""));
        self.check(on.into_iter().chain(full), select.span())
    }

    fn pre_visit_table_factor(&mut self, table: &TableFactor) -> ControlFlow<String> {
        let lateral = matches!(table, TableFactor::Derived { lateral: true, .. });
        self.check(lateral.then_some(("`LATERAL`", PM, "")), table.span())
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<String> {
        self.check(of_expression(expr), expr.span())
    }
}

const QUOTED: Form = ("name in double quotes", PS, "they hold texts; a name stands in backquotes");

/// Where a name alone can stand, a text is none: elsewhere in an expression `"x"` is a text on MySQL and MariaDB.
fn quoted<'a>(names: impl IntoIterator<Item = &'a ObjectName>) -> Option<Form> {
    let mut parts = names.into_iter().flat_map(|name| &name.0).filter_map(|part| part.as_ident());
    parts.any(|part| part.quote_style == Some('"')).then_some(QUOTED)
}

fn assigned(assignments: &[Assignment]) -> impl Iterator<Item = &ObjectName> {
    assignments.iter().flat_map(|assignment| match &assignment.target {
        AssignmentTarget::ColumnName(name) => std::slice::from_ref(name),
        AssignmentTarget::Tuple(names) => names,
    })
}

fn of_update(update: &Update) -> Vec<Form> {
    let Update { table, from, assignments, returning, or, limit, .. } = update;
    let forms = [
        quoted(assigned(assignments)),
        from.is_some().then_some(("`UPDATE … FROM`", PS, "`UPDATE a JOIN b ON … SET …` does it")),
        (!table.joins.is_empty()).then_some(("`UPDATE … JOIN`", MYSQLS, "`UPDATE … FROM …` does it")),
        returning.is_some().then_some(("`UPDATE … RETURNING`", PS, "")),
        or.is_some().then_some(("`UPDATE OR …`", SQLITE, "")),
        limit.is_some().then_some(("`UPDATE … LIMIT`", SM, "")),
    ];
    forms.into_iter().flatten().collect()
}

fn of_delete(delete: &Delete) -> Vec<Form> {
    let Delete { tables, using, limit, .. } = delete;
    let forms = [
        (!tables.is_empty()).then_some(("`DELETE t FROM …`", MYSQLS, "")),
        using.is_some().then_some(("`DELETE … USING`", PM, "a sub-query in `WHERE` works everywhere")),
        limit.is_some().then_some(("`DELETE … LIMIT`", SM, "")),
    ];
    forms.into_iter().flatten().collect()
}

fn of_insert(insert: &Insert) -> Vec<Form> {
    let Insert { columns, or, ignore, assignments, on, replace_into, .. } = insert;
    let updated: &[Assignment] = match on {
        Some(OnInsert::DuplicateKeyUpdate(updated)) => updated,
        _ => &[],
    };
    let named = quoted(columns.iter().chain(assigned(assignments)).chain(assigned(updated)));
    let on = on.as_ref().map(|on| match on {
        OnInsert::OnConflict(_) => ("`ON CONFLICT`", PS, "`ON DUPLICATE KEY UPDATE` does it"),
        _ => ("`ON DUPLICATE KEY UPDATE`", MYSQLS, "`ON CONFLICT … DO UPDATE` does it"),
    });
    let forms = [
        or.is_some().then_some(("`INSERT OR …`", SQLITE, "")),
        ignore.then_some(("`INSERT IGNORE`", MYSQLS, "`ON CONFLICT DO NOTHING` does it")),
        (!assignments.is_empty()).then_some(("`INSERT … SET`", MYSQLS, "`INSERT … VALUES` works everywhere")),
        replace_into.then_some(("`REPLACE INTO`", SM, "`ON CONFLICT … DO UPDATE` does it")),
        on,
        named,
    ];
    forms.into_iter().flatten().collect()
}

fn of_expression(expr: &Expr) -> Option<Form> {
    Some(match expr {
        Expr::Cast { kind: CastKind::DoubleColon, .. } => ("`::`", POSTGRES, "`CAST(… AS …)` works everywhere"),
        Expr::ILike { .. } => ("`ILIKE`", POSTGRES, "`lower(…) LIKE …` works everywhere"),
        Expr::RLike { .. } => ("`RLIKE` or `REGEXP`", SM, "PostgreSQL has `~`"),
        Expr::Extract { .. } => ("`extract`", PM, "SQLite has `strftime`"),
        Expr::Position { .. } => ("`position`", PM, "SQLite has `instr`"),
        Expr::Interval(_) => ("`interval`", PM, "SQLite has `datetime(…, '+1 day')`"),
        Expr::AtTimeZone { .. } => ("`AT TIME ZONE`", POSTGRES, ""),
        Expr::Array(_) => ("array", POSTGRES, ""),
        Expr::MatchAgainst { .. } => ("`MATCH … AGAINST`", MYSQLS, ""),
        Expr::AnyOp { .. } | Expr::AllOp { .. } => ("`ANY` or `ALL`", PM, "`IN (…)` works everywhere"),
        Expr::IsDistinctFrom(..) | Expr::IsNotDistinctFrom(..) => {
            ("`IS DISTINCT FROM`", PS, "MySQL and MariaDB have `<=>`")
        }
        Expr::BinaryOp { op, .. } => match op {
            BinaryOperator::PGRegexMatch
            | BinaryOperator::PGRegexIMatch
            | BinaryOperator::PGRegexNotMatch
            | BinaryOperator::PGRegexNotIMatch => ("`~`", POSTGRES, "MySQL and MariaDB have `REGEXP`"),
            BinaryOperator::Spaceship => ("`<=>`", MYSQLS, "elsewhere there is `IS NOT DISTINCT FROM`"),
            _ => return None,
        },
        _ => return None,
    })
}
