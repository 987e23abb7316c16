-- upgrade
ALTER TABLE `t` ADD SPATIAL KEY `ix_t` (`place`);
-- downgrade
ALTER TABLE `t` DROP INDEX `ix_t`;
