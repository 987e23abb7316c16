//! The command line as a person meets it: what it says, where, and how it exits.

#[path = "program/mod.rs"]
mod program;

use std::fs;
use std::path::Path;

use aludel::model::Database;
use aludel_tests::harness::TempDatabase;
use program::{run, run_with};

const PROGRAM: &str = env!("CARGO_BIN_EXE_quickstart");

/// Runs SQL on `a.db`.
fn on_file(dir: &Path, sql: &'static str) {
    use sqlx::Connection as _;
    let file = format!("sqlite:{}", dir.join("a.db").display());
    aludel_tests::harness::block_on(async {
        let mut conn = sqlx::SqliteConnection::connect(&file).await.expect("a database");
        sqlx::query(sql).execute(&mut conn).await.expect("it runs");
    });
}

#[test]
fn every_read_command_prints_json() {
    let dir = tempfile::tempdir().expect("a folder");
    let json = |line: &str| -> serde_json::Value {
        serde_json::from_str(&run(dir.path(), &format!("{line} --json --database-url sqlite:a.db")).done())
            .expect("JSON")
    };
    assert_eq!(json("plan")["revisions"][0]["revision"]["name"], "CreateCustomers");
    assert_eq!(json("upgrade +2")["after"], serde_json::json!(["8d03e5f61a2b"]));
    assert_eq!(json("current")["revisions"][0]["id"], "8d03e5f61a2b");
    assert_eq!(json("current")["at_head"], false);
    let listed = json("history -i");
    let marks: Vec<_> = listed.as_array().expect("a list").iter().map(|one| one["current"] == true).collect();
    assert_eq!(marks.iter().rposition(|mark| *mark), Some(9), "{marks:?}");
    assert_eq!(marks.iter().filter(|mark| **mark).count(), 1);
    assert_eq!(json("history")[0].get("current"), None);
    let ran = run(dir.path(), "current --check-heads --json --database-url sqlite:a.db");
    let printed: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!((ran.code, &printed["missing_heads"][0]["name"]), (1, &"NoMoreCoupons".into()));
    assert!(ran.stderr.starts_with("error: the database is not at every head: "), "{}", ran.stderr);
    assert_eq!(json("history").as_array().map(Vec::len), Some(11));
    assert_eq!(json("history 8d03:SplitNames").as_array().map(Vec::len), Some(3));
    assert_eq!(json("history --journal").as_array().map(Vec::len), Some(2));
    assert_eq!(json("heads")[0]["id"], "f14d9c37e0a8");
    assert_eq!(json("show IndexNames")["ops"][0], "create_index ix_customers_last_name_first_name on customers");
}

#[test]
fn the_database_is_found_in_order() {
    let dir = tempfile::tempdir().expect("a folder");
    let made = |name: &str| dir.path().join(name).exists();
    let upgrade = ["upgrade", "+1"];

    let (error, help) = run(dir.path(), "current").failed(2);
    assert_eq!(error, "no database is given");
    assert_eq!(help, "say --database-url, set DATABASE_URL, or write aludel.toml");

    fs::write(dir.path().join("aludel.toml"), "[database.a]\nurl = \"sqlite:file.db\"\n").expect("a file");
    // beside the settings, wherever the program runs
    fs::create_dir(dir.path().join("inside")).expect("a folder");
    run_with(&dir.path().join("inside"), &upgrade, &[]).done();
    assert!(made("file.db"));
    assert!(run_with(dir.path(), &upgrade, &[]).done().contains("; sqlite:file.db is at "));

    fs::write(dir.path().join(".env"), "OTHER=1\nDATABASE_URL=sqlite:dotenv.db\n").expect("a file");
    run_with(dir.path(), &upgrade, &[]).done();
    assert!(made("dotenv.db"));

    fs::write(dir.path().join(".env"), "not a line\nDATABASE_URL=sqlite:a b.db\n").expect("a file");
    let (error, help) = run(dir.path(), "current").failed(2);
    assert!(error.ends_with("/.env:2: this line cannot be read, so DATABASE_URL cannot"), "{error}");
    assert_eq!(help, "a line is NAME=value; quote values with blanks, and end what is quoted");

    let environment = [("DATABASE_URL", "sqlite:environment.db")];
    run_with(dir.path(), &upgrade, &environment).done();
    assert!(made("environment.db"));

    run_with(dir.path(), &["upgrade", "--database-url", "sqlite:line.db"], &environment).done();
    assert!(made("line.db"));

    fs::remove_file(dir.path().join("file.db")).expect("a file");
    run_with(dir.path(), &["upgrade", "--database", "a"], &environment).done();
    assert!(made("file.db"));
}

