//! Asking the compiler: a crate per home, with a revision for each snippet, goes to `cargo check` without those that it
//! refused until it is taken. So whatever is said to be accepted has been compiled in a crate without an error.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::example::Home;

const SETUP: &str = include_str!("../../usage/setup.rs");

/// Ops to compile after the set-up.
#[derive(Clone, Debug)]
pub struct Snippet {
    /// Where.
    pub home: Home,
    /// Ops, or the lines of a revision up to and with `upgrade { … }`.
    pub text: String,
}

/// What the compiler says of each snippet: nothing, or its first message.
///
/// # Panics
/// If it refuses something else.
pub fn compile(snippets: &[Snippet]) -> Vec<Result<(), String>> {
    let package = Package::new();
    let mut outcomes: Vec<Result<(), String>> = vec![Ok(()); snippets.len()];
    loop {
        let mut starts = BTreeMap::new();
        for home in Home::ALL {
            let left = snippets.iter().enumerate().filter(|(i, one)| one.home == home && outcomes[*i].is_ok());
            starts.insert(home.name(), package.write(home, left));
        }
        let (accepted, messages) = package.check();
        if accepted {
            return outcomes;
        }
        let mut refused = 0;
        for message in &messages {
            let Some((home, line)) = place(message) else { continue };
            let Some((_, i)) = starts.get(&*home).and_then(|starts| starts.range(..=line).next_back()) else {
                continue;
            };
            if outcomes[*i].is_ok() {
                outcomes[*i] = Err(said(message));
                refused += 1;
            }
        }
        let all = || messages.iter().map(|message| message["rendered"].as_str().unwrap_or("?")).collect::<String>();
        assert!(refused > 0, "the compiler refuses something else than an example:\n{}", all());
    }
}

/// A package with a program per home, next to what is built for the tests.
struct Package {
    target: PathBuf,
    folder: PathBuf,
}

impl Package {
    fn new() -> Package {
        let program = std::env::current_exe().expect("the path of this program");
        let is_target = |folder: &&Path| folder.join("CACHEDIR.TAG").exists();
        let target = program.ancestors().find(is_target).expect("a target folder around this program").to_owned();
        let (folder, tests) = (target.join("usage"), Path::new(env!("CARGO_MANIFEST_DIR")));
        fs::create_dir_all(folder.join("src/bin")).expect("a folder for the examples");
        let manifest = format!(
            "[package]\nname = \"usage\"\nedition = \"2024\"\n\n[dependencies.aludel]\npath = '{}'\ndefault-features = false\n\n[workspace]\n",
            tests.join("../runtime").display()
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
        fs::copy(tests.join("../Cargo.lock"), folder.join("Cargo.lock")).expect("the workspace's lock file");
        Package { target, folder }
    }

    /// Writes a home's program; the line that each snippet starts at.
    fn write<'a>(&self, home: Home, left: impl Iterator<Item = (usize, &'a Snippet)>) -> BTreeMap<u64, usize> {
        let mut text = format!(
            "#![allow(dead_code)]\nuse aludel::prelude::*;\naludel::chain! {{ databases: [{}]; edition: 2026; }}\nfn main() {{}}\n{SETUP}",
            home.databases()
        );
        let mut starts = BTreeMap::new();
        for (i, snippet) in left {
            starts.insert(1 + text.lines().count() as u64, i);
            let header = format!("revision E{i} = \"usage{i}\"; revises Setup; branch \"usage{i}\";");
            let ops = &snippet.text;
            let _ = if ops.contains("upgrade {") {
                writeln!(text, "migration! {{ {header} {ops} }}")
            } else {
                writeln!(text, "migration! {{ {header} upgrade {{ {ops} }} }}")
            };
        }
        fs::write(self.folder.join("src/bin").join(home.name()).with_extension("rs"), text).expect("a program");
        starts
    }

    /// Whether all of it is accepted, and the errors.
    fn check(&self) -> (bool, Vec<Value>) {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["check", "--offline", "--quiet", "--keep-going", "--message-format=json", "--target-dir"]);
        let output = cargo.arg(&self.target).current_dir(&self.folder).output().expect("cargo can be run");
        let text = String::from_utf8_lossy(&output.stdout);
        let lines = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let messages = lines.filter(|line| line["reason"] == "compiler-message").map(|line| line["message"].clone());
        let errors: Vec<Value> = messages.filter(|message| message["level"] == "error").collect();
        let silent = !output.status.success() && errors.is_empty();
        assert!(!silent, "cargo fails:\n{}", String::from_utf8_lossy(&output.stderr));
        (output.status.success(), errors)
    }
}

/// The program and line that a message is about.
fn place(message: &Value) -> Option<(String, u64)> {
    let span = message["spans"].as_array()?.iter().find(|span| span["is_primary"] == true)?;
    let home = Path::new(span["file_name"].as_str()?).file_stem()?.to_str()?;
    Some((home.to_owned(), span["line_start"].as_u64()?))
}

/// The message in one line.
fn said(message: &Value) -> String {
    let text = message["message"].as_str().unwrap_or_default();
    text.trim_start_matches("evaluation panicked: ").replace('\n', "; ")
}
