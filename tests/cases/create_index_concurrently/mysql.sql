-- upgrade
ALTER TABLE `a` ADD COLUMN `z` int;
ALTER TABLE `a` ADD UNIQUE KEY `ix_a_x` (`x`);
ALTER TABLE `a` DROP COLUMN `s`;
-- downgrade
ALTER TABLE `a` ADD COLUMN `s` varchar(20) AFTER `y`;
ALTER TABLE `a` DROP INDEX `ix_a_x`;
ALTER TABLE `a` DROP COLUMN `z`;
