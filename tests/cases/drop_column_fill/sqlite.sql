-- upgrade
ALTER TABLE "t" DROP COLUMN "needed";
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "id" INTEGER NOT NULL,
    "free" TEXT,
    "counted" INT DEFAULT 7 NOT NULL,
    "needed" VARCHAR(20) NOT NULL,
    "last" INT,
    CONSTRAINT "pk_t" PRIMARY KEY ("id"),
    CONSTRAINT "ck_t_last" CHECK ("last" > 0)
);
INSERT INTO "_aludel_new_t" ("id", "free", "counted", "needed", "last")
SELECT "id", "free", "counted", 'filled', "last"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_t_last'))
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_t_last" ON "t" ("last");
-- restore it
