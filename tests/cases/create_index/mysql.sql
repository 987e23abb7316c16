-- upgrade
ALTER TABLE `a` ADD KEY `ix_a_y` (`y`);
-- downgrade
ALTER TABLE `a` DROP INDEX `ix_a_y`;
