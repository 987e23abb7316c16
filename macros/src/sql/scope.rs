//! The tables that a part of a statement sees.

use sqlparser::ast::{
    Ident, Join, JoinConstraint, JoinOperator, ObjectName, Select, SelectItem, TableAlias, TableFactor, TableWithJoins,
};

use super::reader::Reader;
use super::reading::{Of, Scope, Spot, TableUse};

/// A scope while a text is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Sight {
    pub(super) scope: Scope,
    pub(super) sources: Vec<Source>,
    /// Something in it has columns that are not known: a sub-query, a function, a table that the text makes.
    pub(super) open: bool,
    /// More is visible than is known here.
    pub(super) unknown: bool,
    /// Aliases of the SELECT list.
    pub(super) outputs: Vec<String>,
    /// Columns that the SELECT list has with a qualifier: ORDER BY may name them without.
    pub(super) qualified_outputs: Vec<String>,
}

/// A name that columns can be qualified with.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) alias: String,
    /// The table, if its columns are known.
    pub(super) table: Option<usize>,
    /// The columns of what is no table: all that there are, if that is known.
    pub(super) columns: Option<Vec<String>>,
}

impl Source {
    /// What has no columns that are known.
    pub(super) const fn open(alias: String) -> Self {
        Source { alias, table: None, columns: None }
    }
}

impl Sight {
    fn push(&mut self, alias: String, table: Option<usize>) {
        match table {
            Some(table) => self.scope.tables.push(table),
            None => self.open = true,
        }
        self.sources.push(Source { alias, table, columns: None });
    }

    /// Adds a sub-query, or a name of a WITH.
    fn push_derived(&mut self, alias: String, columns: Option<Vec<String>>) {
        self.open |= columns.is_none();
        self.sources.push(Source { alias, table: None, columns });
    }
}

impl Reader {
    /// The scope of a SELECT.
    pub(super) fn sight_of_select(&mut self, select: &Select, outer: Option<usize>) -> usize {
        let mut sight = Sight { scope: Scope { outer, ..Scope::default() }, ..Sight::default() };
        for from in &select.from {
            self.see(from, &mut sight);
        }
        sight.open |= !select.lateral_views.is_empty();
        for item in &select.projection {
            match item {
                SelectItem::ExprWithAlias { alias, .. } => sight.outputs.push(self.server.fold(alias)),
                SelectItem::ExprWithAliases { aliases, .. } => {
                    sight.outputs.extend(aliases.iter().map(|alias| self.server.fold(alias)));
                }
                SelectItem::UnnamedExpr(sqlparser::ast::Expr::CompoundIdentifier(idents)) => {
                    sight.qualified_outputs.extend(idents.last().map(|ident| self.server.fold(ident)));
                }
                SelectItem::UnnamedExpr(_) | SelectItem::QualifiedWildcard(..) | SelectItem::Wildcard(_) => {}
            }
        }
        self.add_sight(sight)
    }

    /// Adds the tables of a FROM.
    pub(super) fn see(&mut self, from: &TableWithJoins, sight: &mut Sight) {
        let first = sight.sources.len();
        self.see_factor(&from.relation, sight);
        for Join { relation, join_operator, .. } in &from.joins {
            let joined = sight.sources.len();
            self.see_factor(relation, sight);
            let constraint = constraint(join_operator);
            if let Some(JoinConstraint::Using(columns)) = constraint {
                for column in columns.iter().filter_map(|name| name.0.last()?.as_ident()) {
                    self.using(column, &sight.sources[first..joined]);
                    self.using(column, &sight.sources[joined..]);
                }
            }
            // what is of other databases may merge, too
            sight.scope.joined |=
                constraint.is_none_or(|on| matches!(on, JoinConstraint::Using(_) | JoinConstraint::Natural));
        }
    }

    /// A column of `USING (…)`: both sides have it. Of a side of several tables it is not known which one does.
    fn using(&mut self, column: &Ident, side: &[Source]) {
        let [source] = side else { return };
        if self.server.is_no_column(column) {
            return;
        }
        match source.table {
            Some(table) => self.note(column, self.server.fold(column), Of::Table(table)),
            None => self.of_derived(column, source),
        }
    }

    pub(super) fn see_factor(&mut self, factor: &TableFactor, sight: &mut Sight) {
        match factor {
            TableFactor::Table { name, alias, args: None, .. } => self.see_table(name, alias.as_ref(), sight),
            TableFactor::Table { name, alias, .. } | TableFactor::Function { name, alias, .. } => {
                sight.push(self.alias(alias.as_ref(), name), None);
            }
            TableFactor::NestedJoin { table_with_joins, alias } => {
                self.see(table_with_joins, sight);
                if let Some(alias) = alias {
                    sight.push(self.server.fold(&alias.name), None);
                }
            }
            TableFactor::Derived { subquery, alias, .. } => {
                let columns = self.columns_of(subquery);
                match alias {
                    Some(alias) => {
                        sight.push_derived(self.server.fold(&alias.name), self.renamed(columns, alias));
                    }
                    None => sight.push_derived(String::new(), columns),
                }
            }
            TableFactor::TableFunction { alias, .. }
            | TableFactor::UNNEST { alias, .. }
            | TableFactor::JsonTable { alias, .. }
            | TableFactor::XmlTable { alias, .. } => {
                sight.push(alias.as_ref().map(|alias| self.server.fold(&alias.name)).unwrap_or_default(), None);
            }
            // of other databases
            _ => sight.open = true,
        }
    }

