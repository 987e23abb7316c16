-- upgrade
ALTER TABLE "users"
    ADD COLUMN "kind" character varying(10),
    ADD CONSTRAINT "ck_users_kind" CHECK ("kind" <> 'no');
UPDATE users SET kind = 'old' WHERE age >= 40;
SET CONSTRAINTS ALL IMMEDIATE;
UPDATE "users" SET "kind" = 'new' WHERE "kind" IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "users" ALTER COLUMN "kind" SET NOT NULL;
ALTER TABLE "users" DROP CONSTRAINT "uq_users_login_email";
-- downgrade
ALTER TABLE "users" ADD CONSTRAINT "uq_users_login_email" UNIQUE ("login", "email");
ALTER TABLE "users" ALTER COLUMN "kind" DROP NOT NULL;
ALTER TABLE "users"
    DROP CONSTRAINT "ck_users_kind",
    DROP COLUMN "kind";
