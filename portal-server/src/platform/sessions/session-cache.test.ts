import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { startCuttableLine, type CuttableLine } from '@moja-komunala/world/test/cuttable-line.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../database/database.ts'
import type { NotificationListener } from '../database/notifications.ts'
import { listenForWork } from '../jobs/work-calls.ts'
import { createLog } from '../log.ts'
import { SessionCache } from './session-cache.ts'
import { listenForSessionChanges } from './session-changes.ts'
import { findSession } from './session.repository.ts'

/*
 * Sessions that a portal remembers, on a real database, with a line to it that can be cut. Whether a session was
 * remembered or read shows in what nobody announces: a change with the database's triggers switched off.
 */

const log = createLog('silent')
let database: TestDatabase
let superuser: pg.Client
let db: Database
let line: CuttableLine
let sessions: SessionCache
let listener: NotificationListener

beforeAll(async () => {
  database = await createTestDatabase()
  superuser = new pg.Client(database.superuserUrl)
  await superuser.connect()
  db = createDatabase(createPool(database.appUrl, log))
})
afterAll(async () => {
  await db.destroy()
  await superuser.end()
  await database.drop()
})

beforeEach(async () => {
  line = await startCuttableLine(database.appUrl)
  sessions = new SessionCache((sid) => findSession(db, sid))
  listener = listenForSessionChanges(line.url, sessions, log)
  listener.start()
  await until('sessions are remembered', async () => isRemembered(await signIn()))
})
afterEach(async () => {
  await listener.stop()
  await line.close()
})

/**
 * At once: sooner than a heartbeat would find out. Counted in looks, which take a second, and longer where the machine has
 * other things to do.
 */
async function soon(isSo: () => boolean): Promise<boolean> {
  for (let looks = 0; looks < 200 && !isSo(); looks += 1) await sleep(5)
  return isSo()
}

const anonymous = { cookie: {}, locale: 'sl' }

async function store(sess: object, livesFor = '1 hour'): Promise<string> {
  const sid = randomUUID()
  await superuser.query(`insert into session (sid, sess, expire) values ($1, $2, now() + $3::interval)`, [
    sid,
    JSON.stringify(sess),
    livesFor,
  ])
  return sid
}

const signIn = (livesFor?: string) =>
  store({ cookie: {}, signedIn: { subject: randomUUID(), keycloakSessionId: randomUUID(), at: new Date() } }, livesFor)

/** As the store does for every request. */
const ask = async (sid: string) => sessions.find(sid) ?? (await sessions.load(sid))

async function isRemembered(sid: string): Promise<boolean> {
  await ask(sid)
  return sessions.find(sid) !== undefined
}

async function endUnannounced(sid: string): Promise<void> {
  await superuser.query('set session_replication_role = replica')
  await superuser.query('delete from session where sid = $1', [sid])
  await superuser.query('set session_replication_role = origin')
}

async function countListeners(name = 'portal-listener'): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(
    'select count(*)::int from pg_stat_activity where application_name = $1 and datname = current_database()',
    [name],
  )
  return rows[0]?.count ?? 0
}

describe('a session of somebody who is signed in', () => {
  it('is not read again', async () => {
    const sid = await signIn()
    const first = await ask(sid)
    await endUnannounced(sid)
    expect(await ask(sid)).toBe(first)
  })

  it.each([
    ['ends', (sid: string) => superuser.query('delete from session where sid = $1', [sid])],
    ['changes', (sid: string) => superuser.query(`update session set keycloak_grant = 'new' where sid = $1`, [sid])],
    ['ends with all others', () => superuser.query('truncate session')],
  ])('is forgotten within moments when it %s', async (_, change) => {
    const changed = await signIn()
    expect(await isRemembered(changed)).toBe(true)
    await change(changed)
    expect(await soon(() => sessions.find(changed) === undefined)).toBe(true)
    expect((await ask(changed))?.keycloakGrant ?? 'gone').toMatch(/^(new|gone)$/)
  })

  it('alone is forgotten when it ends', async () => {
    const [ended, other] = [await signIn(), await signIn()]
    expect([await isRemembered(ended), await isRemembered(other)]).toEqual([true, true])
    await superuser.query('delete from session where sid = $1', [ended])
    expect(await soon(() => sessions.find(ended) === undefined)).toBe(true)
    expect(sessions.find(other)).toBeDefined()
  })

  it('that ends while it is being read is not remembered', async () => {
    // What was read arrives only after its end was heard of.
    let onItsWay = Promise.resolve()
    let haveRead = (): void => undefined
    const slow = new SessionCache(async (id) => {
      const session = await findSession(db, id)
      haveRead()
      await onItsWay
      return session
    })
    const slowListener = listenForSessionChanges(line.url, slow, log)
    slowListener.start()
    try {
      const [other, ended] = [await signIn(), await signIn()]
      await until('it is remembered', async () => slow.load(other).then(() => slow.find(other) !== undefined))
      expect(await isRemembered(ended)).toBe(true)

      let arrive = (): void => undefined
      onItsWay = new Promise((resolve) => (arrive = resolve))
      const isRead = new Promise<void>((resolve) => (haveRead = resolve))
      const reading = slow.load(ended)
      await isRead
      await superuser.query('delete from session where sid = any($1)', [[ended, other]])
      await until('both are forgotten', () => sessions.find(ended) === undefined && slow.find(other) === undefined)
      arrive()

      expect(await reading).toBeDefined()
      expect(slow.find(ended)).toBeUndefined()
      expect(await slow.load(ended)).toBeUndefined()
    } finally {
      await slowListener.stop()
    }
  })

  it('whose life is over is not remembered beyond it', async () => {
    const sid = await signIn('2 seconds')
    expect(await isRemembered(sid)).toBe(true)
    await sleep(2_000)
    expect(await ask(sid)).toBeUndefined()
  })

  it('is announced by no secret: who listens learns no session', async () => {
    const heard: string[] = []
    const client = new pg.Client(database.appUrl)
    await client.connect()
    client.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await client.query('listen session_changed')
    const sid = await signIn()
    await superuser.query('delete from session where sid = $1', [sid])
    await until('it is heard', () => heard.length > 0)
    await client.end()
    expect(heard.join()).toMatch(/^[0-9a-f]{64}$/)
    expect(heard.join()).not.toContain(sid)
  })
})

