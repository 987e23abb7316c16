-- upgrade
CREATE TABLE "nodes" (
    "id" BIGINT NOT NULL,
    "up" BIGINT,
    CONSTRAINT "pk_nodes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_up" FOREIGN KEY ("up") REFERENCES "nodes" ("id") DEFERRABLE INITIALLY DEFERRED
);
-- downgrade
DROP TABLE "nodes";
