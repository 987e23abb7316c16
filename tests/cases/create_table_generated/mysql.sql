-- upgrade
CREATE TABLE `items` (
    `price` int NOT NULL,
    `amount` int NOT NULL,
    `total` int GENERATED ALWAYS AS (`price` * `amount`) STORED,
    KEY `ix_items_total` (`total`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `items`;
