import type { TariffPoint } from '@moja-komunala/rules/tariff.ts'
import { z } from 'zod'
import { closedInTime, seenPoints, type Sight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'

/** A point as the tariff asks for it, and the time of it that is seen. */
export interface ChargedPoint extends TariffPoint {
  readonly number: string
  /** ISO 8601; -infinity where nobody said since when. */
  readonly startsOn: string
  /** ISO 8601; infinity while no end is known. */
  readonly endsOn: string
  /** Where that was in the time that is seen. */
  readonly closedOn: string | null
}

const servicesSchema = z.array(z.string())

/** @returns undefined for a point that isn't seen */
export async function findChargedPoint(
  db: Database,
  sight: Sight,
  meteringPointId: string,
): Promise<ChargedPoint | undefined> {
  const row = await db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .select(['point.number', 'seen.consumption_type as consumptionType', 'point.flats', 'point.services'])
    .select(['point.nominal_diameter_mm as nominalDiameterMm'])
    .select(['seen.starts_on as startsOn', 'seen.ends_on as endsOn'])
    .select((point) => closedInTime(point.ref('point.closed_on')).as('closedOn'))
    .where('point.id', '=', meteringPointId)
    .executeTakeFirst()
  return row && { ...row, services: servicesSchema.parse(row.services) }
}
