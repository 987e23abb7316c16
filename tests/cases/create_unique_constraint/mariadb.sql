-- upgrade
ALTER TABLE `a` ADD UNIQUE KEY `uq_a_y_x` (`y`, `x`);
-- downgrade
ALTER TABLE `a` DROP INDEX `uq_a_y_x`;
