insert into mail_outbox (subject, mail, attempts, due_at) values
  ('ana', '{"about": "reading-received", "reference": "7K3F-92QD", "pointNumber": "0040098579",
    "address": "Cesta 9. avgusta 12", "kind": "cold", "serialNumber": "46207317", "valueM3": 1421,
    "enteredAt": "2026-11-26T09:00:00.000Z", "receivedAt": "2026-11-26T09:00:00.000Z", "isLate": false,
    "correctableUntil": "2026-12-02"}', 0, '2026-11-26T09:00:00Z'),
  ('bor', '{"about": "point-linked", "pointNumber": "0040098579", "address": "Cesta 9. avgusta 12"}', 5,
    '2026-11-27T09:00:00Z');
