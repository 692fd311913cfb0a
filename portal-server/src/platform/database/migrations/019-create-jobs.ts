import { sql, type Kysely } from 'kysely'
import { jobSchema46 } from './job-schema-46.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(jobSchema46).execute(db)
  // Work is due by the same clock as readings are judged by: now, but for a demonstration's played day.
  await sql`
    create or replace function pgboss.job_now() returns timestamptz language sql stable
    return public.portal_now()`.execute(db)
  await sql`grant usage on schema pgboss to portal_app`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema pgboss to portal_app`.execute(db)

  await sql`
    create table message (
      id uuid primary key default gen_random_uuid(),
      way text not null check (way in ('mail', 'sms')),
      subject text not null check (subject <> ''),
      letter text not null,
      occasion text not null,
      content jsonb not null,
      written_at timestamptz not null default now(),
      state text not null default 'waiting'
        check (state in ('waiting', 'sending', 'handed-over', 'undeliverable', 'given-up', 'no-recipient')),
      language text check (language in ('sl', 'en')),
      attempts integer not null default 0,
      attempted_at timestamptz,
      answer jsonb,
      settled_at timestamptz,
      check ((settled_at is null) = (state in ('waiting', 'sending'))),
      unique (letter, occasion, subject, way)
    )`.execute(db)
  await sql`comment on table message is 'What is written to a customer, and what became of it.'`.execute(db)
  await sql`comment on column message.subject is
    'Keycloak''s id of the account. Its address is asked for when the message is sent, and stands nowhere here.'`.execute(
    db,
  )
  await sql`comment on column message.letter is 'Which letter it is, such as reading-received.'`.execute(db)
  await sql`comment on column message.occasion is
    'What it is written about, such as the id of a reading: nobody is told of the same twice.'`.execute(db)
  await sql`comment on column message.state is 'What became of it, as far as is known.'`.execute(db)
  await sql`comment on column message.answer is
    'What the other side said last, as it was said, without the address.'`.execute(db)
  await sql`comment on column message.language is 'In which it was written.'`.execute(db)
  await sql`create index message_open on message (written_at) where settled_at is null`.execute(db)
  await sql`create index message_settled on message (settled_at)`.execute(db)
  await sql`create index message_undelivered on message (settled_at)
    where state in ('undeliverable', 'given-up')`.execute(db)
  await sql`grant select, delete, insert (id, way, subject, letter, occasion, content),
    update (state, language, attempts, attempted_at, answer, settled_at) on message to portal_app`.execute(db)

  // What waits in the former outbox moves, and so does what replicas of the version before still put there. It is taken up
  // by the job that looks for what waits.
  await sql`
    create function forward_mail() returns trigger language plpgsql as $$
    begin
      insert into public.message (id, way, subject, letter, occasion, content)
      values (new.id, 'mail', new.subject, new.mail ->> 'about', 'outbox ' || new.id, new.mail - 'about');
      return null;
    end $$`.execute(db)
  await sql`
    create trigger mail_forwarded before insert on mail_outbox for each row execute function forward_mail()`.execute(db)
  await sql`
    with moved as (delete from mail_outbox returning *)
    insert into message (id, way, subject, letter, occasion, content, written_at)
    select id, 'mail', subject, mail ->> 'about', 'outbox ' || id, mail - 'about', written_at from moved`.execute(db)
}
