use aludel::prelude::*;

migration! {
    /// Somewhere to keep our users.
    revision CreateUsers = "1975ea83b712";
    revises base;
    created "2026-01-05T09:30:00Z";

    upgrade {
        create_table users {
            id:    i64 primary_key identity,
            email: Varchar<200> unique,
        }
    }
}
