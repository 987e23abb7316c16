-- upgrade
ALTER TABLE "t" SET LOGGED;
-- downgrade
ALTER TABLE "t" SET UNLOGGED;
