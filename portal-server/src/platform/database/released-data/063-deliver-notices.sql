insert into message (way, subject, letter, occasion, content, state, settled_at, language, gateway, gateway_id, parts, target_digest)
values ('sms', 'ana', 'reading-reminder', '2026-11', '{}', 'delivered', '2026-11-25T08:00:05Z', 'sl', 'smpp', '7f21', 1, 'a digest'),
  ('mail', 'ana', 'reading-reminder', '2026-11', '{}', 'bounced', '2026-11-25T08:00:07Z', 'sl', null, null, null, 'another digest');
insert into delivery_report (message_id, gateway, gateway_id, became, is_about_target, code, raw)
select id, gateway, gateway_id, case way when 'sms' then 'delivered' else 'bounced' end, way = 'mail', '5.1.1', 'as it was told'
from message where letter = 'reading-reminder';
insert into delivery_report (gateway, gateway_id, became, code, raw) values ('smpp', '7f22', 'delivered', '000', 'as it was told');
insert into set_aside_target (subject, way, target_digest, reason) values ('ana', 'mail', 'another digest', '5.1.1');
insert into notice_choice (subject, kind, way, is_wanted) values ('ana', 'new-bill', 'mail', false), ('bor', 'payment-received', 'sms', true);
insert into notice_choice_made (subject, kind, way, is_wanted, how, message_id)
values ('ana', 'new-bill', 'mail', false, 'one-click', '0b0e3f5e-4f0c-4c35-9f37-0c5d2ce5d7a4'), ('bor', 'payment-received', 'sms', true, 'page', null);
insert into notice_setting (subject, quiet_from, quiet_until, number_asked_at)
values ('ana', '22:00', '07:00', null), ('bor', null, null, '2026-11-26T09:00:00Z');
insert into confirmed_number (subject, number_digest) values ('ana', 'a digest');
insert into number_code (subject, number_digest, code_digest, wrong_attempts, valid_until)
values ('bor', 'a third digest', 'a code''s digest', 2, '2026-11-26T09:10:00Z');
