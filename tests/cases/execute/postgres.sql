-- upgrade
UPDATE users SET email = 'none' WHERE email IS NULL; UPDATE users SET age = age + 1;
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
UPDATE users SET age = age - 1;
SET CONSTRAINTS ALL IMMEDIATE;
