update metering_point set closed_on = '2026-11-01' where number = '0040098580';
update meter set external_id = 'M-1' where serial_number = '46207317';
insert into price (external_id, service, unit, net_price_eur, vat_rate_percent, consumption_type, valid_from, valid_to) values
  ('P-1', 'Oskrba z vodo', 'm3', 0.912345, 9.5, 'household', '2025-01-01', '2025-12-31'),
  ('P-2', 'Omrežnina', 'month', 4.5, 9.5, null, '2026-01-01', null);
insert into invoice (id, number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
    total_cents, reference, cancelled_on, lines) values
  ('00000000-0000-4000-8000-000000000041', '2026-1001', '00000000-0000-4000-8000-000000000001', '2026-11-05',
    '2026-11-20', '2026-10-01', '2026-10-31', 2000, 190, 2190, 'SI121033842574531', null, '[{"service": "Oskrba z vodo"}]'),
  ('00000000-0000-4000-8000-000000000042', '2026-1002', '00000000-0000-4000-8000-000000000001', '2026-11-06',
    '2026-11-20', '2026-10-01', '2026-10-31', -2000, -190, -2190, 'SI121033842574531', '2026-11-07', '[]');
insert into payment (external_id, metering_point_id, invoice_id, received_on, amount_cents, cancelled_on) values
  ('Z-1', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000041', '2026-11-18', 2190, null),
  ('Z-2', '00000000-0000-4000-8000-000000000001', null, '2026-11-19', 500, '2026-11-20');
