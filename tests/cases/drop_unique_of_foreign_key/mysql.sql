-- upgrade
ALTER TABLE `a`
    DROP INDEX `uq_a_x`,
    ADD KEY `fk_a_x_b` (`x`);
-- downgrade
ALTER TABLE `a`
    DROP INDEX `fk_a_x_b`,
    ADD UNIQUE KEY `uq_a_x` (`x`);
