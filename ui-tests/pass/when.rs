//! Data steps that not every run runs.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::exec::Context;
use aludel::op::{On, When};
use aludel::prelude::*;

async fn fill(_: &mut Context<'_>) -> Result<(), std::fmt::Error> {
    Ok(())
}

async fn fill_some(_: &mut Context<'_>) -> Result<u64, std::fmt::Error> {
    Ok(0)
}

migration! {
    /// Rows.
    revision First = "a";
    revises base;

    upgrade {
        create_table when { id: i64 primary_key, when: Option<String> }
        bulk_insert when { id: 1, when: "a" } when(demo);
        bulk_insert when { { id: 2, when: "b" }, } undo nothing when(demo, "eu-west");
        execute "UPDATE when SET when = 'c'" undo nothing when(staging);
        execute { _: "UPDATE when SET when = 'c'" } undo { _: "UPDATE when SET when = NULL" } when(staging);
        run fill, version: 1, undo fill when(demo);
        run batched(fill_some, size: 10), version: 1, undo nothing when(demo);
    }
    downgrade {
        execute "UPDATE when SET when = 'd'" when(demo);
        drop_table when;
    }
}

fn main() {
    let migrator = aludel::Migrator::new();
    let settings = migrator.revisions().unwrap()[0].settings;
    assert_eq!(settings.when.len(), 7);
    assert_eq!(settings.when[1], When { tags: &["demo", "eu-west"], on: On::Upgrade(2) });
    assert_eq!(settings.tags(On::Downgrade(0)), ["demo"]);
}
