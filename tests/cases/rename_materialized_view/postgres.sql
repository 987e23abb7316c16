-- upgrade
ALTER MATERIALIZED VIEW "sizes" RENAME TO "How much";
ALTER INDEX "ix_sizes_name" RENAME TO "ix";
-- downgrade
ALTER INDEX "ix" RENAME TO "ix_sizes_name";
ALTER MATERIALIZED VIEW "How much" RENAME TO "sizes";
