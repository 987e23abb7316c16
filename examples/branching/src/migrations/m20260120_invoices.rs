use aludel::prelude::*;

migration! {
    /// The first invoices.
    revision Invoices = "c1c1c0de0002";
    revises super::m20260113_billing::Billing;
    created "2026-01-20T12:00:00Z";

    upgrade {
        create_table invoices {
            id:       i64 primary_key identity,
            price_id: i64 references(prices(id)),
            index(price_id),
        }
    }
}
