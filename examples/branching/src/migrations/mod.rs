//! The chain and its branches.

mod m20260105_create_users;
mod m20260112_accounts;
mod m20260113_billing;
mod m20260115_audit_log;
mod m20260120_invoices;
