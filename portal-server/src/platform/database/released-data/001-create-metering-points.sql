-- A household with a cold and a hot meter and one that was exchanged, a business, a bill's slip, a shared point.
insert into metering_point (id, number, user_name, address, consumption_type) values
  ('00000000-0000-4000-8000-000000000001', '0040098579', 'Ana Novak', 'Cesta 9. avgusta 12', 'household'),
  ('00000000-0000-4000-8000-000000000002', '0040098580', 'Gostilna Kum', 'Polje 8', 'business');
insert into meter (id, metering_point_id, kind, serial_number, type, digits, installed_on, removed_on) values
  ('00000000-0000-4000-8000-000000000011', '00000000-0000-4000-8000-000000000001', 'cold', '46207317', '15', 5, '2024-05-01', null),
  ('00000000-0000-4000-8000-000000000012', '00000000-0000-4000-8000-000000000001', 'hot', '46207318', '15', 5, '2024-05-01', null),
  ('00000000-0000-4000-8000-000000000013', '00000000-0000-4000-8000-000000000001', 'cold', '1207', '', 8, '2001-01-01', '2024-05-01'),
  ('00000000-0000-4000-8000-000000000021', '00000000-0000-4000-8000-000000000002', 'cold', '99000001', '25', 6, '2020-02-29', null);
insert into billed_reading (meter_id, value_m3, read_on) values
  ('00000000-0000-4000-8000-000000000011', 1409, '2026-10-31'),
  ('00000000-0000-4000-8000-000000000011', 0, '2024-05-01'),
  ('00000000-0000-4000-8000-000000000013', 99999999, '2024-04-30');
insert into payment_slip (metering_point_id, purpose, purpose_number, reference, issued_on) values
  ('00000000-0000-4000-8000-000000000001', 'Voda 10/2026 0040098579', '0040098579', 'SI121033842574531', '2026-11-05');
insert into account_metering_point (subject, metering_point_id) values
  ('ana', '00000000-0000-4000-8000-000000000001'),
  ('bor', '00000000-0000-4000-8000-000000000001');
