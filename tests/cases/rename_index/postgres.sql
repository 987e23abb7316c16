-- upgrade
ALTER INDEX "ix_users_age" RENAME TO "ix ""of"" `age`";
-- downgrade
ALTER INDEX "ix ""of"" `age`" RENAME TO "ix_users_age";
