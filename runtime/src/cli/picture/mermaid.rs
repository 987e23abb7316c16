//! `history --format mermaid`: a flowchart that GitHub and GitLab draw in Markdown.

use std::fmt::Write as _;

use super::{Picture, Row, State};

/// The picture as a Mermaid flowchart; newest on top, dependencies dotted.
pub(in crate::cli) fn mermaid(picture: &Picture) -> String {
    let mut text = "flowchart BT\n".to_owned();
    for (at, row) in picture.rows.iter().enumerate() {
        let _ = writeln!(text, "  r{at}(\"{}\"){}", label(row), class(row));
    }
    for (at, row) in picture.rows.iter().enumerate() {
        let edges = row.parents.iter().map(|to| (to, "-->")).chain(row.depends_on.iter().map(|to| (to, "-.->")));
        for (to, arrow) in edges {
            let _ = writeln!(text, "  r{to} {arrow} r{at}");
        }
    }
    text.push_str("  classDef head stroke:#2e8b57,stroke-width:2px\n");
    if picture.asked {
        text.push_str("  classDef current fill:#cfe8fc,stroke:#1f6feb,stroke-width:2px,color:#0b2a4a\n");
        text.push_str("  classDef pending stroke-dasharray:4 3,opacity:0.7\n");
    }
    text
}

fn label(row: &Row) -> String {
    let mut label = format!("<b>{}</b><br/>{}", escaped(row.revision.name), escaped(row.revision.id));
    if !row.revision.title().is_empty() {
        let _ = write!(label, "<br/>{}", escaped(row.revision.title()));
    }
    let marks: Vec<_> = row.marks().into_iter().map(|mark| escaped(mark.text())).collect();
    if !marks.is_empty() {
        let _ = write!(label, "<br/><i>{}</i>", marks.join(", "));
    }
    label
}

fn class(row: &Row) -> &'static str {
    match (row.state, row.head) {
        (State::Current, _) => ":::current",
        (State::Pending, _) => ":::pending",
        (State::Unknown | State::Applied, true) => ":::head",
        (State::Unknown | State::Applied, false) => "",
    }
}

/// Mermaid has no backslashes: what means something there, in HTML or in its Markdown becomes an entity code.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars().filter(|c| !c.is_control()) {
        if c.is_alphanumeric() || " .,:-/()+=?!'".contains(c) {
            escaped.push(c);
        } else {
            let _ = write!(escaped, "#{};", u32::from(c));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::sample::{sample, sample_at};
    use super::*;

    #[test]
    fn branches_merges_and_dependencies() {
        insta::assert_snapshot!(mermaid(&sample()));
    }

    #[test]
    fn the_database_is_marked() {
        let text = mermaid(&sample_at(&["Payments"]));
        for part in [":::current", ":::pending", "classDef current", "classDef pending"] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn nothing_ends_the_label() {
        assert_eq!(escaped("a \"b\" <c> #d; `e` | [f]\n"), "a #34;b#34; #60;c#62; #35;d#59; #96;e#96; #124; #91;f#93;");
    }
}
