//! All databases join later.
aludel::chain! { databases: [postgres 13 since A, mysql 8.0 since A]; edition: 2026; }

fn main() {}
