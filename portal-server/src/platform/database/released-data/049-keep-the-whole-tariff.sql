insert into supply_zone (id, external_id, name) values ('00000000-0000-4000-8000-000000000491', 'OO-1', 'Zagorje');
update metering_point set nominal_diameter_mm = 20, flats = 3, services = '["Oskrba z vodo"]',
  supply_zone_id = '00000000-0000-4000-8000-000000000491' where number = '0040098579';
insert into price (external_id, service, unit, net_price_eur, vat_rate_percent, charge, diameter_to_mm, block_from_m3, block_per, valid_from) values
  ('P-3', 'Omrežnina', 'flat-month', 3.4658, 9.5, 'water-network', 20, null, 'point', '2026-01-01'),
  ('P-4', 'Nad normo', 'm3', 0.4, 9.5, 'excess', null, 4.5, 'flat', '2026-01-01');
insert into water_quality_result (supply_zone_id, year, parameter, unit, allowed_to, samples, measured_min, measured_mean, measured_max) values
  ('00000000-0000-4000-8000-000000000491', 2025, 'Nitrat', 'mg/L', '50', 12, '<1.0', '4.20', '7.9');
