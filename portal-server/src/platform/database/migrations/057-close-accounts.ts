import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createClosings(db)
  await letPersonsBeForgotten(db)
  await createForgetting(db)
  await createOwnAudit(db)
  // As link_attempt: counted in the database, so that neither a restart nor a second replica begins anew.
  await sql`
    create table own_data_allowance (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`.execute(db)
  await sql`comment on table own_data_allowance is
    'How often an account took its own data lately; rate-limiter-flexible keeps it.'`.execute(db)
  await sql`grant select, insert, update, delete on own_data_allowance to portal_app`.execute(db)
}

async function createClosings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account_closing (
      id uuid primary key default gen_random_uuid(),
      subject text not null unique check (subject <> ''),
      origin text not null check (origin in ('asked', 'gone')),
      asked_at timestamptz not null,
      key_hash text,
      key_until timestamptz,
      confirmed_at timestamptz,
      pressed_at timestamptz,
      closes_at timestamptz,
      access_ended_at timestamptz,
      farewell_at timestamptz,
      constraint account_closing_confirmed check (
        (confirmed_at is null) = (closes_at is null) and (confirmed_at is null) = (pressed_at is null)),
      constraint account_closing_with_key check ((key_hash is null) = (key_until is null)),
      constraint account_closing_farewell_last check (farewell_at is null or confirmed_at is not null)
    )`.execute(db)
  for (const [what, comment] of Object.entries(comments))
    await sql`comment on ${sql.raw(what)} is ${sql.lit(comment)}`.execute(db)
  await sql`create index account_closing_due on account_closing (closes_at) where closes_at is not null`.execute(db)
  await sql`grant select, delete, insert (subject, origin, asked_at, key_hash, key_until, confirmed_at, pressed_at, closes_at),
    update (origin, asked_at, key_hash, key_until, confirmed_at, pressed_at, closes_at, access_ended_at, farewell_at)
    on account_closing to portal_app`.execute(db)
}

const comments = {
  'table account_closing':
    'Accounts that are being closed. A row goes with what is held of its account, or when its owner comes back.',
  'column account_closing.subject': "Keycloak's id of the account.",
  'column account_closing.origin': 'asked: by its owner. gone: Keycloak has no such account any more.',
  'column account_closing.key_hash': 'Of the key in the mailed link that confirms it.',
  'column account_closing.confirmed_at': 'From then on nothing is written to it but what is about the closing.',
  'column account_closing.closes_at': 'Until then signing in undoes it.',
  'column account_closing.pressed_at':
    'When it was confirmed by the clock of the machine: only who signs in afterwards has come back.',
  'column account_closing.access_ended_at': 'When it was signed out everywhere, and its programs with it.',
  'column account_closing.farewell_at': 'When it was told that it is over: from then on nothing undoes it.',
}

/** Rows that are only added to lose whose they are, and nothing else of them ever changes. */
async function letPersonsBeForgotten(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function refuse_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and current_setting('portal.forgetting', true) = 'on' then
        return null;
      end if;
      raise exception '% only ever grows: % refused', tg_table_name, lower(tg_op) using
        errcode = 'RW002', schema = 'public', table = tg_table_name, constraint = 'reading_append_only';
    end $$`.execute(db)
  await sql`
    create function forget_persons_only() returns trigger language plpgsql as $$
    begin
      if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv then
        raise exception '% only ever grows: update refused', tg_table_name using
          errcode = 'RW002', schema = 'public', table = tg_table_name, constraint = 'reading_append_only';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger reading_forgets_persons before update on reading
    for each row execute function forget_persons_only('subject', 'doubt_note')`.execute(db)
  await sql`
    create trigger audit_entry_forgets_persons before update on audit_entry
    for each row execute function forget_persons_only('subject')`.execute(db)
}

async function createForgetting(db: Kysely<unknown>): Promise<void> {
  // All of it or nothing, and of nobody who has not confirmed it. What stays is somebody's of whom nothing else is known: an id
  // made here, and kept nowhere beside it.
  await sql`
    create function forget_account(closing uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      account constant text := (
        select subject from public.account_closing where id = closing and confirmed_at is not null for update);
      nobody constant text := pg_catalog.gen_random_uuid()::text;
    begin
      if account is null then
        return;
      end if;
      perform pg_catalog.set_config('portal.forgetting', 'on', true);
      update public.reading set subject = nobody, doubt_note = null where subject = account;
      update public.audit_entry set subject = nobody where subject = account;
      perform pg_catalog.set_config('portal.forgetting', '', true);
      update public.unusual_use_answer set subject = nobody where subject = account;
      delete from public.reading_photo photo using public.reading
        where reading.id = photo.reading_id and reading.subject = nobody;
      insert into public.audit_entry (actor, subject, action, metering_point_id, details, request_id)
        select 'customer', nobody, 'unlinkMeteringPoint', metering_point_id,
          jsonb_build_object('linkedAt', linked_at, 'because', 'account-closed'), closing::text
        from public.account_metering_point where subject = account;
      delete from public.account_metering_point where subject = account;
      delete from public.message where subject = account;
      delete from public.mail_outbox where subject = account;
      delete from public.session where subject = account;
      delete from public.keycloak_logout where subject = account;
      delete from public.link_attempt where key = 'account:' || account;
      delete from public.mail_allowance where key = 'account:' || account;
      delete from public.own_data_allowance where key = 'account:' || account;
      delete from public.account_closing where id = closing;
      insert into public.audit_entry (actor, subject, action, request_id)
        values ('customer', nobody, 'closeAccount', closing::text);
    end $$`.execute(db)
  await sql`comment on function forget_account is 'Ends a confirmed closing: nothing here names the account afterwards.'`.execute(
    db,
  )
  await sql`revoke execute on function forget_account from public`.execute(db)
  await sql`grant execute on function forget_account to portal_app`.execute(db)
}

/** The portal itself only adds to the audit. Whoever asks what is held of them sees what is about them, and no name of staff. */
async function createOwnAudit(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit_of_account(account text)
    returns table (id bigint, at timestamptz, actor text, client_id text, action text, outcome text, reason text,
      metering_point_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select entry.id, entry.at, entry.actor, entry.client_id, entry.action, entry.outcome, entry.reason, entry.metering_point_id
      from public.audit_entry entry
      where entry.subject = account and entry.actor in ('customer', 'program')
        or entry.actor in ('system', 'staff') and entry.metering_point_id in (
          select link.metering_point_id from public.account_metering_point link
          where link.subject = account and entry.at >= link.linked_at and entry.at < coalesce(link.ended_at, 'infinity'))
      order by entry.id
    $$`.execute(db)
  await sql`revoke execute on function audit_of_account from public`.execute(db)
  await sql`grant execute on function audit_of_account to portal_app`.execute(db)
}
