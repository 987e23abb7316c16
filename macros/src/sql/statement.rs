//! What INSERT, UPDATE, DELETE and MERGE write to.

use sqlparser::ast::{
    AlterType, AlterTypeOperation, Assignment, AssignmentTarget, ConflictTarget, Delete, Expr, FromTable, Function,
    FunctionArg, FunctionArgExpr, FunctionArguments, Ident, Insert as InsertStatement, Merge, MergeAction,
    MergeInsertKind, MergeUpdateKind, ObjectName, ObjectType, OnConflictAction, OnInsert, SelectItem, SetExpr,
    Statement, TableFactor, TableObject, Update, UpdateTableFromKind,
};

use super::reader::Reader;
use super::reading::{Insert, Of, TableUse};
use super::scope::{Sight, Source};
use super::server::POSTGRES;

impl Reader {
    /// Whether the statement is looked into; of others the tables are not known to have to be there.
    pub(super) fn reads(statement: &Statement) -> bool {
        matches!(
            statement,
            Statement::Query(_)
                | Statement::Insert(_)
                | Statement::Update(_)
                | Statement::Delete(_)
                | Statement::Merge(_)
                | Statement::CreateView(_)
                | Statement::Truncate(_)
        )
    }

    /// Keeps the types that PostgreSQL drops or renames: whether they are enums, the fold knows.
    pub(super) fn types(&mut self, statement: &Statement) {
        let names: Vec<&ObjectName> = match statement {
            Statement::Drop { object_type: ObjectType::Type, names, .. } => names.iter().collect(),
            Statement::AlterType(AlterType { name, operation: AlterTypeOperation::Rename(_) }) => vec![name],
            _ => return,
        };
        for idents in names.into_iter().map(|name| name.0.iter().filter_map(|part| part.as_ident()).collect::<Vec<_>>())
        {
            let (schema, ident) = match idents.as_slice() {
                [ident] => (String::new(), *ident),
                [schema, ident] => (self.server.fold(schema), *ident),
                _ => continue,
            };
            let schema = if self.server.is_default(&schema) { String::new() } else { schema };
            let spot = (ident.span.start.line, ident.span.start.column);
            self.reading.types.push(TableUse { schema, name: self.server.fold(ident), spot });
        }
    }

    pub(super) fn sight_of_statement(&mut self, statement: &Statement) -> usize {
        let mut sight = match statement {
            Statement::Insert(insert) => self.sight_of_insert(insert),
            Statement::Update(update) => self.sight_of_update(update),
            Statement::Delete(delete) => self.sight_of_delete(delete),
            Statement::Merge(Merge { table, source, output, .. }) => {
                let mut sight = Sight::default();
                self.see_factor(table, &mut sight);
                self.see_factor(source, &mut sight);
                self.see_returned(output.is_some(), &mut sight);
                sight
            }
            Statement::Truncate(truncate) => {
                for target in &truncate.table_names {
                    self.table(&target.name);
                }
                Sight::default()
            }
            _ => Sight::default(),
        };
        // a statement inside WITH sees what is around it, and that may be open
        sight.scope.outer = None;
        self.add_sight(sight)
    }

    fn sight_of_insert(&mut self, insert: &InsertStatement) -> Sight {
        let TableObject::TableName(name) = &insert.table else { return Sight { open: true, ..Sight::default() } };
        let alias = insert.table_alias.as_ref().map(|alias| &alias.alias);
        let (mut sight, table) = self.sight_of_table(name, alias);
        if let Some(aliases) = &insert.insert_alias {
            // MySQL: `VALUES (…) AS new(a, b)`
            let alias = aliases.row_alias.0.last().and_then(|part| part.as_ident());
            Self::add_open(&mut sight, alias.map(|alias| self.server.fold(alias)).unwrap_or_default());
            sight.open |= aliases.col_aliases.is_some();
        }
        if let Some(OnInsert::OnConflict(conflict)) = &insert.on
            && matches!(conflict.action, OnConflictAction::DoUpdate(_))
        {
            sight.sources.push(Source { alias: "excluded".to_owned(), table, columns: None });
        }
        if matches!(insert.on, Some(OnInsert::DuplicateKeyUpdate(_))) {
            self.inserting = table;
        }
        self.see_returned(insert.returning.is_some(), &mut sight);
        // MySQL: the update may name columns of the SELECT that is inserted
        sight.unknown = matches!(insert.on, Some(OnInsert::DuplicateKeyUpdate(_))) && !has_values(insert);
        sight.open |= sight.unknown;
        if !has_values(insert) {
            self.apart = insert.source.as_deref().map(std::ptr::from_ref);
        }
        sight
    }

