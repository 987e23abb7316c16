//! From the parser's expression to the stripped tree: casts that PostgreSQL adds, operators that servers put in place of
//! words, functions that MariaDB calls otherwise.

use sqlparser::ast::{
    BinaryOperator, CaseWhen, DateTimeField, Expr, Function, FunctionArg, FunctionArgExpr, FunctionArguments, Ident,
    UnaryOperator, Value,
};

use super::condition::{negate, truth};
use super::literal::{compact_json, moment, number};
use super::plain;
use super::tree::{Logic, Tree};
use crate::dialect::writer;
use crate::model::Database;

pub(super) fn read(database: Database, expr: &Expr) -> Tree {
    Reader { database, mysql: matches!(database, Database::Mysql | Database::Mariadb) }.expr(expr)
}

#[derive(Clone, Copy)]
struct Reader {
    database: Database,
    mysql: bool,
}

impl Reader {
    fn expr(self, expr: &Expr) -> Tree {
        let postgres = self.database == Database::Postgres;
        let infix = |left: &Expr, op: &str, right: &Expr| Tree::infix(self.expr(left), op, self.expr(right));
        let suffix = |of: &Expr, op: &str| Tree::Suffix(Box::new(self.expr(of)), op.to_owned());
        match expr {
            Expr::Nested(inner) => self.expr(inner),
            Expr::Prefixed { prefix: _, value } => self.expr(value), // `_utf8mb4'…'`
            Expr::Identifier(name) => self.name(name),
            Expr::CompoundIdentifier(names) => names.last().map_or_else(|| text(expr), |name| self.name(name)),
            Expr::Value(value) => self.literal(&value.value).unwrap_or_else(|| text(expr)),
            Expr::TypedString(typed) => self.literal(&typed.value.value).unwrap_or_else(|| text(expr)),
            Expr::Interval(interval) if postgres && interval.leading_field.is_none() => self.expr(&interval.value),
            Expr::Cast { expr: inner, data_type, .. } if postgres => cast(self.expr(inner), &data_type.to_string()),
            Expr::Cast { expr: inner, data_type, .. } => {
                let ty = plain(&data_type.to_string()).replace("decimal(10,0)", "decimal");
                Tree::Atom(format!("cast({} as {ty})", self.expr(inner).to_text()))
            }
            Expr::IsNull(of) => suffix(of, "is null"),
            Expr::IsNotNull(of) => suffix(of, "is not null"),
            Expr::IsTrue(of) => suffix(of, "is true"),
            Expr::IsNotTrue(of) => suffix(of, "is not true"),
            Expr::IsFalse(of) => suffix(of, "is false"),
            Expr::IsNotFalse(of) => suffix(of, "is not false"),
            Expr::IsUnknown(of) => suffix(of, "is unknown"),
            Expr::IsNotUnknown(of) => suffix(of, "is not unknown"),
            Expr::IsDistinctFrom(a, b) => infix(a, "is distinct from", b),
            Expr::IsNotDistinctFrom(a, b) => infix(a, "is not distinct from", b),
            Expr::InList { expr: value, list, negated } => self.is_in(self.expr(value), list, *negated),
            Expr::AnyOp { left, compare_op: BinaryOperator::Eq, right, is_some: _ } => self.any(left, right, false),
            Expr::AnyOp { left, compare_op, right, is_some: _ } => self.each(left, compare_op, "any", right),
            Expr::AllOp { left, compare_op: BinaryOperator::NotEq, right } => self.any(left, right, true),
            Expr::AllOp { left, compare_op, right } => self.each(left, compare_op, "all", right),
            Expr::Between { expr: value, negated, low, high } => self.between(value, low, high, *negated),
            Expr::Like { negated, any: false, expr: value, pattern, escape_char: None } => {
                infix(value, if *negated { "not like" } else { "like" }, pattern)
            }
            Expr::ILike { negated, any: false, expr: value, pattern, escape_char: None } => {
                infix(value, if *negated { "not ilike" } else { "ilike" }, pattern)
            }
            Expr::RLike { negated, expr: value, pattern, regexp: _ } => {
                infix(value, if *negated { "not regexp" } else { "regexp" }, pattern)
            }
            Expr::AtTimeZone { timestamp, time_zone } => infix(timestamp, "at time zone", time_zone),
            Expr::Collate { expr: of, collation } => {
                Tree::infix(self.expr(of), "collate", Tree::Atom(collation.to_string().replace(['"', '`'], "")))
            }
            Expr::UnaryOp { op, expr: of } => self.unary(*op, of),
            Expr::BinaryOp { left, op, right } => self.binary(left, op, right),
            Expr::Function(function) => self.function(function).unwrap_or_else(|| text(expr)),
            Expr::Substring { expr: of, substring_from, substring_for, .. } => {
                let arguments = [Some(of), substring_from.as_ref(), substring_for.as_ref()];
                let arguments = arguments.into_iter().flatten().map(|argument| self.expr(argument)).collect();
                Tree::Call(self.function_name("substring"), arguments)
            }
            Expr::Trim { trim_where, trim_what: None, expr: of, trim_characters: None }
                if trim_where.is_none_or(|side| side.to_string() == "BOTH") =>
            {
                Tree::Call("trim".to_owned(), vec![self.expr(of)])
            }
            Expr::Overlay { expr: of, overlay_what, overlay_from, overlay_for } => {
                let arguments = [Some(of), Some(overlay_what), Some(overlay_from), overlay_for.as_ref()];
                let arguments = arguments.into_iter().flatten().map(|argument| self.expr(argument)).collect();
                Tree::Call("overlay".to_owned(), arguments)
            }
            Expr::Position { expr: what, r#in } if self.mysql => {
                Tree::Call("locate".to_owned(), vec![self.expr(what), self.expr(r#in)])
            }
            Expr::Position { expr: what, r#in } => {
                Tree::Call("position".to_owned(), vec![Tree::infix(self.expr(what), "in", self.expr(r#in))])
            }
            Expr::Extract { field, expr: of, .. } => Tree::Call("extract".to_owned(), vec![from(field, self.expr(of))]),
            Expr::Ceil { expr: of, .. } => Tree::Call("ceil".to_owned(), vec![self.expr(of)]),
            Expr::Floor { expr: of, .. } => Tree::Call("floor".to_owned(), vec![self.expr(of)]),
            Expr::Case { operand, conditions, else_result, .. } => Tree::Case {
                operand: operand.as_ref().map(|of| Box::new(self.expr(of))),
                arms: conditions
                    .iter()
                    .map(|CaseWhen { condition, result }| (self.expr(condition), self.expr(result)))
                    .collect(),
                otherwise: else_result.as_ref().map(|of| Box::new(self.expr(of))),
            },
            Expr::Array(array) => {
                let items: Vec<String> = array.elem.iter().map(|item| self.expr(item).to_text()).collect();
                Tree::Atom(format!("array[{}]", items.join(", ")))
            }
            Expr::Tuple(items) => Tree::Call(String::new(), items.iter().map(|item| self.expr(item)).collect()),
            // The parser knows a hundred forms of other servers; they are compared as text.
            _ => text(expr),
        }
    }

    /// PostgreSQL folds names that are not quoted, the others take any case for the same column.
    fn name(self, name: &Ident) -> Tree {
        let exact = self.database == Database::Postgres && name.quote_style.is_some();
        let value = if exact { name.value.clone() } else { name.value.to_lowercase() };
        Tree::Atom(writer::identifier(self.database, &value))
    }

    fn literal(self, value: &Value) -> Option<Tree> {
        Some(Tree::Atom(match value {
            Value::Number(digits, _) => number(digits),
            Value::SingleQuotedString(text)
            | Value::EscapedStringLiteral(text)
            | Value::NationalStringLiteral(text)
            | Value::UnicodeStringLiteral(text) => writer::string(self.database, &moment(&compact_json(text))),
            Value::DoubleQuotedString(text) if self.mysql => writer::string(self.database, text),
            Value::HexStringLiteral(digits) => format!("x'{}'", digits.to_lowercase()),
            Value::Boolean(yes) if self.mysql => u8::from(*yes).to_string(),
            Value::Boolean(yes) => yes.to_string(),
            Value::Null => "null".to_owned(),
            _ => return None,
        }))
    }

    /// `x = ANY (ARRAY[…])` is what PostgreSQL makes of `x IN (…)`.
    fn any(self, left: &Expr, right: &Expr, negated: bool) -> Tree {
        let mut array = right;
        while let Expr::Nested(inner) | Expr::Cast { expr: inner, .. } = array {
            array = inner;
        }
        if let Expr::Array(array) = array {
            let list = array.elem.iter().map(|item| self.expr(item)).collect();
            return Tree::is_in(self.expr(left), list, negated);
        }
        let (op, name) = if negated { (BinaryOperator::NotEq, "all") } else { (BinaryOperator::Eq, "any") };
        self.each(left, &op, name, right)
    }

    /// `x < ANY (…)`, `x < ALL (…)`.
    fn each(self, left: &Expr, op: &BinaryOperator, name: &str, right: &Expr) -> Tree {
        Tree::infix(self.expr(left), op.to_string(), Tree::Call(name.to_owned(), vec![self.expr(right)]))
    }

    /// PostgreSQL keeps the constants of a list together and compares with columns one by one.
    fn is_in(self, value: Tree, list: &[Expr], negated: bool) -> Tree {
        let list: Vec<Tree> = list.iter().map(|item| self.expr(item)).collect();
        let (constants, others): (Vec<Tree>, Vec<Tree>) =
            list.iter().cloned().partition(|item| matches!(item, Tree::Atom(text) if !text.starts_with('"')));
        if self.database != Database::Postgres || others.is_empty() {
            return Tree::is_in(value, list, negated);
        }
        let one = |item| Tree::is_in(value.clone(), vec![item], negated);
        let operands = if constants.len() > 1 {
            let together = Tree::is_in(value.clone(), constants, negated);
            std::iter::once(together).chain(others.into_iter().map(one)).collect()
        } else {
            list.into_iter().map(one).collect()
        };
        Tree::chain(if negated { Logic::And } else { Logic::Or }, operands)
    }

    /// PostgreSQL makes two comparisons of it.
    fn between(self, value: &Expr, low: &Expr, high: &Expr, negated: bool) -> Tree {
        let (value, low, high) = (self.expr(value), self.expr(low), self.expr(high));
        if self.database != Database::Postgres {
            return Tree::Between { value: Box::new(value), low: Box::new(low), high: Box::new(high), negated };
        }
        if negated {
            Tree::chain(Logic::Or, vec![Tree::infix(value.clone(), "<", low), Tree::infix(value, ">", high)])
        } else {
            Tree::chain(Logic::And, vec![Tree::infix(value.clone(), ">=", low), Tree::infix(value, "<=", high)])
        }
    }

    fn unary(self, op: UnaryOperator, of: &Expr) -> Tree {
        let of = self.expr(of);
        match op {
            UnaryOperator::Not | UnaryOperator::BangNot if self.mysql => negate(of),
            UnaryOperator::Not => Tree::Prefix("not".to_owned(), Box::new(of)),
            UnaryOperator::Plus => of,
            UnaryOperator::Minus => match of {
                Tree::Atom(digits) if digits.starts_with(|c: char| c.is_ascii_digit()) => {
                    Tree::Atom(format!("-{digits}"))
                }
                of => Tree::Prefix("-".to_owned(), Box::new(of)),
            },
            other => Tree::Prefix(other.to_string(), Box::new(of)),
        }
    }

    fn binary(self, left: &Expr, op: &BinaryOperator, right: &Expr) -> Tree {
        let postgres = self.database == Database::Postgres;
        let op = match op {
            BinaryOperator::Eq | BinaryOperator::NotEq if postgres && self.rows(left, right).is_some() => {
                // Rows are compared column by column.
                let (logic, op) = if *op == BinaryOperator::Eq { (Logic::And, "=") } else { (Logic::Or, "<>") };
                let pairs = self.rows(left, right).unwrap_or_default();
                return Tree::chain(logic, pairs.into_iter().map(|(a, b)| Tree::infix(a, op, b)).collect());
            }
            BinaryOperator::And => return self.logic(Logic::And, left, right),
            BinaryOperator::Or => return self.logic(Logic::Or, left, right),
            BinaryOperator::StringConcat if self.mysql => {
                let mut arguments = match self.expr(left) {
                    Tree::Call(name, arguments) if name == "concat" => arguments,
                    left => vec![left],
                };
                arguments.push(self.expr(right));
                return Tree::Call("concat".to_owned(), arguments);
            }
            BinaryOperator::PGLikeMatch => "like".to_owned(),
            BinaryOperator::PGNotLikeMatch => "not like".to_owned(),
            BinaryOperator::PGILikeMatch => "ilike".to_owned(),
            BinaryOperator::PGNotILikeMatch => "not ilike".to_owned(),
            other => other.to_string().to_lowercase(),
        };
        Tree::infix(self.expr(left), op, self.expr(right))
    }

    /// The pairs of two rows that are compared.
    fn rows(self, left: &Expr, right: &Expr) -> Option<Vec<(Tree, Tree)>> {
        match (left, right) {
            (Expr::Tuple(a), Expr::Tuple(b)) if a.len() == b.len() => {
                Some(a.iter().zip(b).map(|(a, b)| (self.expr(a), self.expr(b))).collect())
            }
            _ => None,
        }
    }

    /// The left spine of a long chain is walked in a loop: its depth is the user's.
    fn logic(self, logic: Logic, left: &Expr, right: &Expr) -> Tree {
        let mut operands = vec![self.expr(right)];
        let mut rest = left;
        loop {
            match (rest, logic) {
                (Expr::Nested(inner), _) => rest = inner,
                (Expr::BinaryOp { left, op: BinaryOperator::And, right }, Logic::And)
                | (Expr::BinaryOp { left, op: BinaryOperator::Or, right }, Logic::Or) => {
                    operands.push(self.expr(right));
                    rest = left;
                }
                _ => break,
            }
        }
        operands.push(self.expr(rest));
        operands.reverse();
        if self.mysql {
            operands = operands.into_iter().map(truth).collect();
        }
        Tree::chain(logic, operands)
    }

    fn function(self, function: &Function) -> Option<Tree> {
        let Function { name, uses_odbc_syntax: _, parameters: _, args, filter, null_treatment: _, over, within_group } =
            function;
        if filter.is_some() || over.is_some() || !within_group.is_empty() {
            return None;
        }
        let name = name.0.last()?.as_ident()?.value.to_lowercase();
        let mut arguments = Vec::new();
        match args {
            FunctionArguments::None => {}
            FunctionArguments::Subquery(_) => return None,
            FunctionArguments::List(list) => {
                if list.duplicate_treatment.is_some() || !list.clauses.is_empty() {
                    return None;
                }
                for argument in &list.args {
                    let FunctionArg::Unnamed(FunctionArgExpr::Expr(argument)) = argument else { return None };
                    arguments.push(self.expr(argument));
                }
            }
        }
        let name = self.function_name(&name);
        Some(match (name.as_str(), arguments.as_slice()) {
            ("now", []) if !self.mysql => Tree::Atom("current_timestamp".to_owned()),
            ("current_timestamp" | "current_date" | "current_time", []) if !self.mysql => Tree::Atom(name),
            ("date_add" | "adddate", [a, b]) if self.mysql => Tree::infix(a.clone(), "+", b.clone()),
            ("date_sub" | "subdate", [a, b]) if self.mysql => Tree::infix(a.clone(), "-", b.clone()),
            ("mod", [a, b]) if self.mysql => Tree::infix(a.clone(), "%", b.clone()),
            ("date_part", [Tree::Atom(field), of]) if self.database == Database::Postgres => {
                let field = Tree::Atom(field.trim_matches('\'').to_owned());
                Tree::Call("extract".to_owned(), vec![Tree::infix(field, "from", of.clone())])
            }
            _ => Tree::Call(name, arguments),
        })
    }

    /// The name that stands for all names of a function.
    fn function_name(self, name: &str) -> String {
        let name = match (self.database, name) {
            (Database::Postgres, "btrim") => "trim",
            (Database::Mysql | Database::Mariadb, name) => match name {
                "octet_length" => "length",
                "character_length" => "char_length",
                "lcase" => "lower",
                "ucase" => "upper",
                "substring" | "mid" => "substr",
                "now" | "localtime" | "localtimestamp" => "current_timestamp",
                "current_date" => "curdate",
                "current_time" => "curtime",
                "pow" => "power",
                "ceiling" => "ceil",
                name => name,
            },
            (_, name) => name,
        };
        name.to_owned()
    }
}

/// Drops a cast; a quoted number that was cast to a number is one.
fn cast(inner: Tree, ty: &str) -> Tree {
    let ty = ty.to_lowercase();
    let numeric = ["int", "numeric", "decimal", "real", "double", "float"].iter().any(|word| ty.contains(word));
    match inner {
        Tree::Atom(text) if numeric && !ty.starts_with("interval") && !ty.ends_with(']') => {
            let bare = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
            Tree::Atom(bare.filter(|bare| bare.parse::<f64>().is_ok()).map_or(text.clone(), number))
        }
        other => other,
    }
}

fn from(field: &DateTimeField, of: Tree) -> Tree {
    Tree::infix(Tree::Atom(field.to_string().to_lowercase()), "from", of)
}

fn text(expr: &Expr) -> Tree {
    Tree::Atom(plain(&expr.to_string()))
}
