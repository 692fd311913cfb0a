import { randomInt } from 'node:crypto'
import { linkDirectly, query } from '@moja-komunala/world/actors/metering-points.ts'

export interface ReadMeter {
  readonly kind: 'cold' | 'hot'
  readonly digits?: number
  readonly isRemote?: boolean
  /** What it showed on the last day before the month of the window. */
  readonly lastM3: number
  /** So much flows in each month before that. */
  readonly monthlyM3?: number
  /** For so many months, one reading each. */
  readonly months?: number
  /** Where the last reading comes from. */
  readonly source?: 'billed' | 'estimated' | 'remote'
  /** The meter before it showed this when it was taken away, half of the months ago. */
  readonly exchangedAtM3?: number
}

export interface ReadPoint {
  readonly id: string
  readonly number: string
  readonly meterIds: readonly string[]
}

/** The month of the open window: in its first days of the next month it is still the one before. */
const windowMonth = "date_trunc('month', (portal_now() at time zone 'Europe/Ljubljana')::date - 2)::date"

/** A point whose meters have been read month by month, as billing would bring it in, linked to the account. */
export async function createReadPoint(
  subject: string,
  meters: readonly ReadMeter[],
  address = 'Cesta 20. julija 3, 1410 Zagorje ob Savi',
): Promise<ReadPoint> {
  const number = String(randomInt(1_000_000_000, 9_999_999_999))
  const [point] = await query<{ id: string }>(
    `insert into metering_point (number, user_name, address, consumption_type)
     values ($1, 'Tine Medved', $2, 'household') returning id`,
    [number, address],
  )
  if (!point) throw new Error('The metering point was not stored.')
  const meterIds: string[] = []
  for (const meter of meters) meterIds.push(await createMeter(point.id, meter))
  await linkDirectly(subject, point.id)
  return { id: point.id, number, meterIds }
}

async function createMeter(pointId: string, meter: ReadMeter): Promise<string> {
  const { months = 12, exchangedAtM3, isRemote = false } = meter
  const monthsHere = exchangedAtM3 === undefined ? months : Math.floor(months / 2)
  if (exchangedAtM3 !== undefined) {
    const before = await insertMeter(pointId, meter, 40, monthsHere, false)
    await insertReadings(before, exchangedAtM3, meter.monthlyM3 ?? 12, monthsHere, months - monthsHere, 'billed')
  }
  const id = await insertMeter(pointId, meter, exchangedAtM3 === undefined ? 40 : monthsHere, undefined, isRemote)
  await insertReadings(id, meter.lastM3, meter.monthlyM3 ?? 12, 0, monthsHere, meter.source ?? 'billed')
  return id
}

async function insertMeter(
  pointId: string,
  { kind, digits = 5 }: ReadMeter,
  fittedMonthsAgo: number,
  removedMonthsAgo: number | undefined,
  isRemote: boolean,
): Promise<string> {
  const [row] = await query<{ id: string }>(
    `insert into meter (metering_point_id, kind, serial_number, type, digits, is_remote, installed_on, removed_on)
     values ($1, $2, $3, '15', $4, $5, (${windowMonth} - make_interval(months => $6))::date - 1,
       (${windowMonth} - make_interval(months => $7))::date - 1) returning id`,
    [pointId, kind, String(randomInt(10_000_000, 99_999_999)), digits, isRemote, fittedMonthsAgo, removedMonthsAgo],
  )
  if (!row) throw new Error('The meter was not stored.')
  return row.id
}

async function insertReadings(
  meterId: string,
  lastM3: number,
  monthlyM3: number,
  fromMonthsAgo: number,
  count: number,
  lastSource: string,
): Promise<void> {
  await query(
    `insert into billed_reading (meter_id, value_m3, read_on, source)
     select $1, $2 - n * $3::integer, (${windowMonth} - make_interval(months => $4 + n))::date - 1,
       case n when 0 then $6 else 'billed' end
     from generate_series(0, $5::integer - 1) n where $2 - n * $3::integer >= 0`,
    [meterId, lastM3, monthlyM3, fromMonthsAgo, count, lastSource],
  )
}

/** The readings of a meter as they are kept, with what the customer said to a doubt, in the order of their arrival. */
export async function answeredReadings(meterId: string) {
  return query<{ value_m3: number; reason: string | null; note: string | null }>(
    `select value_m3, doubt_reason as reason, doubt_note as note from reading where meter_id = $1 order by sequence`,
    [meterId],
  )
}
