import { sql, type Expression, type RawBuilder } from 'kysely'
import { isInTime, type SeenTime } from '../../platform/actors/sight.ts'

/*
 * What was asked of a time's use and waits for an answer, as a column of a statement about the point: several rooms ask it along with
 * other things.
 */

/** As the column has it. */
export type OpenUseTuple = readonly [id: string, kind: 'cold' | 'hot', readOn: string, extraM3: number]

export interface OpenUse {
  readonly id: string
  readonly kind: 'cold' | 'hot'
  readonly readOn: string
  readonly extraM3: number
}

/** The newest first; null where nothing waits. @param occupancyId a column of the statement */
export function openUsesOf(
  occupancyId: Expression<string | null>,
  time: SeenTime,
): RawBuilder<readonly OpenUseTuple[] | null> {
  return sql<readonly OpenUseTuple[] | null>`(
    select json_agg(json_build_array(asked.id, asked.kind, asked.read_on, asked.extra_m3)
      order by asked.read_on desc, asked.kind)
    from unusual_use asked
    where asked.occupancy_id = ${occupancyId} and asked.withdrawn_at is null
      and ${isInTime(sql.ref('asked.read_on'), time)}
      and not exists (select from unusual_use_answer answer where answer.unusual_use_id = asked.id))`
}

export const toOpenUses = (tuples: readonly OpenUseTuple[] | null): OpenUse[] =>
  (tuples ?? []).map(([id, kind, readOn, extraM3]) => ({ id, kind, readOn, extraM3 }))
