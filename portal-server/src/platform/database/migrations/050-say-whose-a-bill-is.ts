import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await widenMoney(db)
  await takeWhatBillsSay(db)
  await createWhose(db)
  await placeByTriggers(db)
  await sql`update invoice set occupancy_id = occupancy_of_bill(invoice)`.execute(db)
  await sql`update payment set occupancy_id = occupancy_of_payment(payment)`.execute(db)
  await sql`create index invoice_of_occupancy on invoice (occupancy_id, issued_on)`.execute(db)
  await sql`create index payment_of_occupancy on payment (occupancy_id, received_on)`.execute(db)
  await createState(db)
  await createBill(db)
}

/**
 * As far as a number of JSON is exact. Both tables are written anew, which takes seconds: so far imports alone look at them, and one
 * that comes meanwhile waits.
 */
async function widenMoney(db: Kysely<unknown>): Promise<void> {
  const isExact = (column: string) => sql`check (${sql.ref(column)} between -9007199254740991 and 9007199254740991)`
  for (const column of ['net_cents', 'vat_cents', 'total_cents'])
    await sql`alter table invoice alter column ${sql.ref(column)} type bigint, add ${isExact(column)}`.execute(db)
  await sql`alter table payment alter column amount_cents type bigint, add ${isExact('amount_cents')}`.execute(db)
}

async function takeWhatBillsSay(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table invoice
      add column kind text check (kind in ('invoice', 'advance', 'settlement', 'credit-note')),
      add column customer_key text check (customer_key <> ''),
      add column buyer_name text check (buyer_name <> ''),
      add column buyer_street text check (buyer_street <> ''),
      add column buyer_town text check (buyer_town <> ''),
      add column preceding_numbers jsonb not null default '[]' check (jsonb_typeof(preceding_numbers) = 'array'),
      add column vat jsonb check (jsonb_typeof(vat) = 'array'),
      add column readings jsonb not null default '[]' check (jsonb_typeof(readings) = 'array'),
      add column occupancy_id uuid references occupancy`.execute(db)
  await sql`
    alter table payment
      add column customer_key text check (customer_key <> ''),
      add column occupancy_id uuid references occupancy`.execute(db)
  for (const [column, comment] of Object.entries({
    'invoice.kind': 'What sort of bill it is; null where the billing system does not say.',
    'invoice.customer_key': "The billing system's own key of the customer whose bill it is, where it says so.",
    'invoice.buyer_name': 'Whom the bill is for, as it is printed.',
    'invoice.preceding_numbers': 'The numbers of the bills that this one corrects, credits or settles.',
    'invoice.vat': 'VAT by rate as it is printed; null where the billing system does not say.',
    'invoice.readings': 'The readings that it is built on.',
    'invoice.occupancy_id':
      'In whose time it was used: whose bill it is. Null where nobody can tell. Written by triggers alone.',
    'payment.customer_key': "The billing system's own key of the customer who paid, where it says so.",
    'payment.occupancy_id': 'Whose payment it is. Null where nobody can tell. Written by triggers alone.',
  }))
    await sql`comment on column ${sql.ref(column)} is ${sql.lit(comment)}`.execute(db)
  await sql`create index invoice_of_preceding on invoice using gin (preceding_numbers) where preceding_numbers <> '[]'`.execute(
    db,
  )
  const columns = sql.raw('kind, customer_key, buyer_name, buyer_street, buyer_town, preceding_numbers, vat, readings')
  await sql`grant insert (${columns}), update (${columns}) on invoice to portal_app`.execute(db)
  await sql`grant insert (customer_key), update (customer_key) on payment to portal_app`.execute(db)
}

/**
 * Whose a bill is: the customer's whom it names by key, else by name, else in whose time its period lies. Two bills may share the day
 * on which the point changed hands. One whose period reaches further across, and which names nobody, is shown to nobody.
 */
async function createWhose(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function occupancy_of_bill(bill public.invoice) returns uuid language sql stable as $$
      select occupancy.id from public.occupancy
      cross join lateral (
        select coalesce(occupancy.customer_key = bill.customer_key, false) as keyed,
          coalesce(bill.buyer_name is not null
            and public.name_in_words(bill.buyer_name) = public.name_in_words(occupancy.user_name), false) as named,
          bill.period_from between occupancy.starts_on and occupancy.ends_on as begins_there,
          bill.period_from >= occupancy.starts_on and bill.period_to <= occupancy.ends_on + 1 as lies_there
      ) says
      where occupancy.metering_point_id = bill.metering_point_id and occupancy.ends_on >= occupancy.starts_on
        and (says.keyed or bill.customer_key is null or occupancy.customer_key is null)
        and (says.keyed or says.named or says.lies_there)
      order by says.keyed desc, says.named desc, says.begins_there desc, says.lies_there desc, occupancy.sequence desc
      limit 1
    $$`.execute(db)
  await sql`
    create function occupancy_of_payment(paid public.payment) returns uuid language sql stable as $$
      select case when paid.invoice_id is not null
        then (select invoice.occupancy_id from public.invoice where invoice.id = paid.invoice_id)
        else (
          select occupancy.id from public.occupancy
          cross join lateral (
            select coalesce(occupancy.customer_key = paid.customer_key, false) as keyed,
              paid.received_on between occupancy.starts_on and occupancy.ends_on as came_then
          ) says
          where occupancy.metering_point_id = paid.metering_point_id and occupancy.ends_on >= occupancy.starts_on
            and (says.keyed or paid.customer_key is null or occupancy.customer_key is null)
            and (says.keyed or says.came_then)
          order by says.keyed desc, says.came_then desc, occupancy.sequence desc
          limit 1)
      end
    $$`.execute(db)
}

