-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_a_moods";
CREATE TABLE "_aludel_new_a_moods" (
    "mood" TEXT NOT NULL,
    "leads_to" TEXT,
    "of" TEXT NOT NULL,
    CONSTRAINT "pk_a_moods" PRIMARY KEY ("mood"),
    CONSTRAINT "uq_a_moods" UNIQUE ("of"),
    CHECK ("leads_to" IN ('glad', 'mad')),
    CHECK ("mood" IN ('glad', 'mad')),
    CHECK ("of" IN ('glad', 'mad')),
    CONSTRAINT "fk_a_moods" FOREIGN KEY ("leads_to") REFERENCES "a_moods" ("mood")
);
INSERT INTO "_aludel_new_a_moods" ("mood", "leads_to", "of")
SELECT "mood", "leads_to", "of"
FROM "a_moods";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'a_moods' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "a_moods";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_a_moods" RENAME TO "a_moods";
PRAGMA legacy_alter_table = OFF;
-- restore it
DROP TABLE IF EXISTS "_aludel_new_people";
CREATE TABLE "_aludel_new_people" (
    "id" BIGINT NOT NULL,
    "mood" TEXT NOT NULL,
    "other" TEXT,
    CONSTRAINT "pk_people" PRIMARY KEY ("id", "mood"),
    CHECK ("mood" IN ('glad', 'mad')),
    CHECK ("other" IN ('glad', 'mad')),
    CONSTRAINT "fk_people_mood" FOREIGN KEY ("mood") REFERENCES "a_moods" ("mood"),
    CONSTRAINT "fk_people_other" FOREIGN KEY ("other") REFERENCES "a_moods" ("of")
);
INSERT INTO "_aludel_new_people" ("id", "mood", "other")
SELECT "id", "mood", "other"
FROM "people";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'people' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "people";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_people" RENAME TO "people";
PRAGMA legacy_alter_table = OFF;
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_a_moods";
CREATE TABLE "_aludel_new_a_moods" (
    "mood" TEXT NOT NULL,
    "leads_to" TEXT,
    "of" TEXT NOT NULL,
    CONSTRAINT "pk_a_moods" PRIMARY KEY ("mood"),
    CONSTRAINT "uq_a_moods" UNIQUE ("of"),
    CHECK ("leads_to" IN ('glad', 'mad', 'sad')),
    CHECK ("mood" IN ('glad', 'mad', 'sad')),
    CHECK ("of" IN ('glad', 'mad', 'sad')),
    CONSTRAINT "fk_a_moods" FOREIGN KEY ("leads_to") REFERENCES "a_moods" ("mood")
);
INSERT INTO "_aludel_new_a_moods" ("mood", "leads_to", "of")
SELECT "mood", "leads_to", "of"
FROM "a_moods";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'a_moods' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "a_moods";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_a_moods" RENAME TO "a_moods";
PRAGMA legacy_alter_table = OFF;
-- restore it
DROP TABLE IF EXISTS "_aludel_new_people";
CREATE TABLE "_aludel_new_people" (
    "id" BIGINT NOT NULL,
    "mood" TEXT NOT NULL,
    "other" TEXT,
    CONSTRAINT "pk_people" PRIMARY KEY ("id", "mood"),
    CHECK ("mood" IN ('glad', 'mad', 'sad')),
    CHECK ("other" IN ('glad', 'mad', 'sad')),
    CONSTRAINT "fk_people_mood" FOREIGN KEY ("mood") REFERENCES "a_moods" ("mood"),
    CONSTRAINT "fk_people_other" FOREIGN KEY ("other") REFERENCES "a_moods" ("of")
);
INSERT INTO "_aludel_new_people" ("id", "mood", "other")
SELECT "id", "mood", "other"
FROM "people";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'people' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "people";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_people" RENAME TO "people";
PRAGMA legacy_alter_table = OFF;
-- restore it
