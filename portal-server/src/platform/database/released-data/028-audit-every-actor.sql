insert into audit_entry (actor, client_id, subject, reason, action, outcome, metering_point_id, details, request_id) values
  ('customer', null, 'ana', null, 'linkMeteringPoint', 'refused', null, '{}', 'request-2'),
  ('customer', null, 'ana', null, 'linkMeteringPoint', 'done', '00000000-0000-4000-8000-000000000001', '{}', 'request-3'),
  ('program', 'demo-hub', 'ana', null, 'unlinkMeteringPoint', 'done', '00000000-0000-4000-8000-000000000001', '{}', 'request-4'),
  ('system', 'billing', 'service-account', null, 'exportReadings', 'begun', null, '{"window": "2026-10-25"}', 'request-5'),
  ('staff', null, 'petra', 'Called about a bill', 'getMeteringPoint', 'done', '00000000-0000-4000-8000-000000000001', '{}',
    'request-6');
