-- upgrade
ALTER TABLE `teams`
    ADD COLUMN `kind` varchar(9),
    ADD CONSTRAINT `ck_teams_kind` CHECK (`kind` <> 'no');
INSERT INTO `teams` (`id`, `name`, `kind`) VALUES
    (3, 'c', NULL);
UPDATE `teams` SET `kind` = 'new' WHERE `kind` IS NULL;
ALTER TABLE `teams` MODIFY COLUMN `kind` varchar(9) NOT NULL;
-- downgrade
ALTER TABLE `teams` MODIFY COLUMN `kind` varchar(9);
DELETE FROM `teams` WHERE `id` IN (3);
ALTER TABLE `teams`
    DROP CHECK `ck_teams_kind`,
    DROP COLUMN `kind`;
