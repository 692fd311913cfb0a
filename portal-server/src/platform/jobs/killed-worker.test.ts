import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { countedQueue } from '@moja-komunala/world/test/job-worker.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { createDatabase, createPool } from '../database/database.ts'
import { createLog } from '../log.ts'
import { Jobs } from './jobs.ts'

/* Two processes work side by side; one after the other is killed and started again. */

const jobCount = 300
const kills = 6

let test: TestDatabase
let owner: pg.Client
const workers: ChildProcess[] = []

const startWorker = (): ChildProcess =>
  spawn(process.execPath, [fileURLToPath(import.meta.resolve('@moja-komunala/world/test/job-worker.ts'))], {
    env: { PATH: process.env['PATH'], JOB_WORKER_DATABASE: test.appUrl },
    stdio: 'inherit',
  })

async function kill(worker: ChildProcess | undefined): Promise<void> {
  if (!worker || worker.exitCode !== null) return
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

async function countEffects(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>('select count(*)::int from effect')
  return rows[0]?.count ?? 0
}

async function countRetries(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'select coalesce(sum(retry_count), 0)::int as count from pgboss.job',
  )
  return rows[0]?.count ?? 0
}

async function untilEffects(count: number): Promise<void> {
  const deadline = Date.now() + 60_000
  while ((await countEffects()) < count) {
    if (Date.now() > deadline) throw new Error(`There are ${await countEffects()} effects of ${count}.`)
    await sleep(20)
  }
}

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client({ connectionString: test.ownerUrl })
  await owner.connect()
  await owner.query('create table effect (number integer not null); grant insert on effect to portal_app')
})
afterAll(async () => {
  await Promise.all(workers.map(kill))
  await owner.end()
  await test.drop()
})

describe('when those who work on jobs are killed', () => {
  it('each job has its effect once, and none is lost or left over', async () => {
    const db = createDatabase(createPool(test.appUrl, createLog('silent')))
    const jobs = new Jobs({
      databaseUrl: test.appUrl,
      takeoverSeconds: 10,
      lookEverySeconds: 45,
      timeZone: 'Europe/Ljubljana',
      clock: () => new Date(),
      log: createLog('silent'),
    })
    // Puts them in, and works on none: the others are there first.
    workers.push(startWorker(), startWorker())
    const numbers = Array.from({ length: jobCount }, (_, number) => ({ data: { number } }))
    jobs.workInTransaction(countedQueue, () => Promise.reject(new Error('not here')))
    jobs.start()
    await db.transaction().execute((trx) => jobs.open(countedQueue)(trx, numbers))
    await jobs.stop()
    await db.destroy()

    const triedAgainBefore = await countRetries()
    for (let killed = 0; killed < kills; killed += 1) {
      await untilEffects((killed + 1) * 20)
      await kill(workers[killed % 2])
      workers[killed % 2] = startWorker()
    }
    await untilEffects(jobCount)
    const { rows } = await owner.query<{ count: number }>('select count(distinct number)::int from effect')
    expect([await countEffects(), rows[0]?.count]).toEqual([jobCount, jobCount])
    // Some were cut off.
    expect(await countRetries()).toBeGreaterThan(triedAgainBefore)
    const left = await owner.query(`select state from pgboss.job where name = 'counted' and state <> 'completed'`)
    expect(left.rows).toEqual([])
  }, 120_000)
})
