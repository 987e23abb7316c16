//! A function that is not there.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

async fn fill(_: &mut Context<'_>) -> Result<(), String> {
    Ok(())
}

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        run fil, version: 1, undo nothing;
    }
}

fn main() {}
