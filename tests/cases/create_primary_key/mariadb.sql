-- upgrade
ALTER TABLE `a` ADD PRIMARY KEY (`x`, `y`);
-- downgrade
ALTER TABLE `a` DROP PRIMARY KEY;
