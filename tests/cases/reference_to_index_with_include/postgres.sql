-- upgrade
CREATE TABLE "u" (
    "a" integer NOT NULL,
    CONSTRAINT "fk" FOREIGN KEY ("a") REFERENCES "t" ("a")
);
-- downgrade
DROP TABLE "u";
