-- upgrade
CREATE TABLE `select` (
    `from` bigint NOT NULL AUTO_INCREMENT,
    `a"b``c'd` varchar(10) NOT NULL,
    `lllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll` int NOT NULL,
    PRIMARY KEY (`from`),
    UNIQUE KEY `uq "quoted"` (`a"b``c'd`),
    CONSTRAINT `ck where` CHECK (`lllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll` > 0 AND `lllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll` < 10)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE `größe \ 大` (
    `naïve col` bigint NOT NULL,
    `order` varchar(20) NOT NULL DEFAULT '\\''',
    KEY `fk-with-dash` (`naïve col`),
    KEY `ix.dotted` (`order` DESC, `naïve col`),
    CONSTRAINT `fk-with-dash` FOREIGN KEY (`naïve col`) REFERENCES `select` (`from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `größe \ 大`;
DROP TABLE `select`;
