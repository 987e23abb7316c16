-- upgrade
ALTER TABLE `t` ADD KEY `ix_t` (`body`(100), `title`);
-- downgrade
ALTER TABLE `t` DROP INDEX `ix_t`;
