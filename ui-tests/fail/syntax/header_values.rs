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

migration! {
    /// E.
    revision E = "head";
    revises D;

    upgrade {

    }
}

migration! {
    /// F.
    revision F = "f";
    revises E;
    labels ("rel/v1", ".v1", "v-1");

    upgrade {

    }
}

fn main() {}
