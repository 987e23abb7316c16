//! `revision`, `merge`, `branches`: what stands on what, and what is refused.

#[path = "../../quickstart/tests/program/mod.rs"]
mod program;
mod workspace;

use program::run_with;
use workspace::Workspace;

const PROGRAM: &str = env!("CARGO_BIN_EXE_branching");

/// What a new revision's file says between its name and its time, given as JSON by the command.
#[track_caller]
fn header(here: &Workspace, line: &str) -> String {
    let written: serde_json::Value = serde_json::from_str(&here.run(&format!("{line} --json")).done()).expect("JSON");
    let file = written["file"].as_str().expect("a file");
    let text = std::fs::read_to_string(file).expect("the file");
    let lines = text.lines().map(str::trim).skip_while(|line| !line.starts_with("revision ")).skip(1);
    lines.take_while(|line| !line.starts_with("created")).collect::<Vec<_>>().join(" ")
}

const ACCOUNTS: &str = "crate::migrations::m20260112_accounts::Accounts";
const AUDIT_LOG: &str = "crate::migrations::m20260115_audit_log::AuditLog";
const BILLING: &str = "crate::migrations::m20260113_billing::Billing";
const INVOICES: &str = "crate::migrations::m20260120_invoices::Invoices";

#[test]
fn a_revision_says_what_it_stands_on() {
    for (line, expected) in [
        ("revision -m one --head Accounts", format!("revises {ACCOUNTS};")),
        ("revision -m two --head billing@head", format!("revises {INVOICES};")),
        ("revision -m three --head c1c1 --branch-label v2", format!("revises {INVOICES}; labels(\"v2\");")),
        (
            "revision -m four --head Billing --splice --branch-label refunds",
            format!("revises {BILLING}; branch \"refunds\";"),
        ),
        ("revision -m five --head base --branch-label reports", "revises base; branch \"reports\";".to_owned()),
        (
            "revision -m six --head Accounts --depends-on billing --depends-on AuditLog",
            format!("revises {ACCOUNTS}; depends_on {BILLING}, {AUDIT_LOG};"),
        ),
        ("merge AuditLog Invoices -m seven", format!("revises ({AUDIT_LOG}, {INVOICES});")),
        ("merge Invoices Accounts --branch-label all", format!("revises ({INVOICES}, {ACCOUNTS}); labels(\"all\");")),
    ] {
        let here = Workspace::new();
        assert_eq!(header(&here, line), expected, "{line}");
        let module = here.read("mod.rs");
        let names: Vec<_> = module.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).collect();
        assert!(names.len() == 6 && names.is_sorted(), "{names:?}");
        assert_eq!(names[5].ends_with("_merge_invoices_accounts"), line.starts_with("merge Invoices"), "{names:?}");
    }
}

#[test]
fn what_was_written_and_not_built_is_found_in_the_sources() {
    let here = Workspace::new();
    here.run("revision -m one --head Accounts").done();
    let refused = |line: &str, name: &str, parent: &str| {
        let (error, help) = here.run(line).failed(1);
        assert!(error.starts_with(&format!("{name} in examples/branching/src/migrations/m")), "{error}");
        assert!(error.ends_with(&format!(" revises {parent} already, and this program does not know it")), "{error}");
        assert_eq!(help, format!("build again; the new revision then revises {name}"));
    };
    refused("revision -m two --head Accounts", "One", "Accounts");
    refused("revision -m one --head Accounts", "One", "Accounts");
    refused("merge Accounts Invoices", "One", "Accounts");
    here.run("merge AuditLog Invoices -m both").done();
    refused("revision -m three --head Invoices", "Both", "Invoices");
    here.run("revision -m four --head Billing --splice --branch-label refunds").done();
    assert_eq!(here.files(), 6 + 3);
}

