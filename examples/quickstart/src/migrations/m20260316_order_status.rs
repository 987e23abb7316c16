use aludel::prelude::*;

use super::m20260309_no_negative_totals::NoNegativeTotals;

migration! {
    /// Follow an order from basket to door. What was ordered before today has been sent.
    revision OrderStatus = "d65b28f9013e";
    revises NoNegativeTotals;
    created "2026-03-16T10:10:00Z";

    upgrade {
        add_column orders.status: Varchar<10> default("placed");
        execute "UPDATE orders SET status = 'sent'" undo nothing;
        create_check_constraint on orders("status IN ('placed', 'paid', 'sent', 'returned')") as ck_orders_status;
    }
}
