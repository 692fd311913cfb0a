import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { HomeView } from '@moja-komunala/portal-server/features/home/home.schema.ts'
import type { ExtendedWindowView } from '@moja-komunala/portal-server/features/reading-window/extended-window.schema.ts'
import type { SessionView } from '@moja-komunala/portal-server/features/session/session.schema.ts'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken, createProgram } from '@moja-komunala/world/actors/programs.ts'
import { sendReading, submittedOf } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf, codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { allowSignInAt } from '@moja-komunala/world/test/world-facts.ts'
import { callApi, refusal } from '../support/api-calls.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { PlayedTime } from '../support/played-replica.ts'
import { startSecondPortal } from '../support/second-portal.ts'
import { createStaff, staffToken } from '../support/staff.ts'

/* A window that is extended, as programs, staff and customers meet it: on a database and at moments of their own. */

let database: OwnDatabase
let time: PlayedTime
let portal: Portal
/** The same at another replica. */
let other: Portal
let url: string
let token: string
let customer: Customer

beforeAll(async () => {
  database = await startOwnDatabase()
  time = new PlayedTime(database)
  await time.set('2026-12-02T20:00:00+01:00')
  url = `http://localhost:${await freePort()}`
  await allowSignInAt(url)
  const settings = { ...database.environment, DATABASE_LISTEN_URL: database.environment.DATABASE_URL, PORTAL_URL: url }
  portal = await startSecondPortal({ ...settings, LISTEN_PORT: new URL(url).port }, time.clock)
  other = await startSecondPortal(settings, time.clock)
  token = await billingToken()
  customer = await signedInCustomer(url)
}, 120_000)
afterAll(async () => {
  await Promise.all([portal.stop(), other.stop()])
  await database.stop()
})

const atOther = () => `http://localhost:${new URL(other.url).port}`
const path = (firstDay: string) => `/reading-windows/${firstDay}`
const extend = (firstDay: string, lastDay: string, { by = token, reason = '' } = {}) =>
  callApi(by, `${path(firstDay)}${reason}`, { method: 'PUT', json: { lastDay }, portalUrl: url })
const lastDayAtHome = async () => bodyOf<HomeView>(await customer.get('/home')).readingWindow.lastDay

describe('a window', () => {
  it.each([
    ['to a day that it has already', '2026-11-25', '2026-12-02', 422, 'validation-failed'],
    ['to an earlier one', '2026-12-25', '2026-12-31', 422, 'validation-failed'],
    ['into the next one', '2026-11-25', '2026-12-25', 422, 'validation-failed'],
    ['when it is over', '2026-10-25', '2026-12-10', 409, 'reading-window-over'],
    ['that begins on no such day', '2026-11-26', '2026-12-10', 404, 'not-found'],
  ])('is not extended %s', async (_, firstDay, lastDay, status, code) => {
    expect(refusal(await extend(firstDay, lastDay))).toMatchObject({ status, code })
  })

  it('that ended while somebody extended it is over, and not to be extended to another day', async () => {
    const justAfter = new Date('2026-12-03T00:00:10+01:00')
    await database.moveClock(justAfter.getTime() - Date.now())
    try {
      const late = await extend('2026-11-25', '2026-12-05')
      expect(refusal(late)).toMatchObject({ status: 409, code: 'reading-window-over' })
    } finally {
      await time.set('2026-12-02T20:00:00+01:00')
    }
  })

  it('is extended by staff who say why, once however often they say it, further, and never shorter', async () => {
    const scope = 'reading-windows:write-as-staff'
    const by = await staffToken(
      await createProgram({ name: 'Pult osebja', furtherScopes: [scope] }),
      await createStaff(),
      scope,
    )
    const silent = await extend('2027-01-25', '2027-02-04', { by })
    expect(silent.body).toMatchObject({ status: 400, errors: [{ parameter: 'reason', code: 'required' }] })
    const reason = '?reason=holidays'
    const twice = [1, 2].map(() => () => extend('2027-01-25', '2027-02-04', { by, reason }))
    for (const send of twice) {
      const done = await send()
      expect([done.status, done.body]).toMatchObject([
        200,
        {
          ...{ firstDay: '2027-01-25', lastDay: '2027-02-04', usualLastDay: '2027-02-02', state: 'to-come' },
          extensions: [{ lastDay: '2027-02-04', actor: 'staff', reason: 'holidays' }],
        },
      ])
    }
    expect((await extend('2027-01-25', '2027-02-03')).status).toBe(422)
    const further = (await extend('2027-01-25', '2027-02-08')).body as ExtendedWindowView
    expect(further.extensions.map(({ lastDay, actor }) => [lastDay, actor])).toEqual([
      ['2027-02-04', 'staff'],
      ['2027-02-08', 'system'],
    ])
    const { body } = await callApi(token, '/reading-windows', { portalUrl: atOther() })
    const { readingWindows } = body as { readingWindows: ExtendedWindowView[] }
    expect(readingWindows).toHaveLength(12)
    expect(readingWindows.find(({ firstDay }) => firstDay === '2027-01-25')).toEqual(further)
    const audited = await query<{ actor: string; reason: string | null }>(
      `select actor, reason from audit_entry where action = 'extendReadingWindow' and details ->> 'window' = '2027-01-25' order by at`,
      [],
      database.url,
    )
    expect(audited).toEqual([
      { actor: 'staff', reason: 'holidays' },
      { actor: 'system', reason: null },
    ])
  })
})

describe('a customer', () => {
  it('sees the new last day at every replica, hands in until then, and what waited on the phone counts as ever', async () => {
    const point = await createMeteringPoint(customer.account.subject, database.url)
    const send = (more: { enteredAt?: string } = {}) => sendReading(customer, point, { valueM3: 7, ...more })
    await time.set('2026-12-02T23:30:00+01:00')
    expect(await lastDayAtHome()).toBe('2026-12-02')
    expect((await extend('2026-11-25', '2026-12-05')).status).toBe(200)
    expect(await lastDayAtHome()).toBe('2026-12-05')
    const session = bodyOf<SessionView>(await customer.get('/session'))
    expect(session.readingWindowDays).toMatchObject({ lastDay: 2, extended: { '2026-11-25': '2026-12-05' } })
    await until('the other replica is ready', async () => (await fetch(`${atOther()}/health/ready`)).ok)

    await time.set('2026-12-04T10:00:00+01:00')
    const stored = await send()
    expect(submittedOf(stored)).toMatchObject({
      reading: { counts: true, windowFirstDay: '2026-11-25' },
      readingWindow: { isOpen: true, lastDay: '2026-12-05' },
    })
    await time.set('2026-12-05T23:59:00+01:00')
    const waited = await send({ enteredAt: '2026-12-03T07:00:00+01:00' })
    expect(submittedOf(waited).reading).toMatchObject({ wayIn: 'offline', notCounted: 'later-entry' })
    await time.set('2026-12-06T00:00:10+01:00')
    const late = await send({ enteredAt: '2026-12-05T23:00:00+01:00' })
    expect(submittedOf(late).reading).toMatchObject({ counts: false, notCounted: 'arrived-late' })
    const closed = await send()
    expect([closed.status, codeOf(closed)]).toEqual([409, 'reading-window-closed'])
  })
})
