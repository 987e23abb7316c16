//! Timeouts and `allow`.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    #[allow]
    #[allow(reason = "why")]
    #[deny(slow)]
    revision A = "a";
    revises base;
    lock_timeout "5 parsecs";
    statement_timeout "0s";

    upgrade {
        #[allow(slow)]
        create_table t { id: i64 primary_key }
        #[allow(slow, reason = "")]
        create_table u { id: i64 primary_key }
        #[cfg(test)]
        create_table v { id: i64 primary_key }
        #[allow(slow, because = "it is small")]
        create_table w { id: i64 primary_key }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;
    lock_timeout 5;
    transaction one;

    upgrade {

    }
}

fn main() {}
