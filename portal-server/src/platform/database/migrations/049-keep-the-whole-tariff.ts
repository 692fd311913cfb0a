import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await widenPrices(db)
  await createSupplyZones(db)
  await describePoints(db)
  await createWaterQuality(db)
}

async function widenPrices(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table price
      drop constraint price_unit_check,
      add constraint price_unit_check check (unit in ('m3', 'month', 'flat-month')),
      add column charge text not null default 'other' check (charge in ('water', 'sewage-removal', 'sewage-treatment',
        'water-network', 'sewage-removal-network', 'sewage-treatment-network', 'excess', 'levy', 'other')),
      add column diameter_from_mm integer check (diameter_from_mm > 0),
      add column diameter_to_mm integer check (diameter_to_mm > 0),
      add column block_from_m3 numeric(9, 3) check (block_from_m3 >= 0),
      add column block_to_m3 numeric(9, 3) check (block_to_m3 >= 0),
      add column block_per text not null default 'point' check (block_per in ('point', 'flat')),
      add constraint price_diameters_ascend check (diameter_from_mm <= diameter_to_mm),
      add constraint price_blocks_ascend check (block_from_m3 < block_to_m3),
      add constraint price_blocks_of_volume check (unit = 'm3' or (block_from_m3 is null and block_to_m3 is null))`.execute(
    db,
  )
  await describe(db, sql`column price.charge`, 'What it charges, for whoever explains a bill.')
  await describe(db, sql`column price.diameter_from_mm`, 'For connections of these nominal diameters alone.')
  await describe(db, sql`column price.block_from_m3`, 'For what is used above so many cubic metres a month.')
  await describe(db, sql`column price.block_to_m3`, 'And up to so many.')
  await describe(db, sql`column price.block_per`, 'Whether a block is for the whole point, or for each of its flats.')
  await sql`grant insert (charge, diameter_from_mm, diameter_to_mm, block_from_m3, block_to_m3, block_per),
    update (charge, diameter_from_mm, diameter_to_mm, block_from_m3, block_to_m3, block_per)
    on price to portal_app`.execute(db)
}

async function createSupplyZones(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table supply_zone (
      id uuid primary key default gen_random_uuid(),
      external_id text not null unique check (external_id <> ''),
      name text not null check (name <> '')
    )`.execute(db)
  await describe(db, sql`table supply_zone`, 'Where all water is of one quality ("oskrbovalno območje").')
  await describe(db, sql`column supply_zone.external_id`, "The billing system's own key.")
  await sql`grant select, insert (id, external_id, name), update (name) on supply_zone to portal_app`.execute(db)
}

async function describePoints(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table metering_point
      add column nominal_diameter_mm integer check (nominal_diameter_mm > 0),
      add column flats integer check (flats > 0),
      add column services jsonb not null default '[]' check (jsonb_typeof(services) = 'array'),
      add column supply_zone_id uuid references supply_zone`.execute(db)
  const columns = {
    nominal_diameter_mm: 'The nominal diameter (DN) of the connection; null where nobody said.',
    flats: 'How many flats are behind it; null where nobody said.',
    services: 'What it is billed for, by the names of prices; where none is named, whatever there is a price of.',
    supply_zone_id: 'Whose water it gets; null where nobody said.',
  }
  for (const [column, comment] of Object.entries(columns))
    await describe(db, sql`column ${sql.ref(`metering_point.${column}`)}`, comment)
  await sql`grant insert (nominal_diameter_mm, flats, services, supply_zone_id),
    update (nominal_diameter_mm, flats, services, supply_zone_id) on metering_point to portal_app`.execute(db)
}

async function createWaterQuality(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table water_quality_result (
      id uuid primary key default gen_random_uuid(),
      supply_zone_id uuid not null references supply_zone,
      year integer not null check (year between 1990 and 2200),
      parameter text not null check (parameter <> ''),
      unit text check (unit <> ''),
      allowed_from text check (allowed_from ~ '^\\d+(\\.\\d+)?$'),
      allowed_to text check (allowed_to ~ '^\\d+(\\.\\d+)?$'),
      samples integer not null check (samples > 0),
      measured_min text check (measured_min ~ '^<?\\d+(\\.\\d+)?$'),
      measured_mean text check (measured_mean ~ '^<?\\d+(\\.\\d+)?$'),
      measured_max text check (measured_max ~ '^<?\\d+(\\.\\d+)?$'),
      unique (supply_zone_id, year, parameter)
    )`.execute(db)
  await describe(
    db,
    sql`table water_quality_result`,
    'What was measured of a parameter of drinking water in a year, by supply zone. Numbers have the digits that the laboratory wrote; "<" is below what it can measure.',
  )
  await describe(
    db,
    sql`column water_quality_result.allowed_from`,
    'The lowest value that is allowed; null without one.',
  )
  await describe(
    db,
    sql`column water_quality_result.allowed_to`,
    'The highest value that is allowed; null without one.',
  )
  await sql`grant select,
    insert (id, supply_zone_id, year, parameter, unit, allowed_from, allowed_to, samples, measured_min, measured_mean, measured_max),
    update (unit, allowed_from, allowed_to, samples, measured_min, measured_mean, measured_max)
    on water_quality_result to portal_app`.execute(db)

  await sql`
    alter table withdrawn_row
      drop constraint withdrawn_row_table_name_check,
      add constraint withdrawn_row_table_name_check check (table_name in ('billed_reading', 'payment_slip', 'water_quality_result'))`.execute(
    db,
  )
  await sql`
    create or replace function withdraw(of_table text, ids uuid[]) returns void
    language plpgsql security definer set search_path = pg_temp as $$
    begin
      if of_table = 'billed_reading' then
        with gone as (delete from public.billed_reading where id = any(ids) returning *)
        insert into public.withdrawn_row (table_name, content) select of_table, to_jsonb(gone) from gone;
      elsif of_table = 'payment_slip' then
        with gone as (delete from public.payment_slip where id = any(ids) returning *)
        insert into public.withdrawn_row (table_name, content) select of_table, to_jsonb(gone) from gone;
      elsif of_table = 'water_quality_result' then
        with gone as (delete from public.water_quality_result where id = any(ids) returning *)
        insert into public.withdrawn_row (table_name, content) select of_table, to_jsonb(gone) from gone;
      else
        raise exception 'nothing of % is withdrawn', of_table;
      end if;
    end $$`.execute(db)
}

const describe = (db: Kysely<unknown>, what: ReturnType<typeof sql>, comment: string) =>
  sql`comment on ${what} is ${sql.lit(comment)}`.execute(db)