/** As their owner: the portal reads whose a bill is, and nobody writes it but these. */
async function placeByTriggers(db: Kysely<unknown>): Promise<void> {
  // The lock, which the reference takes as well, only later: an occupancy that changes at the same moment comes before or after.
  await sql`
    create function place_bill() returns trigger language plpgsql security definer set search_path = pg_temp as $$
    begin
      perform from public.metering_point where id = new.metering_point_id for key share;
      new.occupancy_id := public.occupancy_of_bill(new);
      return new;
    end $$`.execute(db)
  await sql`
    create function place_payment() returns trigger language plpgsql security definer set search_path = pg_temp as $$
    begin
      perform from public.metering_point where id = new.metering_point_id for key share;
      new.occupancy_id := public.occupancy_of_payment(new);
      return new;
    end $$`.execute(db)
  await sql`
    create function place_payments_of_bill() returns trigger
    language plpgsql security definer set search_path = pg_temp as $$
    begin
      update public.payment set occupancy_id = new.occupancy_id where invoice_id = new.id;
      return null;
    end $$`.execute(db)
  await sql`
    create function place_bills_of_points() returns trigger
    language plpgsql security definer set search_path = pg_temp as $$
    declare
      points constant uuid[] := array(select distinct metering_point_id from written);
    begin
      if not exists (select from public.invoice where metering_point_id = any(points))
          and not exists (select from public.payment where metering_point_id = any(points)) then
        return null;
      end if;
      perform from public.metering_point where id = any(points) order by id for update;
      update public.invoice set occupancy_id = public.occupancy_of_bill(invoice)
        where metering_point_id = any(points) and occupancy_id is distinct from public.occupancy_of_bill(invoice);
      update public.payment set occupancy_id = public.occupancy_of_payment(payment)
        where metering_point_id = any(points) and occupancy_id is distinct from public.occupancy_of_payment(payment);
      return null;
    end $$`.execute(db)

  await sql`create trigger bill_placed before insert on invoice for each row execute function place_bill()`.execute(db)
  await sql`
    create trigger bill_placed_anew before update on invoice for each row
    when ((old.period_from, old.period_to, old.customer_key, old.buyer_name)
      is distinct from (new.period_from, new.period_to, new.customer_key, new.buyer_name))
    execute function place_bill()`.execute(db)
  await sql`
    create trigger payments_follow_bill after update on invoice for each row
    when (old.occupancy_id is distinct from new.occupancy_id) execute function place_payments_of_bill()`.execute(db)
  await sql`create trigger payment_placed before insert on payment for each row execute function place_payment()`.execute(
    db,
  )
  await sql`
    create trigger payment_placed_anew before update on payment for each row
    when ((old.invoice_id, old.received_on, old.customer_key)
      is distinct from (new.invoice_id, new.received_on, new.customer_key))
    execute function place_payment()`.execute(db)
  for (const event of ['insert', 'update'])
    await sql`
      create trigger ${sql.ref(`bills_placed_on_${event}`)} after ${sql.raw(event)} on occupancy
      referencing new table as written for each statement execute function place_bills_of_points()`.execute(db)
}

/** As billState() and openCents() of rules/bill.ts have it. */
async function createState(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function bill_open_cents(total_cents bigint, paid_cents bigint, cancelled_on date) returns bigint
    language sql immutable as $$
      select case when cancelled_on is null then total_cents - paid_cents else -paid_cents end
    $$`.execute(db)
  await sql`
    create function bill_state(total_cents bigint, paid_cents bigint, cancelled_on date, due_on date, today date) returns text
    language sql immutable as $$
      select case
        when cancelled_on is not null then 'cancelled'
        when total_cents < 0 then 'credit'
        when total_cents - paid_cents <= 0 then 'paid'
        when today > due_on then 'overdue'
        when paid_cents > 0 then 'part-paid'
        else 'open'
      end
    $$`.execute(db)
}

async function createBill(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view bill as
      select invoice.id, invoice.number, invoice.metering_point_id, invoice.occupancy_id,
        coalesce(invoice.kind, case when invoice.total_cents < 0 then 'credit-note' else 'invoice' end) as kind,
        invoice.issued_on, invoice.due_on, invoice.period_from, invoice.period_to, invoice.cancelled_on, invoice.total_cents,
        came.paid_cents,
        bill_open_cents(invoice.total_cents, came.paid_cents, invoice.cancelled_on) as open_cents
      from invoice
      cross join lateral (
        select coalesce(sum(payment.amount_cents), 0)::bigint as paid_cents from payment
        where payment.invoice_id = invoice.id and payment.cancelled_on is null
      ) came`.execute(db)
  await sql`comment on view bill is 'A bill with what has come in for it, and what is still to be paid.'`.execute(db)
  await sql`grant select on bill to portal_app`.execute(db)
}
