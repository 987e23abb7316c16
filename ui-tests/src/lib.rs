//! A library of revisions, for the tests in which another crate goes on where this one ends.

aludel::chain! {
    databases: [postgres 13, sqlite 3.35, mariadb 10.6];
    edition: 2026;
}

pub mod library;
