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
    let here = Workspace::new();
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
        assert_eq!(header(&here, line), expected, "{line}");
    }
    let module = here.read("mod.rs");
    let names: Vec<_> = module.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).collect();
    assert_eq!(names.len(), 5 + 8);
    assert!(names.is_sorted(), "{names:?}");
    assert!(names[5..].iter().any(|name| name.ends_with("_merge_invoices_accounts")), "{names:?}");
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
    let (error, help) = run("revision -m x --head Accounts --rev-id 0123456789ab").failed(1);
    assert_eq!(error, format!("{folder}/r0123456789ab_x.rs is there already"));
    assert_eq!(help, "say something else with -m");

    settings("file_template = \"{rev}\"\n");
    let (error, help) = run("revision -m x --head Accounts").failed(2);
    assert_eq!(error, "file_template `{rev}` has an unknown placeholder: `{rev}`");
    assert_eq!(help, "{date}, {time}, {year}, {month}, {day}, {id} and {slug} are understood");
    assert_eq!(here.files(), 7);
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
