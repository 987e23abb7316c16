-- upgrade
ALTER TABLE `a` RENAME INDEX `ix_a` TO `ix_b`;
-- downgrade
ALTER TABLE `a` RENAME INDEX `ix_b` TO `ix_a`;
