import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { moveDatabaseClock } from '@moja-komunala/world/clock.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import { sql } from 'kysely'
import { DateTime } from 'luxon'
import pg from 'pg'
import { z } from 'zod'
import { createDatabase, createPool, type Database } from '../database/database.ts'
import { createLog } from '../log.ts'
import { currentRequestId, doneFor } from '../request-id.ts'
import type { Job } from './employment.ts'
import { Jobs, type NewJob } from './jobs.ts'
import { defineChore, defineQueue, type QueueSettings } from './queue.ts'
import { SetAside } from './set-aside.ts'
import { listenForWork, WorkCalls } from './work-calls.ts'

/* Work that waits, on a real database and as the portal's own role. */

const log = createLog('silent')
const timeZone = 'Europe/Ljubljana'
let test: TestDatabase
let owner: pg.Client
let db: Database
let names = 0
const replicas: Jobs[] = []

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client({ connectionString: test.ownerUrl })
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, log))
})
afterEach(async () => {
  await Promise.all(replicas.splice(0).map((jobs) => jobs.stop()))
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

const settings = (aheadMs = 0) => ({
  databaseUrl: test.appUrl,
  takeoverSeconds: 10,
  lookEverySeconds: 1,
  timeZone,
  clock: () => new Date(Date.now() + aheadMs),
  log,
})
const newJobs = (aheadMs = 0): Jobs => {
  const jobs = new Jobs(settings(aheadMs))
  replicas.push(jobs)
  return jobs
}
const numbered = z.object({ number: z.number() })
const newQueue = (more: Partial<QueueSettings> = {}) => defineQueue(`queue-${(names += 1)}`, numbered, more)
const number = (count: number): NewJob<{ number: number }>[] =>
  Array.from({ length: count }, (_, at) => ({ data: { number: at } }))

async function until(isSo: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It did not come to that.')
    await sleep(20)
  }
}

describe('a queue that somebody puts work into', () => {
  it('needs somebody who works on it, or the portal doesn’t start', () => {
    const jobs = newJobs()
    jobs.open(newQueue())
    const queue = newQueue()
    jobs.open(queue)
    jobs.work(queue, async () => undefined)
    expect(() => jobs.start()).toThrow(/^Nobody works on the queue queue-1\.$/)
  })

  it('is worked on by one feature alone', () => {
    const [jobs, queue] = [newJobs(), newQueue()]
    jobs.work(queue, async () => undefined)
    expect(() => jobs.work(queue, async () => undefined)).toThrow('Two work on')
  })
})

describe('a job', () => {
  it('is done for the request that put it in, and else for none', async () => {
    const [jobs, queue] = [newJobs(), defineQueue(`queue-${(names += 1)}`, z.strictObject({ number: z.number() }))]
    const putIn = jobs.open(queue)
    const doneFors = new Map<number, string | undefined>()
    jobs.work(queue, async ({ data }) => {
      await sleep(1)
      doneFors.set(data.number, currentRequestId())
    })
    jobs.start()
    const put = (at: number) => db.transaction().execute((trx) => putIn(trx, [{ data: { number: at } }]))
    await doneFor('4821-7735-9f86d081884c7d65', () => put(1))
    await put(2)
    jobs.hurry(queue)
    await until(() => doneFors.size === 2)
    expect(Object.fromEntries(doneFors)).toEqual({ 1: '4821-7735-9f86d081884c7d65', 2: undefined })
  })

  it('is worked on once its transaction is committed, and never where that was rolled back', async () => {
    const [jobs, queue] = [newJobs(), newQueue()]
    const putIn = jobs.open(queue)
    const done: number[] = []
    jobs.work(queue, async ({ data }) => void done.push(data.number))
    jobs.start()
    const changedItsMind = db.transaction().execute(async (trx) => {
      await putIn(trx, [{ data: { number: 1 } }])
      throw new Error('no')
    })
    await expect(changedItsMind).rejects.toThrow('no')
    await db.transaction().execute(async (trx) => {
      await putIn(trx, [{ data: { number: 2 } }])
      jobs.hurry(queue)
      await sleep(500)
      expect(done).toEqual([])
    })
    jobs.hurry(queue)
    await until(() => done.length > 0)
    expect(done).toEqual([2])
  })

  it('of a key that waits already isn’t put in again; once it is done another one is', async () => {
    const [jobs, queue] = [newJobs(), newQueue({ isOnePerKey: true })]
    const putIn = jobs.open(queue)
    const done: number[] = []
    let isOpen = false
    jobs.work(queue, async ({ data }) => {
      await until(() => isOpen)
      done.push(data.number)
    })
    jobs.start()
    for (const [key, at] of [
      ['a', 1],
      ['a', 2],
      ['b', 3],
    ] as const)
      await putIn(db, [{ key, data: { number: at } }])
    isOpen = true
    await until(() => done.length === 2)
    await until(() => putIn(db, [{ key: 'a', data: { number: 4 } }]).then(() => done.length === 3))
    expect(done).toEqual([1, 3, 4])
  })

  it('that matters more overtakes those that wait', async () => {
    const [jobs, queue] = [newJobs(), newQueue()]
    const putIn = jobs.open(queue)
    const done: number[] = []
    jobs.work(queue, async ({ data }) => {
      done.push(data.number)
      if (done.length === 5) await putIn(db, [{ data: { number: 1_000 }, priority: 100 }])
    })
    jobs.start()
    await db.transaction().execute((trx) => putIn(trx, number(50)))
    await until(() => done.length === 51)
    expect(done.indexOf(1_000)).toBeLessThan(10)
  })

  it('goes to one of two replicas', async () => {
    const queue = newQueue()
    const done: number[][] = []
    const atWork = new Set<number>()
    for (const replica of [0, 1]) {
      const jobs = newJobs()
      done[replica] = []
      const work = async ({ data }: Job<{ number: number }>): Promise<void> => {
        atWork.add(replica)
        // Neither is through with all of it before the other has begun.
        await until(() => atWork.size === 2)
        done[replica]?.push(data.number)
      }
      jobs.work(queue, work, 2)
      jobs.start()
      if (replica === 1) await jobs.open(queue)(db, number(60))
    }
    await until(() => done.flat().length >= 60)
    await sleep(200)
    expect(done.flat().toSorted((a, b) => a - b)).toEqual(number(60).map(({ data }) => data.number))
    expect(Math.min(...done.map(({ length }) => length))).toBeGreaterThan(0)
  })
})

describe('what fails', () => {
  const pauseSeconds = async (name: string): Promise<number> => {
    const { rows } = await owner.query<{ seconds: number }>(
      `select extract(epoch from start_after - now())::float as seconds from pgboss.job
       where name = $1 and state = 'retry'`,
      [name],
    )
    return rows[0]?.seconds ?? 0
  }
  const letTimeGoBy = (name: string) =>
    owner.query(`update pgboss.job set start_after = now() where name = $1 and state = 'retry'`, [name])

  it('is tried again later and later, then set aside with its reason, and tried again when an operator says so', async () => {
    const [jobs, queue] = [newJobs(), newQueue({ attempts: 4, firstPauseSeconds: 16, longestPauseSeconds: 100 })]
    const attempts: number[] = []
    let isMended = false
    jobs.work(queue, async ({ attempt }) => {
      attempts.push(attempt)
      if (!isMended) throw new Error('The pump is broken.')
    })
    jobs.start()
    await jobs.open(queue)(db, number(1))
    const pauses: number[] = []
    for (let attempt = 1; attempt < 4; attempt += 1) {
      await until(async () => attempts.length === attempt && (await pauseSeconds(queue.name)) > 0)
      pauses.push(await pauseSeconds(queue.name))
      await letTimeGoBy(queue.name)
    }
    const setAside = await SetAside.open(settings())
    try {
      await until(async () => (await setAside.list()).length === 1)
      expect(await setAside.list()).toMatchObject([
        { queue: queue.name, data: { number: 0 }, attempts: 4, error: 'The pump is broken.' },
      ])
      const [first = 0, second = 0, third = 0] = pauses
      // The pause, or by chance up to twice as much; less what it took to look.
      expect(first).toBeGreaterThan(16 - 3)
      expect(first).toBeLessThanOrEqual(32)
      expect(second).toBeGreaterThan(32 - 3)
      expect(second).toBeLessThanOrEqual(64)
      expect(third).toBeGreaterThan(64 - 3)
      expect(third).toBeLessThanOrEqual(100)
      isMended = true
      expect(await setAside.putBack()).toBe(1)
      await until(() => attempts.length === 5)
      expect([attempts, await setAside.list()]).toEqual([[1, 2, 3, 4, 1], []])
    } finally {
      await setAside.close()
    }
  })

  it('holds up nothing else', async () => {
    const [jobs, queue] = [newJobs(), newQueue()]
    const done: number[] = []
    jobs.work(queue, async ({ data }) => {
      if (data.number === 0) throw new Error('not this one')
      done.push(data.number)
    })
    jobs.start()
    await jobs.open(queue)(db, number(3))
    await until(() => done.length === 2)
    expect(done.toSorted((a, b) => a - b)).toEqual([1, 2])
  })

  it('rolls back what it wrote in its transaction, and does it once when it succeeds', async () => {
    await owner.query('create table effect (number integer); grant insert on effect to portal_app')
    const [jobs, queue] = [newJobs(), newQueue({ firstPauseSeconds: 1 })]
    jobs.workInTransaction(queue, async (trx, { data, attempt }) => {
      await sql`insert into effect values (${data.number})`.execute(trx)
      if (attempt === 1) throw new Error('only the second time')
    })
    jobs.start()
    await jobs.open(queue)(db, number(2))
    const count = async () => (await owner.query('select from effect')).rowCount
    await until(async () => (await count()) === 2)
  })
})

describe('what is due at a time of day', () => {
  let other: TestDatabase

  // Of its own, as the clock jumps.
  beforeEach(async () => {
    other = await createTestDatabase()
  })
  afterEach(() => other.drop())

  /** Starts two portals at that moment, on the utility's walls; says what they did about it by the time that other work is done. */
  const doneAt = async (local: string, cron: string): Promise<number> => {
    const aheadMs = DateTime.fromISO(local, { zone: timeZone }).toMillis() - Date.now()
    await moveDatabaseClock(other.ownerUrl, aheadMs)
    const [daily, everyMinute] = [defineChore('daily'), defineChore('every-minute')]
    const done: string[] = []
    const started = [0, 1].map(() => new Jobs({ ...settings(aheadMs), databaseUrl: other.appUrl }))
    replicas.push(...started)
    for (const jobs of started) {
      for (const chore of [daily, everyMinute]) jobs.work(chore, async () => void done.push(chore.name))
      jobs.schedule(daily, cron)
      jobs.schedule(everyMinute, '* * * * *')
      jobs.start()
    }
    await until(() => done.includes(everyMinute.name))
    // Both were put in together; the other queue is looked into every second.
    await sleep(1_500)
    for (const jobs of started) {
      await jobs.stop()
      replicas.splice(replicas.indexOf(jobs), 1)
    }
    return done.filter((name) => name === daily.name).length
  }

  it.each([
    ['before the clocks go back', '2026-10-24T08:00:20', 1],
    ['after they went back', '2026-10-25T08:00:20', 1],
    ['not an hour early on that day', '2026-10-25T07:00:20', 0],
    ['before the clocks go forward', '2027-03-27T08:00:20', 1],
    ['after they went forward', '2027-03-28T08:00:20', 1],
    ['not at another hour', '2026-11-26T09:00:20', 0],
  ])('comes at 8:00 on the utility’s walls, once for two replicas: %s', async (_, local, expected) => {
    expect(await doneAt(local, '0 8 * * *')).toBe(expected)
  })

  it('and was missed while nothing ran, for days, comes once afterwards', async () => {
    expect(await doneAt('2026-11-26T07:30:00', '0 8 * * *')).toBe(0)
    expect(await doneAt('2026-11-29T11:00:00', '0 8 * * *')).toBe(1)
    expect(await doneAt('2026-11-29T11:05:00', '0 8 * * *')).toBe(0)
  })

  it('comes on an earlier day as well, where a later one was played before', async () => {
    expect(await doneAt('2026-12-10T08:00:20', '0 8 * * *')).toBe(1)
    expect(await doneAt('2026-11-26T08:00:20', '0 8 * * *')).toBe(1)
  })
})

describe('a replica whose work others do', () => {
  it('puts it in, works on none of it, and has them look at once', async () => {
    const queue = newQueue()
    const rarely = { ...settings(), lookEverySeconds: 45 }
    const others = new WorkCalls(db, log)
    const serving = new Jobs({ ...rarely, callOthers: (name) => others.call(name) })
    const working = new Jobs(rarely)
    replicas.push(serving, working)
    const done: string[] = []
    serving.work(queue, async () => void done.push('serving'))
    working.work(queue, async () => void done.push('working'))
    const putIn = serving.open(queue)
    serving.start()
    await putIn(db, number(1))
    working.start()
    // What waits already it finds as it begins.
    await until(() => done.length === 1)
    const calls = listenForWork(test.appUrl, working, log)
    calls.start()
    try {
      await putIn(db, number(1))
      await until(async () => {
        serving.hurry(queue)
        await sleep(100)
        return done.length === 2
      })
      expect(done).toEqual(['working', 'working'])
    } finally {
      await calls.stop()
    }
  })
})

describe('while the database is away', () => {
  it('the portal starts all the same, and its jobs begin once it is there', async () => {
    const [queue, done] = [newQueue(), [] as number[]]
    const name = `late_${test.name}`
    const url = new URL(test.appUrl)
    url.pathname = `/${name}`
    const jobs = new Jobs({ ...settings(), databaseUrl: url.href })
    replicas.push(jobs)
    jobs.work(queue, async ({ data }) => void done.push(data.number))
    const putIn = jobs.open(queue)
    jobs.start()
    await expect(putIn(db, number(1))).rejects.toThrow(name)
    const server = new pg.Client({ connectionString: test.superuserUrl.replace(test.name, 'postgres') })
    await server.connect()
    await server.query(`create database ${name} template portal owner portal_owner strategy file_copy`)
    const late = createDatabase(createPool(url.href, log))
    try {
      await until(() =>
        putIn(late, number(1)).then(
          () => true,
          () => false,
        ),
      )
      await until(() => done.length === 1)
    } finally {
      await jobs.stop()
      await late.destroy()
      await server.query(`drop database ${name} with (force)`)
      await server.end()
    }
  })
})
