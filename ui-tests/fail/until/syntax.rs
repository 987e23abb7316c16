//! `until` without a revision, and before `since`.
aludel::chain! { databases: [postgres 13, mysql 8.0 until, mariadb 10.6 until B since A]; edition: 2026; }

fn main() {}
