import type { TariffPeriod, TariffPrice } from '@moja-komunala/rules/tariff.ts'
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
