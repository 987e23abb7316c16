//! No database is left.
aludel::chain! { databases: [postgres 13 until A, mysql 8.0 until A]; edition: 2026; }

fn main() {}
