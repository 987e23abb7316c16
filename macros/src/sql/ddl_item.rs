//! Keys, checks and indexes of a statement, as an op writes them. What no op can say is left out at a `…`, which does not compile.

use sqlparser::ast::{
    BinaryOperator, ConstraintCharacteristics, ConstraintReferenceMatchKind, CreateIndex, DeferrableInitial, Expr,
    ForeignKeyConstraint, FunctionArg, FunctionArgExpr, FunctionArguments, Ident, IndexColumn, IndexOption, IndexType,
    NullsDistinctOption, OrderBySort, ReferentialAction, TableConstraint, UniqueConstraint, Value,
};

use super::ddl::{MORE, last, name, path};

/// A constraint or index: `unique(a)` in a table is `create_unique_constraint on t(a)` by itself.
pub(super) struct Item {
    op: &'static str,
    inside_a_table: &'static str,
    /// What an index says before `on`, and an item behind.
    before: String,
    inside: String,
    options: String,
    /// ` as name`.
    named: String,
}

impl Item {
    fn new(
        op: &'static str,
        inside_a_table: &'static str,
        inside: String,
        options: String,
        name: Option<&Ident>,
    ) -> Self {
        Item { op, inside_a_table, before: String::new(), inside, options, named: as_name(name) }
    }

    /// The op.
    pub(super) fn on(&self, table: &str, not_valid: bool) -> String {
        let Item { op, before, inside, options, named, .. } = self;
        let not_valid = if not_valid { " not_valid" } else { "" };
        format!("{op}{before} on {table}({inside}){options}{not_valid}{named};")
    }

    /// The same in a `create_table`.
    pub(super) fn inside(&self) -> String {
        let Item { inside_a_table, before, inside, options, named, .. } = self;
        format!("{inside_a_table}({inside}){before}{options}{named}")
    }
}

/// A constraint, or an index that is written as one.
pub(super) fn item(constraint: &TableConstraint) -> Item {
    match constraint {
        TableConstraint::PrimaryKey(key) => {
            let (columns, plain) = key_columns(&key.columns);
            let plain =
                plain && key.include.is_empty() && key.index_options.is_empty() && is_usual(key.index_type.as_ref());
            let options = format!("{}{}", deferrable(key.characteristics), more(plain));
            Item::new("create_primary_key", "primary_key", columns, options, key.name.as_ref())
        }
        TableConstraint::Unique(key) => unique(key),
        TableConstraint::Check(check) => {
            let options = more(!check.no_inherit && check.enforced != Some(false)).to_owned();
            let expr = format!("{:?}", check.expr.to_string());
            Item::new("create_check_constraint", "check", expr, options, check.name.as_ref())
        }
        TableConstraint::ForeignKey(key) => {
            let columns: Vec<String> = key.columns.iter().map(name).collect();
            let named = key.name.as_ref().or(key.index_name.as_ref());
            Item::new("create_foreign_key", "foreign_key", columns.join(", "), references(key), named)
        }
        TableConstraint::Index(index) => {
            let using = method(index.index_type.as_ref(), &index.index_options);
            Item::new("create_index", "index", parts(&index.columns), using, index.name.as_ref())
        }
        TableConstraint::FulltextOrSpatial(index) => {
            let before = if index.fulltext { " fulltext" } else { " spatial" }.to_owned();
            let named = index.opt_index_name.as_ref();
            Item { before, ..Item::new("create_index", "index", parts(&index.columns), String::new(), named) }
        }
        TableConstraint::Exclude(key) => {
            let named = key.name.as_ref();
            Item::new("create_exclude_constraint", "exclude", "… with …".to_owned(), String::new(), named)
        }
        // of an index of which only the name is known
        TableConstraint::PrimaryKeyUsingIndex(key) => {
            Item::new("create_primary_key", "primary_key", "…".to_owned(), String::new(), key.name.as_ref())
        }
        TableConstraint::UniqueUsingIndex(key) => {
            Item::new("create_unique_constraint", "unique", "…".to_owned(), String::new(), key.name.as_ref())
        }
    }
}

fn unique(key: &UniqueConstraint) -> Item {
    let (columns, plain) = key_columns(&key.columns);
    let plain = plain
        && key.include.is_empty()
        && key.index_options.is_empty()
        && is_usual(key.index_type.as_ref())
        && key.nulls_distinct != NullsDistinctOption::NotDistinct;
    let options = format!("{}{}", deferrable(key.characteristics), more(plain));
    let named = key.index_name.as_ref().or(key.name.as_ref());
    Item::new("create_unique_constraint", "unique", columns, options, named)
}

