-- upgrade
INSERT INTO `tickets` (`number`, `title`) VALUES
    (nextval(`ticket_numbers`), 'c');
-- downgrade
