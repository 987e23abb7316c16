//! `run batched` reads a function and a size, and calls functions that say how much they did.
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
        run batched(step), version: 1, undo nothing;
        run batched(step, size: 0), version: 1, undo nothing;
        run batched(step, sise: 10), version: 1, undo nothing;
        run batched(step, size: 5_000_000_000), version: 1, undo nothing;
        run batched(step, size: 10);
    }
}

fn main() {}
