import { randomInt } from 'node:crypto'
import pg from 'pg'
import { newReference } from '../demo/reference.ts'
import { getWorld } from '../test/world-facts.ts'

export interface TestPoint {
  readonly id: string
  readonly meterId: string
  readonly purpose: string
  readonly reference: string
}

/** Asks the world's database, or another one, as its owner. */
export async function query<Row extends pg.QueryResultRow>(
  statement: string,
  values: unknown[] = [],
  database = getWorld().facts.database,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}

/** A metering point with a cold water meter and the slip of its last bill, as billing would bring it in. */
export async function createMeteringPoint(subject?: string, database?: string): Promise<TestPoint> {
  const number = String(randomInt(1_000_000_000, 9_999_999_999))
  const reference = newReference()
  const purpose = `Voda 10/2026 ${number}`
  const [row] = await query<{ id: string; meter_id: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type)
       values ($1, 'Tine Medved', 'Cesta 20. julija 3, 1410 Zagorje ob Savi', 'household') returning id
     ), slip as (
       insert into payment_slip (metering_point_id, purpose, purpose_number, reference, issued_on)
       select id, $2, $1, $3, '2026-11-10' from point
     )
     insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
     select id, 'cold', $1, '15', 5, '2024-05-01' from point returning metering_point_id as id, id as meter_id`,
    [number, purpose, reference],
    database,
  )
  if (!row) throw new Error('The metering point was not stored.')
  if (subject !== undefined) await linkDirectly(subject, row.id, database)
  return { id: row.id, meterId: row.meter_id, purpose, reference }
}

/**
 * One more meter at a point, where none of its kind stands.
 *
 * @returns its id
 */
export async function addMeter(
  { id }: Pick<TestPoint, 'id'>,
  { kind, isRemote = false, installedOn = '2024-05-01', installedM3 = 0 }: NewMeter,
): Promise<string> {
  const [row] = await query<{ id: string }>(
    `insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on, installed_m3, is_remote)
     values ($1, $2, $3, '15', 5, $4, $5, $6) returning id`,
    [id, kind, String(randomInt(10_000_000, 99_999_999)), installedOn, installedM3, isRemote],
  )
  if (!row) throw new Error('The meter was not stored.')
  return row.id
}

interface NewMeter {
  readonly kind: 'cold' | 'hot'
  readonly isRemote?: boolean
  readonly installedOn?: string
  readonly installedM3?: number
}

/** Past the slip: for tests that are about something else. */
export async function linkDirectly(subject: string, meteringPointId: string, database?: string): Promise<void> {
  await query(
    'insert into account_metering_point (subject, metering_point_id) values ($1, $2)',
    [subject, meteringPointId],
    database,
  )
}
