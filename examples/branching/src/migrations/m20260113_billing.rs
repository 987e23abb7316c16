use aludel::prelude::*;

migration! {
    /// What the billing team needs.
    revision Billing = "b1b1c0de0001";
    revises super::m20260105_create_users::CreateUsers; // a branch on purpose
    branch "billing";
    created "2026-01-13T08:15:00Z";

    upgrade {
        create_table prices {
            id:    i64 primary_key identity,
            cents: i64,
        }
    }
}
