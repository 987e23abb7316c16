-- upgrade
ALTER INDEX "ix_users_age" RENAME TO "IX_users_age";
-- downgrade
ALTER INDEX "IX_users_age" RENAME TO "ix_users_age";
