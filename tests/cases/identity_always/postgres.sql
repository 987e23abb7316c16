-- upgrade
CREATE TABLE "users" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "name" character varying(20) NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);
-- downgrade
DROP TABLE "users";
