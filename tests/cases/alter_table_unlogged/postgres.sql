-- upgrade
ALTER TABLE "t" SET UNLOGGED;
-- downgrade
ALTER TABLE "t" SET LOGGED;
