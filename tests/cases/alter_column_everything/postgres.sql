-- upgrade
ALTER TABLE "users"
    ALTER COLUMN "email" TYPE character varying(200),
    ALTER COLUMN "email" SET DEFAULT 'none';
UPDATE "users" SET "email" = 'unknown' WHERE "email" IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "users" ALTER COLUMN "email" SET NOT NULL;
COMMENT ON COLUMN "users"."email" IS 'where to write';
-- downgrade
ALTER TABLE "users"
    ALTER COLUMN "email" DROP DEFAULT,
    ALTER COLUMN "email" TYPE character varying(100),
    ALTER COLUMN "email" DROP NOT NULL;
COMMENT ON COLUMN "users"."email" IS NULL;
