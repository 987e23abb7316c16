//! Two revisions revise one parent without meaning to; one of another id.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {

    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {

    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;

    upgrade {

    }
}

migration! {
    /// Meant.
    revision Meant = "d";
    revises A;
    branch "meant";

    upgrade {

    }
}

fn main() {}
