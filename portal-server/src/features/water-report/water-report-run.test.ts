import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { productionWindowRule as rule } from '@moja-komunala/rules/reading-window.ts'
import { actingCustomer, actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { Jobs } from '../../platform/jobs/jobs.ts'
import { createLog } from '../../platform/log.ts'
import { ReportThreads } from './report-threads.ts'
import { runBatchQueue } from './water-report-run.jobs.ts'
import { batchSize, WaterReportRunService } from './water-report-run.service.ts'
import { WaterReportService } from './water-report.service.ts'

/* The reports of all as one run, by replicas that are killed while they are at it. */

const year = new Date().getFullYear() - 1
const households = 2 * batchSize + 20
const config = { readingWindowRule: rule, waterInformationUrl: 'https://www.komunala.example/pitna-voda' }
const billing = actingSystem('billing')
const log = createLog('silent')
let test: TestDatabase
let owner: pg.Client
let db: Database
let jobs: Jobs
let runs: WaterReportRunService
const workers = new Set<ChildProcess>()

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, log))
  jobs = new Jobs({
    ...{ databaseUrl: test.appUrl, takeoverSeconds: 10, lookEverySeconds: 45, timeZone: rule.timeZone },
    ...{ clock: () => new Date(), log },
  })
  runs = new WaterReportRunService({
    ...{ db, clock: () => new Date(), config, threads: new ReportThreads(), hurry: () => undefined },
    putInBatches: jobs.open(runBatchQueue),
  })
  // Puts them in, and works on none.
  jobs.workInTransaction(runBatchQueue, () => Promise.reject(new Error('not here')))
})
afterAll(async () => {
  await Promise.all([...workers].map(kill))
  await db.destroy()
  await owner.end()
  await test.drop()
})

function startWorker(): ChildProcess {
  const worker = spawn(
    process.execPath,
    [fileURLToPath(import.meta.resolve('@moja-komunala/world/test/report-worker.ts'))],
    {
      env: { PATH: process.env['PATH'], REPORT_WORKER_DATABASE: test.appUrl },
      stdio: 'inherit',
    },
  )
  workers.add(worker)
  return worker
}

async function kill(worker: ChildProcess): Promise<void> {
  workers.delete(worker)
  if (worker.exitCode !== null || worker.signalCode !== null) return
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

async function countReports(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>('select count(*)::int from water_report')
  return rows[0]?.count ?? 0
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20)
}

/** Households of a zone each with a meter; the last ten have no zone, and one moved out years ago. */
const createTown = () =>
  owner.query(
    `with zone as (insert into supply_zone (external_id, name) values ('OO-1', 'Zagorje') returning id),
     measured as (
       insert into water_quality_result (supply_zone_id, year, parameter, unit, allowed_to, samples, measured_min, measured_mean, measured_max)
       select id, $2, 'Nitrat ' || n, 'mg/L', '50', 12, '<1.0', '4.20', '7.9' from zone, generate_series(1, 4) n),
     point as (
       insert into metering_point (number, user_name, address, consumption_type, supply_zone_id)
       select 'P-' || n, 'Ana Novak', 'Polje ' || n, 'household', case when n <= $1 - 10 then zone.id end
       from zone, generate_series(1, $1::integer) n returning id),
     gone as (
       insert into metering_point (number, user_name, address, consumption_type, occupied_from, occupied_to)
       values ('P-0', 'Nekdo', 'Polje 0', 'household', '2010-01-01', '2012-01-01')),
     meter as (
       insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
       select id, 'cold', '1', '15', 5, '2020-01-01' from point returning id)
     insert into billed_reading (meter_id, read_on, value_m3, source)
     select id, make_date($2, 1, 1) + 30 * n, 10 * n, 'billed' from meter, generate_series(0, 12) n`,
    [households, year],
  )

