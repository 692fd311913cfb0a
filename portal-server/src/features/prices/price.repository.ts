import type { TariffPeriod, TariffPoint, TariffPrice } from '@moja-komunala/rules/tariff.ts'
import { z } from 'zod'
import { closedInTime, seenPoints, type Sight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { pricedCharges } from './price.schema.ts'

/**
 * The prices that hold on any day of these, in the order in which a bill has their lines. Which of them a point is charged is the
 * tariff's to say.
 */
export async function listPrices(db: Database, { from, to }: TariffPeriod): Promise<TariffPrice[]> {
  const prices = await db
    .selectFrom('price')
    .select(['service', 'charge', 'unit', 'net_price_eur as netPriceEur', 'vat_rate_percent as vatRatePercent'])
    .select(['consumption_type as consumptionType', 'valid_from as validFrom', 'valid_to as validTo'])
    .select(['diameter_from_mm as diameterFromMm', 'diameter_to_mm as diameterToMm'])
    .select(['block_from_m3 as blockFromM3', 'block_to_m3 as blockToM3', 'block_per as blockPer'])
    .where('valid_from', '<=', to)
    .where((price) => price.or([price('valid_to', 'is', null), price('valid_to', '>=', from)]))
    .orderBy('service')
    .orderBy('block_from_m3', (order) => order.asc().nullsFirst())
    .orderBy('valid_from')
    .orderBy('external_id')
    .execute()
  return prices.toSorted((a, b) => pricedCharges.indexOf(a.charge) - pricedCharges.indexOf(b.charge))
}

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
