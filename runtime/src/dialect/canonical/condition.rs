//! Conditions as MySQL and MariaDB print them: numbers that are compared, and no NOT.

use super::tree::{Logic, Tree};

/// MariaDB prints a column that stands for a condition among others as a comparison.
pub(super) fn truth(tree: Tree) -> Tree {
    let is_column = matches!(&tree, Tree::Atom(name) if name.starts_with('`'));
    if is_column { Tree::infix(tree, "<>", Tree::Atom("0".to_owned())) } else { tree }
}

/// MySQL and MariaDB have no NOT in what they print: they turn the comparison around.
pub(super) fn negate(tree: Tree) -> Tree {
    let negated_op = |op: &str| {
        Some(match op {
            "=" => "<>",
            "<>" => "=",
            "<" => ">=",
            ">" => "<=",
            "<=" => ">",
            ">=" => "<",
            "like" => "not like",
            "not like" => "like",
            "regexp" => "not regexp",
            "not regexp" => "regexp",
            _ => return None,
        })
    };
    match tree {
        Tree::Infix(left, op, right) => match negated_op(&op) {
            Some(op) => Tree::Infix(left, op.to_owned(), right),
            None => Tree::infix(Tree::Infix(left, op, right), "=", Tree::Atom("0".to_owned())),
        },
        Tree::Chain(logic, operands) => {
            let logic = if logic == Logic::And { Logic::Or } else { Logic::And };
            Tree::chain(logic, operands.into_iter().map(negate).collect())
        }
        Tree::In { value, list, negated } => Tree::In { value, list, negated: !negated },
        Tree::Between { value, low, high, negated } => Tree::Between { value, low, high, negated: !negated },
        Tree::Suffix(of, op) => Tree::Suffix(
            of,
            op.strip_prefix("is not ").map_or_else(|| op.replacen("is ", "is not ", 1), |word| format!("is {word}")),
        ),
        other @ (Tree::Atom(_) | Tree::Call(..) | Tree::Prefix(..) | Tree::Case { .. }) => {
            Tree::infix(other, "=", Tree::Atom("0".to_owned()))
        }
    }
}
