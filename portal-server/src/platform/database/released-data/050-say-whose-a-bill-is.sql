insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
    total_cents, reference, kind, buyer_name, preceding_numbers, vat, readings, lines) values
  ('2026-1003', '00000000-0000-4000-8000-000000000001', '2026-11-08', '2026-11-20', '2026-10-01', '2026-10-31', 3000000000,
    285000000, 3285000000, 'SI121033842574531', 'settlement', 'Ana Novak', '["2026-1001"]',
    '[{"ratePercent": "9.5", "baseCents": 3000000000, "vatCents": 285000000}]', '[]', '[]');
