-- upgrade
ALTER TABLE `c` ADD KEY `ix_c` (`s`(5));
-- downgrade
ALTER TABLE `c` DROP INDEX `ix_c`;
