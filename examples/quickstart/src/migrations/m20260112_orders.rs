use aludel::prelude::*;

use super::m20260105_customers::CreateCustomers;

migration! {
    /// They order books.
    revision CreateOrders = "8d03e5f61a2b";
    revises CreateCustomers;
    created "2026-01-12T10:00:00Z";

    upgrade {
        create_table orders {
            id:          i64 primary_key identity,
            customer_id: i64 references(customers(id), on_delete: restrict),
            total:       i32,
            placed_at:   Timestamptz default(now()),
            note:        Option<String>,

            index(customer_id, placed_at desc),
        }
    }
}
