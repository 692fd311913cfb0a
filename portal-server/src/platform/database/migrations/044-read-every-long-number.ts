import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createReading(db)
  await sql`alter table payment_slip add column purpose_numbers text[]`.execute(db)
  await sql`
    update payment_slip slip set purpose_numbers = purpose_numbers(slip.purpose, point.number)
    from metering_point point where point.id = slip.metering_point_id`.execute(db)
  await sql`alter table payment_slip alter column purpose_numbers set not null`.execute(db)
  await sql`comment on column payment_slip.purpose_numbers is
    'The long numbers that can be read in the purpose: each of them links the point.'`.execute(db)
  await sql`comment on column payment_slip.purpose_number is
    'The longest of them. Of portals of the release before, and gone with the next.'`.execute(db)
  await sql`grant insert (purpose_numbers), update (purpose_numbers) on payment_slip to portal_app`.execute(db)
  await readForPortalsBefore(db)
  await keepNotes(db)
}

/** The same as purposeNumbersOf() in rules/payment-slip.ts, for what no portal of today writes. */
async function createReading(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function purpose_without_typography(line text) returns text language sql immutable as $$
      select btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(normalize(line, NFKC),
        '[\u200b-\u200d\u2060\ufeff\u00ad]', '', 'g'),
        '[-\u058a\u05be\u1400\u1806\u2010-\u2015\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\u2212\u{10ead}]', '-', 'g'),
        '[\u0009-\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'),
        ' ?- ?', '-', 'g'))
    $$`.execute(db)
  await sql`
    create function purpose_without_periods(plain text) returns text language sql immutable as $$
      select regexp_replace(regexp_replace(regexp_replace(plain,
        '(?<![0-9])[0-9]{1,2}[./] ?[0-9]{1,2}[./] ?(20)?[0-9]{2}(?![0-9])', '|', 'g'),
        '(?<![0-9])[0-9]{1,2}[-./] ?20[0-9]{2}(?![0-9])', '|', 'g'),
        '(?<![0-9])20[0-9]{2}[-./] ?[0-9]{1,2}(?![0-9])', '|', 'g')
    $$`.execute(db)
  // What may stand at its edges is a year, a month or a running number.
  await sql`
    create function purpose_numbers_of_chain(chain text) returns setof text language sql immutable as $$
      with shorn as (
        select
          regexp_replace(regexp_replace(chain, '^(20[0-9]{2}[ -])+', ''), '([ -]20[0-9]{2})+$', '') as of_years,
          regexp_replace(regexp_replace(chain, '^((20[0-9]{2}|[0-9]{1,2})[ -])+', ''),
            '([ -](20[0-9]{2}|[0-9]{1,2}))+$', '') as of_small
      )
      select translate(chain, ' -', '') from shorn
      union all select translate(of_years, ' -', '') from shorn
      union all select translate(of_small, ' -', '') from shorn where of_small ~ '^[0-9]{3,}([ -][0-9]{3,})*$'
    $$`.execute(db)
  await sql`
    create function is_purpose_date(number text) returns boolean language sql immutable as $$
      select number ~ '^20[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])?$'
        or number ~ '^(0[1-9]|[12][0-9]|3[01])?(0[1-9]|1[0-2])20[0-9]{2}$'
    $$`.execute(db)
  await sql`
    create function purpose_holds(plain text, number text) returns boolean language sql immutable as $$
      select number ~ '^[0-9]{6,}$' and plain ~
        ('(?<![0-9])' || array_to_string(string_to_array(number, null), '[ -]?') || '(?![0-9])')
    $$`.execute(db)
  await sql`
    create function purpose_numbers(line text, point_number text) returns text[] language plpgsql immutable
    set search_path = public, pg_temp as $$
    declare
      plain constant text := purpose_without_typography(line);
      own text := translate(purpose_without_typography(point_number), ' -', '');
      chains constant text[] := array(
        select groups[1] from regexp_matches(purpose_without_periods(plain), '([0-9]+([ -][0-9]+)*)', 'g') groups);
      wholes constant text[] := array(select translate(chain, ' -', '') from unnest(chains) chain);
      numbers text[];
    begin
      if not purpose_holds(plain, own) then
        own := null;
      end if;
      numbers := array(
        select number from (
          select run[1] from unnest(chains) chain, regexp_matches(chain, '[0-9]{6,}', 'g') run
          union select number from unnest(chains) chain, purpose_numbers_of_chain(chain) number
          union select number
            from unnest(chains) chain, regexp_split_to_table(chain, '[ -]?[0-9]{6,}[ -]?') part, purpose_numbers_of_chain(part) number
          union select translate(plain, ' -', '') where plain ~ '^[0-9 -]+$'
          union select own where own is not null
        ) read (number)
        where length(number) >= 6
          and (own is null or number = own or position(number in own) = 0 or number = any(wholes)));
      return array(
        select number from unnest(numbers) number
        where number is not distinct from own or not is_purpose_date(number)
          or not exists (select from unnest(numbers) other where other is not distinct from own or not is_purpose_date(other))
        order by number collate "C");
    end $$`.execute(db)
}

async function readForPortalsBefore(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function read_purpose() returns trigger language plpgsql as $$
    begin
      new.purpose_numbers := public.purpose_numbers(
        new.purpose, (select number from public.metering_point where id = new.metering_point_id));
      return new;
    end $$`.execute(db)
  await sql`
    create trigger purpose_read_on_insert before insert on payment_slip
    for each row when (new.purpose_numbers is null) execute function read_purpose()`.execute(db)
  await sql`
    create trigger purpose_read_on_update before update on payment_slip
    for each row when (new.purpose <> old.purpose and new.purpose_numbers = old.purpose_numbers)
    execute function read_purpose()`.execute(db)
}

/** What an import has to say of lines that it took. */
async function keepNotes(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table import_run
      add column notes_total integer not null default 0 check (notes_total >= 0),
      add column notes jsonb not null default '[]' check (jsonb_typeof(notes) = 'array')`.execute(db)
  await sql`comment on column import_run.notes is 'What is said of lines that were taken, of the first ones.'`.execute(
    db,
  )
}
