import { sql } from 'kysely'
import type { BilledTuple } from '@moja-komunala/rules/consumption.ts'
import type { MeterOfKind } from '@moja-komunala/rules/monthly-consumption.ts'
import type { Database } from '../../platform/database/database.ts'

/** A point with what the utility billed at its meters, in nobody's name. */
export interface BilledHousehold {
  readonly meteringPointId: string
  readonly consumptionType: 'household'
  readonly flats: number | null
  readonly nominalDiameterMm: number | null
  /** The oldest first. */
  readonly meters: readonly MeterOfKind[]
}

type Meter = Omit<MeterOfKind, 'states'> & { readonly billed: readonly BilledTuple[] }

/** For what is reckoned over all of them, and shown to nobody by itself: from what is kept of each meter, in the order of ids. */
export async function listBilledHouseholds(
  db: Database,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<BilledHousehold[]> {
  const rows = await db
    .selectFrom('metering_point as point')
    .innerJoin('meter', 'meter.metering_point_id', 'point.id')
    .leftJoin('known_meter as kept', 'kept.meter_id', 'meter.id')
    .select(['point.id as meteringPointId', 'point.flats', 'point.nominal_diameter_mm as nominalDiameterMm'])
    .select(
      sql<
        Meter[]
      >`json_agg(json_build_object('kind', meter.kind, 'serialNumber', meter.serial_number, 'digits', meter.digits,
        'installedOn', meter.installed_on, 'removedOn', meter.removed_on, 'installedM3', meter.installed_m3,
        'removedM3', meter.removed_m3, 'billed', coalesce(kept.billed, '[]')) order by meter.installed_on, meter.removed_on)`.as(
        'meters',
      ),
    )
    .where('point.consumption_type', '=', 'household')
    .$if(after !== undefined, (query) => query.where('point.id', '>', after ?? ''))
    .groupBy('point.id')
    .orderBy('point.id')
    .limit(limit)
    .execute()
  return rows.map(({ meters, ...point }) => ({
    ...{ ...point, consumptionType: 'household' },
    meters: meters.map(({ billed, ...meter }) => ({
      ...meter,
      states: billed.map(([readOn, valueM3, source]) => ({ readOn, valueM3, source })).reverse(),
    })),
  }))
}
