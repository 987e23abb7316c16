//! Messages about what is not there: what came of it, what has a name like it, or what there is instead.

use super::report::Nearest;
use super::trie::key;
use super::view::View;
use super::{Report, Schema, Table};
use crate::model::{Chain, TableName};
use crate::op::Op;

/// How many names a message lists.
const LISTED: usize = 12;

/// Says what became of a table that is not there, or which one has a similar name; that one.
pub(super) const fn help_table<'a>(
    chain: &Chain,
    schema: &Schema<'a>,
    name: TableName<'_>,
    report: &mut Report,
) -> Option<&'a Table<'a>> {
    if let Some(gone) = schema.node(key(chain, name))
        && !gone.live
        && gone.name.same(name)
    {
        match gone.op {
            Some(Op::RenameTable { to, .. }) => report.help("it was renamed to ").table(*to).say(" before"),
            Some(_) | None => report.help("it was dropped before"),
        };
        return None;
    }
    if let Some(object) = schema.node(key(chain, name))
        && object.live
        && object.object.is_some()
    {
        report.help("").table(name).say(" is ").say(super::draft::article(object.noun())).say(object.noun());
        return None;
    }
    let near = nearest(schema, name.name.text);
    match near {
        Some(table) => report.help("a ").say(table.noun()).say(" with a similar name exists: ").table(table.name),
        None => report.help("create it first: `create_table ").say(name.name.text).say(" { … }`"),
    };
    match near {
        Some(table) if table.object.is_none() => near,
        Some(_) | None => None,
    }
}

/// The same of a table that a foreign key points to: of two tables that point to each other, neither can come first with its key.
pub(super) const fn help_referenced(chain: &Chain, schema: &Schema<'_>, name: TableName<'_>, report: &mut Report) {
    let unknown = schema.node(key(chain, name)).is_none() && nearest(schema, name.name.text).is_none();
    help_table(chain, schema, name, report);
    if unknown {
        report.say("; if the two point to each other, add this key behind both: `create_foreign_key on …`");
    }
}

/// The table or view whose name is nearest to `want`.
const fn nearest<'a>(schema: &Schema<'a>, want: &str) -> Option<&'a Table<'a>> {
    let (mut nearest, mut found) = (Nearest::to(want), None);
    let mut walk = schema.walk();
    while let Some(table) = walk.next_node() {
        if table.has_columns() && nearest.offer(want, table.name.name.text) {
            found = Some(table);
        }
    }
    found
}

/// Whether this was meant as an expression: `lower(s)`.
const fn is_call(name: &str) -> bool {
    let name = name.as_bytes();
    let mut i = 1;
    while i < name.len() {
        if name[i] == b'(' && matches!(name, [.., b')']) {
            return true;
        }
        i += 1;
    }
    false
}

/// Says which column (or constraint, or index) has a name like `want`, or lists those that there are.
pub(super) const fn help_element(
    table: TableName<'_>,
    view: &View<'_, '_>,
    want: &str,
    column: bool,
    report: &mut Report,
) {
    if column && is_call(want) {
        report.help("an expression is written `expr(\"").say(want).say("\")`, in an index");
        return;
    }
    if let Some(i) = view.nearest(want, column) {
        let near = view.get(i);
        report.help(super::draft::article(near.noun())).say(near.noun()).say(" with a similar name exists: ");
        report.name(near.name.text);
        return;
    }
    let (mut i, mut listed) = (0, 0);
    while i < view.len() {
        let element = view.get(i);
        if element.is_column() == column {
            if listed == 0 {
                report.help("").table(table).say(" has ");
            } else if listed == LISTED {
                report.say(", …");
                return;
            } else {
                report.say(", ");
            }
            if !column {
                report.say("the ").say(element.noun()).say(" ");
            }
            report.name(element.name.text);
            listed += 1;
        }
        i += 1;
    }
    if listed == 0 {
        report.help("").table(table).say(if column { " has no columns" } else { " has no constraints and no indexes" });
    }
}
