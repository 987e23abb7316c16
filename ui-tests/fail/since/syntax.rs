//! `since` without a revision.
aludel::chain! { databases: [postgres 13, mysql 8.0 since, mariadb 10.6 since "a1"]; edition: 2026; }

fn main() {}
