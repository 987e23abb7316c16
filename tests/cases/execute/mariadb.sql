-- upgrade
UPDATE users SET email = 'none' WHERE email IS NULL; UPDATE users SET age = age + 1;
-- downgrade
UPDATE users SET age = age - 1;
