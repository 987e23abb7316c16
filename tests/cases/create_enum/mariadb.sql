-- upgrade
CREATE TABLE `orders` (
    `id` bigint NOT NULL,
    `status` enum('new','paid','shipped'),
    `before` enum('new','paid','shipped') NOT NULL DEFAULT 'new',
    PRIMARY KEY (`id`),
    KEY `ix_orders_status` (`status`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `orders`;
