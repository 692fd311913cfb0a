import { sql } from 'kysely'
import type { Database } from '../../platform/database/database.ts'

/** What was measured of one parameter in a year. Numbers are text, with the digits that the laboratory wrote. */
export interface MeasuredInYear {
  readonly parameter: string
  readonly unit: string | null
  readonly allowedFrom: string | null
  readonly allowedTo: string | null
  readonly samples: number
  readonly measuredMin: string | null
  readonly measuredMean: string | null
  readonly measuredMax: string | null
}

const alphabet = new Intl.Collator('sl')

/** What was measured in a year, by the ids of the supply zones; each in the order of the alphabet. */
export async function listMeasured(
  db: Database,
  { year, supplyZoneIds }: { readonly year: number; readonly supplyZoneIds?: readonly string[] },
): Promise<ReadonlyMap<string, readonly MeasuredInYear[]>> {
  const rows = await db
    .selectFrom('water_quality_result')
    .select(['supply_zone_id as supplyZoneId', 'parameter', 'unit', 'samples'])
    .select(['allowed_from as allowedFrom', 'allowed_to as allowedTo'])
    .select(['measured_min as measuredMin', 'measured_mean as measuredMean', 'measured_max as measuredMax'])
    .where('year', '=', year)
    .$if(supplyZoneIds !== undefined, (query) =>
      query.where('supply_zone_id', '=', sql<string>`any(${supplyZoneIds ?? []}::uuid[])`),
    )
    .execute()
  const byZone = new Map<string, MeasuredInYear[]>()
  const inOrder = rows.toSorted((one, other) => alphabet.compare(one.parameter, other.parameter))
  for (const { supplyZoneId, ...measured } of inOrder) {
    const ofZone = byZone.get(supplyZoneId)
    if (ofZone) ofZone.push(measured)
    else byZone.set(supplyZoneId, [measured])
  }
  return byZone
}

/** Whether anything is known of a year. */
export async function isMeasured(db: Database, year: number): Promise<boolean> {
  const row = await db
    .selectFrom('water_quality_result')
    .select('id')
    .where('year', '=', year)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
