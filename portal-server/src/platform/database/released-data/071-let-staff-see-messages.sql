insert into message_resend (message_id, idempotency_key, state, answer, attempts, settled_at)
select id, case way when 'mail' then gen_random_uuid() end, 'undeliverable', '{"text": "550 5.1.1 No such user", "code": 550, "command": "RCPT TO"}', 3, '2026-11-25T08:00:01Z'
from message where letter = 'reading-reminder';
insert into audit_entry (actor, client_id, subject, reason, action, about_account, request_id)
values ('staff', 'pult', 'maja', 'customer-asked', 'getMessage', 'ana', 'a request');
