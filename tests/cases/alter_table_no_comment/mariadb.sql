-- upgrade
ALTER TABLE `c` COMMENT='';
-- downgrade
ALTER TABLE `c` COMMENT='who''s who';
