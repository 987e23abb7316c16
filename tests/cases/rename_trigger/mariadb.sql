-- upgrade
DROP TRIGGER `touch`;
CREATE TRIGGER `on touch` BEFORE UPDATE ON `users` FOR EACH ROW BEGIN SET NEW.seen = NEW.seen + 1; SET @x = 1; END;
-- downgrade
DROP TRIGGER `on touch`;
CREATE TRIGGER touch BEFORE UPDATE ON `users` FOR EACH ROW BEGIN SET NEW.seen = NEW.seen + 1; SET @x = 1; END;
