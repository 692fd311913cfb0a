insert into session (sid, sess, expire, keycloak_grant) values
  ('visitor', '{"cookie": {}}', '2026-11-26T18:00:00Z', null),
  ('ana', '{"cookie": {}, "signedIn": {"subject": "ana", "keycloakSessionId": "k1", "at": "2026-11-26T08:00:00Z"}}',
    '2026-11-26T18:00:00Z', '{}');
insert into keycloak_logout (id, keycloak_session_id, subject, issued_at) values
  ('logout-1', 'k0', 'bor', '2026-11-25T08:00:00Z'),
  ('logout-2', null, 'bor', '2026-11-25T08:00:00Z');
