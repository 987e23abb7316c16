-- upgrade
INSERT INTO `users` (`id`, `name`, `code`) VALUES
    (1, 'a', 'x');
UPDATE users SET code = 'y';
UPDATE users SET age = 7;
-- downgrade
UPDATE users SET age = NULL;
UPDATE users SET code = 'x';
DELETE FROM `users` WHERE `id` IN (1);
