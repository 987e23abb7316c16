-- upgrade
DROP TABLE "users";
-- downgrade
CREATE TABLE "users" (
    "id" bigint NOT NULL,
    "name" character varying(20) NOT NULL,
    "seen" integer NOT NULL,
    "spare" integer,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);
CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON "users" FOR EACH ROW WHEN (NEW.id < 100 + 1) EXECUTE FUNCTION touch();
