-- upgrade
ALTER TABLE `t` DROP PRIMARY KEY;
-- downgrade
ALTER TABLE `t` ADD PRIMARY KEY (`a`, `b`);
