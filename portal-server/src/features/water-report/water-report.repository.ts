import { sql } from 'kysely'
import { z } from 'zod'
import { closedInTime, isInTime, seenPoints, seenTime, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { daysOfYear } from './make-report.ts'
import type { ReportedFacts } from './reported-point.ts'

const servicesSchema = z.array(z.string())

/** @returns undefined for a point that isn't seen */
export async function findReportedFacts(
  db: Database,
  sight: OwnSight,
  meteringPointId: string,
): Promise<ReportedFacts | undefined> {
  const row = await db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .leftJoin('supply_zone as zone', 'zone.id', 'point.supply_zone_id')
    .select(['seen.occupancy_id as occupancyId', 'seen.user_name as userName', 'point.number', 'point.address'])
    .select(['seen.consumption_type as consumptionType', 'point.flats', 'point.services'])
    .select(['point.nominal_diameter_mm as nominalDiameterMm', 'zone.id as zoneId', 'zone.name as zoneName'])
    .select(['seen.starts_on as startsOn', 'seen.ends_on as endsOn'])
    .select((point) => closedInTime(point.ref('point.closed_on')).as('closedOn'))
    .where('point.id', '=', meteringPointId)
    .executeTakeFirst()
  return row && toFacts(row)
}

/** A row, with its zone beside the rest. */
export interface FactsRow extends Omit<ReportedFacts, 'supplyZone' | 'services'> {
  readonly services: unknown
  readonly zoneId: string | null
  readonly zoneName: string | null
}

export const toFacts = ({ services, zoneId, zoneName, ...row }: FactsRow): ReportedFacts => ({
  ...row,
  services: servicesSchema.parse(services),
  supplyZone: zoneId === null || zoneName === null ? null : { id: zoneId, name: zoneName },
})

/**
 * The years of which there is something to report: in which a bill's reading was taken in the time that is seen, or water was measured
 * in the point's zone.
 *
 * @returns undefined for a point that isn't seen; the newest first
 */
export async function listReportYears(
  db: Database,
  sight: OwnSight,
  { meteringPointId, before }: { readonly meteringPointId: string; readonly before: number },
): Promise<number[] | undefined> {
  const yearOf = (day: ReturnType<typeof sql.ref>) => sql<number>`extract(year from ${day})::integer`
  const row = await db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .select((point) => {
      const read = point
        .selectFrom('billed_reading as billed')
        .innerJoin('meter', 'meter.id', 'billed.meter_id')
        .whereRef('meter.metering_point_id', '=', 'point.id')
        .where((billed) => isInTime(billed.ref('billed.read_on'), seenTime))
        .select(yearOf(sql.ref('billed.read_on')).as('year'))
      const measured = point
        .selectFrom('water_quality_result as measured')
        .whereRef('measured.supply_zone_id', '=', 'point.supply_zone_id')
        .where(sql<boolean>`make_date(measured.year, 12, 31) >= ${seenTime.startsOn}`)
        .where(sql<boolean>`make_date(measured.year, 1, 1) <= ${seenTime.endsOn}`)
        .select('measured.year')
      const years = read.union(measured).as('found')
      return point
        .selectFrom(years)
        .where('found.year', '<', before)
        .select(sql<number[] | null>`array_agg(distinct found.year order by found.year desc)`.as('years'))
        .as('years')
    })
    .where('point.id', '=', meteringPointId)
    .executeTakeFirst()
  return row && (row.years ?? [])
}

export interface KeptDocument {
  readonly madeAt: Date
  readonly sizeBytes: number
  readonly document: Buffer
  readonly dictionary: Buffer
}

/** The one that was kept, of the very days that are seen: when somebody moved may have come to be known since. */
const seenReports = (
  db: Database,
  sight: OwnSight,
  { meteringPointId, year }: { readonly meteringPointId: string; readonly year: number },
) =>
  db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('water_report as report', 'report.occupancy_id', 'seen.occupancy_id')
    .where('seen.metering_point_id', '=', meteringPointId)
    .where('report.year', '=', year)
    .whereRef('report.starts_on', '=', 'seen.starts_on')
    .where(sql<boolean>`report.ends_on = least(${seenTime.endsOn}, ${daysOfYear(year).to}::date)`)

/** The document that was kept, where there is one. */
export async function findKeptDocument(
  db: Database,
  sight: OwnSight,
  of: { readonly meteringPointId: string; readonly year: number },
): Promise<KeptDocument | undefined> {
  return seenReports(db, sight, of)
    .innerJoin('water_report_dictionary as common', 'common.sha256', 'report.dictionary')
    .select(['report.made_at as madeAt', 'report.size_bytes as sizeBytes', 'report.document'])
    .select('common.content as dictionary')
    .executeTakeFirst()
}

/** When it was made. */
export async function findMadeAt(
  db: Database,
  sight: OwnSight,
  of: { readonly meteringPointId: string; readonly year: number },
): Promise<Date | undefined> {
  return (await seenReports(db, sight, of).select('report.made_at as madeAt').executeTakeFirst())?.madeAt
}
