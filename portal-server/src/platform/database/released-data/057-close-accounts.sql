insert into account_closing (subject, origin, asked_at, key_hash, key_until, confirmed_at, pressed_at, closes_at)
values ('maja', 'asked', '2026-11-30T09:00:00Z', 'a fingerprint', '2026-12-01T09:00:00Z', '2026-11-30T09:05:00Z', '2026-11-30T09:05:00Z', '2026-12-14T09:05:00Z');
insert into own_data_allowance (key, points, expire) values ('account:maja', 1, 1764500000000);
