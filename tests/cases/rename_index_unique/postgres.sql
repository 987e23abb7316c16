-- upgrade
ALTER INDEX "ix_a" RENAME TO "ix_b";
-- downgrade
ALTER INDEX "ix_b" RENAME TO "ix_a";
