-- upgrade
ALTER TABLE `t` ADD UNIQUE KEY `ix_t` (`body`(100), `title`(50), `data`(7));
-- downgrade
ALTER TABLE `t` DROP INDEX `ix_t`;
