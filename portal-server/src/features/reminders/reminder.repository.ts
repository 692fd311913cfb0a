import { sql, type ExpressionBuilder } from 'kysely'
import {
  dayOf,
  isInTime,
  pointsOfAllAccounts,
  seenPoints,
  seenTime,
  type OwnSight,
} from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/database/tables.gen.ts'

/** Whose readings are looked for: those of a window, on one of its days. */
export interface WindowOnDay {
  readonly windowFirstDay: string
  readonly today: string
  readonly timeZone: string
}

/** A point with a meter that waits for its reading. */
export interface PointToRead {
  readonly subject: string
  readonly number: string
  readonly address: string
  /** What its customer calls it. */
  readonly name: string | null
}

/**
 * Every account's points that have a meter which customers read, and of which no reading counts yet in the window, in the time that
 * the account looks at. As the home page has it (home.service.ts), for all accounts at once: reminders go to those whom it would ask.
 */
function pointsToRead(db: Database, { windowFirstDay, today, timeZone }: WindowOnDay) {
  const countingEntry = (meter: ExpressionBuilder<Tables, 'meter'>) =>
    meter
      .selectFrom('counting_reading as entry')
      .select('entry.id')
      .whereRef('entry.meter_id', '=', 'meter.id')
      .where('entry.window_first_day', '=', windowFirstDay)
      .where((entry) => isInTime(dayOf(entry.ref('entry.entered_at'), timeZone), seenTime))
  return db
    .selectFrom(pointsOfAllAccounts(db))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .where(sql<boolean>`${today}::date between ${seenTime.startsOn} and ${seenTime.endsOn}`)
    .where(sql<boolean>`(point.closed_on is null or point.closed_on > ${today}::date)`)
    .where((point) =>
      point.exists(
        point
          .selectFrom('meter')
          .select('meter.id')
          .whereRef('meter.metering_point_id', '=', 'point.id')
          .where('meter.is_remote', '=', false)
          .where('meter.removed_on', 'is', null)
          .where('meter.installed_on', '<=', today)
          .where((meter) => meter.not(meter.exists(countingEntry(meter)))),
      ),
    )
}

/**
 * Accounts that are to be reminded, by their ids, after one of them. Who linked a point today is at the portal today.
 */
export async function listToRemind(db: Database, window: WindowOnDay, after: string, most: number): Promise<string[]> {
  const rows = await pointsToRead(db, window)
    .select('seen.subject')
    .distinct()
    .where('seen.subject', '>', after)
    .where((point) => sql<boolean>`${dayOf(point.ref('seen.linked_at'), window.timeZone)} < ${window.today}::date`)
    .orderBy('seen.subject')
    .limit(most)
    .execute()
  return rows.map(({ subject }) => subject)
}

/** What waits at the points of these accounts, by number. */
export async function listPointsToRead(
  db: Database,
  window: WindowOnDay,
  subjects: readonly string[],
): Promise<PointToRead[]> {
  return pointsToRead(db, window)
    .select(['seen.subject', 'point.number', 'point.address', 'seen.name'])
    .where(sql<boolean>`seen.subject = any(${subjects}::text[])`)
    .orderBy('point.number')
    .execute()
}

/** Of the points that are seen today the one with that number. */
export async function findPointByNumber(
  db: Database,
  sight: OwnSight,
  { number, today }: { readonly number: string; readonly today: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .select('point.id')
    .where('point.number', '=', number)
    .where(sql<boolean>`${today}::date between ${seenTime.startsOn} and ${seenTime.endsOn}`)
    .executeTakeFirst()
  return row?.id
}
