//! The chain, oldest first. The order of these lines means nothing to Aludel: each revision names its parent.

mod m20260105_customers;
mod m20260112_orders;
mod m20260119_first_customers;
mod m20260202_split_names;
mod m20260209_index_names;
mod m20260216_coupons;
mod m20260302_totals_in_cents;
mod m20260309_no_negative_totals;
mod m20260316_order_status;
mod m20260406_accounts;
mod m20260420_no_more_coupons;
