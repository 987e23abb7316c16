-- upgrade
ALTER TABLE `a` ADD KEY `ix_a_s_y` (`s` DESC, `y`);
-- downgrade
ALTER TABLE `a` DROP INDEX `ix_a_s_y`;
