import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await takeWhatBillingSays(db)
  await createOccupancy(db)
  await createSameName(db)
  await createKeeping(db)
  await sql`select keep_occupancies(array(select id from metering_point))`.execute(db)
  await sql`update occupancy set known_at = '-infinity'`.execute(db)
  await createTriggers(db)
  await createOccupancyOfSlip(db)
  await bindLinks(db)
}

async function takeWhatBillingSays(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table metering_point
      add column customer_key text check (customer_key <> ''),
      add column occupied_from date,
      add column occupied_to date check (occupied_to >= occupied_from),
      add column named_at timestamptz not null default now()`.execute(db)
  await sql`comment on column metering_point.customer_key is
    'The billing system''s own key of the customer who uses the point, where it says so.'`.execute(db)
  await sql`comment on column metering_point.occupied_from is 'Since which day, where the billing system says so.'`.execute(
    db,
  )
  await sql`comment on column metering_point.occupied_to is 'The last day of that customer.'`.execute(db)
  await sql`comment on column metering_point.named_at is 'When user_name came to say what it says.'`.execute(db)
  await sql`grant insert (customer_key, occupied_from, occupied_to), update (customer_key, occupied_from, occupied_to)
    on metering_point to portal_app`.execute(db)
  await sql`
    create function note_naming() returns trigger language plpgsql as $$
    begin
      new.named_at := now();
      return new;
    end $$`.execute(db)
  await sql`
    create trigger naming_noted before update on metering_point
    for each row when (old.user_name is distinct from new.user_name) execute function note_naming()`.execute(db)

  // Of slips that are there already nobody knows when they came.
  await sql`alter table payment_slip
    add column customer_key text check (customer_key <> ''),
    add column received_at timestamptz not null default '-infinity'`.execute(db)
  await sql`alter table payment_slip alter column received_at set default now()`.execute(db)
  await sql`comment on column payment_slip.customer_key is
    'The billing system''s own key of the customer who gets the bill, where it says so.'`.execute(db)
  await sql`grant insert (customer_key), update (customer_key) on payment_slip to portal_app`.execute(db)
}

async function createOccupancy(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table occupancy (
      id uuid primary key default uuidv7(),
      metering_point_id uuid not null references metering_point,
      sequence bigint not null generated always as identity,
      customer_key text check (customer_key <> ''),
      user_name text not null,
      consumption_type text not null check (consumption_type in ('household', 'business')),
      starts_on date not null,
      ends_on date not null,
      said_to date,
      known_at timestamptz not null default now(),
      check (ends_on >= starts_on - 1)
    )`.execute(db)
  await sql`comment on table occupancy is
    'Who uses a point from which day to which. One that never was ends before it begins. Written by triggers alone.'`.execute(
    db,
  )
  await sql`comment on column occupancy.starts_on is 'Its first day; -infinity where nobody said since when.'`.execute(
    db,
  )
  await sql`comment on column occupancy.ends_on is 'Its last day; infinity while no end is known.'`.execute(db)
  await sql`comment on column occupancy.said_to is 'Its last day by the billing system''s own word, where it said one.'`.execute(
    db,
  )
  await sql`comment on column occupancy.known_at is 'When it came to be known.'`.execute(db)
  await sql`comment on column occupancy.sequence is 'The order in which they came to be known: the last one is the one in power.'`.execute(
    db,
  )
  await sql`comment on column occupancy.customer_key is 'The billing system''s own key of the customer.'`.execute(db)
  await sql`create index occupancy_of_point on occupancy (metering_point_id, sequence)`.execute(db)
  await sql`create index occupancy_ending on occupancy (ends_on) where ends_on < 'infinity'`.execute(db)
  await sql`grant select on occupancy to portal_app`.execute(db)
}

