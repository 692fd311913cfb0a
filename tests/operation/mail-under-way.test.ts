import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { EventEmitter, once } from 'node:events'
import { createAccount, signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { MailServer } from '@moja-komunala/world/actors/mail-server.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { answersWithSuccess } from '@moja-komunala/world/readiness.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'

/* A portal that is told to stop while a mail server thinks about a mail. On a database of its own, where nobody else sends. */

let database: OwnDatabase
let server: MailServer

beforeAll(async () => {
  database = await startOwnDatabase()
  server = await MailServer.start()
}, 90_000)
afterAll(async () => {
  await server.stop()
  await database.stop()
})

describe('a portal that is told to stop', () => {
  it('waits for the answer to a mail, and writes down what it was', async () => {
    const decision = new EventEmitter()
    server.answer = async (said) => {
      if (said === 'mail') await once(decision, 'made')
      return undefined
    }
    const portal = await startReplica({
      environment: {
        ...database.environment,
        ...{ DATABASE_LISTEN_URL: database.environment.DATABASE_URL, SMTP_URL: server.url, STOP_FINISH_SECONDS: '60' },
      },
      ownSignIn: true,
    })
    const customer = await signedInCustomer(portal.url)
    // Who has it already is told.
    const { subject } = await createAccount()
    const { purpose, reference } = await createMeteringPoint(subject, database.url)
    expect((await customer.change('POST', '/metering-points', { purpose, reference })).status).toBe(201)
    await until('the mail is there', () => server.mails.length === 1)

    process.kill(portal.pid, 'SIGTERM')
    await until('it listens no longer', async () => !(await answersWithSuccess(`${portal.url}/health/live`)))
    decision.emit('made')
    await portal.exited
    const states = await query('select state, attempts from message', [], database.url)
    expect(states).toEqual([{ state: 'handed-over', attempts: 1 }])
    expect(server.mails).toHaveLength(1)
  })
})
