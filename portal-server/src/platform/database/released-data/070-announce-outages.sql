insert into announcement (code, kind, state, version, area, texts, starts_at, expected_end, known_since, idempotency_key, created_at, sent_at)
values ('k7m2p9xq', 'interruption', 'sent', 2,
  '{"isEverywhere": false, "supplyZoneIds": [], "streets": [{"street": "Polje", "houses": [{"from": "1", "to": "12a", "side": "even"}]}], "meteringPointNumbers": []}',
  '{"sl": {"what": "Prekinitev dobave vode", "cause": "Okvara", "whatToDo": "Pripravite si vodo."}, "en": {"what": "Water supply interrupted", "cause": "A fault", "whatToDo": "Keep some water ready."}}',
  '2026-11-28T08:00:00Z', '2026-11-28T14:00:00Z', '2026-11-28T07:30:00Z', gen_random_uuid(), '2026-11-28T07:40:00Z', '2026-11-28T07:45:00Z');
insert into announcement_round (announcement_id, number, kind, started_at, written_at, accounts, points, points_without_account, reached, last_handed_over_at, settled_at)
select id, 1, 'first', sent_at, sent_at, 12, 20, 9, 12, sent_at, sent_at from announcement;
insert into announcement_round (announcement_id, number, kind, idempotency_key, started_at, points, points_without_account)
select id, 2, 'update', gen_random_uuid(), '2026-11-28T12:00:00Z', 20, 9 from announcement;
insert into announcement_deed (announcement_id, at, deed, actor, client_id, actor_id, reason, request_id)
select id, sent_at, 'sent', 'staff', 'pult', 'maja', 'breakdown', 'a request' from announcement;
