//! What is above the line is pure: it knows no driver, no runtime, no files, no clock, no environment.

use std::fs;
use std::path::{Path, PathBuf};

const PURE: &[&str] = &["model", "op", "fold", "catalog", "dialect", "graph", "plan"];
const IMPURE: &[&str] = &[
    "sqlx",
    "tokio",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "SystemTime",
    "jiff",
    "crate::exec",
    "crate::store",
    "crate::reflect",
    "crate::cli",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("an entry").path();
        // Tests of a pure module may read files.
        if path.is_dir() && path.file_name().is_some_and(|name| name != "tests") {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn nothing_above_the_line_knows_the_world() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for folder in PURE {
        sources(&root.join(folder), &mut found);
    }
    for path in found {
        let text = fs::read_to_string(&path).expect("a source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for word in IMPURE {
                assert!(!line.contains(word), "{}: `{word}` is below the line: {line}", path.display());
            }
        }
    }
}

#[test]
fn a_text_becomes_a_query_in_one_place() {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let uses = found.iter().filter(|path| fs::read_to_string(path).is_ok_and(|text| text.contains("AssertSqlSafe(")));
    assert_eq!(uses.map(|path| path.file_name().expect("a file")).collect::<Vec<_>>(), ["safe.rs"]);
}
