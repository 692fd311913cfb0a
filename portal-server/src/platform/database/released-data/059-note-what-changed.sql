-- A link that its account's owner ends.
insert into account_metering_point (subject, metering_point_id) values
  ('cene', '00000000-0000-4000-8000-000000000002');
delete from account_metering_point where subject = 'cene' and metering_point_id = '00000000-0000-4000-8000-000000000002';
