insert into audit_entry (client_id, subject, action, details, request_id) values
  ('demo-hub', 'ana', 'reading.submitted', '{"meteringPointNumber": "0040098579"}', 'request-1');
