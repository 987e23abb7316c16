use aludel::prelude::*;

migration! {
    /// Somewhere to keep our customers.
    revision CreateCustomers = "4f1c2b7a90de";
    revises base;
    created "2026-01-05T09:30:00Z";

    upgrade {
        create_table customers {
            id:        i64 primary_key identity,
            full_name: Varchar<120>,
            email:     Varchar<200> unique,
            joined_at: Timestamptz default(now()),
        }
    }
}
