//! Each mistake in the list of databases is found by itself.
aludel::chain! {
    databases: [postgress 13];
    edition: 2026;
}


fn main() {}
