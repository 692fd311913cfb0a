-- Written by the triggers: a reading handed in and a link, both waiting for the webhook.
insert into reading (meter_id, subject, value_m3, idempotency_key) values
  ('00000000-0000-4000-8000-000000000011', 'ana', 1423, '00000000-0000-4000-8000-000000000037');
insert into account_metering_point (subject, metering_point_id) values ('cilka', '00000000-0000-4000-8000-000000000001');
insert into webhook_attempt (delivery_id, took_ms, status) select id, 120, 500 from webhook_delivery order by sequence limit 1;
