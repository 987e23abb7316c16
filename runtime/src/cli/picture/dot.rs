//! `history --format dot`: for Graphviz.

use std::fmt::Write as _;

use super::{Picture, Row, State};

/// The picture in the DOT language; newest on top, dependencies dashed.
pub(in crate::cli) fn dot(picture: &Picture) -> String {
    let mut text = "digraph revisions {\n  rankdir=BT;\n  node [shape=box, style=\"rounded,filled\", fillcolor=white, \
                    fontname=\"Helvetica,Arial,sans-serif\", fontsize=11];\n  edge [arrowsize=0.6, color=\"#666666\"];\n"
        .to_owned();
    for row in &picture.rows {
        let _ = writeln!(text, "  {} [label={}{}];", quoted(row.revision.id), quoted(&label(row)), look(row));
    }
    for row in &picture.rows {
        let edges =
            row.parents.iter().map(|to| (to, "")).chain(row.depends_on.iter().map(|to| (to, " [style=dashed]")));
        for (to, style) in edges {
            let (below, above) = (quoted(picture.rows[*to].revision.id), quoted(row.revision.id));
            let _ = writeln!(text, "  {below} -> {above}{style};");
        }
    }
    text.push_str("}\n");
    text
}

fn label(row: &Row) -> String {
    let mut label = format!("{}\n{}", row.revision.name, row.revision.id);
    if !row.revision.title().is_empty() {
        let _ = write!(label, "\n{}", row.revision.title());
    }
    let marks: Vec<_> = row.marks().into_iter().map(super::Mark::text).collect();
    if !marks.is_empty() {
        let _ = write!(label, "\n({})", marks.join(", "));
    }
    label
}

fn look(row: &Row) -> String {
    let fill = match row.state {
        State::Current => ", fillcolor=\"#cfe8fc\"",
        State::Pending => ", fillcolor=\"#f6f6f6\", fontcolor=\"#777777\"",
        State::Unknown | State::Applied => "",
    };
    let head = if row.head { ", color=\"#2e8b57\", penwidth=2" } else { "" };
    format!("{fill}{head}")
}

/// A string of DOT; `\n` inside is a line's end there.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => {}
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::super::sample::sample_at;
    use super::*;

    #[test]
    fn branches_merges_and_dependencies() {
        insta::assert_snapshot!(dot(&sample_at(&["Payments", "Crossed"])));
    }

    #[test]
    fn strings_stay_strings() {
        assert_eq!(quoted("a \"b\" \\ c\n\u{7}<d>|{e}"), r#""a \"b\" \\ c\n<d>|{e}""#);
    }
}
