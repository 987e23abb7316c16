//! A function that works in batches says how much it did.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

async fn step(_: &mut Context<'_>) -> Result<(), std::fmt::Error> {
    Ok(())
}

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        run batched(step, size: 10), version: 1, undo nothing;
    }
}

fn main() {}
