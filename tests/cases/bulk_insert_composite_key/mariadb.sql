-- upgrade
INSERT INTO `seats` (`free`, `letter`, `row_no`) VALUES
    (1, 'a', 1),
    (0, 'b', 1);
-- downgrade
DELETE FROM `seats` WHERE (`row_no` = 1 AND `letter` = 'b') OR (`row_no` = 1 AND `letter` = 'a');
