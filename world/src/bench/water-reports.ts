import { once } from 'node:events'
import { fork, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createWaterReports } from '@moja-komunala/portal-server/features/water-report/water-reports.ts'
import { createDatabase, createPool } from '@moja-komunala/portal-server/platform/database/database.ts'
import { Jobs } from '@moja-komunala/portal-server/platform/jobs/jobs.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import pg from 'pg'
import type { Step } from '../step.ts'
import { actingSystem } from '../test/acting.ts'
import { annexParameters } from '../water/annex-parameters.ts'
import { startBenchDatabase, type BenchDatabase } from './readings/bench-database.ts'
import { processorTimeMs, residentMegabytes } from './readings/processor-time.ts'
import { judged, told, whole, type ReportLine } from './report-line.ts'

/** As many as there will be, and what they may take: on two cores. */
const everybody = 100_000
const limitMinutes = 30
const cores = 2
/** Once the first batches are made, a run of any length stays within that much more. */
const growthLimitMb = 60

interface Measured {
  readonly households: number
  readonly seconds: number
  /** Of the processor for each: of the process that makes them, and of PostgreSQL. */
  readonly portalMs: number
  readonly postgresMs: number
  readonly documentBytes: number
  readonly packedBytes: number
  /** Of the process, after a quarter of them and at its most afterwards. */
  readonly settledMb: number
  readonly mostMb: number
}

/** The yearly reports of so many households as one run, from the reading of the data to what is stored. */
export async function benchWaterReports(sizes: readonly number[], step: Step): Promise<ReportLine[]> {
  const measured: Measured[] = []
  for (const households of sizes) {
    const database = await step(`A utility of ${whole(households)} customers`, () => startBenchDatabase(households))
    try {
      measured.push(await step(`${whole(households)} yearly reports`, () => measureRun(database)))
    } finally {
      await database.stop()
    }
  }
  return measured.flatMap(describe)
}

async function measureRun(database: BenchDatabase): Promise<Measured> {
  const postgresPid = database.postgres.pid ?? 0
  const year = new Date().getFullYear() - 1
  const owner = new pg.Client({ connectionString: database.superuserUrl })
  // Where something else fails the server goes before it.
  owner.on('error', () => undefined)
  await owner.connect()
  await measureWater(owner, year)
  const worker = fork(fileURLToPath(import.meta.resolve('@moja-komunala/world/test/report-worker.ts')), {
    env: { ...process.env, REPORT_WORKER_DATABASE: database.appUrl },
  })
  try {
    return await watchRun(owner, { worker, postgresPid, appUrl: database.appUrl, year })
  } finally {
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    await owner.end()
  }
}

interface Watched {
  readonly worker: ChildProcess
  readonly postgresPid: number
  readonly appUrl: string
  readonly year: number
}

async function watchRun(owner: pg.Client, { worker, postgresPid, appUrl, year }: Watched): Promise<Measured> {
  const pid = worker.pid ?? 0
  await startRun(appUrl, year)
  const began = performance.now()
  const [portalBefore, postgresBefore] = [await processorTimeMs(pid), await processorTimeMs(postgresPid)]
  let [settledMb, mostMb] = [0, 0]
  let run = await findRun(owner)
  while (run.finishedAt === null) {
    await sleep(200)
    run = await findRun(owner)
    const memory = (await residentMegabytes(pid)) ?? 0
    if (run.made < run.households / 4) settledMb = memory
    else mostMb = Math.max(mostMb, memory)
  }
  const seconds = (performance.now() - began) / 1000
  const [portalAfter, postgresAfter] = [await processorTimeMs(pid), await processorTimeMs(postgresPid)]
  const { rows } = await owner.query<{ size: number; packed: number }>(
    'select avg(size_bytes)::float8 as size, avg(octet_length(document))::float8 as packed from water_report',
  )
  const each = (after = 0, before = 0): number => (after - before) / run.households
  return {
    ...{ households: run.households, seconds, settledMb, mostMb },
    ...{ portalMs: each(portalAfter, portalBefore), postgresMs: each(postgresAfter, postgresBefore) },
    ...{ documentBytes: rows[0]?.size ?? 0, packedBytes: rows[0]?.packed ?? 0 },
  }
}

