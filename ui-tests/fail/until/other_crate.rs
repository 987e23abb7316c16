//! A revision of another crate.
aludel::chain! { databases: [postgres 13, mariadb 10.6 until aludel_ui_tests::library::TeamColours]; edition: 2026; }

fn main() {}