/** "NOVAK Ana" is "Ana Novak": a name that is only written otherwise is nobody new. */
async function createSameName(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function name_in_words(name text) returns text[] language sql immutable as $$
      select array(
        select word
        from regexp_split_to_table(regexp_replace(lower(normalize(name, NFKD)), '[^[:alnum:][:space:],.-]', '', 'g'), '[[:space:],.-]+') word
        where word <> '' order by word collate "C")
    $$`.execute(db)
}

async function createKeeping(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal_today() returns date language sql stable as $$
      select coalesce(
        (select (public.portal_now() at time zone time_zone)::date from public.reading_window_rule), current_date)
    $$`.execute(db)

  // What lies in the time of the one that begins was somebody else's only by mistake, or ends the day before.
  await sql`
    create function clear_occupancies(point uuid, apart uuid, from_day date) returns void language sql as $$
      update public.occupancy
      set ends_on = case when starts_on < from_day then from_day - 1 else starts_on - 1 end
      where metering_point_id = point and id is distinct from apart and ends_on >= from_day and ends_on >= starts_on
    $$`.execute(db)
  await sql`
    create function begin_occupancy(point public.metering_point, from_day date) returns void language plpgsql as $$
    begin
      perform public.clear_occupancies(point.id, null, from_day);
      insert into public.occupancy (metering_point_id, customer_key, user_name, consumption_type, starts_on, ends_on, said_to)
      values (point.id, point.customer_key, point.user_name, point.consumption_type, from_day,
        greatest(coalesce(point.occupied_to, 'infinity'), from_day - 1), point.occupied_to);
    end $$`.execute(db)
  // Billing says for the first time since when somebody is there: an account that was linked before is that of somebody else,
  // whose name nobody knows any more.
  await sql`
    create function part_older_links(known public.occupancy, from_day date) returns void language plpgsql as $$
    declare
      older constant uuid[] := array(
        select link.id from public.account_metering_point link cross join public.reading_window_rule rule
        where link.occupancy_id = known.id and (link.linked_at at time zone rule.time_zone)::date < from_day);
      former uuid;
    begin
      if cardinality(older) = 0 then
        return;
      end if;
      insert into public.occupancy (metering_point_id, user_name, consumption_type, starts_on, ends_on)
        values (known.metering_point_id, '', known.consumption_type, known.starts_on, from_day - 1) returning id into former;
      update public.account_metering_point set occupancy_id = former where id = any(older);
      update public.occupancy set sequence = default where id = known.id;
    end $$`.execute(db)
  // A first day that was brought too early cut whoever was there before short, or off: they have their days back.
  await sql`
    create function give_days_back(known public.occupancy, first_day date) returns void language plpgsql as $$
    declare
      former public.occupancy;
      next_day date := first_day;
    begin
      for former in
        select * from public.occupancy
        where metering_point_id = known.metering_point_id and sequence < known.sequence
          and case when ends_on < starts_on then starts_on > known.starts_on else ends_on = known.starts_on - 1 end
        order by sequence desc
      loop
        continue when former.starts_on >= next_day;
        update public.occupancy set ends_on = least(next_day - 1, coalesce(said_to, 'infinity')) where id = former.id;
        exit when former.ends_on >= former.starts_on;
        next_day := former.starts_on;
      end loop;
    end $$`.execute(db)
  await sql`
    create function continue_occupancy(point public.metering_point, known public.occupancy) returns void language plpgsql as $$
    declare
      first_day constant date := coalesce(point.occupied_from, known.starts_on);
    begin
      if first_day > known.starts_on then
        perform public.give_days_back(known, first_day);
      end if;
      perform public.clear_occupancies(point.id, known.id, first_day);
      update public.occupancy set customer_key = coalesce(point.customer_key, known.customer_key),
          user_name = point.user_name, consumption_type = point.consumption_type,
          starts_on = first_day, ends_on = greatest(coalesce(point.occupied_to, 'infinity'), first_day - 1),
          said_to = point.occupied_to
        where id = known.id;
      if known.customer_key is null and known.starts_on = '-infinity' and point.customer_key is not null then
        perform public.part_older_links(known, first_day);
      end if;
    end $$`.execute(db)

  // Of a billing system that names no customers: a bill that came with the new name or after it, or within the day before as
  // another one than those that were there. Who was there goes with the day of their last bill, or with the last reading that
  // they handed in.
  await sql`
    create function first_day_by_slip(point public.metering_point) returns date language sql stable as $$
      select least(newest.issued_on, public.portal_today(), greatest(
        coalesce(earlier.issued_on + 1, newest.issued_on),
        (select (max(reading.entered_at) at time zone rule.time_zone)::date + 1
          from public.reading join public.meter on meter.id = reading.meter_id
          join public.account_metering_point link
            on link.metering_point_id = meter.metering_point_id and link.subject = reading.subject
          cross join public.reading_window_rule rule
          where meter.metering_point_id = point.id group by rule.time_zone)))
      from (
        select issued_on, received_at from public.payment_slip
        where metering_point_id = point.id order by issued_on desc limit 1
      ) newest
      left join lateral (
        select issued_on from public.payment_slip
        where metering_point_id = point.id and issued_on < newest.issued_on and received_at < newest.received_at
        order by issued_on desc limit 1
      ) earlier on true
      where newest.received_at >= point.named_at
        or newest.received_at >= point.named_at - interval '1 day' and earlier.issued_on is not null
    $$`.execute(db)

  await sql`
    create function keep_occupancy(point public.metering_point) returns void language plpgsql as $$
    declare
      known public.occupancy;
      earlier public.occupancy;
      first_day date;
    begin
      select * into known from public.occupancy where metering_point_id = point.id order by sequence desc limit 1 for update;
      if point.customer_key is not null and known.customer_key is not null and point.customer_key <> known.customer_key then
        -- Somebody who was there before, and from then on: whoever came in between never was.
        select * into earlier from public.occupancy
          where metering_point_id = point.id and customer_key = point.customer_key
            and coalesce(point.occupied_from, public.portal_today()) <= ends_on + 1
          order by sequence desc limit 1;
        if found then
          perform public.continue_occupancy(point, earlier);
          update public.occupancy set sequence = default where id = earlier.id;
        else
          perform public.begin_occupancy(point, coalesce(point.occupied_from, public.portal_today()));
        end if;
      elsif point.customer_key = known.customer_key
          or public.name_in_words(point.user_name) = public.name_in_words(known.user_name) then
        if point.occupied_from > known.ends_on then
          perform public.begin_occupancy(point, point.occupied_from);
        else
          perform public.continue_occupancy(point, known);
        end if;
      elsif point.customer_key is not null then
        perform public.begin_occupancy(point, coalesce(point.occupied_from, public.portal_today()));
      elsif point.occupied_from > known.starts_on then
        perform public.begin_occupancy(point, point.occupied_from);
      else
        first_day := public.first_day_by_slip(point);
        if first_day is not null then
          perform public.begin_occupancy(point, coalesce(point.occupied_from, greatest(first_day, known.starts_on + 1)));
        end if;
      end if;
    end $$`.execute(db)

  await sql`
    create function begin_first_occupancies(points uuid[]) returns void language sql as $$
      insert into public.occupancy (metering_point_id, customer_key, user_name, consumption_type, starts_on, ends_on, said_to)
      select fresh.id, fresh.customer_key, fresh.user_name, fresh.consumption_type,
        coalesce(fresh.occupied_from, '-infinity'), coalesce(fresh.occupied_to, 'infinity'), fresh.occupied_to
      from public.metering_point fresh
      where fresh.id = any(points)
        and not exists (select from public.occupancy where occupancy.metering_point_id = fresh.id)
    $$`.execute(db)

  // Most that come in say what they said the day before.
  await sql`
    create function keep_occupancies(points uuid[]) returns void language plpgsql as $$
    declare
      point public.metering_point;
    begin
      perform public.begin_first_occupancies(points);
      for point in
        select said.* from public.metering_point said
        cross join lateral (
          select * from public.occupancy where metering_point_id = said.id order by sequence desc limit 1
        ) known
        where said.id = any(points)
          and (known.customer_key, known.user_name, known.consumption_type, known.starts_on, known.ends_on)
            is distinct from (coalesce(said.customer_key, known.customer_key), said.user_name, said.consumption_type,
              coalesce(said.occupied_from, known.starts_on), coalesce(said.occupied_to, 'infinity'))
        order by said.id
      loop
        perform public.keep_occupancy(point);
      end loop;
    end $$`.execute(db)
  for (const name of [
    'clear_occupancies(uuid, uuid, date)',
    'begin_occupancy(public.metering_point, date)',
    'part_older_links(public.occupancy, date)',
    'give_days_back(public.occupancy, date)',
    'continue_occupancy(public.metering_point, public.occupancy)',
    'first_day_by_slip(public.metering_point)',
    'keep_occupancy(public.metering_point)',
    'begin_first_occupancies(uuid[])',
    'keep_occupancies(uuid[])',
  ])
    await sql`revoke execute on function ${sql.raw(name)} from public`.execute(db)
}

