//! The `mod` line of a new revision, put among those of its folder. Pure.

/// The source of the parent module with one more `mod` line: in order, and as visible as its neighbour.
///
/// The order is by name, which is how `cargo fmt` has it, and among names with dates the order of the chain.
pub(super) fn with_module(source: &str, module: &str) -> String {
    let end = if source.contains("\r\n") { "\r\n" } else { "\n" };
    let mut lines: Vec<&str> = source.lines().collect();
    let block = last_block(&lines);
    let below = block.iter().rev().find(|at| declared(lines[**at]).is_some_and(|(_, name)| name < module));
    let (at, neighbour) = match (below, block.first()) {
        (Some(&at), _) => (at + 1, lines[at]),
        (None, Some(&first)) => (before(&lines, first), lines[first]),
        (None, None) => (after_header(&lines), ""),
    };
    let visibility = declared(neighbour).map_or("", |(visibility, _)| visibility);
    let line = format!("{visibility}mod {module};");
    lines.insert(at, &line);
    let mut text = lines.join(end);
    text.push_str(end);
    text
}

/// The `mod` lines that stand together at the end; blank lines part them, docs and attributes do not.
fn last_block(lines: &[&str]) -> Vec<usize> {
    let Some(last) = lines.iter().rposition(|line| declared(line).is_some()) else { return Vec::new() };
    let belongs = |line: &str| declared(line).is_some() || is_attached(line);
    let first = lines[..last].iter().rposition(|line| !belongs(line)).map_or(0, |at| at + 1);
    (first..=last).filter(|at| declared(lines[*at]).is_some()).collect()
}

/// The visibility (with a blank) and the name of a line that declares a module of its own file.
fn declared(line: &str) -> Option<(&str, &str)> {
    let (visibility, rest) = match line.find("mod ") {
        Some(at) if line[..at].is_empty() || line.starts_with("pub") && line[..at].ends_with(' ') => line.split_at(at),
        _ => return None,
    };
    let (name, _) = rest.strip_prefix("mod ")?.split_once(';')?;
    Some((visibility, name.trim()))
}

/// Whether the line belongs to what stands below it.
fn is_attached(line: &str) -> bool {
    line.starts_with("///") || line.starts_with("#[") || line.starts_with("//") && !line.starts_with("//!")
}

/// Above a line and what belongs to it.
fn before(lines: &[&str], at: usize) -> usize {
    lines[..at].iter().rposition(|line| !is_attached(line)).map_or(0, |above| above + 1)
}

/// Where the first `mod` line of a file goes: after inner docs and attributes.
fn after_header(lines: &[&str]) -> usize {
    let header = lines.iter().take_while(|line| line.starts_with("//!") || line.starts_with("#![") || line.is_empty());
    header.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mod_line_stands_in_order() {
        for (source, module, expected) in [
            (
                "//! All.\n\npub mod a;\npub mod b;\n\nfn x() {}\n",
                "c",
                "//! All.\n\npub mod a;\npub mod b;\npub mod c;\n\nfn x() {}\n",
            ),
            ("mod a;\npub mod b;\nmod d;\n", "c", "mod a;\npub mod b;\npub mod c;\nmod d;\n"),
            (
                "//! All.\n\n/// B.\n#[cfg(x)]\nmod b;\nmod c;\n",
                "a",
                "//! All.\n\nmod a;\n/// B.\n#[cfg(x)]\nmod b;\nmod c;\n",
            ),
            ("mod b; // the first\nmod d;\n", "c", "mod b; // the first\nmod c;\nmod d;\n"),
            ("mod zero;\n\nmod a;\nmod b;\n", "c", "mod zero;\n\nmod a;\nmod b;\nmod c;\n"),
            ("//! All.\n", "c", "//! All.\nmod c;\n"),
            ("", "c", "mod c;\n"),
            ("mod inline { }\n", "c", "mod c;\nmod inline { }\n"),
            ("pub(crate) mod a;\n", "c", "pub(crate) mod a;\npub(crate) mod c;\n"),
            ("mod a;\r\nfn x() {}\r\n", "c", "mod a;\r\nmod c;\r\nfn x() {}\r\n"),
        ] {
            assert_eq!(with_module(source, module), expected);
        }
    }
}
