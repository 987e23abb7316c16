-- upgrade
ALTER TABLE `t` ADD KEY `ix_t` (`title`);
-- downgrade
ALTER TABLE `t` DROP INDEX `ix_t`;
