//! Ids, times and labels.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "not an id";
    revises base;

    upgrade {

    }
}

migration! {
    /// B.
    revision B = "0123456789abcdef0123456789abcdef0";
    revises A;

    upgrade {

    }
}

migration! {
    /// C.
    revision C = "c";
    revises B;
    created "yesterday";

    upgrade {

    }
}

migration! {
    /// D.
    revision D = "d";
    revises C;
    branch "head";

    upgrade {

    }
}

fn main() {}