async function createTriggers(db: Kysely<unknown>): Promise<void> {
  // As its owner: the portal reads who uses a point, and nobody writes it but these.
  await sql`
    create function keep_occupancies_of_points() returns trigger
    language plpgsql security definer set search_path = pg_temp as $$
    begin
      if tg_op = 'INSERT' then
        perform public.begin_first_occupancies(array(select id from written));
      else
        perform public.keep_occupancies(array(select id from written));
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create function keep_occupancies_of_slips() returns trigger
    language plpgsql security definer set search_path = pg_temp as $$
    begin
      perform public.keep_occupancies(array(select distinct metering_point_id from written));
      return null;
    end $$`.execute(db)
  for (const { table, works } of [
    { table: 'metering_point', works: 'keep_occupancies_of_points' },
    { table: 'payment_slip', works: 'keep_occupancies_of_slips' },
  ])
    for (const event of ['insert', 'update'])
      await sql`
        create trigger ${sql.ref(`occupancies_kept_on_${event}`)} after ${sql.raw(event)} on ${sql.table(table)}
        referencing new table as written for each statement execute function ${sql.ref(works)}()`.execute(db)
}

/**
 * Whose bill a slip is of: the customer's whom it names, or whose time the period of its invoice or its day lies in. By its day alone one
 * that was there before anybody knew of a customer is none of theirs: it is the last one of whoever left.
 */
