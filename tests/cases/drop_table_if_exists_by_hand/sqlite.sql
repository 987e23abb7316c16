-- upgrade
DROP TABLE IF EXISTS "notes";
-- downgrade
CREATE TABLE IF NOT EXISTS "notes" (
    "id" BIGINT NOT NULL,
    "n" INT
);
CREATE INDEX IF NOT EXISTS "ix_notes_n" ON "notes" ("n");