describe('what is nobody’s session', () => {
  it('is not remembered: one that nobody is signed in with, and no session at all', async () => {
    expect(await isRemembered(await store(anonymous))).toBe(false)
    const sid = randomUUID()
    expect(await ask(sid)).toBeUndefined()
    await superuser.query(`insert into session (sid, sess, expire) values ($1, $2, now() + interval '1 hour')`, [
      sid,
      JSON.stringify(anonymous),
    ])
    expect(await ask(sid)).toBeDefined()
  })
})

describe('whoever ends a session and waits until that was heard', () => {
  it('finds it remembered nowhere, however busy the others are', async () => {
    const busy = new SessionCache((sid) => findSession(db, sid))
    const busyListener = listenForSessionChanges(database.appUrl, busy, log)
    busyListener.start()
    try {
      await until('it answers', async () => busy.load(await signIn()).then(() => true))
      for (let round = 0; round < 30; round += 1) {
        const sid = await signIn()
        await until('it is remembered', async () => busy.load(sid).then(() => busy.find(sid) !== undefined))
        expect(await isRemembered(sid)).toBe(true)
        await superuser.query('delete from session where sid = $1', [sid])
        const heard = listener.untilHeardByAll()
        // Something else to do, for longer than the news takes.
        const busyUntil = performance.now() + 10
        while (performance.now() < busyUntil);
        await heard
        expect([busy.find(sid), sessions.find(sid)]).toEqual([undefined, undefined])
      }
    } finally {
      await busyListener.stop()
    }
  })

  it('waits for nobody who has gone', async () => {
    const gone = listenForSessionChanges(database.appUrl, new SessionCache(async () => undefined), log)
    gone.start()
    await until('both listen', async () => (await countListeners()) === 2)
    await gone.stop()
    const startedAt = performance.now()
    await listener.untilHeardByAll()
    // Nor until a listener that says nothing would be given up.
    expect(performance.now() - startedAt).toBeLessThan(6_000)
  })

  it('waits for nobody who listens to something else', async () => {
    const work = listenForWork(database.appUrl, { hurry: () => undefined }, log)
    work.start()
    try {
      await until('both listen', async () => (await countListeners('portal-work-listener')) === 1)
      const settled: string[] = []
      // Deaf itself, it waits as long as one that says nothing is waited for.
      const longest = listenForSessionChanges(database.appUrl, new SessionCache(async () => undefined), log)
      await Promise.all([
        longest.untilHeardByAll().then(() => settled.push('the longest wait')),
        listener.untilHeardByAll().then(() => settled.push('heard')),
      ])
      expect(settled).toEqual(['heard', 'the longest wait'])
    } finally {
      await work.stop()
    }
  })

  it('waits for one that hears nothing until that has noticed it', async () => {
    const mute = await startCuttableLine(database.appUrl)
    const deaf = new SessionCache((sid) => findSession(db, sid))
    const deafListener = listenForSessionChanges(mute.url, deaf, log)
    deafListener.start()
    try {
      const sid = await signIn()
      await until('it is remembered', async () => deaf.load(sid).then(() => deaf.find(sid) !== undefined))
      mute.muffle()
      await superuser.query('delete from session where sid = $1', [sid])
      await listener.untilHeardByAll()
      expect(deaf.find(sid)).toBeUndefined()
    } finally {
      await deafListener.stop()
      await mute.close()
    }
  })
})

describe('when the line that changes are heard over is cut', () => {
  it('everything is forgotten, nothing is remembered until it is back, and then it is again', async () => {
    const known = await signIn()
    expect(await isRemembered(known)).toBe(true)

    line.cut()
    expect(await soon(() => sessions.find(known) === undefined)).toBe(true)
    await endUnannounced(known)
    expect(await ask(known)).toBeUndefined()
    for (let count = 0; count < 5; count += 1) expect(await isRemembered(await signIn())).toBe(false)

    line.mend()
    await until('sessions are remembered again', async () => isRemembered(await signIn()))
  })

  it('by PostgreSQL, everything is forgotten as well', async () => {
    const known = await signIn()
    expect(await isRemembered(known)).toBe(true)
    await superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'portal-listener' and datname = current_database()`,
    )
    expect(await soon(() => sessions.find(known) === undefined)).toBe(true)
    await until('sessions are remembered again', async () => isRemembered(await signIn()))
  })

  it('without a word to either side, it is found out within seconds', async () => {
    const known = await signIn()
    expect(await isRemembered(known)).toBe(true)
    line.muffle()
    await endUnannounced(known)
    await until('it is found out', async () => (await ask(known)) === undefined)
    expect(await isRemembered(await signIn())).toBe(false)
  })

  it('in the middle of a reading, what that brings is not remembered', async () => {
    const sid = await signIn()
    const reading = ask(sid)
    sessions.turnOff()
    sessions.turnOn()
    expect(await reading).toBeDefined()
    expect(sessions.find(sid)).toBeUndefined()
  })
})