#[cfg(unix)]
#[test]
fn a_url_that_is_no_utf_8_is_not_passed_over() {
    use std::os::unix::ffi::OsStrExt as _;
    let mut command = std::process::Command::new(PROGRAM);
    command.arg("current").env("DATABASE_URL", std::ffi::OsStr::from_bytes(b"sqlite:\xff.db"));
    let output = command.output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).expect("it prints UTF-8");
    assert!(
        said.starts_with("error: DATABASE_URL is set to something that is not UTF-8\nhelp: write a byte"),
        "{said}"
    );
}

#[test]
fn wrong_usage_exits_with_2() {
    let dir = tempfile::tempdir().expect("a folder");
    for line in ["", "upgrad", "downgrade", "upgrade --lock-timeout soon", "upgrade --sql --dialect oracle"] {
        assert_eq!(run(dir.path(), line).code, 2, "{line}");
    }
    assert!(run(dir.path(), "stamp -1 --database-url sqlite:b.db").done().contains(" is at 28ce60a1f97d "));
    let (error, _) = run(dir.path(), "upgrade --database-url sqlite:a.db --version-table a.b").failed(2);
    assert_eq!(error, "`a.b` cannot be the name of a table: it has a dot");
    let (error, _) = run(dir.path(), "upgrade base:head --database-url sqlite:a.db").failed(2);
    assert_eq!(error, "`base:head` is a range, and one target is wanted here");
    let (error, help) = run(dir.path(), "database reset --database-url sqlite:a.db").failed(2);
    assert!(error.starts_with("drop sqlite:a.db with everything in it and make it anew?"), "{error}");
    assert_eq!(help, "say --yes if you mean it");
}

#[test]
fn bad_urls_and_targets_exit_with_1_and_hide_the_password() {
    let dir = tempfile::tempdir().expect("a folder");
    for url in [
        "postgres://app:s3cret@127.0.0.1:1/shop",
        "postgres://app:s3cret@[oops/shop",
        "postgres://app:12/s3cret@127.0.0.1:1/shop",
        "mysql://app:12#s3cret@127.0.0.1:1/shop",
        "mysql://app:s3cret@127.0.0.1:1/shop",
        "oracle://app:s3cret@db/shop",
        "s3cret",
        "sqlite:/nowhere/at/all/a.db",
    ] {
        let ran = run(dir.path(), &format!("upgrade --database-url {url}"));
        assert!(!ran.stderr.contains("s3cret") || url == "s3cret", "{}", ran.stderr);
        let failed = ran.failed(1);
        if url.starts_with("oracle") || url == "s3cret" {
            assert_eq!(run(dir.path(), &format!("upgrade --sql --database-url {url}")).failed(1), failed);
        }
    }
    let (error, help) = run(dir.path(), "upgrade CreateCustomer --database-url sqlite:a.db").failed(1);
    assert_eq!(error, "no revision is called `CreateCustomer`");
    assert_eq!(help, "did you mean `CreateCustomers`?");
}

#[test]
fn sql_that_fails_in_the_middle_says_what_is_applied() {
    let dir = tempfile::tempdir().expect("a folder");
    let at = |line: &str| run(dir.path(), &format!("{line} --database-url sqlite:a.db"));
    at("upgrade TotalsInCents").done();
    on_file(dir.path(), "INSERT INTO orders (customer_id, total_cents) VALUES (1, -5)");
    let ran = at("upgrade");
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    for part in [
        "error: upgrade of 73c91e0b4da6 (NoNegativeTotals) failed at op 1 (`create_check_constraint`)",
        "CHECK constraint failed",
        "rolled back: the database is still at a03f7d5e82c1",
        "help: ",
    ] {
        assert!(ran.stderr.contains(part), "{part:?} is missing from: {}", ran.stderr);
    }
    assert_eq!(at("current").done(), "a03f7d5e82c1 TotalsInCents\n");
    on_file(dir.path(), "DELETE FROM orders WHERE total_cents < 0");
    assert!(at("upgrade").done().contains("4 revisions; "));
}

#[test]
fn a_database_at_an_unknown_revision_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let at = |line: &str| run(dir.path(), &format!("{line} --database-url sqlite:a.db"));
    at("upgrade").done();
    on_file(dir.path(), "UPDATE aludel_version SET version_num = 'feedfacecafe'");
    let (error, _) = at("upgrade").failed(1);
    assert!(error.contains("feedfacecafe"), "{error}");
    assert!(at("current").done().starts_with("feedfacecafe (not a revision of this program)"));
}

