-- upgrade
ALTER TABLE `t` ADD KEY `ix_t` (`s`);
-- downgrade
ALTER TABLE `t` DROP INDEX `ix_t`;
