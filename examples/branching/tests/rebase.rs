//! `rebase` and `edit`: commands that find a revision in its source file.

#[path = "../../quickstart/tests/program/mod.rs"]
mod program;
mod workspace;

use program::run_with;
use workspace::Workspace;

const PROGRAM: &str = env!("CARGO_BIN_EXE_branching");

#[test]
fn a_branch_that_came_second_is_put_on_top() {
    let here = Workspace::new();
    let before = here.read("m20260113_billing.rs");
    let done = here.run("rebase Billing --onto Accounts --database-url sqlite:a.db").done();
    let place = "examples/branching/src/migrations/m20260113_billing.rs:3";
    assert_eq!(done, format!("Billing revises Accounts now, in {place}; build again\n"));
    let after = before
        .replace("super::m20260105_create_users::CreateUsers;", "crate::migrations::m20260112_accounts::Accounts;");
    assert_ne!(before, after);
    assert_eq!(here.read("m20260113_billing.rs"), after);

    let json: serde_json::Value =
        serde_json::from_str(&here.run("rebase Billing --onto AuditLog --offline --json").done()).expect("JSON");
    assert_eq!(json["revises"], serde_json::json!(["0dd1a0d17000"]));
    assert!(here.read("m20260113_billing.rs").contains("revises crate::migrations::m20260115_audit_log::AuditLog; //"));
    assert_eq!(here.files(), 6, "nothing is left beside the files");
}

/// After a pull that left two heads nothing compiles; the program that was built before still helps.
#[test]
fn what_was_pulled_is_found_in_the_sources() {
    let here = Workspace::new();
    let late = |name: &str, id: &str, parent: &str| {
        let text = here.read("m20260112_accounts.rs").replace("Accounts", name).replace("ae1027a6acf2", id);
        here.write(&format!("m20260114_{id}.rs"), &text.replace("m20260105_create_users::CreateUsers", parent));
    };
    late("Late", "1a7e00000001", "m20260112_accounts::Accounts");
    here.write("m20260114_broken.rs", "<<<<<<< ours {\n");
    let rebase = |line: &str| here.run(&format!("rebase {line} --offline"));

    assert!(rebase("Billing --onto Late").done().starts_with("Billing revises Late now, in "));
    let text = here.read("m20260113_billing.rs");
    assert!(text.contains("revises crate::migrations::m20260114_1a7e00000001::Late; // a branch"), "{text}");
    let (error, help) = rebase("Billing --onto 1a7e").failed(1);
    assert_eq!(error, "Billing revises Late already");
    assert_eq!(help, "there is nothing to do but to build again");

    late("Later", "1a7e00000002", "m20260114_1a7e00000001::Late");
    let (error, _) = rebase("AuditLog --onto Late").failed(1);
    assert_eq!(error, "Late is no head, it is revised by Billing, Later");
    late("Theirs", "1a7e00000003", "m20260120_invoices::Invoices");
    let (error, _) = rebase("Billing --onto Theirs").failed(1);
    assert_eq!(error, "Billing cannot revise Theirs, which stands on it");
    let (error, _) = rebase("Billing --onto Latest").failed(1);
    assert_eq!(error, "no revision is called `Latest`");
}

#[test]
fn what_is_applied_stays_where_it_is() {
    let here = Workspace::new();
    let before = here.read("m20260113_billing.rs");
    let at = |line: &str| here.run(&format!("{line} --database-url sqlite:a.db"));
    at("upgrade Invoices").done();
    let (error, help) = at("rebase Billing --onto Accounts").failed(1);
    assert_eq!(error, "Billing is applied on sqlite:a.db");
    let expected = "take it back first with `downgrade`, or leave both branches as they are: `merge heads -m \"…\"`";
    assert_eq!(help, expected);
    at("downgrade CreateUsers").done();

    workspace::on_file(here.root(), "UPDATE aludel_version SET version_num = 'feedfacecafe'");
    let (error, help) = at("rebase Billing --onto Accounts").failed(1);
    assert_eq!(error, "sqlite:a.db is at feedfacecafe, which this program does not know");
    assert!(help.ends_with("or say --offline, if no database has Billing"), "{help}");

    let (error, help) = here.run("rebase Billing --onto Accounts").failed(2);
    assert_eq!(error, "no database is given");
    assert!(help.ends_with("or say --offline, if no database has Billing"), "{help}");
    let (_, help) = here.run("rebase Billing --onto Accounts --database-url postgres://127.0.0.1:1/shop").failed(1);
    assert!(help.ends_with("or say --offline, if no database has Billing"), "{help}");
    assert_eq!(here.read("m20260113_billing.rs"), before);
}

#[test]
fn what_the_source_does_not_say_is_not_guessed() {
    let here = Workspace::new();
    let rebase = "rebase Billing --onto Accounts --offline";
    let file = "examples/branching/src/migrations/m20260113_billing.rs";
    let source = here.read("m20260113_billing.rs");
    for (from, to, expected, remedy) in [
        (
            "b1b1c0de0001",
            "b1b1c0de0009",
            format!("{file} has no revision Billing with id b1b1c0de0001"),
            "the source has changed since the program was built: build it again",
        ),
        (
            "revises super::m20260105_create_users::CreateUsers;",
            "",
            format!("{file}:3 does not say what Billing revises"),
            "write `revises …;` into it",
        ),
        (
            "migration! {",
            "migration! {{",
            format!("{file} cannot be read as Rust from line 3 on"),
            "mend the file first",
        ),
    ] {
        here.write("m20260113_billing.rs", &source.replace(from, to));
        let (error, help) = here.run(rebase).failed(1);
        assert!(error.starts_with(&expected), "{error}");
        assert_eq!(help, remedy);
    }
    let nowhere = tempfile::tempdir().expect("a folder");
    let (error, help) = run_with(nowhere.path(), &rebase.split(' ').collect::<Vec<_>>(), &[]).failed(1);
    assert_eq!(error, format!("{file} is not here: Billing is written in it"));
    assert_eq!(help, "run the program inside the workspace that it was built from");
    let (error, _) = here.run("rebase base --onto Accounts --offline").failed(2);
    assert_eq!(error, "`base` is no revision");
}

#[test]
fn the_editor_opens_the_file_at_its_line() {
    let here = Workspace::new();
    let file = here.root().join("examples/branching/src/migrations/m20260120_invoices.rs").display().to_string();
    let edit = |line: &str, environment: &[(&str, &str)]| {
        run_with(here.root(), &line.split(' ').collect::<Vec<_>>(), environment)
    };
    // Written below: the line is the source's, not the program's.
    here.write("m20260120_invoices.rs", &format!("//! Later.\n\n{}", here.read("m20260120_invoices.rs")));
    assert_eq!(edit("edit Invoices", &[("EDITOR", "echo 'two words'")]).done(), format!("two words {file}\n"));
    let both = [("EDITOR", "false"), ("VISUAL", "echo")];
    assert_eq!(edit("edit c1c1", &both).done(), format!("{file}\n"));

    let (error, help) = edit("edit Invoices", &[]).failed(1);
    assert_eq!(error, "no editor is set; Invoices is in examples/branching/src/migrations/m20260120_invoices.rs:5");
    assert_eq!(help, "set EDITOR, like `EDITOR=vim` or `EDITOR=\"code --wait\"`");
    let (error, _) = edit("edit Invoices", &[("EDITOR", "false")]).failed(1);
    assert!(error.starts_with("`false` failed: "), "{error}");
    let (error, _) = edit("edit base", &[("EDITOR", "echo")]).failed(1);
    assert_eq!(error, "there is no revision at base");
}
