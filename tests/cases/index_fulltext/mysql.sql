-- upgrade
ALTER TABLE `t` ADD FULLTEXT KEY `ix_t` (`title`, `body`);
-- downgrade
ALTER TABLE `t` DROP INDEX `ix_t`;
