-- upgrade
ALTER TABLE "t" RESET ("autovacuum_enabled", "fillfactor");
-- downgrade
ALTER TABLE "t" SET ("autovacuum_enabled" = 'off', "fillfactor" = '70');
