insert into message (way, subject, letter, occasion, content, state, language, attempts, attempted_at, answer, settled_at) values
  ('mail', 'ana', 'reading-received', 'aaaaaaaa-0000-4000-8000-000000000001', '{"reference": "7K3F-92QD",
    "pointNumber": "0040098579", "address": "Cesta 9. avgusta 12", "kind": "cold", "serialNumber": "46207317",
    "valueM3": 1421, "enteredAt": "2026-11-26T09:00:00.000Z", "receivedAt": "2026-11-26T09:00:00.000Z",
    "isLate": false, "correctableUntil": "2026-12-02"}', 'handed-over', 'sl', 1, '2026-11-26T09:00:02Z',
    '{"text": "250 2.0.0 Ok: queued"}', '2026-11-26T09:00:03Z'),
  ('mail', 'bor', 'point-linked', 'aaaaaaaa-0000-4000-8000-000000000002',
    '{"pointNumber": "0040098579", "address": "Cesta 9. avgusta 12"}', 'waiting', null, 0, null, null, null);
