//! Targets on a chain with branches, a label each, and a dependency: where a person gets with them.

#[path = "../../quickstart/tests/program/mod.rs"]
mod program;

use std::path::Path;

use program::{Ran, run};
use sqlx::Connection as _;

const PROGRAM: &str = env!("CARGO_BIN_EXE_branching");

fn on(dir: &Path, line: &str) -> Ran {
    run(dir, &format!("{line} --database-url sqlite:a.db"))
}

/// The version rows after a command.
#[track_caller]
fn rows(dir: &Path, line: &str) -> Vec<String> {
    let report: serde_json::Value = serde_json::from_str(&on(dir, &format!("{line} --json")).done()).expect("JSON");
    report["after"].as_array().expect("rows").iter().map(|row| row.as_str().expect("an id").to_owned()).collect()
}

fn write_row(dir: &Path, id: &'static str) {
    let url = format!("sqlite:{}", dir.join("a.db").display());
    aludel_tests::harness::block_on(async {
        let mut conn = sqlx::SqliteConnection::connect(&url).await.expect("a database");
        sqlx::query("INSERT INTO aludel_version VALUES (?)").bind(id).execute(&mut conn).await.expect("a row");
    });
}

const USERS: &str = "1975ea83b712";
const ACCOUNTS: &str = "ae1027a6acf2";
const BILLING: &str = "b1b1c0de0001";
const AUDIT: &str = "0dd1a0d17000";
const INVOICES: &str = "c1c1c0de0002";

#[test]
fn branches_move_by_themselves() {
    let dir = tempfile::tempdir().expect("a folder");
    for (line, expected) in [
        ("upgrade billing@+1", vec![USERS]),
        ("upgrade billing@+1", vec![BILLING]),
        ("upgrade audit@head", vec![AUDIT, BILLING]),
        ("upgrade heads", vec![AUDIT, INVOICES]),
        ("downgrade billing@-1", vec![AUDIT, BILLING]),
        ("downgrade billing@base", vec![AUDIT]),
        ("upgrade Invoices", vec![AUDIT, INVOICES]),
        ("downgrade audit@base", vec![ACCOUNTS, INVOICES]),
        ("downgrade ae10-1", vec![USERS]),
        ("downgrade base", vec![]),
    ] {
        assert_eq!(rows(dir.path(), line), expected, "{line}");
    }
}

#[test]
fn a_stamp_of_the_heads_leaves_a_row_per_head() {
    let dir = tempfile::tempdir().expect("a folder");
    for start in ["0dd1", "billing", "0dd1 billing", "heads", "base"] {
        on(dir.path(), "stamp base").done();
        on(dir.path(), &format!("stamp {start}")).done();
        assert_eq!(rows(dir.path(), "stamp heads"), [AUDIT, INVOICES], "{start}");
    }
}

#[test]
fn what_is_ambiguous_or_elsewhere_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    on(dir.path(), "upgrade heads").done();
    let (error, help) = on(dir.path(), "downgrade -1").failed(1);
    assert_eq!(error, "`-1` is ambiguous: the database is at 0dd1a0d17000 (AuditLog), c1c1c0de0002 (Invoices)");
    assert!(help.starts_with("say from which of them, like `"), "{help}");
    let (error, _) = on(dir.path(), "upgrade head").failed(1);
    assert!(error.starts_with("there are several heads: "), "{error}");
    let (error, _) = on(dir.path(), "upgrade billing@Accounts").failed(1);
    assert_eq!(error, "ae1027a6acf2 (Accounts) is not on branch `billing`");
}

#[test]
fn current_tells_where_every_branch_is() {
    let dir = tempfile::tempdir().expect("a folder");
    on(dir.path(), "upgrade audit@head").done();
    let text = on(dir.path(), "current").done();
    assert_eq!(
        text,
        "0dd1a0d17000 AuditLog (head)\n\
         ae1027a6acf2 Accounts (head) (its row is that of a revision that depends on it)\n"
    );
    let (error, help) = on(dir.path(), "current --check-heads").failed(1);
    assert_eq!(error, "the database is not at every head: c1c1c0de0002 (Invoices) not applied");
    assert_eq!(help, "`upgrade heads` goes there");
    on(dir.path(), "upgrade heads").done();
    // The row of a head that something depends on is not there, and nothing is missing.
    assert!(on(dir.path(), "current --check-heads").done().contains("Accounts"));
}

