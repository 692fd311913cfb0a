with told as (
  insert into unusual_use (occupancy_id, kind, read_on, since_day, litres_per_day, usual_litres_per_day, extra_m3, told_at)
  select id, 'cold', '2026-10-31', '2026-09-30', 820, 410, 13, '2026-11-01 04:20:00+01' from occupancy
  where metering_point_id = '00000000-0000-4000-8000-000000000001' and ends_on >= starts_on order by sequence desc limit 1
  returning id, occupancy_id),
answered as (
  insert into unusual_use_answer (unusual_use_id, reason, answered_at, subject)
  select id, 'guests', '2026-11-02 18:00:00+01', 'ana' from told)
insert into unusual_use_look (occupancy_id, seen) select occupancy_id, 'a fingerprint' from told;
