// What edition 2026 pins of domains. This file does not change: what is new gets a file of its own.

migration! {
    /// Made.
    revision Made = "edition40001";
    revises Rest;

    upgrade {
        create_domain score: i32 default(0) not_null check("VALUE BETWEEN 0 AND 100") as ck_score_range;
        create_domain postcode: Varchar<10> check("VALUE <> ''");
        create_table players { id: i64 primary_key, score: domain score, postcode: Option<domain postcode>, old: Array<domain postcode> }
    }
}

migration! {
    /// Altered.
    revision Changed = "edition40002";
    revises Made;

    upgrade {
        alter_domain score { default: 10, not_null: false }
        alter_domain score add check("VALUE <> 13") as ck_score_luck;
        alter_domain score drop check ck_score_range;
        rename_domain score to points;
        alter_domain postcode { default: "none" }
    }
}
