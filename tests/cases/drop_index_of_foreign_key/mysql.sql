-- upgrade
ALTER TABLE `a`
    DROP INDEX `ix_a_x_y`,
    ADD KEY `fk_a_x_b` (`x`);
-- downgrade
ALTER TABLE `a`
    DROP INDEX `fk_a_x_b`,
    ADD KEY `ix_a_x_y` (`x`, `y`);
