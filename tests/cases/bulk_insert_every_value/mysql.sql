-- upgrade
INSERT INTO `things` (`id`, `price`, `ok`, `day`, `at`, `made`, `token`, `json`, `size`, `sum`) VALUES
    (x'6f1e1b1c6a3e4a579d7c0d6d1a2b3c4d', 12.50, NULL, '2026-11-21', '2026-11-21 13:45:00', utc_timestamp(6), uuid_to_bin(uuid()), '{"a": [1]}', 0.5, 1 + 2 * 3);
-- downgrade
DELETE FROM `things` WHERE `id` IN (x'6f1e1b1c6a3e4a579d7c0d6d1a2b3c4d');
