insert into reading_window_extension (month, last_day, actor, client_id, actor_id, request_id)
  values ('2190-11-01', '2190-12-05', 'system', 'billing', '00000000-0000-4000-8000-000000000072', 'a');