pub(super) fn create_index(create: &CreateIndex) -> String {
    let word = |said, word: &str| if said { format!("{word} ") } else { String::new() };
    let before = [
        word(create.if_not_exists, "if_not_exists"),
        word(create.unique, "unique"),
        word(create.concurrently, "concurrently"),
    ];
    let condition = create.predicate.as_ref().map(|predicate| format!(" where({:?})", predicate.to_string()));
    let include: Vec<String> = create.include.iter().map(name).collect();
    let include = (!include.is_empty()).then(|| format!(" include({})", include.join(", ")));
    let nulls = (create.nulls_distinct == Some(false)).then(|| " nulls_not_distinct".to_owned());
    let with: Option<Vec<String>> = create.with.iter().map(parameter).collect();
    let with = match with {
        None => Some(MORE.to_owned()),
        Some(said) => (!said.is_empty()).then(|| format!(" with({})", said.join(", "))),
    };
    let options: String = [condition, include, nulls, with].into_iter().flatten().collect();
    let options = format!("{}{options}", method(create.using.as_ref(), &create.index_options));
    let named = as_name(create.name.as_ref().and_then(last));
    let (table, parts) = (path(&create.table_name), parts(&create.columns));
    format!("create_index {}on {table}({parts}){options}{}{named};", before.concat(), more(!create.r#async))
}

/// `fillfactor: 70`.
fn parameter(expr: &Expr) -> Option<String> {
    let Expr::BinaryOp { left, op: BinaryOperator::Eq, right } = expr else { return None };
    let Expr::Identifier(key) = left.as_ref() else { return None };
    Some(format!("{}: {right}", name(key)))
}

fn method(using: Option<&IndexType>, options: &[IndexOption]) -> String {
    let using = using.or_else(|| {
        options.iter().find_map(|option| match option {
            IndexOption::Using(using) => Some(using),
            IndexOption::Comment(_) => None,
        })
    });
    let comment = options.iter().any(|option| matches!(option, IndexOption::Comment(_)));
    let using = match using {
        None | Some(IndexType::BTree) => String::new(),
        Some(IndexType::Bloom | IndexType::Custom(_)) => MORE.to_owned(),
        Some(other) => format!(" using({})", other.to_string().to_ascii_lowercase()),
    };
    format!("{using}{}", more(!comment))
}

const fn is_usual(using: Option<&IndexType>) -> bool {
    matches!(using, None | Some(IndexType::BTree))
}

fn parts(columns: &[IndexColumn]) -> String {
    columns.iter().map(part).collect::<Vec<_>>().join(", ")
}

/// The columns of a key, and whether they are all that is said.
fn key_columns(columns: &[IndexColumn]) -> (String, bool) {
    let plain = |column: &IndexColumn| {
        let options = &column.column.options;
        let usual = options.nulls_first.is_none() && matches!(options.sort, None | Some(OrderBySort::Asc));
        matches!(column.column.expr, Expr::Identifier(_)) && column.operator_class.is_none() && usual
    };
    (parts(columns), columns.iter().all(plain))
}

fn part(part: &IndexColumn) -> String {
    let IndexColumn { column, operator_class } = part;
    let of = match &column.expr {
        Expr::Identifier(column) => name(column),
        Expr::Collate { expr, collation } => match (expr.as_ref(), last(collation)) {
            (Expr::Identifier(column), Some(collation)) => format!("{} collate({:?})", name(column), collation.value),
            _ => expression(&column.expr),
        },
        other => prefix(other).unwrap_or_else(|| expression(other)),
    };
    let class = operator_class.as_ref().map(|class| format!(" ops({})", path(class))).unwrap_or_default();
    let order = match column.options.sort {
        None | Some(OrderBySort::Asc) => "",
        Some(OrderBySort::Desc) => " desc",
        Some(_) => MORE,
    };
    let nulls = match column.options.nulls_first {
        None => "",
        Some(true) => " nulls first",
        Some(false) => " nulls last",
    };
    format!("{of}{class}{order}{nulls}{}", more(column.with_fill.is_none()))
}

fn expression(expr: &Expr) -> String {
    match expr {
        Expr::Nested(inner) => expression(inner),
        other => format!("expr({:?})", other.to_string()),
    }
}

/// MySQL's `note(10)`, which reads like a call.
fn prefix(expr: &Expr) -> Option<String> {
    let Expr::Function(call) = expr else { return None };
    let FunctionArguments::List(list) = &call.args else { return None };
    let [FunctionArg::Unnamed(FunctionArgExpr::Expr(Expr::Value(length)))] = list.args.as_slice() else { return None };
    match (&length.value, call.name.0.as_slice()) {
        (Value::Number(length, _), [column]) => Some(format!("{}({length})", name(column.as_ident()?))),
        _ => None,
    }
}

/// ` references(t(a), on_delete: cascade) deferrable`.
pub(super) fn references(key: &ForeignKeyConstraint) -> String {
    let columns: Vec<String> = key.referred_columns.iter().map(name).collect();
    let columns = if columns.is_empty() { "…".to_owned() } else { columns.join(", ") };
    let event = |event: &str, action: Option<ReferentialAction>| {
        action.map(|action| format!(", {event}: {}", self::action(action))).unwrap_or_default()
    };
    let (deleted, updated) = (event("on_delete", key.on_delete), event("on_update", key.on_update));
    let plain = matches!(key.match_kind, None | Some(ConstraintReferenceMatchKind::Simple));
    let options = format!("{}{}", deferrable(key.characteristics), more(plain));
    format!(" references({}({columns}){deleted}{updated}){options}", path(&key.foreign_table))
}

const fn action(action: ReferentialAction) -> &'static str {
    match action {
        ReferentialAction::Restrict => "restrict",
        ReferentialAction::Cascade => "cascade",
        ReferentialAction::SetNull => "set_null",
        ReferentialAction::NoAction => "no_action",
        ReferentialAction::SetDefault => "set_default",
    }
}

/// ` deferrable initially deferred` and the like.
pub(super) fn deferrable(said: Option<ConstraintCharacteristics>) -> &'static str {
    match said {
        Some(said) if said.enforced == Some(false) => MORE,
        Some(said) if said.initially == Some(DeferrableInitial::Deferred) => " deferrable initially deferred",
        Some(said) if said.deferrable == Some(true) => " deferrable",
        Some(_) | None => "",
    }
}

pub(super) fn as_name(ident: Option<&Ident>) -> String {
    ident.map(|ident| format!(" as {}", name(ident))).unwrap_or_default()
}

pub(super) const fn more(complete: bool) -> &'static str {
    if complete { "" } else { MORE }
}
