import type { UnusualUse } from '@moja-komunala/rules/unusual-use.ts'
import type { UnusualUseReason } from '@moja-komunala/rules/unusual-use-reason.ts'
import { sql } from 'kysely'
import { isInTime, seenPoints, seenTime, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { prepare } from '../../platform/database/statement.ts'

/** What was put to a point's customer, and what they said of it last. */
export interface KeptUse {
  readonly id: string
  readonly kind: 'cold' | 'hot'
  readonly readOn: string
  readonly sinceDay: string
  readonly litresPerDay: number
  readonly usualLitresPerDay: number
  readonly extraM3: number
  readonly toldAt: Date
  readonly withdrawnAt: Date | null
  readonly reason: UnusualUseReason | null
  readonly answeredAt: Date | null
}

type OfPoint = OwnSight & { readonly meteringPointId: string }

const seenTimeOfPoint = prepare((db, given: OfPoint) =>
  db
    .selectFrom(seenPoints(db, given))
    .select(['seen.occupancy_id as occupancyId', 'seen.ends_on as endsOn'])
    .where('seen.metering_point_id', '=', given.meteringPointId),
)

const keptUseOfPoint = prepare((db, given: OfPoint) =>
  db
    .selectFrom(seenPoints(db, given))
    .innerJoin('unusual_use as notice', 'notice.occupancy_id', 'seen.occupancy_id')
    .leftJoinLateral(
      (notice) =>
        notice
          .selectFrom('unusual_use_answer as answer')
          .select(['answer.reason', 'answer.answered_at'])
          .whereRef('answer.unusual_use_id', '=', 'notice.id')
          .orderBy('answer.sequence', 'desc')
          .limit(sql.lit(1))
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['notice.id', 'notice.kind', 'notice.read_on as readOn', 'notice.since_day as sinceDay'])
    .select(['notice.litres_per_day as litresPerDay', 'notice.usual_litres_per_day as usualLitresPerDay'])
    .select(['notice.extra_m3 as extraM3', 'notice.told_at as toldAt', 'notice.withdrawn_at as withdrawnAt'])
    .select(['last.reason', 'last.answered_at as answeredAt'])
    .where('seen.metering_point_id', '=', given.meteringPointId)
    .where((notice) => isInTime(notice.ref('notice.read_on'), seenTime))
    .orderBy('notice.read_on', 'desc')
    .orderBy('notice.kind'),
)

/**
 * What is kept of a point in the time that is seen of it, newest first.
 *
 * @returns undefined where the point isn't linked to the account
 */
export async function findSeenUse(
  db: Database,
  { subject }: OwnSight,
  meteringPointId: string,
): Promise<SeenUse | undefined> {
  const seen = await seenTimeOfPoint.findFirst(db, { subject, meteringPointId })
  return seen && { ...seen, kept: await keptUseOfPoint.list(db, { subject, meteringPointId }) }
}

export interface SeenUse {
  readonly occupancyId: string | null
  /** The last day of the time that is seen. */
  readonly endsOn: string
  readonly kept: readonly KeptUse[]
}

export interface ToldUse extends UnusualUse {
  readonly occupancyId: string
  readonly kind: KeptUse['kind']
  readonly toldAt: Date
}

/** Once, however often it is found. @returns its id where it is new */
export async function insertUse(
  db: Database,
  { occupancyId, kind, toldAt, ...use }: ToldUse,
): Promise<string | undefined> {
  const row = await db
    .insertInto('unusual_use')
    .values({
      ...{ occupancy_id: occupancyId, kind, read_on: use.readOn, since_day: use.sinceDay, told_at: toldAt },
      ...{ litres_per_day: use.litresPerDay, usual_litres_per_day: use.usualLitresPerDay, extra_m3: use.extraM3 },
    })
    .onConflict((conflict) => conflict.constraint('unusual_use_said_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** @param withdrawnAt null where the readings say so again */
export async function setWithdrawn(db: Database, id: string, withdrawnAt: Date | null): Promise<void> {
  await db.updateTable('unusual_use').set({ withdrawn_at: withdrawnAt }).where('id', '=', id).execute()
}

export interface NewAnswer {
  readonly unusualUseId: string
  readonly reason: UnusualUseReason
  readonly answeredAt: Date
  readonly subject: string
}

/** The one before is kept. Whoever says the same again adds nothing. */
export async function insertAnswer(trx: Database, answer: NewAnswer): Promise<void> {
  const { unusualUseId, reason, answeredAt, subject } = answer
  await sql`select from unusual_use where id = ${unusualUseId}::uuid for no key update`.execute(trx)
  const last = await trx
    .selectFrom('unusual_use_answer')
    .select('reason')
    .where('unusual_use_id', '=', unusualUseId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.reason === reason) return
  await trx
    .insertInto('unusual_use_answer')
    .values({ unusual_use_id: unusualUseId, reason, answered_at: answeredAt, subject })
    .execute()
}
