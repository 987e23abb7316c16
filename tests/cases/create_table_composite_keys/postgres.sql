-- upgrade
CREATE TABLE "orders" (
    "shop" integer NOT NULL,
    "number" bigint NOT NULL,
    "code" character varying(10) NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("shop", "number"),
    CONSTRAINT "uq_orders_code_shop" UNIQUE ("code", "shop")
);
CREATE TABLE "lines" (
    "shop" integer NOT NULL,
    "number" bigint NOT NULL,
    "line" smallint NOT NULL,
    "amount" numeric(8,2) NOT NULL,
    CONSTRAINT "pk_lines" PRIMARY KEY ("number", "shop", "line"),
    CONSTRAINT "ck_lines_amount" CHECK ("amount" > 0 AND ("line" BETWEEN 1 AND 99 OR "line" IN (100, 200))),
    CONSTRAINT "fk_lines_shop_number_orders" FOREIGN KEY ("shop", "number") REFERENCES "orders" ("shop", "number") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ix_lines_unique" ON "lines" ("line" DESC, "amount");
-- downgrade
DROP TABLE "lines";
DROP TABLE "orders";
