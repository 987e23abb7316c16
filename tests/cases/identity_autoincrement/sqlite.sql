-- upgrade
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "name" VARCHAR(20) NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id" AUTOINCREMENT)
);
-- downgrade
DROP TABLE "users";
