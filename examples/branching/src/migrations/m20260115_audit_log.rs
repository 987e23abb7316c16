use aludel::prelude::*;

migration! {
    /// Who did what; a base of its own, which needs the accounts.
    revision AuditLog = "0dd1a0d17000";
    revises base;
    branch "audit";
    depends_on super::m20260112_accounts::Accounts;
    created "2026-01-15T17:00:00Z";

    upgrade {
        create_table audit_log {
            id:   i64 primary_key identity,
            what: String,
        }
    }
}
