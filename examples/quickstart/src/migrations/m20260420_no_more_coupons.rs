use aludel::prelude::*;

use super::m20260406_accounts::AccountsNotCustomers;

migration! {
    /// Coupons never took off.
    revision NoMoreCoupons = "f14d9c37e0a8";
    revises AccountsNotCustomers;
    created "2026-04-20T12:00:00Z";

    upgrade {
        drop_constraint fk_orders_coupon_id_coupons on orders;
        drop_column orders.coupon_id;
        drop_table coupons;
    }
}
