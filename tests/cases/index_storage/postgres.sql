-- upgrade
CREATE INDEX "ix_t" ON "t" ("title") WITH ("deduplicate_items" = 'off', "fillfactor" = '70');
-- downgrade
DROP INDEX "ix_t";
