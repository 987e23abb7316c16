//! A version that is too old.
aludel::chain! {
    databases: [sqlite 3.8];
    edition: 2026;
}


fn main() {}
