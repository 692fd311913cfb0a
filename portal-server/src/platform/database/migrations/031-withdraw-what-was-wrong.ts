import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table withdrawn_row (
      id bigint primary key generated always as identity,
      table_name text not null check (table_name in ('billed_reading', 'payment_slip')),
      content jsonb not null check (jsonb_typeof(content) = 'object'),
      withdrawn_at timestamptz not null default now()
    )`.execute(db)
  await sql`comment on table withdrawn_row is
    'What the billing system brought in wrongly and took back: out of everybody''s sight, and not lost.'`.execute(db)

  // The portal may not delete: what it takes back goes this way, and stays here.
  await sql`
    create function withdraw(of_table text, ids uuid[]) returns void
    language plpgsql security definer set search_path = pg_temp as $$
    begin
      if of_table = 'billed_reading' then
        with gone as (delete from public.billed_reading where id = any(ids) returning *)
        insert into public.withdrawn_row (table_name, content) select of_table, to_jsonb(gone) from gone;
      elsif of_table = 'payment_slip' then
        with gone as (delete from public.payment_slip where id = any(ids) returning *)
        insert into public.withdrawn_row (table_name, content) select of_table, to_jsonb(gone) from gone;
      else
        raise exception 'nothing of % is withdrawn', of_table;
      end if;
    end $$`.execute(db)
  await sql`revoke execute on function withdraw from public`.execute(db)
  await sql`grant execute on function withdraw to portal_app`.execute(db)

  await knowSlipsByReference(db)
}

/** Two bills of one day live side by side, and a corrected day corrects the slip that there is. */
async function knowSlipsByReference(db: Kysely<unknown>): Promise<void> {
  // Of a reference that a point got month after month the last one counts, as before.
  await sql`
    with gone as (
      delete from payment_slip older using payment_slip newer
      where newer.metering_point_id = older.metering_point_id and newer.reference = older.reference
        and (newer.issued_on, newer.id) > (older.issued_on, older.id)
      returning older.*
    )
    insert into withdrawn_row (table_name, content) select 'payment_slip', to_jsonb(gone) from gone`.execute(db)
  // Looked up by the reference first, as by the index that it takes the place of.
  await sql`alter table payment_slip
    add constraint payment_slip_of_reference unique (reference, metering_point_id),
    drop constraint payment_slip_metering_point_id_issued_on_key`.execute(db)
  await sql`drop index payment_slip_look_up`.execute(db)
  await sql`create index payment_slip_of_point on payment_slip (metering_point_id, issued_on)`.execute(db)
  await sql`grant update (issued_on) on payment_slip to portal_app`.execute(db)
}
