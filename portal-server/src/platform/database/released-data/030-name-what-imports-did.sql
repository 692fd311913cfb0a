insert into import_run (id, client_id, started_at, finished_at, atomic, dry_run, complete, outcome, extracted_at, lines, records,
    refusals_total, keys) values
  ('00000000-0000-4000-8000-000000000052', 'billing', '2026-11-29T01:00:00Z', '2026-11-29T01:00:09Z', true, true, false,
    'would-be-refused', '2026-11-29T00:30:00Z', 12, '[{"record": "meter", "added": 11}]', 1,
    '[{"record": "meter", "added": ["M-7"], "changed": [], "closed": []}]');
