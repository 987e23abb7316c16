-- upgrade
CREATE TABLE "authors" (
    "id" INTEGER NOT NULL,
    "code" BLOB NOT NULL,
    CONSTRAINT "pk_authors" PRIMARY KEY ("id"),
    CONSTRAINT "uq_authors_code" UNIQUE ("code")
);
CREATE TABLE "books" (
    "author_id" BIGINT NOT NULL,
    "author_code" BLOB NOT NULL,
    CONSTRAINT "fk_books_author_code_authors" FOREIGN KEY ("author_code") REFERENCES "authors" ("code"),
    CONSTRAINT "fk_books_author_id_authors" FOREIGN KEY ("author_id") REFERENCES "authors" ("id")
);
-- downgrade
DROP TABLE "books";
DROP TABLE "authors";
