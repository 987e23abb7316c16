-- upgrade
ALTER TABLE "nodes" ADD CONSTRAINT "ck_nodes" CHECK ("id" > 0);
-- downgrade
ALTER TABLE "nodes" DROP CONSTRAINT "ck_nodes";