    fn sight_of_update(&mut self, update: &Update) -> Sight {
        let mut sight = Sight::default();
        self.see(&update.table, &mut sight);
        if let Some(UpdateTableFromKind::BeforeSet(from) | UpdateTableFromKind::AfterSet(from)) = &update.from {
            for from in from {
                self.see(from, &mut sight);
            }
        }
        self.see_returned(update.returning.is_some(), &mut sight);
        sight
    }

    /// PostgreSQL 18 returns rows as they were and as they are.
    fn see_returned(&self, returning: bool, sight: &mut Sight) {
        if returning && self.server.databases == POSTGRES {
            sight.sources.extend(["old", "new"].map(|alias| Source::open(alias.to_owned())));
        }
    }

    /// MySQL: `VALUES(column)` in what an INSERT does with a row that is there.
    pub(super) fn inserted_values(&mut self, call: &Function) {
        let Some(table) = self.inserting else { return };
        let is_values = |name: &ObjectName| last(name).is_some_and(|name| name.value.eq_ignore_ascii_case("values"));
        let FunctionArguments::List(list) = &call.args else { return };
        if let [FunctionArg::Unnamed(FunctionArgExpr::Expr(expr @ Expr::Identifier(column)))] = list.args.as_slice()
            && is_values(&call.name)
        {
            self.target(column, table);
            self.words.push(std::ptr::from_ref(expr));
        }
    }

    fn sight_of_delete(&mut self, delete: &Delete) -> Sight {
        let mut sight = Sight::default();
        for using in delete.using.iter().flatten() {
            self.see(using, &mut sight);
        }
        let (FromTable::WithFromKeyword(from) | FromTable::WithoutKeyword(from)) = &delete.from;
        for from in from {
            // MySQL: `DELETE FROM u USING users u`
            let alias = match &from.relation {
                TableFactor::Table { name, .. } => name.0.last().and_then(|part| part.as_ident()),
                _ => None,
            };
            let alias = alias.map(|alias| self.server.fold(alias)).unwrap_or_default();
            if !sight.sources.iter().any(|source| self.server.same(&source.alias, &alias)) {
                self.see(from, &mut sight);
            }
        }
        self.see_returned(delete.returning.is_some(), &mut sight);
        sight
    }

    /// The columns that a statement writes to, which are no expressions.
    pub(super) fn read_targets(&mut self, statement: &Statement) {
        match statement {
            Statement::Insert(insert) => self.read_insert(insert),
            Statement::Update(update) => self.read_assignments(&update.assignments),
            Statement::Merge(merge) => self.read_merge(merge),
            _ => {}
        }
    }

    fn read_insert(&mut self, insert: &InsertStatement) {
        let TableObject::TableName(name) = &insert.table else { return };
        let columns: Option<Vec<&Ident>> = insert.columns.iter().map(last).collect();
        let (Some(table), Some(columns)) = (self.table(name), columns) else { return };
        for column in &columns {
            self.target(column, table);
        }
        self.read_assignments(&insert.assignments);
        match &insert.on {
            Some(OnInsert::DuplicateKeyUpdate(assignments)) => self.read_assignments(assignments),
            Some(OnInsert::OnConflict(conflict)) => {
                if let Some(ConflictTarget::Columns(columns)) = &conflict.conflict_target {
                    for column in columns {
                        self.target(column, table);
                    }
                }
                if let OnConflictAction::DoUpdate(update) = &conflict.action {
                    self.read_assignments(&update.assignments);
                }
            }
            Some(_) | None => {}
        }
        self.count(insert, name, table, &columns);
    }

    /// A column of a table whose name stands alone.
    fn target(&mut self, column: &Ident, table: usize) {
        let name = self.server.fold(column);
        if column.quote_style.is_some() || !self.server.is_no_column(column) {
            self.note(column, name, Of::Table(table));
        }
    }

