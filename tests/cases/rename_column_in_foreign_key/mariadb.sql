-- upgrade
ALTER TABLE `users` RENAME COLUMN `team_id` TO `team`;
-- downgrade
ALTER TABLE `users` RENAME COLUMN `team` TO `team_id`;
