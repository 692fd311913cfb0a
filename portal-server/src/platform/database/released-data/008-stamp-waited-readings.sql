-- One from the cellar, one that came too late, one that was doubted.
insert into reading (meter_id, subject, value_m3, idempotency_key, way_in, claimed_at) values
  ('00000000-0000-4000-8000-000000000011', 'ana', 1420, '00000000-0000-4000-8000-000000000034', 'offline', '2026-11-25T22:30:00Z'),
  ('00000000-0000-4000-8000-000000000011', 'ana', 1410, '00000000-0000-4000-8000-000000000035', 'offline', '2026-10-30T22:30:00Z');
insert into reading (meter_id, subject, value_m3, idempotency_key, way_in, doubts, doubt_reason, doubt_note) values
  ('00000000-0000-4000-8000-000000000021', 'ana', 90641, '00000000-0000-4000-8000-000000000036', 'api',
    '[{"code": "higher-than-usual", "lowestM3": 20650, "highestM3": 20700}]', 'other', 'Puščala je cev.');
