insert into invoice (id, number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
    total_cents, reference) values
  ('00000000-0000-4000-8000-000000000066', '2026-1066', '00000000-0000-4000-8000-000000000001', '2026-12-05',
    '2026-12-20', '2026-11-01', '2026-11-30', 2000, 190, 2190, 'SI121033842574531');
update meter set exchange_planned_on = '2026-12-15' where external_id = 'M-1';
insert into import_look (name, up_to) values ('bills', 1066);
