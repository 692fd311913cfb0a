import { sql, type Kysely } from 'kysely'

/**
 * Messages that were sent again, and what had become of them before. And the audit says whose account staff looked at: its owner is
 * told, and it is forgotten with the account. Drafts of announcements may go, and nothing that was sent.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create table message_resend (
    id bigint generated always as identity primary key,
    message_id uuid not null references message (id) on delete cascade,
    idempotency_key uuid unique,
    resent_at timestamptz not null default now(),
    state text not null check (state in ('handed-over', 'delivered', 'bounced', 'expired', 'undeliverable', 'given-up',
      'no-recipient', 'not-needed')),
    answer jsonb,
    attempts integer not null,
    settled_at timestamptz not null
  )`)
  await run(`comment on table message_resend is
    'Each time that staff or an operator had a message sent again, with what had become of it by then.'`)
  await run(`comment on column message_resend.idempotency_key is
    'Of the request that asked for it; null where an operator did, without one.'`)
  await run(`comment on column message_resend.answer is 'What the other side had said last.'`)
  await run(`create index message_resend_of on message_resend (message_id, resent_at)`)
  await run(`grant select, insert (message_id, idempotency_key, state, answer, attempts, settled_at)
    on message_resend to portal_app`)

  // The newest first, for staff.
  await run(`create index message_written on message (written_at, id)`)

  await run(`alter table audit_entry add column about_account text check (about_account <> '')`)
  await run(`comment on column audit_entry.about_account is
    'Whose data it was about, where that is one account and somebody else acted.'`)
  await run(`create index audit_entry_about on audit_entry (about_account) where about_account is not null`)
  await run(`grant insert (about_account) on audit_entry to portal_app`)
  await run(`drop trigger audit_entry_forgets_persons on audit_entry`)
  await run(`create trigger audit_entry_forgets_persons before update on audit_entry
    for each row execute function forget_persons_only('subject', 'about_account')`)
  await run(forgetAccount)
  await run(auditOfAccount)
  await run(dropDraft)
  await run(`comment on function drop_announcement_draft is
    'False where there is no draft of that id: what was sent stays.'`)
  await run(`revoke execute on function drop_announcement_draft from public`)
  await run(`grant execute on function drop_announcement_draft to portal_app`)
}

const dropDraft = `
    create function drop_announcement_draft(draft uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform from public.announcement where id = draft and state = 'draft' for update;
      if not found then
        return false;
      end if;
      delete from public.announcement_deed where announcement_id = draft;
      delete from public.announcement where id = draft;
      return true;
    end $$`

const forgetAccount = `
    create or replace function forget_account(closing uuid) returns void
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
      update public.audit_entry set about_account = nobody where about_account = account;
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
      delete from public.notice_choice where subject = account;
      delete from public.notice_choice_made where subject = account;
      delete from public.notice_setting where subject = account;
      delete from public.confirmed_number where subject = account;
      delete from public.number_code where subject = account;
      delete from public.set_aside_target where subject = account;
      delete from public.session where subject = account;
      delete from public.keycloak_logout where subject = account;
      delete from public.link_attempt where key = 'account:' || account;
      delete from public.mail_allowance where key in ('account:' || account, 'code-account:' || account);
      delete from public.own_data_allowance where key = 'account:' || account;
      delete from public.account_closing where id = closing;
      insert into public.audit_entry (actor, subject, action, request_id)
        values ('customer', nobody, 'closeAccount', closing::text);
    end $$`

const auditOfAccount = `
    create or replace function audit_of_account(account text)
    returns table (id bigint, at timestamptz, actor text, client_id text, action text, outcome text, reason text,
      metering_point_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select entry.id, entry.at, entry.actor, entry.client_id, entry.action, entry.outcome, entry.reason, entry.metering_point_id
      from public.audit_entry entry
      where entry.subject = account and entry.actor in ('customer', 'program')
        or entry.about_account = account
        or entry.actor in ('system', 'staff') and entry.metering_point_id in (
          select link.metering_point_id from public.account_metering_point link
          where link.subject = account and entry.at >= link.linked_at and entry.at < coalesce(link.ended_at, 'infinity'))
      order by entry.id
    $$`
