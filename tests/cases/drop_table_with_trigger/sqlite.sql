-- upgrade
DROP TABLE "users";
-- downgrade
CREATE TABLE "users" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(20) NOT NULL,
    "seen" INT NOT NULL,
    "spare" INT,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);
CREATE TRIGGER touch AFTER UPDATE ON "users" BEGIN UPDATE log SET n = n + 1; END;
