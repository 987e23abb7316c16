-- upgrade
ALTER TABLE `a` ADD UNIQUE KEY `ix_a_x` (`x`);
-- downgrade
ALTER TABLE `a` DROP INDEX `ix_a_x`;
