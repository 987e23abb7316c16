-- upgrade
CREATE OR REPLACE VIEW `names` AS
SELECT upper(name) AS name FROM teams;
-- downgrade
CREATE OR REPLACE VIEW `names` AS
SELECT id, name FROM teams WHERE id > 1;