async function findRun(owner: pg.Client) {
  const { rows } = await owner.query<{ made: number; households: number; finishedAt: Date | null }>(
    'select made, households, finished_at as "finishedAt" from water_report_run',
  )
  if (!rows[0]) throw new Error('There is no run.')
  return rows[0]
}

/** Puts it in, and works on none of it. */
async function startRun(databaseUrl: string, year: number): Promise<void> {
  const [clock, log] = [() => new Date(), createLog('silent')]
  const { timeZone } = productionWindowRule
  const jobs = new Jobs({ databaseUrl, takeoverSeconds: 60, lookEverySeconds: 45, timeZone, clock, log })
  const db = createDatabase(createPool(databaseUrl, log))
  const { waterReportRuns } = createWaterReports({
    ...{ db, clock, jobs },
    config: { readingWindowRule: productionWindowRule, waterInformationUrl: 'https://www.komunala.example/pitna-voda' },
  })
  jobs.start()
  await waterReportRuns.start(actingSystem('billing'), year)
  await jobs.stop()
  await db.destroy()
}

/** Three zones, each with all that is measured, a price and an average. */
async function measureWater(owner: pg.Client, year: number): Promise<void> {
  await owner.query(
    `with zone as (
       insert into supply_zone (external_id, name) select 'OO-' || n, 'Zagorje ' || n from generate_series(0, 2) n returning id, external_id),
     measured as (
       insert into water_quality_result
         (supply_zone_id, year, parameter, unit, allowed_from, allowed_to, samples, measured_min, measured_mean, measured_max)
       select zone.id, ${year}, each.* from zone, jsonb_to_recordset($1) as each
         (parameter text, unit text, "allowedFrom" text, "allowedTo" text, samples integer, "measuredMin" text, "measuredMean" text,
          "measuredMax" text))
     update metering_point set supply_zone_id = zone.id from zone where external_id = 'OO-' || abs(hashtext(number)) % 3`,
    [JSON.stringify(annexParameters)],
  )
  await owner.query(
    `insert into price (external_id, service, charge, unit, net_price_eur, vat_rate_percent, valid_from)
     values ('water-of-reports', 'Vodarina', 'water', 'm3', 0.7861, 9.5, '2020-01-01') on conflict do nothing`,
  )
  await owner.query(
    `insert into average_consumption (comparable_group, month, litres_per_day)
     select 'household', make_date(${year}, n, 1), 380 from generate_series(1, 12) n on conflict do nothing`,
  )
}

function describe(measured: Measured): ReportLine[] {
  const { households, seconds, portalMs, postgresMs, documentBytes, packedBytes, settledMb, mostMb } = measured
  const minutes = ((portalMs + postgresMs) * everybody) / cores / 60_000
  const byTheClock = (seconds * everybody) / households / 60
  const gigabytes = (packedBytes * everybody) / 1e9
  return [
    told(
      `${whole(households)} reports in ${seconds.toFixed(0)} s; each ${portalMs.toFixed(1)} ms of the processor, and ${postgresMs.toFixed(1)} ms of PostgreSQL's.`,
    ),
    judged(
      `${whole(everybody)} on ${cores} cores, extrapolated: ${minutes.toFixed(0)} min of the processor (${limitMinutes} min), ${byTheClock.toFixed(0)} min by the clock of this machine.`,
      minutes <= limitMinutes,
    ),
    told(
      `A document has ${(documentBytes / 1000).toFixed(1)} kB and takes ${(packedBytes / 1000).toFixed(1)} kB where it is kept: ${gigabytes.toFixed(2)} GB for ${whole(everybody)}.`,
    ),
    judged(
      `Memory: ${settledMb.toFixed(0)} MB after a quarter, ${mostMb.toFixed(0)} MB at the most afterwards (at most ${growthLimitMb} MB more).`,
      mostMb <= settledMb + growthLimitMb,
    ),
  ]
}
