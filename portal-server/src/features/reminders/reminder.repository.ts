import { sql, type RawBuilder } from 'kysely'
import { seenPoints, seenTime, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'

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
const unread = ({ windowFirstDay, today, timeZone }: WindowOnDay): RawBuilder<PointToRead> => sql`
  select link.subject, point.number, point.address, link.name
  from account_metering_point link
  join occupancy on occupancy.id = link.occupancy_id
    and ${today}::date between occupancy.starts_on and occupancy.ends_on
  join metering_point point on point.id = link.metering_point_id
    and (point.closed_on is null or point.closed_on > ${today}::date)
  where exists (
    select from meter
    where meter.metering_point_id = point.id and not meter.is_remote and meter.removed_on is null
      and meter.installed_on <= ${today}::date and not exists (
        select from counting_reading entry
        where entry.meter_id = meter.id and entry.window_first_day = ${windowFirstDay}::date
          and (entry.entered_at at time zone ${timeZone})::date between occupancy.starts_on and occupancy.ends_on
      )
  )`

/**
 * Accounts that are to be reminded, by their ids, after one of them. Who linked a point today is at the portal today.
 */
export async function listToRemind(db: Database, window: WindowOnDay, after: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select distinct link.subject from account_metering_point link
    where link.subject > ${after} and (link.linked_at at time zone ${window.timeZone})::date < ${window.today}::date
      and link.subject in (select subject from (${unread(window)}) as waiting)
    order by link.subject limit ${most}`.execute(db)
  return rows.map(({ subject }) => subject)
}

/** What waits at the points of these accounts, by number. */
export async function listPointsToRead(
  db: Database,
  window: WindowOnDay,
  subjects: readonly string[],
): Promise<PointToRead[]> {
  const { rows } = await sql<PointToRead>`
    select * from (${unread(window)}) as waiting where subject = any(${subjects}::text[]) order by number`.execute(db)
  return rows
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
