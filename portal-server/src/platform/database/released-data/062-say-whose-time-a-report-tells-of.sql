insert into water_report (occupancy_id, year, run_id, made_at, size_bytes, document, dictionary, starts_on, ends_on)
select occupancy.id, 2024, run_id, made_at, size_bytes, document, dictionary, occupancy.starts_on, least(occupancy.ends_on, '2024-12-31')
from water_report cross join lateral (
  select id, starts_on, ends_on from occupancy where id = water_report.occupancy_id) as occupancy
where year = 2025;
