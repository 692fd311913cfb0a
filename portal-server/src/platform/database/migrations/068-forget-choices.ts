import { sql, type Kysely } from 'kysely'

/** What an account chose of notices goes when it is closed; choices are no longer anybody's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
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
    end $$`.execute(db)
}
