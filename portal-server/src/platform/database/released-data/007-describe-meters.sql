update meter set removed_m3 = 99999999 where removed_on is not null;
update meter set installed_m3 = 12 where serial_number = '46207317';
insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on, is_remote) values
  ('00000000-0000-4000-8000-000000000002', 'hot', '99000002', '20', 6, '2026-01-31', true);
insert into billed_reading (meter_id, value_m3, read_on, source) values
  ('00000000-0000-4000-8000-000000000021', 20641, '2026-10-31', 'estimated');
