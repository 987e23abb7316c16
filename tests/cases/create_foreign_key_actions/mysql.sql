-- upgrade
ALTER TABLE `a`
    ADD KEY `fk_a_x_b` (`x`),
    ADD CONSTRAINT `fk_a_x_b` FOREIGN KEY (`x`) REFERENCES `b` (`k`) ON DELETE CASCADE ON UPDATE RESTRICT;
-- downgrade
ALTER TABLE `a` DROP FOREIGN KEY `fk_a_x_b`;
ALTER TABLE `a` DROP INDEX `fk_a_x_b`;
