insert into import_run (id, client_id, started_at, finished_at, atomic, dry_run, complete, outcome, lines, records,
    refusals_total) values
  ('00000000-0000-4000-8000-000000000051', 'billing', '2026-11-20T01:00:00Z', '2026-11-20T01:00:09Z', false, false, true,
    'stored', 12, '[{"record": "meter", "added": 11}]', 1);
insert into import_refusal (run_id, line, record, key, code, pointer, other_line) values
  ('00000000-0000-4000-8000-000000000051', 7, 'meter', 'M-7', 'key-twice', null, 3);
