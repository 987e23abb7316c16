use aludel::prelude::*;

use super::m20260216_coupons::Coupons;

migration! {
    /// Say that totals are cents, and make room for large orders.
    revision TotalsInCents = "a03f7d5e82c1";
    revises Coupons;
    created "2026-03-02T09:00:00Z";

    upgrade {
        rename_column orders.total to total_cents;
        alter_column orders.total_cents { type: i64 };
    }
}
