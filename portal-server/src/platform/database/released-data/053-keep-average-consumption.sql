insert into average_consumption (comparable_group, month, litres_per_day) values ('household', '2026-10-01', 380);
