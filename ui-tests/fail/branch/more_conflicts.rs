//! Conflicts that only both branches together make, and many of them.

use aludel::prelude::*;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35, mariadb 10.6];
    edition: 2026;
}

migration! {
    revision Start = "a00000000001";
    revises base;

    upgrade {
        create_table tags { a: i32, b: i32 }
        create_table pairs { a: Option<i32>, b: Option<i32> }
        create_table wide {
            id: i64 primary_key, a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32, i: i32, j: i32,
        }
        create_table numbers { id: i64 primary_key identity, other: i64 unique }
    }
}

migration! {
    revision Left = "a00000000002";
    revises Start;

    upgrade {
        create_primary_key on tags(a) as pk_a;
        drop_column pairs.a;
        drop_column wide.a fill(0);
        drop_column wide.b fill(0);
        drop_column wide.c fill(0);
        drop_column wide.d fill(0);
        drop_column wide.e fill(0);
        drop_column wide.f fill(0);
        drop_column wide.g fill(0);
        drop_column wide.h fill(0);
        drop_column wide.i fill(0);
        drop_column wide.j fill(0);
    }
}

migration! {
    revision Keys = "a00000000003";
    revises Start;
    branch "b03";
    upgrade {
        create_primary_key on tags(b) as pk_b;
    }
}

migration! {
    revision MergedKeys = "b00000000003";
    revises (Left, Keys);
    branch "m03";
    upgrade {}
}

migration! {
    revision Pairs = "a00000000004";
    revises Start;
    branch "b04";
    upgrade {
        drop_column pairs.b;
    }
}

migration! {
    revision MergedPairs = "b00000000004";
    revises (Left, Pairs);
    branch "m04";
    upgrade {}
}

migration! {
    revision Wide = "a00000000005";
    revises Start;
    branch "b05";
    upgrade {
        drop_table wide;
    }
}

migration! {
    revision MergedWide = "b00000000005";
    revises (Left, Wide);
    branch "m05";
    upgrade {}
}

fn main() {}
