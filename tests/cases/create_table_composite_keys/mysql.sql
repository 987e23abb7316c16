-- upgrade
CREATE TABLE `orders` (
    `shop` int NOT NULL,
    `number` bigint NOT NULL,
    `code` varchar(10) NOT NULL,
    PRIMARY KEY (`shop`, `number`),
    UNIQUE KEY `uq_orders_code_shop` (`code`, `shop`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE `lines` (
    `shop` int NOT NULL,
    `number` bigint NOT NULL,
    `line` smallint NOT NULL,
    `amount` decimal(8,2) NOT NULL,
    PRIMARY KEY (`number`, `shop`, `line`),
    KEY `fk_lines_shop_number_orders` (`shop`, `number`),
    UNIQUE KEY `ix_lines_unique` (`line` DESC, `amount`),
    CONSTRAINT `ck_lines_amount` CHECK (`amount` > 0 AND (`line` BETWEEN 1 AND 99 OR `line` IN (100, 200))),
    CONSTRAINT `fk_lines_shop_number_orders` FOREIGN KEY (`shop`, `number`) REFERENCES `orders` (`shop`, `number`) ON DELETE RESTRICT ON UPDATE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `lines`;
DROP TABLE `orders`;
