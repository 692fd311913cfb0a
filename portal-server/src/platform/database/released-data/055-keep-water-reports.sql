with run as (
  insert into water_report_run (year, client_id, started_at, finished_at, households, batches, made, batches_done)
  values (2025, 'billing', '2026-03-01 08:00:00+01', '2026-03-01 08:10:00+01', 1, 1, 1, 1) returning id),
dictionary as (
  insert into water_report_dictionary (sha256, content) values (decode(repeat('ab', 32), 'hex'), '\x25504446') returning sha256)
insert into water_report (occupancy_id, year, run_id, made_at, size_bytes, document, dictionary)
select occupancy.id, 2025, run.id, '2026-03-01 08:05:00+01', 40000, '\x28b52ffd', dictionary.sha256
from run, dictionary, (
  select id from occupancy where metering_point_id = '00000000-0000-4000-8000-000000000001' and ends_on >= starts_on
  order by sequence desc limit 1) as occupancy;
