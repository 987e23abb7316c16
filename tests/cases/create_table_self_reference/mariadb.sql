-- upgrade
CREATE TABLE `nodes` (
    `id` int NOT NULL,
    `parent` int,
    PRIMARY KEY (`id`),
    KEY `fk_nodes_parent_nodes` (`parent`),
    CONSTRAINT `fk_nodes_parent_nodes` FOREIGN KEY (`parent`) REFERENCES `nodes` (`id`) ON DELETE SET NULL ON UPDATE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `nodes`;
