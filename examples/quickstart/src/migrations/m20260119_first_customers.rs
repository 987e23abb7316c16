use aludel::prelude::*;

use super::m20260112_orders::CreateOrders;

migration! {
    /// Bring the first customers over from the spreadsheet.
    revision FirstCustomers = "c72a9e4d1f58";
    revises CreateOrders;
    created "2026-01-19T08:15:00Z";

    upgrade {
        execute "INSERT INTO customers (full_name, email) VALUES \
                 ('Ada Lovelace', 'ada@example.org'), ('Grace Hopper', 'grace@example.org'), ('Voltaire', 'v@example.org')"
            undo "DELETE FROM customers WHERE email IN ('ada@example.org', 'grace@example.org', 'v@example.org')";
        execute "INSERT INTO orders (customer_id, total) SELECT id, 1250 FROM customers WHERE email LIKE '%@example.org'"
            undo "DELETE FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE email LIKE '%@example.org')";
    }
}
