-- upgrade
ALTER TABLE `t` ENGINE=`MyISAM`;
-- downgrade
ALTER TABLE `t` ENGINE=InnoDB;
