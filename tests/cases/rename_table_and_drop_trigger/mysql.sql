-- upgrade
RENAME TABLE `users` TO `people`;
DROP TRIGGER `touch`;
-- downgrade
CREATE TRIGGER touch BEFORE UPDATE ON `people` FOR EACH ROW BEGIN SET NEW.seen = NEW.seen + 1; SET @x = 1; END;
RENAME TABLE `people` TO `users`;
