-- upgrade
DROP TABLE `users`;
-- downgrade
CREATE TABLE `users` (
    `id` bigint NOT NULL,
    `name` varchar(20) NOT NULL,
    `seen` int NOT NULL,
    `spare` int,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TRIGGER touch BEFORE UPDATE ON `users` FOR EACH ROW BEGIN SET NEW.seen = NEW.seen + 1; SET @x = 1; END;
