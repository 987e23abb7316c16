//! The walk over statements: scopes go onto a stack, columns are looked for from the innermost one outwards.
//!
//! In doubt a name is let through: a false alarm is worse than a miss.

use std::ops::ControlFlow;

use sqlparser::ast::{AccessExpr, Expr, Ident, ObjectName, Query, Select, SelectItem, SetExpr, Statement, Visitor};

use super::derived::Named;
use super::function::{self, Missing};
use super::place;
use super::reading::{ColumnUse, Of, Reading};
use super::scope::{Sight, Source};
use super::server::Server;

/// Reads the statements of one text in one dialect.
pub(super) struct Reader {
    pub(super) server: Server,
    pub(super) reading: Reading,
    pub(super) sights: Vec<Sight>,
    /// The scopes that are open, innermost last.
    pub(super) stack: Vec<usize>,
    /// Names of the WITHs around, a list per query.
    pub(super) ctes: Vec<Vec<Named>>,
    /// SELECTs and their scopes: a query's ORDER BY sees what its SELECT sees.
    pub(super) selects: Vec<(*const Select, usize)>,
    /// The query of an INSERT, which does not see the table that it inserts into.
    pub(super) apart: Option<*const Query>,
    /// Expressions of SELECT lists, where aliases of the list are not visible, with the scope.
    listed: Vec<(*const Expr, usize)>,
    listing: Vec<usize>,
    /// Words in the place of an argument that are no columns: `TIMESTAMPDIFF(SECOND, …)`.
    pub(super) words: Vec<*const Expr>,
    /// The table of the INSERT … ON DUPLICATE KEY UPDATE that is being read.
    pub(super) inserting: Option<usize>,
    /// The SELECTs that have `*` or `t.*`, with the tables it stands for.
    pub(super) stars: Vec<(*const Select, usize)>,
    pub(super) wrong: Option<String>,
    missing: Vec<Missing>,
}

impl Reader {
    pub(super) fn new(server: Server, made: Vec<String>) -> Self {
        Reader {
            server,
            reading: Reading { resolved: true, made, ..Reading::default() },
            sights: Vec::new(),
            stack: Vec::new(),
            ctes: Vec::new(),
            selects: Vec::new(),
            apart: None,
            listed: Vec::new(),
            listing: Vec::new(),
            words: Vec::new(),
            inserting: None,
            stars: Vec::new(),
            wrong: None,
            missing: Vec::new(),
        }
    }

    /// What was read, with the functions that are missing, or what is wrong in this dialect.
    pub(super) fn finish(mut self) -> Result<(Reading, Vec<Missing>), String> {
        if let Some(message) = self.wrong {
            return Err(message);
        }
        if self.reading.columns.iter().any(|column| matches!(column.of, Of::Scope(_))) {
            self.reading.scopes = self.sights.into_iter().map(|sight| sight.scope).collect();
        }
        Ok((self.reading, self.missing))
    }

    /// Keeps the first thing that is wrong.
    pub(super) fn say(&mut self, message: &str, ident: &Ident) {
        self.wrong.get_or_insert_with(|| format!("{message}{}", place::in_words(ident.span.start)));
    }

    /// The same with a remedy of its own.
    pub(super) fn say_with_help(&mut self, message: &str, help: &str, ident: &Ident) {
        self.wrong.get_or_insert_with(|| format!("{message}{}\n{help}", place::in_words(ident.span.start)));
    }

    /// Whether the name is that of a WITH around, or of something that the text makes.
    pub(super) fn is_own(&self, name: &str) -> bool {
        self.is_named(name) || self.is_made(name)
    }

    pub(super) fn is_made(&self, name: &str) -> bool {
        self.reading.made.iter().any(|made| made.eq_ignore_ascii_case(name))
    }