#[test]
fn scripts_need_no_database() {
    let dir = tempfile::tempdir().expect("a folder");
    for (dialect, table) in [
        ("postgres", "CREATE TABLE \"customers\""),
        ("sqlite", "CREATE TABLE \"customers\""),
        ("mariadb", "CREATE TABLE `customers`"),
    ] {
        let up = run(dir.path(), &format!("upgrade --sql head --dialect {dialect}")).done();
        assert!(up.contains(table) && up.contains("INSERT INTO") && up.contains("f14d9c37e0a8"), "{up}");
        let part = run(dir.path(), &format!("upgrade --sql CreateOrders:IndexNames --dialect {dialect}")).done();
        assert!(!part.contains(table) && part.contains("ix_customers_last_name_first_name"), "{part}");
        let down = run(dir.path(), &format!("downgrade --sql head:base --dialect {dialect}")).done();
        assert!(down.contains("DROP TABLE"), "{down}");
    }
    let (error, _) = run(dir.path(), "upgrade --sql").failed(2);
    assert_eq!(error, "the script is for no database in particular");
    let (error, help) = run(dir.path(), "upgrade --sql --json --dialect sqlite").failed(2);
    assert_eq!(error, "a script is SQL, not JSON");
    assert!(help.contains("`plan --json`"), "{help}");
    // as `history` refuses them
    for (line, error, help) in [
        ("upgrade --sql head:base", "base does not descend from head", "write the older revision first"),
        ("upgrade --sql a03f:4f1c", "4f1c does not descend from a03f", "write the older revision first"),
        (
            "downgrade --sql base:head",
            "base does not stand on head",
            "write the newer revision first, and the one to go down to behind it",
        ),
    ] {
        let failed = run(dir.path(), &format!("{line} --dialect sqlite")).failed(1);
        assert_eq!(failed, (error.to_owned(), help.to_owned()), "{line}");
    }
    assert_eq!(fs::read_dir(dir.path()).expect("the folder").count(), 0);
}

#[test]
fn a_script_is_for_the_database_as_the_settings_have_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let settings = "default = \"shop\"\n[database.shop]\nurl = \"postgres://db/shop\"\nschema = \"shop\"\nrole = \"owner\"\n\
                    version_table = \"alembic_version\"\nhistory_table = \"journal\"\n";
    fs::write(dir.path().join("aludel.toml"), settings).expect("a file");
    for line in ["upgrade --sql", "stamp --sql head", "downgrade --sql head:base"] {
        let script = run(dir.path(), line).done();
        assert!(script.contains("\nSET ROLE \"owner\";\nSET search_path TO \"shop\";\n"), "{script}");
        assert!(script.contains(" \"alembic_version\"") && script.contains(" \"journal\""), "{script}");
        let other = run(dir.path(), &format!("{line} --role me --version-table v")).done();
        assert!(other.contains("\nSET ROLE \"me\";\n") && other.contains(" \"v\""), "{other}");
        let elsewhere = run(dir.path(), &format!("{line} --dialect sqlite")).done();
        assert!(!elsewhere.contains("owner") && elsewhere.contains(" \"aludel_version\""), "{elsewhere}");
    }
}

/// What is not printed must not look as if it were.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_and_a_closed_pipe_is_none() {
    use std::process::{Command, Stdio};
    let run = |line: &str, stdout: Stdio| {
        let mut command = Command::new(PROGRAM);
        command.args(line.split(' ')).env_remove("DATABASE_URL").stdout(stdout).stderr(Stdio::piped());
        let output = command.output().expect("the program starts");
        (output.status.code(), String::from_utf8(output.stderr).expect("it prints UTF-8"))
    };
    for line in ["upgrade heads --sql --dialect sqlite", "history", "heads --json"] {
        let full = fs::File::options().write(true).open("/dev/full").expect("/dev/full");
        let (code, said) = run(line, full.into());
        assert_eq!(code, Some(1), "{line}");
        assert!(said.starts_with("error: cannot write to standard output: No space left on device"), "{said}");
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        assert_eq!(run(line, writer.into()), (Some(0), String::new()), "{line}");
    }
}

#[test]
fn databases_are_created_dropped_and_reset() {
    aludel_tests::harness::for_each_database(async |db| {
        let dir = tempfile::tempdir().expect("a folder");
        let url =
            db.url.split('?').next().unwrap_or_default().replace("test.db", "other.db").replace("/t_", "/other_t_");
        let at = |line: &str| run(dir.path(), &format!("{line} --database-url {url}"));
        assert!(at("database create").done().starts_with("created "));
        assert!(at("database create").done().starts_with("is there already: "));
        at("upgrade").done();
        assert!(at("database reset --yes").done().contains("11 revisions; "));
        assert!(at("database drop --yes").done().starts_with("dropped "));
        assert!(at("database drop --yes").done().starts_with("is not there: "));
    });
}

