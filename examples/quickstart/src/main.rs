//! A small bookshop's database, eleven revisions long.
//!
//! ```sh
//! cargo run -p quickstart -- upgrade head     # makes quickstart.db
//! cargo run -p quickstart -- history -v
//! cargo run -p quickstart -- downgrade base
//! cargo run -p quickstart -- --database-url postgres://localhost/shop upgrade head
//! ```

use std::process::ExitCode;

mod migrations;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6];
    edition: 2026;
}

fn main() -> ExitCode {
    aludel::cli::main()
}
