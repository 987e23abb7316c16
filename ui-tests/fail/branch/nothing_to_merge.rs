//! A merge needs two branches, and labels are given once.

use aludel::prelude::*;

aludel::chain! {
    databases: [sqlite 3.35];
    edition: 2026;
}

migration! {
    revision A = "a00000000001";
    revises base;
    upgrade {}
}

migration! {
    revision B = "a00000000002";
    revises A;
    branch "b";
    upgrade {}
}

migration! {
    revision C = "a00000000003";
    revises A;
    branch "c";
    labels("b");
    upgrade {}
}

migration! {
    revision Below = "a00000000004";
    revises (B, C, A);
    branch "below";
    upgrade {}
}

migration! {
    revision Above = "a00000000005";
    revises (A, C);
    branch "above";
    upgrade {}
}

migration! {
    revision Twice = "a00000000006";
    revises (B, B);
    branch "twice";
    upgrade {}
}

fn main() {}
