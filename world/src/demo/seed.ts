import pg from 'pg'
import type { ReadingWindowRule } from '@moja-komunala/portal-server/readings/reading-window.ts'
import type { DemoSlip } from '../facts.ts'
import type { DemoAccount } from './accounts.ts'
import { billingUpTo, historyOf, purposeOf, referenceOf, type Billing } from './billing.ts'
import { landlordPlaces } from './landlord.ts'
import { people } from './people.ts'
import { places, type DemoPlace } from './places.ts'

export type SeedOptions = {
  /** Of the portal's database: metering points and bills come from the owner, the portal cannot write them. */
  ownerUrl: string
  accounts: readonly DemoAccount[]
  /** The day that the demonstration shows. */
  played: Date
  rule: ReadingWindowRule
}

/**
 * Fills an empty portal with metering points, meters, bills and links. What is there already stays as people left it.
 * @returns the slips of the points that nobody has linked
 */
export async function seedPortal({ ownerUrl, accounts, played, rule }: SeedOptions): Promise<DemoSlip[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ seeded: boolean }>(
      'select exists (select from metering_point where number = $1) as seeded',
      [places[0]?.number],
    )
    if (rows[0]?.seeded !== true) {
      await client.query('begin')
      const billing = billingUpTo(played, rule)
      for (const place of [...places, ...landlordPlaces]) await insertPlace(client, place, billing)
      await insertLinks(client, accounts)
      await client.query('commit')
    }
    return await listSlips(client)
  } finally {
    await client.end()
  }
}

async function insertPlace(client: pg.Client, place: DemoPlace, billing: Billing): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into metering_point (number, user_name, address, consumption_type) values ($1, $2, $3, $4) returning id`,
    [place.number, place.userName, place.address, place.consumptionType],
  )
  const pointId = rows[0]?.id
  for (const meter of place.meters)
    for (const history of historyOf(meter, billing))
      await client.query(
        `with new_meter as (
           insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on, removed_on,
             removed_m3, is_remote)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id
         )
         insert into billed_reading (meter_id, value_m3, read_on, source)
         select new_meter.id, billed.value_m3, billed.read_on, billed.source
         from new_meter, unnest($10::integer[], $11::date[], $12::text[]) as billed (value_m3, read_on, source)`,
        [
          ...[pointId, meter.kind, history.serial, meter.type, meter.digits, history.installedOn, history.removedOn],
          ...[history.removedM3, meter.remote === true],
          history.readings.map(({ valueM3 }) => valueM3),
          history.readings.map(({ readOn }) => readOn),
          history.readings.map(({ source }) => source),
        ],
      )
  await client.query(
    `insert into payment_slip (metering_point_id, purpose, purpose_number, reference, issued_on)
     values ($1, $2, $3, $4, $5)`,
    [pointId, purposeOf(place, billing), place.number, referenceOf(place), billing.issuedOn],
  )
}

async function insertLinks(client: pg.Client, accounts: readonly DemoAccount[]): Promise<void> {
  for (const person of people) {
    const account = accounts.find(({ email }) => email === person.email)
    await client.query(
      `insert into account_metering_point (subject, metering_point_id)
       select $1, id from metering_point where number = any ($2::text[])`,
      [account?.subject, person.meteringPoints],
    )
  }
}

async function listSlips(client: pg.Client): Promise<DemoSlip[]> {
  const { rows } = await client.query<DemoSlip>(
    `select slip.purpose, slip.purpose_number as "purposeNumber", slip.reference, point.number as "meteringPoint",
       coalesce((
         select json_agg(json_build_object('kind', meter.kind, 'serial', meter.serial_number, 'lastBilled', (
           select value_m3 from billed_reading where meter_id = meter.id order by read_on desc limit 1
         )) order by meter.kind)
         from meter where meter.metering_point_id = point.id and meter.removed_on is null
       ), '[]') as meters
     from payment_slip slip
     join metering_point point on point.id = slip.metering_point_id
     where point.number = any ($1::text[])
       and not exists (select from account_metering_point link where link.metering_point_id = point.id)
     order by array_position($1::text[], point.number)`,
    [places.map(({ number }) => number)],
  )
  return rows
}
