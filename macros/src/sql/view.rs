//! What a view shows: the columns of its SELECT.

use sqlparser::ast::{
    Expr, ObjectName, Query, Select, SelectItem, SelectItemQualifiedWildcardKind, SetExpr, Statement,
    WildcardAdditionalOptions,
};

use super::Refusal;
use super::reader::Reader;
use super::reading::Of;

/// What a SELECT shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Its columns in order; empty if the name of one cannot be told.
    pub(crate) outputs: Vec<Output>,
    /// The tables of which a SELECT inside it has all columns; if `outputs` is empty, it itself, too.
    pub(crate) stars: Vec<usize>,
}

/// A column, or all of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// `source` is the column that it is as it stands there: an index of the columns that are named.
    Column {
        name: String,
        source: Option<usize>,
    },
    All(usize),
}

/// The one SELECT that a view is.
pub(super) fn query(statements: &[Statement]) -> Result<&Query, Refusal> {
    match statements {
        [Statement::Query(query)] if reads_only(&query.body) => Ok(query),
        [Statement::CreateView(_)] => Err(Refusal {
            message: "the op says `CREATE VIEW` by itself".to_owned(),
            help: "leave it out: `create_view v \"SELECT …\"`".to_owned(),
        }),
        _ => Err(Refusal {
            message: "a view is one SELECT, and this is something else".to_owned(),
            help: "write one `SELECT …`, `WITH … SELECT …` or `VALUES …`".to_owned(),
        }),
    }
}

fn reads_only(body: &SetExpr) -> bool {
    match body {
        SetExpr::Select(select) => select.into.is_none(),
        SetExpr::Query(query) => reads_only(&query.body),
        SetExpr::SetOperation { left, right, .. } => reads_only(left) && reads_only(right),
        SetExpr::Values(_) | SetExpr::Table(_) => true,
        SetExpr::Insert(_) | SetExpr::Update(_) | SetExpr::Delete(_) | SetExpr::Merge(_) => false,
    }
}

/// The SELECT that names the columns.
fn first_select(body: &SetExpr) -> Option<&Select> {
    match body {
        SetExpr::Select(select) => Some(select),
        SetExpr::Query(query) => first_select(&query.body),
        SetExpr::SetOperation { left, .. } => first_select(left),
        _ => None,
    }
}

impl Reader {
    /// Keeps what the query shows, after it was read.
    pub(super) fn show(&mut self, query: &Query) {
        let first = first_select(&query.body);
        let outputs = first.and_then(|select| self.outputs(select)).unwrap_or_default();
        let shown = first.filter(|_| !outputs.is_empty()).map(std::ptr::from_ref);
        let mut stars: Vec<usize> =
            self.stars.iter().filter(|(select, _)| shown != Some(*select)).map(|(_, table)| *table).collect();
        stars.sort_unstable();
        stars.dedup();
        self.reading.shown = Shown { outputs, stars };
    }

    /// Keeps the tables behind a `*` of the SELECT.
    pub(super) fn note_stars(&mut self, select: &Select, sight: usize) {
        for item in &select.projection {
            let tables: Vec<usize> = match item {
                SelectItem::Wildcard(_) => {
                    self.sights[sight].sources.iter().filter_map(|source| source.table).collect()
                }
                SelectItem::QualifiedWildcard(SelectItemQualifiedWildcardKind::ObjectName(name), _) => {
                    self.qualified_table(name, sight).into_iter().collect()
                }
                _ => Vec::new(),
            };
            self.stars.extend(tables.into_iter().map(|table| (std::ptr::from_ref(select), table)));
        }
    }

    fn outputs(&self, select: &Select) -> Option<Vec<Output>> {
        let (_, sight) = self.selects.iter().find(|(known, _)| std::ptr::eq(*known, select))?;
        let mut outputs = Vec::new();
        for item in &select.projection {
            match item {
                SelectItem::UnnamedExpr(expr) => {
                    outputs.push(Output::Column { name: self.name_of(expr)?, source: self.source(expr, *sight) });
                }
                SelectItem::ExprWithAlias { expr, alias } => {
                    let name = self.server.fold(alias);
                    outputs.push(Output::Column { name, source: self.source(expr, *sight) });
                }
                SelectItem::Wildcard(options) if is_plain(options) => {
                    let sight = &self.sights[*sight];
                    // USING makes one column of two
                    if sight.scope.joined || sight.sources.is_empty() {
                        return None;
                    }
                    for source in &sight.sources {
                        outputs.push(Output::All(source.table?));
                    }
                }
                SelectItem::QualifiedWildcard(SelectItemQualifiedWildcardKind::ObjectName(name), options)
                    if is_plain(options) =>
                {
                    outputs.push(Output::All(self.qualified_table(name, *sight)?));
                }
                SelectItem::Wildcard(_) | SelectItem::QualifiedWildcard(..) | SelectItem::ExprWithAliases { .. } => {
                    return None;
                }
            }
        }
        Some(outputs)
    }

    /// What the databases call a column that is named as it stands there.
    fn name_of(&self, expr: &Expr) -> Option<String> {
        let ident = match expr {
            Expr::Identifier(ident) => ident,
            Expr::CompoundIdentifier(idents) => idents.last()?,
            _ => return None,
        };
        (!self.server.is_no_column(ident)).then(|| self.server.fold(ident))
    }

    /// The column that the expression is, among those that were read.
    fn source(&self, expr: &Expr, sight: usize) -> Option<usize> {
        let (ident, of) = match expr {
            Expr::Identifier(ident) => match self.sights[sight].scope.tables.as_slice() {
                [table] => (ident, Of::Table(*table)),
                _ => (ident, Of::Scope(sight)),
            },
            Expr::CompoundIdentifier(idents) => {
                let [.., qualifier, ident] = idents.as_slice() else { return None };
                (ident, Of::Table(self.source_table(&self.server.fold(qualifier), sight)?))
            }
            _ => return None,
        };
        let name = self.server.fold(ident);
        self.reading.columns.iter().position(|column| column.name == name && column.of == of)
    }

    fn qualified_table(&self, name: &ObjectName, sight: usize) -> Option<usize> {
        let ident = name.0.last().and_then(|part| part.as_ident())?;
        self.source_table(&self.server.fold(ident), sight)
    }

    fn source_table(&self, alias: &str, sight: usize) -> Option<usize> {
        let sources = &self.sights[sight].sources;
        sources.iter().find(|source| self.server.same(&source.alias, alias)).and_then(|source| source.table)
    }
}

fn is_plain(options: &WildcardAdditionalOptions) -> bool {
    let WildcardAdditionalOptions {
        wildcard_token: _,
        opt_ilike,
        opt_exclude,
        opt_except,
        opt_replace,
        opt_rename,
        opt_alias,
    } = options;
    opt_ilike.is_none()
        && opt_exclude.is_none()
        && opt_except.is_none()
        && opt_replace.is_none()
        && opt_rename.is_none()
        && opt_alias.is_none()
}
