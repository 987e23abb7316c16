//! A copy of the example's sources, for commands that write into them.
#![allow(unreachable_pub, dead_code, reason = "each test file takes what it needs")]

use std::fs;
use std::path::{Path, PathBuf};

use super::program::{Ran, run};

/// A folder like the workspace that the program was built from.
pub struct Workspace {
    root: tempfile::TempDir,
}

impl Workspace {
    pub fn new() -> Workspace {
        let here = Workspace { root: tempfile::tempdir().expect("a folder") };
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for folder in ["", "migrations"] {
            let target = here.root.path().join("examples/branching/src").join(folder);
            fs::create_dir_all(&target).expect("a folder");
            for entry in fs::read_dir(sources.join(folder)).expect("the sources") {
                let path = entry.expect("an entry").path();
                if path.is_file() {
                    fs::copy(&path, target.join(path.file_name().expect("a name"))).expect("a copy");
                }
            }
        }
        here
    }

    /// Runs a command line in the workspace's folder.
    pub fn run(&self, line: &str) -> Ran {
        run(self.root(), line)
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    pub fn migrations(&self) -> PathBuf {
        self.root().join("examples/branching/src/migrations")
    }

    /// The text of a file of the migrations.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.migrations().join(name)).expect("a file")
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.migrations().join(name), text).expect("a file");
    }

    /// How many files the migrations have.
    pub fn files(&self) -> usize {
        fs::read_dir(self.migrations()).expect("the folder").count()
    }
}

/// Runs SQL on `a.db`.
pub fn on_file(dir: &Path, sql: &'static str) {
    use sqlx::Connection as _;
    let file = format!("sqlite:{}", dir.join("a.db").display());
    aludel_tests::harness::block_on(async {
        let mut conn = sqlx::SqliteConnection::connect(&file).await.expect("a database");
        sqlx::query(sql).execute(&mut conn).await.expect("it runs");
    });
}
