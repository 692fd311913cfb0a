import pg from 'pg'
import { AverageConsumption } from '@moja-komunala/portal-server/features/consumption/average-consumption.ts'
import { UnusualUseService } from '@moja-komunala/portal-server/features/unusual-use/unusual-use.service.ts'
import type { ImportLine } from '@moja-komunala/portal-server/import-records.ts'
import { createDatabase, createPool } from '@moja-komunala/portal-server/platform/database/database.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import type { ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import type { DemoSlip } from '../facts.ts'
import { systemToken } from '../keycloak-token.ts'
import type { DemoAccount } from './accounts.ts'
import { billingFile, earlierFile } from './billing-file.ts'
import { billingUpTo } from './billing.ts'
import { landlordPlaces } from './landlord.ts'
import { people } from './people.ts'
import { places } from './places.ts'

export type SeedOptions = {
  /** Of the portal's database: links come from its owner, as nobody has the slips in hand that customers link by. */
  ownerUrl: string
  accounts: readonly DemoAccount[]
  /** The day that the demonstration shows. */
  played: Date
  rule: ReadingWindowRule
  /** Where the portal that is to be filled listens, and the realm that it trusts. */
  portalUrl: string
  realmUrl: string
  billingSecret: string
}

/**
 * Fills an empty portal: what the billing system knows comes in as that would bring it in, through the import. What is
 * there already stays as people left it.
 * @returns the slips of the points that nobody has linked
 */
export async function seedPortal(options: SeedOptions): Promise<DemoSlip[]> {
  const client = new pg.Client({ connectionString: options.ownerUrl })
  await client.connect()
  try {
    // Links are made last: without any, the beginning was interrupted.
    const { rows } = await client.query<{ seeded: boolean; worked: boolean }>(
      `select exists (select from account_metering_point) as seeded,
         exists (select from average_consumption) as worked`,
    )
    if (rows[0]?.seeded !== true) {
      await bringIn(client, options)
      await client.query('begin')
      await insertLinks(client, options.accounts)
      await client.query('commit')
    }
    if (rows[0]?.worked !== true) await workOut(options)
    return await listSlips(client)
  } finally {
    await client.end()
  }
}

/**
 * Interrupted before the links were made, it is done once more: the same file twice changes nothing. But what was known before points
 * changed hands is brought in once, or they would change back.
 */
async function bringIn(client: pg.Client, options: SeedOptions): Promise<void> {
  const { played, rule, realmUrl, billingSecret } = options
  const all = [...places, ...landlordPlaces]
  const token = await systemToken(realmUrl, 'billing', billingSecret)
  const { rows } = await client.query('select from metering_point limit 1')
  if (rows.length === 0) await sendFile(options, token, earlierFile(all))
  await sendFile(options, token, billingFile(all, billingUpTo(played, rule)))
}

async function sendFile({ portalUrl }: SeedOptions, token: string, lines: readonly ImportLine[]): Promise<void> {
  const answer = await fetch(`${portalUrl}/api/v1/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  })
  const report = await answer.text()
  if (!answer.ok) throw new Error(`The portal refused the demonstration's data: ${report.slice(0, 1000)}`)
}

/** What the portal works out of them in the next days: nobody waits a week to look at it. */
async function workOut({ ownerUrl, played, rule }: SeedOptions): Promise<void> {
  const db = createDatabase(createPool(ownerUrl, createLog('silent')))
  const dependencies = { db, clock: () => played, config: { readingWindowRule: rule } }
  try {
    await new UnusualUseService(dependencies).lookAtReadings()
    // Last: by what it leaves behind one sees that nothing is missing.
    await new AverageConsumption(dependencies).refresh()
  } finally {
    await db.destroy()
  }
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