async function createOccupancyOfSlip(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function occupancy_of_slip(slip public.payment_slip) returns uuid language sql stable as $$
      select occupancy.id from public.occupancy
      where occupancy.metering_point_id = slip.metering_point_id and occupancy.ends_on >= occupancy.starts_on
        and case when slip.customer_key is not null and occupancy.customer_key is not null
          then occupancy.customer_key = slip.customer_key
          else coalesce(
            (select invoice.period_from from public.invoice
              where invoice.metering_point_id = slip.metering_point_id and invoice.reference = slip.reference
                and invoice.issued_on between slip.issued_on - 31 and slip.issued_on + 31
              order by invoice.issued_on desc limit 1),
            case when slip.received_at >= occupancy.known_at - interval '1 day' then slip.issued_on end
          ) between occupancy.starts_on and occupancy.ends_on end
      order by occupancy.sequence desc limit 1
    $$`.execute(db)
}

async function bindLinks(db: Kysely<unknown>): Promise<void> {
  await sql`alter table account_metering_point
    add column id uuid not null default gen_random_uuid() unique,
    add column occupancy_id uuid references occupancy,
    add column ended_at timestamptz`.execute(db)
  await sql`update account_metering_point link set occupancy_id = occupancy.id
    from occupancy where occupancy.metering_point_id = link.metering_point_id`.execute(db)
  await sql`comment on column account_metering_point.occupancy_id is
    'In whose time the account looks: it sees nothing of the point from before and after.'`.execute(db)
  await sql`comment on column account_metering_point.ended_at is
    'When the account was told that this time is over; null while it goes on.'`.execute(db)

  // Whoever links without saying in whose time links in that of today.
  await sql`
    create function bind_link() returns trigger language plpgsql security definer set search_path = pg_temp as $$
    begin
      perform public.keep_occupancies(array[new.metering_point_id]);
      select id into new.occupancy_id from public.occupancy
        where metering_point_id = new.metering_point_id and ends_on >= starts_on order by sequence desc limit 1;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger link_bound before insert on account_metering_point
    for each row when (new.occupancy_id is null) execute function bind_link()`.execute(db)
  await sql`alter table account_metering_point alter column occupancy_id set not null`.execute(db)
  await sql`create index link_of_occupancy on account_metering_point (occupancy_id)`.execute(db)
  await sql`grant update (occupancy_id, linked_at, ended_at) on account_metering_point to portal_app`.execute(db)
}