    /// A table by its name: known to the chain, or of the text or the database itself.
    fn see_table(&mut self, name: &ObjectName, alias: Option<&TableAlias>, sight: &mut Sight) {
        if let Some(real) = real_name(name, alias) {
            return self.see_table(&ObjectName::from(vec![real]), None, sight);
        }
        if let [part] = name.0.as_slice()
            && let Some(named) = part.as_ident().map(|ident| self.server.fold(ident))
            && self.is_named(&named)
        {
            let columns = self.columns_of_with(&named);
            let columns = match alias {
                Some(alias) => self.renamed(columns, alias),
                None => columns,
            };
            return sight.push_derived(self.alias(alias, name), columns);
        }
        // `t AS x(a, b)` gives its columns other names
        let renamed = alias.is_some_and(|alias| !alias.columns.is_empty());
        let table = self.table(name).filter(|_| !renamed);
        sight.push(self.alias(alias, name), table);
    }

    fn alias(&self, alias: Option<&TableAlias>, name: &ObjectName) -> String {
        let last = || name.0.last().and_then(|part| part.as_ident());
        alias.map(|alias| &alias.name).or_else(last).map(|ident| self.server.fold(ident)).unwrap_or_default()
    }

    /// The number of a table that the chain should know.
    pub(super) fn table(&mut self, name: &ObjectName) -> Option<usize> {
        let idents: Option<Vec<&Ident>> = name.0.iter().map(|part| part.as_ident()).collect();
        let (schema, ident) = match idents?.as_slice() {
            [table] => (String::new(), *table),
            [schema, table] => (self.server.fold(schema), *table),
            // with a database, which is not the chain's to know
            _ => return None,
        };
        let name = self.server.fold(ident);
        let own = schema.is_empty() && self.is_named(&name) || self.is_made(&name);
        if own || self.server.is_system(&schema, &name) {
            return None;
        }
        let schema = if self.server.is_default(&schema) { String::new() } else { schema };
        let spot: Spot = (ident.span.start.line, ident.span.start.column);
        let known = self.reading.tables.iter().position(|table| table.schema == schema && table.name == name);
        Some(known.unwrap_or_else(|| {
            self.reading.tables.push(TableUse { schema, name, spot });
            self.reading.tables.len() - 1
        }))
    }

    /// A scope of one table, under that alias or its own name.
    pub(super) fn sight_of_table(&mut self, name: &ObjectName, alias: Option<&Ident>) -> (Sight, Option<usize>) {
        let mut sight = Sight::default();
        let table = self.table(name);
        let alias = alias.map_or_else(|| self.alias(None, name), |alias| self.server.fold(alias));
        sight.push(alias, table);
        (sight, table)
    }

    /// Adds what is visible and has columns that are not known.
    pub(super) fn add_open(sight: &mut Sight, alias: String) {
        sight.sources.push(Source::open(alias));
    }

    pub(super) fn add_sight(&mut self, sight: Sight) -> usize {
        self.sights.push(sight);
        self.sights.len() - 1
    }
}

/// `ONLY users` and `UPDATE IGNORE users`, which the parser takes for a table and its alias.
fn real_name(name: &ObjectName, alias: Option<&TableAlias>) -> Option<Ident> {
    let alias = alias.filter(|alias| !alias.explicit)?;
    let [part] = name.0.as_slice() else { return None };
    let word = part.as_ident().filter(|ident| ident.quote_style.is_none())?;
    let is_word =
        ["only", "ignore", "low_priority", "quick"].iter().any(|known| word.value.eq_ignore_ascii_case(known));
    is_word.then(|| alias.name.clone())
}

/// What joins two tables; nothing of what is of other databases.
const fn constraint(join: &JoinOperator) -> Option<&JoinConstraint> {
    match join {
        JoinOperator::Join(on)
        | JoinOperator::Inner(on)
        | JoinOperator::Left(on)
        | JoinOperator::LeftOuter(on)
        | JoinOperator::Right(on)
        | JoinOperator::RightOuter(on)
        | JoinOperator::FullOuter(on)
        | JoinOperator::CrossJoin(on)
        | JoinOperator::StraightJoin(on) => Some(on),
        _ => None,
    }
}
