//! A function whose future cannot go to another thread.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

async fn fill(_: &mut Context<'_>) -> Result<(), String> {
    let one = std::rc::Rc::new(1);
    std::future::ready(()).await;
    drop(one);
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
