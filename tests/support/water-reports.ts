import { randomUUID } from 'node:crypto'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { annexParameters } from '@moja-komunala/world/water/annex-parameters.ts'

/** The year before the one that the portal plays. */
export async function lastYear(): Promise<number> {
  const [row] = await query<{ year: number }>('select extract(year from portal_now())::integer - 1 as year')
  return row?.year ?? 0
}

/** What was measured in a zone of its own in these years; the point gets its water. */
export async function measureWaterOf(
  meteringPointId: string,
  { years, wrong }: { readonly years: readonly number[]; readonly wrong?: string },
): Promise<void> {
  const [zone] = await query<{ id: string }>(
    'insert into supply_zone (external_id, name) values ($1, $2) returning id',
    [randomUUID(), 'Izlake–Čemšenik'],
  )
  const measured = annexParameters.map((each) => (each.parameter === wrong ? { ...each, measuredMax: '999' } : each))
  await query(
    `insert into water_quality_result
       (supply_zone_id, year, parameter, unit, allowed_from, allowed_to, samples, measured_min, measured_mean, measured_max)
     select $1, year, each.* from unnest($2::integer[]) year, jsonb_to_recordset($3) as each
       (parameter text, unit text, "allowedFrom" text, "allowedTo" text, samples integer, "measuredMin" text, "measuredMean" text,
        "measuredMax" text)`,
    [zone?.id, years, JSON.stringify(measured)],
  )
  await query('update metering_point set supply_zone_id = $2 where id = $1', [meteringPointId, zone?.id])
}

/** What water costs, from long ago on. */
export const priceWater = () =>
  query(
    `insert into price (external_id, service, charge, unit, net_price_eur, vat_rate_percent, consumption_type, valid_from)
     values ('water-of-reports', 'Vodarina', 'water', 'm3', 0.7861, 9.5, 'household', '2020-01-01')
     on conflict do nothing`,
  )

/** Others use so much a day in a year. */
export const averageOthers = (year: number, litresPerDay: number) =>
  query(
    `insert into average_consumption (comparable_group, month, litres_per_day)
     select 'household', make_date($1, n, 1), $2 from generate_series(1, 12) n
     on conflict (comparable_group, month) do update set litres_per_day = excluded.litres_per_day`,
    [year, litresPerDay],
  )
