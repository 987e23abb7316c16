//! The quickstart's chain, up and down, on every database.

#[path = "program/mod.rs"]
mod program;

use aludel::reflect::Scope;
use aludel_tests::harness::for_each_database;
use program::run;

const PROGRAM: &str = env!("CARGO_BIN_EXE_quickstart");

#[test]
fn up_and_down_on_every_database() {
    for_each_database(async |db| {
        let dir = tempfile::tempdir().expect("a folder");
        let at = |command: &str| run(dir.path(), &format!("{command} --database-url {}", db.url)).done();

        let up = at("upgrade head");
        assert_eq!(up.lines().filter(|line| line.starts_with("+ ")).count(), 11, "{up}");
        assert!(up.lines().last().is_some_and(|line| line.starts_with("11 revisions; ")), "{up}");
        assert_eq!(at("current"), "f14d9c37e0a8 NoMoreCoupons (head)\n");
        let again = at("upgrade");
        assert!(again.starts_with("nothing to do; ") && again.lines().count() == 1, "{again}");

        let named = async |query: &str| db.ask(query).await.expect("an answer");
        let split = "SELECT last_name FROM accounts WHERE first_name = 'José'";
        assert_eq!(named(split).await, "García");

        db.run(
            "INSERT INTO accounts (first_name, last_name, email) VALUES ('Jorge Luis', 'Borges', 'jlb@example.com')",
        )
        .await;
        let tables =
            |catalog: &aludel::catalog::Catalog| catalog.tables.keys().map(ToString::to_string).collect::<Vec<_>>();
        let scope = Scope::without(&["aludel_version", "aludel_history"]);
        assert_eq!(tables(&db.reflect(&scope).await), ["accounts", "orders"]);

        at("downgrade SplitNames");
        at("downgrade -1");
        assert_eq!(at("current"), "c72a9e4d1f58 FirstCustomers\n");
        assert_eq!(named("SELECT full_name FROM customers WHERE id = 4").await, "José García");
        db.run("INSERT INTO customers (full_name, email) SELECT full_name, 'second@example.com' FROM customers WHERE full_name = 'Jorge Luis Borges'").await;
        db.run("DELETE FROM customers WHERE email LIKE '%@example.com'").await;
        at("downgrade base");
        assert_eq!(at("current"), "base\n");
        assert_eq!(tables(&db.reflect(&scope).await), [""; 0]);

        at("upgrade +3");
        let redone = at("redo");
        assert!(redone.contains("- c72a9e4d1f58") && redone.contains("+ c72a9e4d1f58"), "{redone}");
        assert_eq!(at("current"), "c72a9e4d1f58 FirstCustomers\n");
    });
}
