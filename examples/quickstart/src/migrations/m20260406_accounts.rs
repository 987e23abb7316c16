use aludel::prelude::*;

use super::m20260316_order_status::OrderStatus;

migration! {
    /// Customers log in now: they are accounts. Keys and indexes follow the new name.
    revision AccountsNotCustomers = "28ce60a1f97d";
    revises OrderStatus;
    created "2026-04-06T15:00:00Z";

    upgrade {
        rename_table customers to accounts;
        add_column accounts.password_hash: Option<String>;
        add_column accounts.locale: Varchar<12> default("en");
    }
}
