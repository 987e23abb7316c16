-- upgrade
ALTER TABLE "users" ADD COLUMN "id" bigserial NOT NULL;
-- downgrade
ALTER TABLE "users" DROP COLUMN "id";
