-- upgrade
DROP TABLE IF EXISTS "notes";
-- downgrade
CREATE TABLE IF NOT EXISTS "notes" (
    "id" bigint NOT NULL,
    "n" integer
);
CREATE INDEX IF NOT EXISTS "ix_notes_n" ON "notes" ("n");
