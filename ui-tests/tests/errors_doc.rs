//! `docs/errors.md` lists every message of the compiler's: those that the ui-tests expect, and no others.
//! `./dev bless` rewrites the list.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const BEGIN: &str = "<!-- written by ./dev bless, from ui-tests/fail -->\n";
const END: &str = "<!-- end -->\n";

#[test]
fn errors_md_lists_every_message() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("../docs/errors.md");
    let text = fs::read_to_string(&path).expect("docs/errors.md");
    let (before, rest) = text.split_once(BEGIN).expect("the beginning of the list");
    let (list, after) = rest.split_once(END).expect("the end of the list");
    let expected = listing(&root.join("fail"));
    if std::env::var_os("ALUDEL_BLESS").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{expected}{END}{after}")).expect("docs/errors.md");
    } else {
        assert!(list == expected, "docs/errors.md is not up to date: run ./dev bless");
    }
}

/// What the fold can say is expected by a file in `fail/`, or, where no such file can be small, by the fold's tests.
#[test]
fn every_message_of_the_fold_is_expected() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut expected = fs::read_to_string(root.join("../tests/tests/fold.rs")).expect("the fold's tests");
    expected += &fs::read_to_string(root.join("../tests/tests/branches.rs")).expect("the tests of branches");
    for topic in entries(&root.join("fail")) {
        let stderr = entries(&topic).into_iter().filter(|path| path.extension().is_some_and(|end| end == "stderr"));
        expected.extend(stderr.flat_map(|path| messages(&path)));
    }
    let mut missing = Vec::new();
    for path in files(&root.join("../runtime/src/fold")) {
        let source = fs::read_to_string(&path).expect("a file of the fold");
        let said = source.split(".say(").skip(1).chain(source.split(".help(").skip(1));
        missing.extend(said.filter_map(literal).filter(|text| !expected.contains(text.trim())));
    }
    assert!(missing.is_empty(), "no test expects these: {missing:#?}");
}

/// The string literal that the text begins with, if it is more than a word.
fn literal(text: &str) -> Option<String> {
    let text = text.trim_start().strip_prefix('"')?.replace("\\\"", "\u{1}");
    let text = text.split('"').next()?.replace('\u{1}', "\"");
    text.trim().contains(' ').then_some(text)
}

/// One section per folder, one paragraph per message.
fn listing(fail: &Path) -> String {
    let mut out = String::new();
    for topic in entries(fail) {
        let mut messages: Vec<String> = entries(&topic)
            .iter()
            .filter(|path| path.extension().is_some_and(|end| end == "stderr"))
            .flat_map(messages)
            .collect();
        messages.sort();
        messages.dedup();
        let name = topic.file_name().unwrap_or_default().to_string_lossy().replace('_', " ");
        let _ = write!(out, "\n### {name}\n\n```text\n{}\n```\n", messages.join("\n\n"));
    }
    out.push('\n');
    out
}

/// The files of a folder and of those in it.
fn files(dir: &Path) -> Vec<PathBuf> {
    entries(dir).into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn entries(dir: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(dir).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// The messages of one expectation: from `error` to the line that says where.
fn messages(path: &PathBuf) -> Vec<String> {
    let text = fs::read_to_string(path).expect("an expectation");
    let mut messages: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        if let Some(message) =
            line.strip_prefix("error").and_then(|rest| rest.split_once(": ")).map(|(_, message)| message)
        {
            messages.push(message.trim_start_matches("evaluation panicked: ").to_owned());
            open = true;
        } else if line.trim_start().starts_with("-->") {
            open = false;
        } else if open && let Some(last) = messages.last_mut() {
            let _ = write!(last, "\n{}", line.trim());
        }
    }
    messages
}
