//! Indexes of materialized views that a downgrade does not give back.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, age: Option<i32> }
        create_materialized_view ages "SELECT age, count(*) AS many FROM users GROUP BY age";
        create_index on ages(many) where("age > 18") as ix_many;
        create_index unique on ages(age);
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_materialized_view ages;
    }

    downgrade {
        create_materialized_view ages "SELECT age, count(*) AS many FROM users GROUP BY age";
        create_index on ages(many) where("age > 21") as ix_many;
        create_index on ages(age) as ix_ages;
    }
}

fn main() {}
