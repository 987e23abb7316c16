//! Without a name there is no struct.
aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

use aludel::prelude::*;

migration! {
    revision "1975ea83b712";
    revises base;
    upgrade {}
}

migration! {}

fn main() {}
