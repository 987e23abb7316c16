use aludel::prelude::*;

use super::m20260302_totals_in_cents::TotalsInCents;

migration! {
    /// Nobody is paid for ordering.
    revision NoNegativeTotals = "73c91e0b4da6";
    revises TotalsInCents;
    created "2026-03-09T13:30:00Z";

    upgrade {
        create_check_constraint on orders("total_cents >= 0") as ck_orders_total_cents;
    }
}
