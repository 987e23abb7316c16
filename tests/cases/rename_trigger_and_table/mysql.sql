-- upgrade
DROP TRIGGER `touch`;
CREATE TRIGGER `on touch` BEFORE UPDATE ON `users` FOR EACH ROW BEGIN SET NEW.seen = NEW.seen + 1; SET @x = 1; END;
RENAME TABLE `users` TO `people`;
DROP TRIGGER `on touch`;
-- downgrade
CREATE TRIGGER `on touch` BEFORE UPDATE ON `people` FOR EACH ROW BEGIN SET NEW.seen = NEW.seen + 1; SET @x = 1; END;
RENAME TABLE `people` TO `users`;
DROP TRIGGER `on touch`;
CREATE TRIGGER touch BEFORE UPDATE ON `users` FOR EACH ROW BEGIN SET NEW.seen = NEW.seen + 1; SET @x = 1; END;
