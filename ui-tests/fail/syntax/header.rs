//! The lines of the header.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    /// Misspelt line.
    revision A = "a";
    revise base;
    upgrade {}
}

migration! {
    /// Nothing revised.
    revision B = "b";
    upgrade {}
}

migration! {
    /// No upgrade, and a line twice.
    revision C = "c";
    revises A;
    revises A;
}

migration! {
    /// A merge.
    revision D = "d";
    revises ();
    upgrade {}
}

migration! {
    /// An id for a parent.
    revision E = "e";
    revises "a";
    upgrade {}
}

migration! {
    /// An attribute.
    #[cfg(test)]
    revision F = "f";
    revises B;
    upgrade {}
    downgrade reversible;
}

migration! {
    /// No id.
    revision G;
    revises F;
    upgrade {}
}

migration! {
    /// A label twice.
    revision H = "h";
    revises G;
    branch "one";
    labels ("one", "two", "two");
    upgrade {}
}

fn main() {}
