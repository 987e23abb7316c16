-- upgrade
CREATE SEQUENCE "ticket_numbers" START WITH 100 INCREMENT BY 5;
CREATE TABLE "tickets" (
    "number" bigint DEFAULT (nextval('"ticket_numbers"')) NOT NULL,
    "title" character varying(20) NOT NULL,
    "rank" integer,
    CONSTRAINT "pk_tickets" PRIMARY KEY ("number")
);
-- downgrade
DROP TABLE "tickets";
DROP SEQUENCE "ticket_numbers";