    /// A column without a qualifier.
    pub(super) fn column(&mut self, ident: &Ident) {
        let name = self.server.fold(ident);
        let Some(innermost) = self.stack.last().copied() else { return };
        if self.server.is_no_column(ident) {
            return;
        }
        if self.is_other(&name) {
            self.reading.open = true;
            return;
        }
        let mut tables = 0;
        for sight in self.chain(innermost) {
            let Sight { scope, sources, open, .. } = &self.sights[sight];
            tables += scope.tables.len();
            let derived = sources.iter().any(|source| self.has_column(source, &name));
            if *open || derived {
                // one of the tables may be meant all the same
                self.reading.open |= *open || tables > 0;
                return;
            }
        }
        let scope = &self.sights[innermost].scope;
        let of = match (tables, scope.tables.as_slice()) {
            (0, _) => {
                let sights = self.chain(innermost).into_iter().map(|sight| self.sights[sight].sources.clone());
                let sources: Vec<Source> = sights.flatten().filter(|source| source.columns.is_some()).collect();
                if !sources.is_empty() {
                    self.no_column(ident, &sources.iter().collect::<Vec<_>>());
                }
                return;
            }
            (1, [table]) => Of::Table(*table),
            _ => Of::Scope(innermost),
        };
        self.note(ident, name, of);
    }

    /// A column with what is written before it.
    pub(super) fn qualified(&mut self, idents: &[Ident]) {
        let [.., qualifier, ident] = idents else { return };
        let Some(innermost) = self.stack.last().copied() else { return };
        let alias = self.server.fold(qualifier);
        for sight in self.chain(innermost) {
            let source = self.sights[sight].sources.iter().find(|source| self.server.same(&source.alias, &alias));
            if let Some(source) = source.cloned() {
                match source.table.filter(|_| !self.server.is_no_column(ident)) {
                    Some(table) => self.note(ident, self.server.fold(ident), Of::Table(table)),
                    None if idents.len() == 2 => self.of_derived(ident, &source),
                    None => {}
                }
                return;
            }
        }
        let unknown = self.chain(innermost).iter().any(|sight| self.sights[*sight].unknown);
        let known = unknown || alias.eq_ignore_ascii_case("values");
        if idents.len() == 2 && !known && !self.server.is_no_column(qualifier) && !self.is_own(&alias) {
            self.say(&format!("`{}` is no table and no alias of this statement", qualifier.value), qualifier);
        }
    }

    /// `(users).name`: a column, if what stands in the brackets is a table.
    fn field(&mut self, root: &Expr, accesses: &[AccessExpr]) {
        if let Expr::Nested(row) = root
            && let (Expr::Identifier(row), [AccessExpr::Dot(Expr::Identifier(field)), ..]) = (row.as_ref(), accesses)
            && self.stack.iter().any(|index| self.is_source(row, *index))
        {
            self.qualified(&[row.clone(), field.clone()]);
        }
    }

    /// Whether columns can be qualified with the name there.
    pub(super) fn is_source(&self, name: &Ident, sight: usize) -> bool {
        let name = self.server.fold(name);
        self.sights[sight].sources.iter().any(|source| self.server.same(&source.alias, &name))
    }

    pub(super) fn note(&mut self, ident: &Ident, name: String, of: Of) {
        let spot = (ident.span.start.line, ident.span.start.column);
        if !self.reading.columns.iter().any(|column| column.name == name && column.of == of) {
            self.reading.columns.push(ColumnUse { name, of, spot });
        }
    }

    /// Whether the name is an alias: of a table (a whole row), or of a SELECT list that is not being read just now.
    fn is_other(&self, name: &str) -> bool {
        self.stack.iter().any(|index| {
            let sight = &self.sights[*index];
            let aliases = sight.sources.iter().map(|source| &source.alias);
            let outputs = sight.outputs.iter().filter(|_| !self.listing.contains(index));
            aliases.chain(outputs).chain(&sight.qualified_outputs).any(|other| self.server.same(other, name))
        })
    }

    /// A scope and those around it.
    fn chain(&self, innermost: usize) -> Vec<usize> {
        std::iter::successors(Some(innermost), |sight| self.sights[*sight].scope.outer).collect()
    }

