use aludel::prelude::*;

migration! {
    /// Users have accounts.
    revision Accounts = "ae1027a6acf2";
    revises super::m20260105_create_users::CreateUsers;
    created "2026-01-12T10:00:00Z";

    upgrade {
        create_table accounts {
            id:      i64 primary_key identity,
            user_id: i64 references(users(id)),
            index(user_id),
        }
    }
}
