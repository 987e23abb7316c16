-- upgrade
CREATE TABLE `authors` (
    `id` int unsigned NOT NULL AUTO_INCREMENT,
    `code` binary(4) NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_authors_code` (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE `books` (
    `author_id` int unsigned NOT NULL,
    `author_code` binary(4) NOT NULL,
    KEY `fk_books_author_code_authors` (`author_code`),
    KEY `fk_books_author_id_authors` (`author_id`),
    CONSTRAINT `fk_books_author_code_authors` FOREIGN KEY (`author_code`) REFERENCES `authors` (`code`),
    CONSTRAINT `fk_books_author_id_authors` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `books`;
DROP TABLE `authors`;