describe('the reports of everybody', () => {
  it('are not begun before anything is known of the water, nor of a year that isn’t over', async () => {
    await expect(runs.start(billing, year)).rejects.toMatchObject({ code: 'no-water-quality' })
    await expect(runs.start(billing, year + 1)).rejects.toMatchObject({ code: 'validation-failed' })
  })

  it('are made once each, and none is missing, whoever is killed meanwhile', async () => {
    await createTown()
    jobs.start()
    const run = await runs.start(billing, year)
    expect(run).toMatchObject({ year, households, made: 0, finishedAt: null })
    // The same one, as it is under way.
    expect((await runs.start(billing, year)).id).toBe(run.id)
    await jobs.stop()

    let worker = startWorker()
    await until(async () => (await countReports()) >= batchSize)
    await kill(worker)
    const kept = await countReports()
    // Whole batches, and what is told of them is what is there.
    expect([kept % batchSize, (await runs.get(run.id)).made]).toEqual([0, kept])
    expect(kept).toBeLessThan(households)
    worker = startWorker()
    await until(async () => (await runs.get(run.id)).finishedAt !== null)
    expect(await runs.get(run.id)).toMatchObject({ made: households, withoutMeasurements: 10 })
    const { rows } = await owner.query(
      `select count(*)::int as made, count(distinct occupancy_id)::int as different,
         count(*) filter (where user_name = 'Nekdo')::int as gone from water_report join occupancy on id = occupancy_id`,
    )
    expect(rows).toEqual([{ made: households, different: households, gone: 0 }])
    const { rows: queued } = await owner.query(
      `select state, count(*)::int from pgboss.job where name = 'water-reports' group by state`,
    )
    expect(queued).toEqual([{ state: 'completed', count: Math.ceil(households / batchSize) }])
    const { rows: noted } = await owner.query(
      `select client_id, details->>'households' as households from audit_entry where action = 'startWaterReportRun'`,
    )
    expect(noted).toEqual([{ client_id: 'billing', households: String(households) }])
  }, 180_000)

  it('are what each household gets, and what it would get if it were made for it alone', async () => {
    const reports = new WaterReportService({ db, clock: () => new Date(), config })
    const { rows } = await owner.query<{ id: string }>(
      `select id from metering_point where number in ('P-7', 'P-${households}')`,
    )
    for (const { id } of rows) {
      const ana = actingCustomer(id)
      await owner.query('insert into account_metering_point (subject, metering_point_id) values ($1, $2)', [
        ana.subject,
        id,
      ])
      const asked = { year, locale: 'sl' } as const
      const kept = await reports.getDocument(ana, id, asked)
      expect((await reports.get(ana, id, year)).documentMadeAt).not.toBeNull()
      await owner.query(
        'delete from water_report where occupancy_id in (select occupancy_id from account_metering_point where subject = $1)',
        [ana.subject],
      )
      expect(kept.equals(await reports.getDocument(ana, id, asked))).toBe(true)
    }
  })

  it('are made anew for whoever turns out to have had another time, and tell nothing of the time of somebody else', async () => {
    const reports = new WaterReportService({ db, clock: () => new Date(), config })
    const { rows } = await owner.query<{ id: string }>(`select id from metering_point where number = 'P-8'`)
    const id = rows[0]?.id ?? ''
    const ana = actingCustomer(id)
    await owner.query('insert into account_metering_point (subject, metering_point_id) values ($1, $2)', [
      ana.subject,
      id,
    ])
    const asked = { year, locale: 'sl' } as const
    const kept = await reports.getDocument(ana, id, asked)
    const occupy = (from: string, to: string) =>
      owner.query('update occupancy set starts_on = $2, ends_on = $3 where metering_point_id = $1', [id, from, to])
    // Said after the reports were made: somebody else had moved in by summer.
    await occupy('-infinity', `${year}-06-30`)
    expect((await reports.get(ana, id, year)).documentMadeAt).toBeNull()
    expect(kept.equals(await reports.getDocument(ana, id, asked))).toBe(false)
    // It tells of the years before as well.
    await occupy(`${year - 1}-06-30`, 'infinity')
    expect((await reports.get(ana, id, year)).documentMadeAt).toBeNull()
    await occupy('-infinity', `${year - 1}-06-30`)
    await expect(reports.getDocument(ana, id, asked)).rejects.toMatchObject({ code: 'not-found' })
    // Moving out in a later year changes nothing of that one.
    await occupy('-infinity', `${year + 1}-01-15`)
    expect(kept.equals(await reports.getDocument(ana, id, asked))).toBe(true)
  })
})
