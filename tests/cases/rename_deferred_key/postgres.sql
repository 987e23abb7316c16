-- upgrade
ALTER TABLE "nodes" RENAME CONSTRAINT "fk_nodes_up" TO "fk_up";
-- downgrade
ALTER TABLE "nodes" RENAME CONSTRAINT "fk_up" TO "fk_nodes_up";
