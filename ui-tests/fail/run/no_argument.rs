//! A function that takes no context.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

async fn fill() -> Result<(), String> {
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
