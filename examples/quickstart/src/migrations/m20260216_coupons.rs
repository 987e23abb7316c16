use aludel::prelude::*;

use super::m20260209_index_names::IndexNames;

migration! {
    /// Coupons, and the orders that used them.
    revision Coupons = "5d8e13fa6b9c";
    revises IndexNames;
    created "2026-02-16T16:20:00Z";

    upgrade {
        create_table coupons {
            id:      i64 primary_key identity,
            code:    Varchar<20> unique,
            percent: i16 default(10) check("percent BETWEEN 1 AND 100"),
            ends_on: Option<Date>,
        }
        add_column orders.coupon_id: Option<i64>;
        create_foreign_key on orders(coupon_id) references(coupons(id), on_delete: set_null);
    }
}
