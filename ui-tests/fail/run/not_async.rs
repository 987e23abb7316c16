//! A function that is not async.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

fn fill(_: &mut Context<'_>) -> Result<(), String> {
    Ok(())
}

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        run fill, version: 1, undo nothing;
    }
}

fn main() {}
