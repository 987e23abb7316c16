//! A bookshop whose teams work on branches of one chain: users and accounts, billing, and an audit log of its own.
//!
//! ```sh
//! cargo run -p branching -- history --graph
//! cargo run -p branching -- branches
//! cargo run -p branching -- upgrade heads --database-url sqlite:branching.db
//! cargo run -p branching -- upgrade billing@head --database-url sqlite:branching.db
//! ```

use std::process::ExitCode;

mod migrations;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35, mariadb 10.6];
    edition: 2026;
}

fn main() -> ExitCode {
    aludel::cli::main()
}
