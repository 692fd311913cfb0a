insert into webhook (id, client_id, url, events, description, disabled_at, disabled_because, failures) values
  ('00000000-0000-4000-8000-000000000061', 'billing', 'https://billing.example/events',
    '{reading.handed-in,reading.corrected,metering-point.linked}', 'Obračun', null, null, 0),
  ('00000000-0000-4000-8000-000000000062', 'demo-hub', 'https://hub.example/events', '{reading.handed-in}', null,
    '2026-11-20T01:00:00Z', 'failing', 40);
insert into webhook_secret (webhook_id, secret, signs_until) values
  ('00000000-0000-4000-8000-000000000061', 'whsec_bm90IGEgc2VjcmV0', null),
  ('00000000-0000-4000-8000-000000000061', 'whsec_YW4gb2xkZXIgb25l', '2026-11-27T01:00:00Z');