#[test]
fn what_makes_no_chain_is_refused() {
    let here = Workspace::new();
    for (code, line, error, help) in [
        (
            1,
            "revision -m x",
            "there are several heads: ae1027a6acf2 (Accounts), 0dd1a0d17000 (AuditLog), c1c1c0de0002 (Invoices)",
            "say which one to revise with --head, or merge them: `merge heads`",
        ),
        (
            1,
            "revision -m x --head Billing",
            "b1b1c0de0001 (Billing) is not a head: c1c1c0de0002 (Invoices) revises it already",
            "to start a branch there, say --splice and --branch-label NAME",
        ),
        (
            2,
            "revision -m x --head Billing --splice",
            "Billing is revised already, so the new revision starts a branch, and a branch has a label",
            "say it with --branch-label NAME",
        ),
        (
            2,
            "revision -m x --head base",
            "there is a base already, so the new revision starts a branch, and a branch has a label",
            "say it with --branch-label NAME",
        ),
        (1, "revision -m x --head Account", "no revision is called `Account`", "did you mean `Accounts`?"),
        (
            1,
            "revision -m x --head Accounts --branch-label billing",
            "label `billing` is taken by Billing (examples/branching/src/migrations/m20260113_billing.rs:3)",
            "choose another one",
        ),
        (
            1,
            "revision -m x --head Accounts --rev-id billing",
            "id `billing` is taken by Billing (examples/branching/src/migrations/m20260113_billing.rs:3)",
            "choose another one",
        ),
        (
            2,
            "revision -m x --head Accounts --branch-label a@b",
            "`a@b` cannot be a label",
            "use letters, digits and `_`, behind the first also `.` and `/`, and none of the words that targets use",
        ),
        (
            2,
            "revision -m x --head Accounts --branch-label .billing",
            "`.billing` cannot be a label",
            "use letters, digits and `_`, behind the first also `.` and `/`, and none of the words that targets use",
        ),
        (
            1,
            "revision -m x --head Accounts --branch-label Billing",
            "label `Billing` is taken by Billing (examples/branching/src/migrations/m20260113_billing.rs:3)",
            "choose another one",
        ),
        (
            1,
            "revision -m x --head Accounts --rev-id Invoices",
            "id `Invoices` is taken by Invoices (examples/branching/src/migrations/m20260120_invoices.rs:3)",
            "choose another one",
        ),
        (
            1,
            "revision -m x --head Accounts --rev-id B1B1C0DE0001",
            "id `B1B1C0DE0001` is taken by Billing (examples/branching/src/migrations/m20260113_billing.rs:3)",
            "choose another one",
        ),
        (
            2,
            "revision -m x --head Accounts --rev-id head",
            "`head` cannot be an id",
            "use up to 32 letters, digits and `_`, and none of the words that targets use",
        ),
        (
            1,
            "merge AuditLog Invoices Accounts",
            "AuditLog stands on Accounts already, so there is nothing to merge",
            "leave Accounts out",
        ),
        (1, "merge Accounts Accounts", "ae1027a6acf2 (Accounts) is named twice", "name each parent once"),
        (
            2,
            "merge billing@head",
            "there is nothing to merge with Invoices",
            "name two revisions at least, or `heads` when there are several",
        ),
    ] {
        assert_eq!(here.run(line).failed(code), (error.to_owned(), help.to_owned()), "{line}");
    }
    assert_eq!(here.files(), 6, "nothing is written");
    assert_eq!(here.run("merge").code, 2);
}

#[test]
fn files_are_called_as_the_settings_say() {
    let here = Workspace::new();
    let run = |line: &str| run_with(here.root(), &line.split(' ').collect::<Vec<_>>(), &[]);
    let settings = |text: &str| std::fs::write(here.root().join("aludel.toml"), text).expect("a file");
    settings("file_template = \"r{id}_{slug}\"\n");
    let done = run("revision -m x --head Accounts --rev-id 0123456789ab").done();
    let folder = "examples/branching/src/migrations";
    assert_eq!(done, format!("wrote {folder}/r0123456789ab_x.rs and its line in {folder}/mod.rs\n"));
    assert!(here.read("mod.rs").ends_with("mod m20260120_invoices;\nmod r0123456789ab_x;\n"));
    here.write("r0123456789ac_x.rs", "");
    let (error, help) = run("revision -m x --head Invoices --rev-id 0123456789ac").failed(1);
    assert_eq!(error, format!("{folder}/r0123456789ac_x.rs is there already"));
    assert_eq!(help, "say something else with -m");

    settings("file_template = \"{rev}\"\n");
    let (error, help) = run("revision -m x --head Invoices").failed(2);
    assert_eq!(error, "file_template `{rev}` has an unknown placeholder: `{rev}`");
    assert_eq!(help, "{date}, {time}, {year}, {month}, {day}, {id} and {slug} are understood");
    assert_eq!(here.files(), 6 + 2);
}

#[test]
fn a_message_has_words() {
    let here = Workspace::new();
    for (message, error) in [
        ("", "the message is empty: the revision is named by it"),
        (" \n", "the message is empty: the revision is named by it"),
        ("!!!", "the message `!!!` has no word: the revision is named by it"),
    ] {
        let help = "say in a few words what the revision does: `-m \"Add gift cards\"`";
        let ran = run_with(here.root(), &["revision", "--head", "Accounts", "-m", message], &[]);
        assert_eq!(ran.failed(2), (error.to_owned(), help.to_owned()));
    }
    let ran =
        run_with(here.root(), &["revision", "--head", "Accounts", "-m", "追加 価格", "--rev-id", "0a1b2c3d"], &[]);
    let written = ran.done();
    assert!(written.contains("_revision_0a1b2c3d.rs"), "{written}");
    let name = written.split(['/', '.']).find(|part| part.ends_with("0a1b2c3d")).expect("a name");
    let text = here.read(&format!("{name}.rs"));
    assert!(text.contains("/// 追加 価格\n    revision 追加価格 = \"0a1b2c3d\";"), "{text}");
}

#[test]
fn branch_points_and_what_goes_on_from_there() {
    let here = Workspace::new();
    let expected = "1975ea83b712 CreateUsers  Somewhere to keep our users.\n  \
                    -> ae1027a6acf2 Accounts  Users have accounts.\n  \
                    -> b1b1c0de0001 Billing   What the billing team needs.  (billing)\n";
    assert_eq!(here.run("branches").done(), expected);
    assert!(here.run("branches -v").done().ends_with("(billing)\n       up to Invoices\n"));
    let json: serde_json::Value = serde_json::from_str(&here.run("branches --json").done()).expect("JSON");
    assert_eq!(json[0]["name"], "CreateUsers");
    assert_eq!(json[0]["branches"][1]["labels"], serde_json::json!(["billing"]));
    assert_eq!(json[0]["branches"][1]["heads"], serde_json::json!(["Invoices"]));
}
