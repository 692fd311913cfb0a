import { sql } from 'kysely'
import type { Database } from '../../platform/database/database.ts'
import type { PackedDocument } from './packed-documents.ts'
import type { ReportedFacts } from './reported-point.ts'
import { toFacts } from './water-report.repository.ts'

const runColumns = [
  ...(['id', 'year', 'households', 'made', 'batches'] as const),
  ...(['started_at as startedAt', 'finished_at as finishedAt', 'without_measurements as withoutMeasurements'] as const),
] as const

export type RunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>

export async function findRun(db: Database, id: string) {
  return db.selectFrom('water_report_run').select(runColumns).where('id', '=', id).executeTakeFirst()
}

export async function findRunUnderWay(db: Database, year: number): Promise<RunRow | undefined> {
  return db
    .selectFrom('water_report_run')
    .select(runColumns)
    .where('year', '=', year)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
}

export interface NewRun {
  readonly year: number
  readonly clientId: string
  readonly startedAt: Date
  readonly households: number
  readonly batches: number
}

/** @returns undefined where one of the year is under way */
export async function insertRun(
  db: Database,
  { year, clientId, startedAt, households, batches }: NewRun,
): Promise<RunRow | undefined> {
  return db
    .insertInto('water_report_run')
    .values({
      ...{ year, client_id: clientId, started_at: startedAt, households, batches },
      finished_at: batches === 0 ? startedAt : null,
    })
    .onConflict((conflict) => conflict.column('year').where('finished_at', 'is', null).doNothing())
    .returning(runColumns)
    .executeTakeFirst()
}

/** What is told of the points of these occupancies, beside what their meters showed. */
export async function listFacts(
  db: Database,
  occupancyIds: readonly string[],
): Promise<ReadonlyMap<string, ReportedFacts>> {
  const rows = await db
    .selectFrom('occupancy as seen')
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .leftJoin('supply_zone as zone', 'zone.id', 'point.supply_zone_id')
    .select(['seen.id as occupancyId', 'seen.user_name as userName', 'point.number', 'point.address'])
    .select(['seen.consumption_type as consumptionType', 'point.flats', 'point.services'])
    .select(['point.nominal_diameter_mm as nominalDiameterMm', 'zone.id as zoneId', 'zone.name as zoneName'])
    .select(['seen.starts_on as startsOn', 'seen.ends_on as endsOn', 'point.closed_on as closedOn'])
    .where('seen.id', '=', sql<string>`any(${occupancyIds}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.occupancyId, toFacts(row)]))
}

export async function insertDictionaries(
  db: Database,
  dictionaries: readonly { readonly sha256: Buffer; readonly content: Buffer }[],
): Promise<void> {
  if (dictionaries.length === 0) return
  await db
    .insertInto('water_report_dictionary')
    .values([...dictionaries])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface NewReport extends PackedDocument {
  readonly occupancyId: string
  /** The days that it tells of; -infinity where nobody said since when. */
  readonly startsOn: string
  readonly endsOn: string
  readonly dictionary: Buffer
}

/** Each in the place of the one before. */
export async function putReports(
  db: Database,
  reports: readonly NewReport[],
  { runId, year, madeAt }: { readonly runId: string; readonly year: number; readonly madeAt: Date },
): Promise<void> {
  if (reports.length === 0) return
  await db
    .insertInto('water_report')
    .values(
      reports.map(({ occupancyId, startsOn, endsOn, sizeBytes, document, dictionary }) => ({
        ...{ occupancy_id: occupancyId, year, run_id: runId, made_at: madeAt, starts_on: startsOn, ends_on: endsOn },
        ...{ size_bytes: sizeBytes, document, dictionary },
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['occupancy_id', 'year']).doUpdateSet((row) => ({
        run_id: row.ref('excluded.run_id'),
        made_at: row.ref('excluded.made_at'),
        starts_on: row.ref('excluded.starts_on'),
        ends_on: row.ref('excluded.ends_on'),
        size_bytes: row.ref('excluded.size_bytes'),
        document: row.ref('excluded.document'),
        dictionary: row.ref('excluded.dictionary'),
      })),
    )
    .execute()
}

/** A batch is done; with the last one the run is. */
export async function noteBatch(
  db: Database,
  runId: string,
  {
    made,
    withoutMeasurements,
    now,
  }: { readonly made: number; readonly withoutMeasurements: number; readonly now: Date },
): Promise<void> {
  await db
    .updateTable('water_report_run')
    .set((run) => ({
      made: run('made', '+', made),
      without_measurements: run('without_measurements', '+', withoutMeasurements),
      batches_done: run('batches_done', '+', 1),
      finished_at: sql<Date | null>`case when ${run.ref('batches_done')} + 1 = ${run.ref('batches')} then ${now}::timestamptz end`,
    }))
    .where('id', '=', runId)
    .execute()
}
