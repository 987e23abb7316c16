-- upgrade
ALTER TABLE `t` DROP INDEX `ix_t`;
-- downgrade
ALTER TABLE `t` ADD FULLTEXT KEY `ix_t` (`title`, `body`);
