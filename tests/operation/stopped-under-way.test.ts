import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { EventEmitter, once } from 'node:events'
import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { asAdministrator, signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { newPlace, sendFile, toLines } from '@moja-komunala/world/actors/imports.ts'
import { jpeg } from '@moja-komunala/world/actors/jpeg.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import type { Portal } from '@moja-komunala/world/portal.ts'
import { answersWithSuccess } from '@moja-komunala/world/readiness.ts'
import type { CaughtSms } from '@moja-komunala/world/sms-catcher/caught-sms.ts'
import { Smsc } from '@moja-komunala/world/sms-catcher/smsc.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'

/*
 * A portal that is told to stop while something large, or something slow, is under way: it is finished, or whoever sent it learns that
 * it isn't and nothing of it is there. On a database of its own, where nobody else imports and sends.
 */

let database: OwnDatabase
let portal: Portal
let customer: Customer

beforeAll(async () => {
  database = await startOwnDatabase()
}, 90_000)
afterEach(() => portal.stop())
afterAll(() => database.stop())

async function startPortal(finishSeconds: number, more: Record<string, string> = {}): Promise<void> {
  portal = await startReplica({
    environment: {
      ...database.environment,
      ...{
        DATABASE_LISTEN_URL: database.environment.DATABASE_URL,
        STOP_FINISH_SECONDS: String(finishSeconds),
        ...more,
      },
    },
    ownSignIn: true,
  })
}

/** @returns once it takes nobody in any more */
async function tellToStop(): Promise<void> {
  process.kill(portal.pid, 'SIGTERM')
  await until('it listens no longer', async () => !(await answersWithSuccess(`${portal.url}/health/live`)))
}

function newFile() {
  const places = Array.from({ length: 8_000 }, () => newPlace())
  const numbers = places.map(({ number }) => number)
  return {
    bytes: Buffer.from(toLines(places.flatMap(({ point, meter, slip }) => [meter, slip, point]))),
    /** How many of its points are there. */
    stored: async () => {
      const select = 'select count(*)::int as count from metering_point where number = any ($1)'
      const [row] = await query<{ count: number }>(select, [numbers], database.url)
      return row?.count
    },
  }
}

const outcomeOf = (asked: ClientRequest) =>
  once(asked, 'response').then(
    ([answer]) => (answer as IncomingMessage).resume().statusCode,
    () => 'cut off',
  )

/** The rest comes when it is told to. */
async function sendHalfOf(bytes: Buffer) {
  const asked = request(`${portal.url}/api/v1/imports`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${await billingToken()}`, 'content-type': 'application/x-ndjson' },
      ...{ 'content-length': String(bytes.length), accept: 'application/json' },
    },
  })
  const outcome = outcomeOf(asked)
  asked.write(bytes.subarray(0, bytes.length / 2))
  const copies = `select from pg_stat_activity where query like 'copy pg_temp%'`
  await until('lines come in', async () => (await query(copies, [], database.superuserUrl)).length > 0)
  return { outcome, sendRest: () => asked.end(bytes.subarray(bytes.length / 2)) }
}

describe('an import that a portal is told to stop amid', () => {
  it('is taken to its end where the rest comes in time', async () => {
    const { bytes, stored } = newFile()
    await startPortal(60)
    const { outcome, sendRest } = await sendHalfOf(bytes)
    await tellToStop()
    sendRest()
    expect(await outcome).toBe(200)
    await portal.exited
    expect(await stored()).toBe(8_000)
  })

  it('is refused where it doesn’t: nothing of it is there, and another portal takes it at once', async () => {
    const { bytes, stored } = newFile()
    await startPortal(1)
    const { outcome } = await sendHalfOf(bytes)
    await tellToStop()
    expect(await outcome).not.toBe(200)
    await portal.exited
    expect(await stored()).toBe(0)
    await startPortal(60)
    const again = await sendFile({ body: new Uint8Array(bytes), portalUrl: portal.url })
    expect([again.status, await stored()]).toEqual([200, 8_000])
  })
})

describe('a photo that a portal is told to stop amid', () => {
  const photo = Buffer.from(jpeg({ marker: 0xe1, content: 'x'.repeat(60_000) }))
  let readingId: string

  async function sendHalfAPhoto(): Promise<ClientRequest> {
    customer = await signedInCustomer(portal.url)
    const point = await createMeteringPoint(customer.account.subject, database.url)
    readingId = await handIn(customer, point)
    const asked = request(
      `${portal.url}/api/v1/metering-points/${point.id}/meters/${point.meterId}/readings/${readingId}/photo`,
      {
        method: 'PUT',
        headers: {
          ...{ 'content-type': 'image/jpeg', 'content-length': String(photo.length), accept: 'application/json' },
          ...{ 'x-csrf-token': await customer.csrfToken(), cookie: `session=${customer.visitor.cookie('session')}` },
        },
      },
    )
    asked.write(photo.subarray(0, 30_000))
    const [socket] = (await once(asked, 'socket')) as [Socket]
    if (socket.connecting) await once(socket, 'connect')
    // Whoever came later has an answer: the portal has begun with it.
    expect(await answersWithSuccess(`${portal.url}/health/live`)).toBe(true)
    return asked
  }
  const kept = () => query('select from reading_photo where reading_id = $1', [readingId], database.url)

  it('is kept where the rest comes in time', async () => {
    await startPortal(60)
    const asked = await sendHalfAPhoto()
    const outcome = outcomeOf(asked)
    await tellToStop()
    asked.end(photo.subarray(30_000))
    expect(await outcome).toBe(204)
    await portal.exited
    expect(await kept()).toHaveLength(1)
  })

  it('is not kept where it doesn’t, which its sender learns; the reading stays', async () => {
    await startPortal(1)
    const outcome = outcomeOf(await sendHalfAPhoto())
    await tellToStop()
    expect(await outcome).not.toBe(204)
    await portal.exited
    expect(await kept()).toHaveLength(0)
    expect(await query('select from reading where id = $1', [readingId], database.url)).toHaveLength(1)
  })
})

describe('an SMS that a portal is told to stop amid', () => {
  it('is waited for: whoever asked for the code learns that it was sent, and it counts', async () => {
    const decision = new EventEmitter()
    const caught: CaughtSms[] = []
    const smsc = new Smsc('of the test', async (sms) => {
      caught.push(sms)
      await once(decision, 'made')
    })
    const port = await freePort()
    await smsc.listen(port)
    try {
      await startPortal(60, {
        SMS_GATEWAY: `smpp://portal@127.0.0.1:${port}?name=slow&rate=100&window=20`,
        SMS_GATEWAY_SECRET: 'of the test',
      })
      customer = await signedInCustomer(portal.url)
      const { users } = await asAdministrator()
      const { subject } = customer.account
      const user = await users.findOne({ id: subject })
      await users.update(
        { id: subject },
        { ...user, attributes: { ...user?.attributes, phoneNumber: ['+38641987654'] } },
      )
      const answer = customer.change('POST', '/notice-settings/mobile-number/code', undefined)
      await until('the SMS is there', () => caught.length === 1)
      await tellToStop()
      decision.emit('made')
      expect((await answer).status).toBe(202)
      await portal.exited
      expect(await query('select from number_code where subject = $1', [subject], database.url)).toHaveLength(1)
      expect(caught).toHaveLength(1)
    } finally {
      smsc.close()
    }
  })
})