    fn count(&mut self, insert: &InsertStatement, name: &ObjectName, table: usize, columns: &[&Ident]) {
        let width = self.width(insert);
        if let (Some((width, at)), false) = (&width, columns.is_empty())
            && *width != columns.len()
        {
            let (values, named) = (plural(*width, "value"), plural(columns.len(), "column"));
            self.say(&format!("this INSERT has {values} for {named}"), at);
        }
        // what is ignored, or filled in by the server
        if insert.ignore || insert.or.is_some() || insert.replace_into || insert.partitioned.is_some() {
            return;
        }
        let columns: Vec<String> = match insert.assignments.as_slice() {
            [] => columns.iter().map(|column| self.server.fold(column)).collect(),
            set => set.iter().flat_map(targets).filter_map(last).map(|column| self.server.fold(column)).collect(),
        };
        let listed = !columns.is_empty() || insert.source.is_none();
        let spot = name.0.last().and_then(|part| part.as_ident()).map_or((1, 1), |ident| {
            let start = ident.span.start;
            (start.line, start.column)
        });
        let width = width.map(|(width, _)| width);
        if listed || width.is_some() {
            self.reading.inserts.push(Insert { table, columns: listed.then_some(columns), width, spot });
        }
    }

    /// How many values each row of an INSERT has.
    fn width(&mut self, insert: &InsertStatement) -> Option<(usize, Ident)> {
        let TableObject::TableName(name) = &insert.table else { return None };
        let at = name.0.last()?.as_ident()?.clone();
        match insert.source.as_ref()?.body.as_ref() {
            SetExpr::Values(values) => {
                let width = values.rows.first()?.content.len();
                if let Some(other) = values.rows.iter().find(|row| row.content.len() != width) {
                    let (a, b) = (plural(width, "value"), other.content.len());
                    self.say(&format!("the rows of this INSERT differ: {a} in one, {b} in another"), &at);
                    return None;
                }
                Some((width, at)).filter(|(width, _)| *width > 0)
            }
            SetExpr::Select(select) => {
                let plain =
                    |item: &SelectItem| matches!(item, SelectItem::UnnamedExpr(_) | SelectItem::ExprWithAlias { .. });
                select.projection.iter().all(plain).then_some((select.projection.len(), at))
            }
            _ => None,
        }
    }

    fn read_assignments(&mut self, assignments: &[Assignment]) {
        for target in assignments.iter().flat_map(targets) {
            let idents: Vec<Ident> = target.0.iter().filter_map(|part| part.as_ident().cloned()).collect();
            match idents.as_slice() {
                [column] if idents.len() == target.0.len() => self.assigned(column),
                // PostgreSQL: `address.street` is a part of a column
                [qualifier, _] if self.sees(qualifier) => self.qualified(&idents),
                _ => {}
            }
        }
    }

    /// A column that is assigned to: of the first table, if there is one alone.
    fn assigned(&mut self, column: &Ident) {
        let Some(sight) = self.stack.last().map(|index| &self.sights[*index]) else { return };
        match sight.sources.first().and_then(|source| source.table) {
            Some(table) if self.server.databases != super::server::MYSQLS => self.target(column, table),
            Some(_) => self.column(column),
            None => {}
        }
    }

    fn sees(&self, qualifier: &Ident) -> bool {
        self.stack.last().is_some_and(|index| self.is_source(qualifier, *index))
    }

    fn read_merge(&mut self, merge: &Merge) {
        let TableFactor::Table { name, .. } = &merge.table else { return };
        let Some(table) = self.table(name) else { return };
        for clause in &merge.clauses {
            match &clause.action {
                MergeAction::Insert(insert) => {
                    let columns: Vec<&Ident> = insert.columns.iter().filter_map(last).collect();
                    for column in &columns {
                        self.target(column, table);
                    }
                    if let (MergeInsertKind::Values(values), Some(at)) = (&insert.kind, columns.first())
                        && let Some(row) = values.rows.iter().find(|row| row.content.len() != columns.len())
                    {
                        let (values, named) = (plural(row.content.len(), "value"), plural(columns.len(), "column"));
                        self.say(&format!("this INSERT has {values} for {named}"), at);
                    }
                }
                MergeAction::Update(update) => {
                    if let MergeUpdateKind::Set(assignments) = &update.kind {
                        self.read_assignments(assignments);
                    }
                }
                MergeAction::Delete { .. } | MergeAction::DoNothing { .. } => {}
            }
        }
    }
}

fn has_values(insert: &InsertStatement) -> bool {
    insert.source.as_ref().is_none_or(|query| matches!(query.body.as_ref(), SetExpr::Values(_)))
}

fn targets(assignment: &Assignment) -> Vec<&ObjectName> {
    match &assignment.target {
        AssignmentTarget::ColumnName(name) => vec![name],
        AssignmentTarget::Tuple(names) => names.iter().collect(),
    }
}

fn last(name: &ObjectName) -> Option<&Ident> {
    name.0.last().and_then(|part| part.as_ident())
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