#[test]
fn what_is_no_database_is_not_dropped() {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("notes.txt"), "buy milk").expect("a file");
    let (error, _) = run(dir.path(), "database drop --yes --database-url sqlite:notes.txt").failed(1);
    assert_eq!(error, "sqlite:notes.txt is no SQLite database: it was not dropped");
    assert!(dir.path().join("notes.txt").exists());
}

#[test]
fn a_plan_begins_where_an_earlier_run_has_stopped() {
    let db = TempDatabase::new(Database::Mariadb);
    let dir = tempfile::tempdir().expect("a folder");
    let at = |line: &str| run(dir.path(), &format!("{line} --database-url {}", db.url));
    at("upgrade FirstCustomers").done();
    aludel_tests::harness::block_on(async {
        db.run("ALTER TABLE customers ADD COLUMN last_name integer").await;
        assert_eq!(at("upgrade").code, 1);
        db.run("ALTER TABLE customers DROP COLUMN last_name").await;
    });
    let plan = at("plan SplitNames").done();
    assert!(plan.contains("\n  -- an earlier run has done 1 of its 8 statements\n"), "{plan}");
    assert!(!plan.contains("ADD COLUMN `first_name`") && plan.contains("ADD COLUMN `last_name`"), "{plan}");
    assert!(plan.ends_with("1 revision, 7 statements\n"), "{plan}");
    at("upgrade").done();
}

#[test]
fn a_new_revision_has_a_file_and_a_mod_line() {
    let dir = tempfile::tempdir().expect("a folder");
    let migrations = dir.path().join("src/migrations");
    fs::create_dir_all(&migrations).expect("a folder");
    fs::write(migrations.join("mod.rs"), "//! All.\n\nmod m1;\n").expect("a file");
    let ran = run_with(dir.path(), &["revision", "-m", "Add gift cards", "--dir", "src/migrations"], &[]).done();
    assert!(ran.starts_with("wrote src/migrations/m") && ran.trim_end().ends_with("mod.rs"), "{ran}");
    let module = fs::read_to_string(migrations.join("mod.rs")).expect("the module");
    let name = module.lines().last().and_then(|line| line.strip_prefix("mod ")?.strip_suffix(';')).expect("a mod line");
    assert!(name.starts_with('m') && name.ends_with("_add_gift_cards"), "{name}");
    let text = fs::read_to_string(migrations.join(format!("{name}.rs"))).expect("the file");
    assert!(text.contains("/// Add gift cards\n    revision AddGiftCards = \""), "{text}");
    assert!(text.contains("revises crate::migrations::m20260420_no_more_coupons::NoMoreCoupons;"), "{text}");

    let (error, _) = run_with(dir.path(), &["revision", "-m", "Add more", "--dir", "src/migrations"], &[]).failed(1);
    assert!(
        error.starts_with(&format!("AddGiftCards in src/migrations/{name}.rs revises NoMoreCoupons already")),
        "{error}"
    );
    let (error, _) = run_with(dir.path(), &["revision", "-m", "x", "--dir", "nowhere"], &[]).failed(1);
    assert_eq!(error, "nowhere is not a folder");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let (error, help) = run_with(elsewhere.path(), &["revision", "-m", "x"], &[]).failed(1);
    assert_eq!(error, "cannot tell where revisions are kept");
    assert!(help.starts_with("run the program inside the workspace that it was built from"), "{help}");
}

#[test]
fn listings_are_plain_in_a_pipe() {
    let dir = tempfile::tempdir().expect("a folder");
    let history = run(dir.path(), "history").done();
    assert_eq!(history.lines().next(), Some("f14d9c37e0a8 NoMoreCoupons         Coupons never took off.  (head)"));
    assert!(!history.contains('\u{1b}'));
    assert!(run(dir.path(), "history --color always").done().contains('\u{1b}'));
    let verbose = run(dir.path(), "history -v").done();
    assert!(verbose.contains("revises  5d8e13fa6b9c Coupons"), "{verbose}");
    assert!(verbose.contains("file     examples/quickstart/src/migrations/m20260302_totals_in_cents.rs:"), "{verbose}");
    let show = run(dir.path(), "show SplitNames").done();
    assert!(show.contains("drop_column customers.full_name") && show.contains("downgrade derived"), "{show}");
    let help = run(dir.path(), "--help").done();
    assert!(help.contains("Exit codes: 0 done, 1 failed, 2 wrong usage."), "{help}");
}
