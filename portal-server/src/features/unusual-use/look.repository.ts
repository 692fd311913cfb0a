import { sql } from 'kysely'
import type { Database } from '../../platform/database/database.ts'
import type { LinkedTimeOfAccount } from '../metering-points/linked-times.ts'

/** A point in somebody's time, of which there is something new since it was last looked at. */
export interface PointToLookAt extends LinkedTimeOfAccount {
  /** What its readings are now. */
  readonly seen: string
}

/**
 * Those whose readings aren't what they were. A fingerprint of what is kept of the meters tells them apart: a reading, a bill, a
 * correction or an exchange makes another one.
 */
export async function findPointsToLookAt(
  db: Database,
  times: readonly LinkedTimeOfAccount[],
  today: string,
): Promise<PointToLookAt[]> {
  const { rows } = await sql<PointToLookAt>`
    select linked."occupancyId", linked."meteringPointId", linked."startsOn", linked.subject, readings.seen
    from unnest(${times.map(({ occupancyId }) => occupancyId)}::uuid[], ${times.map(({ meteringPointId }) => meteringPointId)}::uuid[],
      ${times.map(({ startsOn }) => startsOn)}::date[], ${times.map(({ subject }) => subject)}::text[])
      linked ("occupancyId", "meteringPointId", "startsOn", subject)
    cross join lateral (
      select coalesce(md5(string_agg(concat_ws('|', linked."startsOn", meter.id, meter.installed_m3, meter.removed_on, meter.removed_m3,
        known.billed, known.own, entry.sequence), '|' order by meter.id)), '') as seen
      from public.meter
      left join public.known_meter known on known.meter_id = meter.id
      left join lateral (
        select max(reading.sequence) as sequence from public.reading
        where reading.meter_id = meter.id and reading.window_first_day >= ${today}::date - 100
      ) entry on true
      where meter.metering_point_id = linked."meteringPointId"
    ) readings
    left join public.unusual_use_look look on look.occupancy_id = linked."occupancyId"
    where readings.seen is distinct from look.seen`.execute(db)
  return rows
}

export async function noteLooks(db: Database, points: readonly PointToLookAt[]): Promise<void> {
  await db
    .insertInto('unusual_use_look')
    .columns(['occupancy_id', 'seen'])
    .expression(
      sql`select * from unnest(${points.map(({ occupancyId }) => occupancyId)}::uuid[], ${points.map(({ seen }) => seen)}::text[])`,
    )
    .onConflict((conflict) =>
      conflict.column('occupancy_id').doUpdateSet((look) => ({ seen: look.ref('excluded.seen') })),
    )
    .execute()
}
