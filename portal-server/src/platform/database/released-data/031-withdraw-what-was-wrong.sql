insert into withdrawn_row (table_name, content, withdrawn_at) values
  ('payment_slip', '{"reference": "SI121033842574531", "issued_on": "2026-10-05"}', '2026-11-29T01:00:00Z');
insert into payment_slip (metering_point_id, purpose, purpose_number, reference, issued_on) values
  ('00000000-0000-4000-8000-000000000001', 'Voda 10/2026 0040098579', '0040098579', 'SI121033842574540', '2026-11-05');
