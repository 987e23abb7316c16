-- upgrade
ALTER TABLE `users` COMMENT='who may "log in", it''s said';
-- downgrade
ALTER TABLE `users` COMMENT='';
