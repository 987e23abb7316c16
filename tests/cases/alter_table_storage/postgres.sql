-- upgrade
ALTER TABLE "t" SET ("fillfactor" = '50', "parallel_workers" = '2');
-- downgrade
ALTER TABLE "t" RESET ("fillfactor", "parallel_workers");
