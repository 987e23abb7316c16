-- upgrade
ALTER TABLE `a` DROP FOREIGN KEY `fk_a_x_b`;
ALTER TABLE `a`
    DROP INDEX `fk_a_x_b`,
    ADD KEY `fk_a` (`x`),
    ADD CONSTRAINT `fk_a` FOREIGN KEY (`x`) REFERENCES `b` (`k`);
-- downgrade
ALTER TABLE `a` DROP FOREIGN KEY `fk_a`;
ALTER TABLE `a`
    DROP INDEX `fk_a`,
    ADD KEY `fk_a_x_b` (`x`),
    ADD CONSTRAINT `fk_a_x_b` FOREIGN KEY (`x`) REFERENCES `b` (`k`);
