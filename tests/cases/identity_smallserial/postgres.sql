-- upgrade
CREATE TABLE "users" (
    "id" smallserial NOT NULL,
    "name" character varying(20) NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);
ALTER TABLE "users" RENAME TO "people";
-- downgrade
ALTER TABLE "people" RENAME TO "users";
DROP TABLE "users";