    fn scope_of_query(&mut self, query: &Query) -> usize {
        let apart = self.apart.is_some_and(|apart| std::ptr::eq(apart, query));
        let outer = self.stack.last().copied().filter(|_| !apart);
        match query.body.as_ref() {
            SetExpr::Select(select) => {
                let sight = self.sight_of_select(select, outer);
                self.selects.push((std::ptr::from_ref(select.as_ref()), sight));
                sight
            }
            // the rows of an INSERT may name the columns of its table; elsewhere ORDER BY names outputs
            SetExpr::Values(_) => {
                let mut sight = Sight::default();
                sight.scope.outer = self.stack.last().copied();
                self.add_sight(sight)
            }
            _ => {
                let mut sight = Sight { open: true, ..Sight::default() };
                sight.scope.outer = outer;
                self.add_sight(sight)
            }
        }
    }
}

impl Visitor for Reader {
    type Break = ();

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<()> {
        self.step(query, true);
        self.ctes.push(self.named(query.with.as_ref()));
        let sight = self.scope_of_query(query);
        self.hide_named();
        self.stack.push(sight);
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, query: &Query) -> ControlFlow<()> {
        self.ctes.pop();
        self.stack.pop();
        self.step(query, false);
        ControlFlow::Continue(())
    }

    fn pre_visit_select(&mut self, select: &Select) -> ControlFlow<()> {
        let seen = self.selects.iter().rev().find(|(known, _)| std::ptr::eq(*known, select)).map(|(_, sight)| *sight);
        let sight = seen.unwrap_or_else(|| {
            // one side of a UNION: it sees what is around the query, not the query's own scope, which is open
            let around = self.stack.last().and_then(|query| self.sights[*query].scope.outer);
            let sight = self.sight_of_select(select, around);
            self.selects.push((std::ptr::from_ref(select), sight));
            sight
        });
        self.note_stars(select, sight);
        // `SELECT … INTO t` makes a table
        self.words.extend(select.into.iter().flat_map(|into| &into.targets).map(std::ptr::from_ref));
        self.stack.push(sight);
        for item in &select.projection {
            if let SelectItem::UnnamedExpr(expr) | SelectItem::ExprWithAlias { expr, .. } = item {
                self.listed.push((std::ptr::from_ref(expr), sight));
            }
        }
        ControlFlow::Continue(())
    }

    fn post_visit_select(&mut self, _select: &Select) -> ControlFlow<()> {
        self.stack.pop();
        ControlFlow::Continue(())
    }

    fn pre_visit_relation(&mut self, _relation: &ObjectName) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn pre_visit_statement(&mut self, statement: &Statement) -> ControlFlow<()> {
        let sight = self.sight_of_statement(statement);
        self.stack.push(sight);
        self.read_targets(statement);
        ControlFlow::Continue(())
    }

    fn post_visit_statement(&mut self, _statement: &Statement) -> ControlFlow<()> {
        self.stack.pop();
        self.inserting = None;
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        if let Some((_, sight)) = self.listed.iter().find(|(known, _)| std::ptr::eq(*known, expr)) {
            self.listing.push(*sight);
        }
        self.words.extend(function::words(expr));
        match expr {
            Expr::Identifier(_) | Expr::CompoundIdentifier(_)
                if self.words.iter().any(|word| std::ptr::eq(*word, expr)) => {}
            Expr::Identifier(ident) => self.column(ident),
            Expr::CompoundIdentifier(idents) => self.qualified(idents),
            Expr::Function(function) => {
                self.inserted_values(function);
                if let Some(missing) = function::missing(function, self.server)
                    && !self.is_own(&missing.name)
                    && !self.missing.iter().any(|other| other.name == missing.name)
                {
                    self.missing.push(missing);
                }
            }
            Expr::CompoundFieldAccess { root, access_chain } => self.field(root, access_chain),
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn post_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        if self.listed.iter().any(|(known, _)| std::ptr::eq(*known, expr)) {
            self.listing.pop();
        }
        ControlFlow::Continue(())
    }
}
