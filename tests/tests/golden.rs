//! The SQL of every case, on every database it is for, MySQL included: `tests/cases/<case>/<database>.sql`.
//! `./dev bless` rewrites the files; the diff is then to be read.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use aludel::graph::Range;
use aludel::model::Database;
use aludel::{Direction, Migrator};
use aludel_tests::cases::{self, Case};
use aludel_tests::law::Made;
use aludel_tests::statements::statements;

#[test]
fn sql_of_every_case() {
    let bless = std::env::var_os("ALUDEL_BLESS").is_some();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("cases");
    let (mut expected, mut wrong) = (BTreeSet::new(), Vec::new());
    for case in cases::all() {
        for database in Database::ALL.into_iter().filter(|database| case.databases.has(*database)) {
            let file = folder.join(case.name).join(format!("{}.sql", database.keyword()));
            let written = golden(&case, database);
            if bless {
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, &written).unwrap();
            } else if fs::read_to_string(&file).unwrap_or_default() != written {
                wrong.push(format!("{}/{}:\n{written}", case.name, database.keyword()));
            }
            expected.insert(file);
        }
    }
    for found in files(&folder) {
        if !expected.contains(&found) {
            if bless {
                fs::remove_file(&found).unwrap();
            }
            wrong.push(format!("no case makes {}", found.display()));
        }
    }
    assert!(bless || wrong.is_empty(), "not as expected; `./dev bless` takes it:\n\n{}", wrong.join("\n"));
}

fn golden(case: &Case, database: Database) -> String {
    let made = Made::of(case);
    let migrator = Migrator::from_list(&made.revisions);
    let mut out = String::new();
    for (title, direction, range) in
        [("upgrade", Direction::Upgrade, "r000:r001"), ("downgrade", Direction::Downgrade, "r001:r000")]
    {
        let plan = migrator.plan_offline(database, direction, &Range::parse(range).unwrap());
        let _ = writeln!(out, "-- {title}");
        match plan {
            Ok(plan) => out.push_str(&statements(&plan)),
            Err(error) => {
                let _ = writeln!(out, "-- refused: {}", error.to_string().replace('\n', "\n-- "));
            }
        }
    }
    out
}

fn files(folder: &std::path::Path) -> Vec<PathBuf> {
    let list =
        |folder: &std::path::Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    list(folder).flat_map(|case| list(&case).collect::<Vec<_>>()).collect()
}
