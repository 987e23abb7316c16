use aludel::prelude::*;

use super::m20260112_orders::CreateOrders;

migration! {
    /// Bring the first customers over from the spreadsheet.
    revision FirstCustomers = "c72a9e4d1f58";
    revises CreateOrders;
    created "2026-01-19T08:15:00Z";

    upgrade {
        bulk_insert customers {
            { id: 1, full_name: "Ada Lovelace", email: "ada@example.org" },
            { id: 2, full_name: "Grace Hopper", email: "grace@example.org" },
            { id: 3, full_name: "Voltaire", email: "v@example.org" },
            { id: 4, full_name: "José García", email: "jose@example.org" },
        }
        execute "INSERT INTO orders (customer_id, total) SELECT id, 1250 FROM customers WHERE email LIKE '%@example.org'"
            undo "DELETE FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE email LIKE '%@example.org')";
    }
}
