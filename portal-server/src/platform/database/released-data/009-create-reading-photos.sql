insert into reading_photo (reading_id, image)
  select id, '\xffd8ffd9' from reading where idempotency_key = '00000000-0000-4000-8000-000000000031';