#[test]
fn heads_and_show_name_several() {
    let dir = tempfile::tempdir().expect("a folder");
    let names = |line: &str| -> Vec<String> {
        let shown: serde_json::Value = serde_json::from_str(&run(dir.path(), line).done()).expect("JSON");
        shown.as_array().expect("several").iter().map(|one| one["name"].as_str().expect("a name").to_owned()).collect()
    };
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    assert_eq!(sorted(names("heads --json")), ["Accounts", "AuditLog", "Invoices"]);
    assert_eq!(sorted(names("heads --resolve-dependencies --json")), ["AuditLog", "Invoices"]);
    assert_eq!(sorted(names("show heads --json")), ["AuditLog", "Invoices"]);
    on(dir.path(), "upgrade Billing").done();
    assert!(on(dir.path(), "show current").done().starts_with("b1b1c0de0001 Billing"));
    assert_eq!(run(dir.path(), "show base").failed(1).0, "there is no revision at base");
}

#[test]
fn a_range_may_end_where_the_database_is() {
    let dir = tempfile::tempdir().expect("a folder");
    on(dir.path(), "upgrade Billing").done();
    let lines = |line: &str| on(dir.path(), line).done().lines().count();
    assert_eq!(lines("history :current"), 2);
    assert_eq!(lines("history -r current:billing@head"), 2);
    assert_eq!(lines("history current:+1"), 2);
    assert_eq!(lines("history -r billing@-1:"), 2);
    assert_eq!(on(dir.path(), "history billing").failed(2).0, "`billing` is not a range");
}

#[test]
fn a_stamp_may_name_every_branch() {
    let dir = tempfile::tempdir().expect("a folder");
    assert_eq!(rows(dir.path(), "stamp Billing AuditLog"), [AUDIT, BILLING]);
    assert_eq!(rows(dir.path(), "stamp billing@head"), [AUDIT, INVOICES]);
    assert_eq!(rows(dir.path(), "stamp base"), Vec::<String>::new());
    assert_eq!(
        on(dir.path(), "stamp Billing:Invoices").failed(2).0,
        "`Billing:Invoices` is a range, and one target is wanted here"
    );

    let script = run(dir.path(), "stamp --sql --dialect postgres Billing:Invoices audit@head").done();
    for sql in
        ["DELETE FROM \"aludel_version\" WHERE version_num = 'b1b1c0de0001'", "('0dd1a0d17000')", "('c1c1c0de0002')"]
    {
        assert!(script.contains(sql), "{script}");
    }
    let down = run(dir.path(), "downgrade --sql --dialect sqlite heads:base").done();
    assert_eq!(down.matches("\n-- downgrade ").count(), 5, "{down}");
    let (error, help) = run(dir.path(), "downgrade --sql --dialect sqlite base:heads").failed(1);
    assert_eq!(error, "base does not stand on heads");
    assert_eq!(help, "write the newer revision first, and the one to go down to behind it");
    let (error, help) = on(dir.path(), "downgrade heads").failed(1);
    assert!(error.starts_with("there are several heads: "), "{error}");
    assert_eq!(help, "name the one revision to go down to");
    let shown = run(dir.path(), "show heads").done();
    assert!(shown.contains("\n\n0dd1a0d17000 AuditLog") || shown.contains("\n\nc1c1c0de0002 Invoices"), "{shown}");
    let (error, help) = run(dir.path(), "stamp --sql --dialect sqlite base:Billing Billing:Invoices").failed(2);
    assert_eq!(error, "the script would start at base and at Billing");
    assert_eq!(help, "say FROM:TO once; the other targets without FROM");
}

#[test]
fn rows_that_no_run_leaves_are_refused_until_a_stamp() {
    let dir = tempfile::tempdir().expect("a folder");
    on(dir.path(), "upgrade Billing").done();
    write_row(dir.path(), USERS);
    let (error, help) = on(dir.path(), "upgrade heads").failed(1);
    assert_eq!(
        error,
        "the version rows 1975ea83b712, b1b1c0de0001 overlap, which no run leaves behind: nothing was run"
    );
    let remedy = help.split('`').nth(1).expect("a command");
    assert_eq!(rows(dir.path(), remedy), [BILLING]);

    write_row(dir.path(), "ffffffffffff");
    let (error, help) = on(dir.path(), "downgrade base").failed(1);
    assert_eq!(error, "the database is at ffffffffffff, which this program does not know: nothing was run");
    assert_eq!(
        help,
        "run a newer build that has it; or if it was removed on purpose, write where the database really is with `stamp --purge b1b1c0de0001`"
    );
    assert_eq!(on(dir.path(), "stamp billing@head").failed(1).0, error);
    // A target that is wrong leaves the rows alone.
    on(dir.path(), "stamp --purge nowhere").failed(1);
    assert_eq!(on(dir.path(), "upgrade heads").failed(1).0, error);
    assert_eq!(rows(dir.path(), "stamp --purge Billing"), [BILLING]);
}
