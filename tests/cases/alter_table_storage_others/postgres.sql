-- upgrade
ALTER TABLE "t"
    SET ("fillfactor" = '50', "parallel_workers" = '2'),
    RESET ("autovacuum_enabled");
-- downgrade
ALTER TABLE "t"
    SET ("autovacuum_enabled" = 'off', "fillfactor" = '70'),
    RESET ("parallel_workers");
