//! One branch renames what the other drops, and gives a name that the other gives.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Root.
    revision Root = "root";
    revises base;

    upgrade {
        create_table t { a: i64, b: i64 check("b > 0"), index(a) }
        create_table u { a: i64 }
    }
}

migration! {
    /// Left.
    revision Left = "left";
    revises Root;

    upgrade {
        rename_index ix_t_a to ix_a on t;
        rename_constraint ck_t_b to ck on t;
    }
}

migration! {
    /// Dropped.
    revision Dropped = "dropped";
    revises Root;
    branch "dropped";

    upgrade {
        drop_index ix_t_a on t;
        drop_constraint ck_t_b on t;
    }
}

migration! {
    /// Named.
    revision Named = "named";
    revises Root;
    branch "named";

    upgrade {
        create_index on u(a) as ix_a;
        create_check_constraint on t("a > 1") as ck;
    }
}

migration! {
    /// One merge.
    revision One = "one";
    revises (Left, Dropped);

    upgrade {}
}

migration! {
    /// Another.
    revision Two = "two";
    revises (Left, Named);
    branch "two";

    upgrade {}
}

fn main() {}
