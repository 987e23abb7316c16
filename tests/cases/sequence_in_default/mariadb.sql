-- upgrade
CREATE SEQUENCE `ticket_numbers` START WITH 100 INCREMENT BY 5 CACHE 1;
CREATE TABLE `tickets` (
    `number` bigint NOT NULL DEFAULT (nextval(`ticket_numbers`)),
    `title` varchar(20) NOT NULL,
    `rank` int,
    PRIMARY KEY (`number`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `tickets`;
DROP SEQUENCE `ticket_numbers`;
