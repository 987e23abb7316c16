-- upgrade
ALTER TABLE `a` ADD KEY `ix_a_x_s` (`x`, `s`);
ALTER TABLE `a` DROP INDEX `ix_a_x_y`;
-- downgrade
ALTER TABLE `a` ADD KEY `ix_a_x_y` (`x`, `y`);
ALTER TABLE `a` DROP INDEX `ix_a_x_s`;
