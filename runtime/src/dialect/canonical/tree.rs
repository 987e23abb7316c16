//! An expression stripped of everything that servers add or drop, and its text with as few parentheses as can be.

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    /// A name, a literal, or a text that is taken as it is.
    Atom(String),
    /// `f(a, b)`.
    Call(String, Vec<Tree>),
    /// `- a`, `not a`.
    Prefix(String, Box<Tree>),
    /// `a is null`.
    Suffix(Box<Tree>, String),
    /// `a + b`.
    Infix(Box<Tree>, String, Box<Tree>),
    /// `a and b and c`; flat, since servers flatten it.
    Chain(Logic, Vec<Tree>),
    /// `a in (b, c)`, `a not in (b, c)`.
    In { value: Box<Tree>, list: Vec<Tree>, negated: bool },
    /// `a between b and c`.
    Between { value: Box<Tree>, low: Box<Tree>, high: Box<Tree>, negated: bool },
    /// `case a when b then c else d end`.
    Case { operand: Option<Box<Tree>>, arms: Vec<(Tree, Tree)>, otherwise: Option<Box<Tree>> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Logic {
    And,
    Or,
}

impl Tree {
    pub(super) fn infix(left: Tree, op: impl Into<String>, right: Tree) -> Tree {
        Tree::Infix(Box::new(left), op.into(), Box::new(right))
    }

    /// Joins operands, taking in chains of the same kind.
    pub(super) fn chain(logic: Logic, operands: Vec<Tree>) -> Tree {
        let mut flat = Vec::with_capacity(operands.len());
        for operand in operands {
            match operand {
                Tree::Chain(inner, more) if inner == logic => flat.extend(more),
                single => flat.push(single),
            }
        }
        Tree::Chain(logic, flat)
    }

    /// A list of one value is a comparison: so do servers print it.
    pub(super) fn is_in(value: Tree, mut list: Vec<Tree>, negated: bool) -> Tree {
        match list.pop() {
            Some(only) if list.is_empty() => Tree::infix(value, if negated { "<>" } else { "=" }, only),
            popped => {
                list.extend(popped);
                Tree::In { value: Box::new(value), list, negated }
            }
        }
    }

    pub(super) fn to_text(&self) -> String {
        match self {
            Tree::Atom(text) => text.clone(),
            Tree::Call(name, arguments) => format!("{name}({})", list(arguments)),
            Tree::Prefix(op, of) if op == "not" => format!("not {}", of.above(BIND_NOT)),
            Tree::Prefix(op, of) => format!("{op}{}", of.above(BIND_PREFIX + 1)),
            Tree::Suffix(of, op) => format!("{} {op}", of.above(BIND_COMPARE + 1)),
            Tree::Infix(left, op, right) => {
                let bind = self.bind();
                // Comparisons do not chain; everything else groups to the left.
                let left = left.above(if bind == BIND_COMPARE { bind + 1 } else { bind });
                format!("{left} {op} {}", right.above(bind + 1))
            }
            Tree::Chain(logic, operands) => {
                let (word, bind) = match logic {
                    Logic::And => (" and ", BIND_AND),
                    Logic::Or => (" or ", BIND_OR),
                };
                operands.iter().map(|operand| operand.above(bind + 1)).collect::<Vec<_>>().join(word)
            }
            Tree::In { value, list: values, negated } => {
                let not = if *negated { "not " } else { "" };
                format!("{} {not}in ({})", value.above(BIND_COMPARE + 1), list(values))
            }
            Tree::Between { value, low, high, negated } => {
                let not = if *negated { "not " } else { "" };
                let [value, low, high] = [value, low, high].map(|tree| tree.above(BIND_COMPARE + 1));
                format!("{value} {not}between {low} and {high}")
            }
            Tree::Case { operand, arms, otherwise } => {
                let mut words = vec!["case".to_owned()];
                if let Some(operand) = operand {
                    words.push(operand.to_text());
                }
                for (when, then) in arms {
                    words.push(format!("when {} then {}", when.to_text(), then.to_text()));
                }
                if let Some(otherwise) = otherwise {
                    words.push(format!("else {}", otherwise.to_text()));
                }
                words.push("end".to_owned());
                words.join(" ")
            }
        }
    }

    /// The text, in parentheses if it binds looser than `bind`.
    fn above(&self, bind: u8) -> String {
        let text = self.to_text();
        if self.bind() < bind { format!("({text})") } else { text }
    }

    /// How tightly the outermost operator binds.
    fn bind(&self) -> u8 {
        match self {
            Tree::Atom(text) if text.starts_with('-') => BIND_PREFIX,
            Tree::Atom(_) | Tree::Call(..) | Tree::Case { .. } => u8::MAX,
            Tree::Chain(Logic::Or, _) => BIND_OR,
            Tree::Chain(Logic::And, _) => BIND_AND,
            Tree::Prefix(op, _) if op == "not" => BIND_NOT,
            Tree::Prefix(..) => BIND_PREFIX,
            Tree::Suffix(..) | Tree::In { .. } | Tree::Between { .. } => BIND_COMPARE,
            Tree::Infix(_, op, _) => match op.as_str() {
                "="
                | "<>"
                | "<"
                | ">"
                | "<="
                | ">="
                | "<=>"
                | "like"
                | "not like"
                | "ilike"
                | "not ilike"
                | "regexp"
                | "not regexp"
                | "is distinct from"
                | "is not distinct from" => BIND_COMPARE,
                "+" | "-" => BIND_SUM,
                "*" | "/" | "%" | "div" => BIND_PRODUCT,
                _ => BIND_OTHER,
            },
        }
    }
}

const BIND_OR: u8 = 1;
const BIND_AND: u8 = 2;
const BIND_NOT: u8 = 3;
const BIND_COMPARE: u8 = 4;
const BIND_OTHER: u8 = 5;
const BIND_SUM: u8 = 6;
const BIND_PRODUCT: u8 = 7;
const BIND_PREFIX: u8 = 8;

fn list(trees: &[Tree]) -> String {
    trees.iter().map(Tree::to_text).collect::<Vec<_>>().join(", ")
}
