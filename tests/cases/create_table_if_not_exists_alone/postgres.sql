-- upgrade
CREATE TABLE IF NOT EXISTS "it's" (
    "id" bigint NOT NULL,
    CONSTRAINT "uq_a" UNIQUE ("id")
);
DO 'BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = ''"it''''s"''::regclass AND conname = ''uq_b'') THEN ALTER TABLE "it''s" ADD CONSTRAINT "uq_b" UNIQUE ("id"); END IF; END';
DO 'BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = ''"it''''s"''::regclass AND conname = ''ck_id'') THEN ALTER TABLE "it''s" ADD CONSTRAINT "ck_id" CHECK ("id" <> 0) NOT VALID; END IF; END';
-- downgrade
DROP TABLE IF EXISTS "it's";
