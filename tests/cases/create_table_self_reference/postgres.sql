-- upgrade
CREATE TABLE "nodes" (
    "id" integer NOT NULL,
    "parent" integer,
    CONSTRAINT "pk_nodes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent_nodes" FOREIGN KEY ("parent") REFERENCES "nodes" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- downgrade
DROP TABLE "nodes";
