import { sql, type Expression } from 'kysely'
import { closedInTime, dayOf, isInTime, seenPoints, seenTime, type OwnSight } from '../../platform/actors/sight.ts'
import { asBoolean } from '../../platform/database/as-boolean.ts'
import type { Database } from '../../platform/database/database.ts'

/** What counts of a meter in the open window, as it is put together in the statement. */
export type HandedInTuple = readonly [meterId: string, kind: 'cold' | 'hot', valueM3: number, enteredAt: string]

/** A point as it is listed: with the kinds of the meters that stand there, or stood when its time ended, how many are to be read, and what is in. */
export interface PointSummaryRow {
  readonly id: string
  readonly number: string
  readonly name: string | null
  readonly address: string
  readonly closed_on: string | null
  readonly starts_on: string
  readonly ends_on: string
  readonly kinds: readonly ('cold' | 'hot')[]
  readonly to_read: number
  readonly handed_in: readonly HandedInTuple[] | null
}

export interface SummarySpan extends OwnSight {
  /** The last point of the page before. */
  readonly after: { readonly isOver: boolean; readonly number: string }
  readonly limit: number
  /** Meters of a point that is closed or left by then are none to read. */
  readonly today: string
  /** The first day of the open window; undefined while none is open. */
  readonly openWindow: string | undefined
  /** IANA; an entry has its day by it. */
  readonly timeZone: string
}

/** A page of the account's points by number, after them those that it used once, and the first of the next page. */
export async function listMeteringPoints(db: Database, span: SummarySpan): Promise<PointSummaryRow[]> {
  const { today, openWindow, timeZone, after, limit, ...sight } = span
  return (
    db
      .selectFrom(seenPoints(db, sight))
      .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
      .innerJoinLateral(
        (query) =>
          query
            .selectFrom('meter')
            .leftJoin('counting_reading as entry', (join) =>
              join
                .onRef('entry.meter_id', '=', 'meter.id')
                .on('entry.window_first_day', '=', sql<string>`${openWindow ?? null}::date`)
                .on('meter.is_remote', '=', false)
                .on(isInTime(dayOf(sql.ref('entry.entered_at'), timeZone), seenTime)),
            )
            .select((meter) => [
              sql<
                ('cold' | 'hot')[]
              >`coalesce(array_agg(${meter.ref('meter.kind')} order by ${meter.ref('meter.kind')}), '{}')`.as('kinds'),
              sql<number>`count(*) filter (where not ${meter.ref('meter.is_remote')})::integer`.as('to_read'),
              sql<
                HandedInTuple[] | null
              >`json_agg(json_build_array(meter.id, meter.kind, entry.value_m3, entry.entered_at)
                order by meter.kind, meter.serial_number) filter (where entry.id is not null)`.as('handed_in'),
            ])
            .whereRef('meter.metering_point_id', '=', 'point.id')
            .where('meter.installed_on', '<=', seenTime.endsOn)
            .where((meter) =>
              meter.or([meter('meter.removed_on', 'is', null), meter('meter.removed_on', '>', seenTime.endsOn)]),
            )
            .where((meter) => isNotClosed(meter.ref('point.closed_on'), sql`least(${today}::date, ${seenTime.endsOn})`))
            .as('standing'),
        (join) => join.onTrue(),
      )
      .select(['point.id', 'point.number', 'seen.name', 'point.address', 'seen.starts_on', 'seen.ends_on'])
      .select((row) => closedInTime(row.ref('point.closed_on')).as('closed_on'))
      .select(['standing.kinds', 'standing.to_read', 'standing.handed_in'])
      .where(sql<boolean>`(${isOver(today)}, point.number) > (${after.isOver}::boolean, ${after.number}::text)`)
      .orderBy(isOver(today))
      .orderBy('point.number')
      // One more than is shown tells whether another page comes.
      .limit(limit + 1)
      .execute()
  )
}

export interface LinkedTime {
  readonly meteringPointId: string
  readonly occupancyId: string
  /** Whether somebody else used the point before. */
  readonly isTakenOver: boolean
}

/** A slip as a customer typed it in. */
export interface SlipReading {
  /** The ways in which its purpose can be read: all numbers of one of them have to stand on the slip. Never an empty one. */
  readonly readings: readonly (readonly string[])[]
  readonly reference: string
}

/**
 * The point, and the time of it, whose last bill's slip carries both values. An older slip has lost its power: it may lie in
 * anybody's bin. So has that of a closed point, and that of who used the point before.
 */
export async function findMeteringPointBySlip(
  db: Database,
  slip: SlipReading,
  today: string,
): Promise<LinkedTime | undefined> {
  return (
    db
      .selectFrom('payment_slip as slip')
      .innerJoin('metering_point as point', 'point.id', 'slip.metering_point_id')
      .innerJoin('occupancy', (join) => join.on('occupancy.id', '=', sql<string>`occupancy_of_slip(slip)`))
      .where((query) => isNotClosed(query.ref('point.closed_on'), sql`${today}::date`))
      .where(sql<boolean>`${today}::date between occupancy.starts_on and occupancy.ends_on`)
      // Billing has a new name for the point, and no bill in that name yet: whose slip this is nobody can tell.
      .where(
        sql<boolean>`(occupancy.customer_key is not null
      or name_in_words(occupancy.user_name) = name_in_words(point.user_name))`,
      )
      .select(['slip.metering_point_id as meteringPointId', 'occupancy.id as occupancyId'])
      .select((query) =>
        asBoolean(
          query.exists(
            query
              .selectFrom('occupancy as before')
              .select(sql.lit(1).as('one'))
              .whereRef('before.metering_point_id', '=', 'occupancy.metering_point_id')
              .whereRef('before.ends_on', '<', 'occupancy.starts_on')
              .whereRef('before.ends_on', '>=', 'before.starts_on'),
          ),
        ).as('isTakenOver'),
      )
      .where('slip.reference', '=', slip.reference)
      .where(
        sql<boolean>`exists (
          select from jsonb_array_elements(${JSON.stringify(slip.readings)}::jsonb) reading (numbers)
          where slip.purpose_numbers @> array(select jsonb_array_elements_text(reading.numbers)))`,
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('payment_slip as later')
              .select(sql.lit(1).as('one'))
              .whereRef('later.metering_point_id', '=', 'slip.metering_point_id')
              .whereRef('later.issued_on', '>', 'slip.issued_on')
              .where(sql<boolean>`occupancy_of_slip(later) = occupancy.id`),
          ),
        ),
      )
      .executeTakeFirst()
  )
}

const isOver = (today: string) => sql<boolean>`(${seenTime.endsOn} < ${today}::date)`

function isNotClosed(closedOn: Expression<string | null>, day: Expression<unknown>) {
  return sql<boolean>`(${closedOn} is null or ${closedOn} > ${day})`
}
