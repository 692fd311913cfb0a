import { sql } from 'kysely'
import { isInTime, pointsOfAllAccounts, seenTime } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'

/** A meter that is to be exchanged, and an account in whose time. */
export interface ExchangeOfAccount {
  readonly meterId: string
  readonly subject: string
}

const first: ExchangeOfAccount = { meterId: '00000000-0000-0000-0000-000000000000', subject: '' }

/** What is planned from a day on, in the time of whoever has the point then and today. */
const plannedExchanges = (db: Database, today: string) =>
  db
    .selectFrom('meter')
    .innerJoin(pointsOfAllAccounts(db), (join) => join.onRef('seen.metering_point_id', '=', 'meter.metering_point_id'))
    .innerJoin('metering_point as point', 'point.id', 'meter.metering_point_id')
    .select(['meter.id as meterId', 'seen.subject', sql<string>`meter.exchange_planned_on`.as('plannedOn')])
    .select(['meter.serial_number as serialNumber', 'meter.kind', 'point.id as pointId'])
    .select(['point.number as pointNumber', 'point.address'])
    .where('meter.removed_on', 'is', null)
    .where('meter.exchange_planned_on', 'is not', null)
    .where('meter.exchange_planned_on', '>=', today)
    .where(isInTime(sql<string>`meter.exchange_planned_on`, seenTime))
    .where(isInTime(sql<string>`${today}::date`, seenTime))
    .where(sql<boolean>`(point.closed_on is null or point.closed_on > meter.exchange_planned_on)`)

/** All that are planned, for every account. */
export async function listPlannedExchanges(
  db: Database,
  today: string,
  after: ExchangeOfAccount = first,
  most: number,
) {
  return plannedExchanges(db, today)
    .where(sql<boolean>`(meter.id, seen.subject) > (${after.meterId}::uuid, ${after.subject})`)
    .orderBy('meter.id')
    .orderBy('seen.subject')
    .limit(most)
    .execute()
}

export async function describeExchanges(db: Database, today: string, asked: readonly ExchangeOfAccount[]) {
  return plannedExchanges(db, today)
    .where(sql<boolean>`meter.id = any(${asked.map(({ meterId }) => meterId)}::uuid[])`)
    .where(sql<boolean>`seen.subject = any(${asked.map(({ subject }) => subject)}::text[])`)
    .execute()
}
