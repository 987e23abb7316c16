// What edition 2026 pins of data steps that run under a tag, of the rows of a file and of guarded ops. This file does not change: what is new gets a file
// of its own.

migration! {
    /// Rows.
    revision Rows = "edition30001";
    revises NoEnums;

    upgrade {
        create_table if_not_exists squads { id: i64 primary_key, name: Varchar<40>, size: Option<i32> }
        bulk_insert squads from csv "2026_steps.csv";
        bulk_insert squads { { id: 3, name: "white", size: 1 } } when(demo, "load-test");
        execute "UPDATE squads SET size = 0 WHERE size IS NULL" undo nothing when(demo);
    }
}

migration! {
    /// Guarded.
    revision Guarded = "edition30002";
    revises Rows;

    upgrade {
        create_table if_not_exists fields { id: i64 primary_key }
        drop_table if_exists fields;
    }
}
