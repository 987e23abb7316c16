-- upgrade
CREATE TABLE `users` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `name` varchar(20) NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 AUTO_INCREMENT=100;
INSERT INTO users (name) VALUES ('new');
-- downgrade
DELETE FROM users WHERE name = 'new';
DROP TABLE `users`;
