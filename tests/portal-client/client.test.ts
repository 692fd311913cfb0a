import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAccount, signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { createProgram, permitProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import { newReference } from '@moja-komunala/world/demo/reference.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { clientCredentials } from '../../portal-client/src/client-credentials.ts'
import { createPortal } from '../../portal-client/src/client.ts'
import {
  exportInvoices,
  exportLinks,
  exportMeteringPoints,
  exportMeters,
  exportPayments,
  exportReadings,
} from '../../portal-client/src/exports.ts'
import { importRecords } from '../../portal-client/src/imports.ts'
import { PortalProblem } from '../../portal-client/src/problem.ts'

/* The client package against the real portal and the real Keycloak. */

const { urls, realm, clients } = getWorld().facts
const issuer = `${urls.keycloak}/realms/${realm}`
const clientSecret = clients.find(({ id }) => id === 'billing')?.secret ?? ''
let program: TestProgram

beforeAll(async () => {
  program = await createProgram()
})
afterAll(async () => program.remove())

const portalWith = (token: string, language: 'sl' | 'en' = 'en') =>
  createPortal({ portalUrl: urls.portal, language, accessToken: async () => token })

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const taken: Row[] = []
  for await (const row of rows) taken.push(row)
  return taken
}

/** What a request was refused with. */
async function refusalOf(request: Promise<unknown>): Promise<PortalProblem> {
  const refusal = await request.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(refusal instanceof PortalProblem)) throw new Error('It was not refused by the portal.', { cause: refusal })
  return refusal
}

describe('a customer’s program with the client package', () => {
  it('reads its owner’s metering points', async () => {
    const account = await createAccount()
    const { id } = await createMeteringPoint(account.subject)
    const token = accessTokenOf(await permitProgram(program, account, 'metering-points:read-own readings:read-own'))
    const { data } = await portalWith(token).GET('/metering-points')
    expect(data?.meteringPoints).toEqual([expect.objectContaining({ id })])
    const path = { meteringPointId: id }
    const { data: history } = await portalWith(token).GET('/metering-points/{meteringPointId}/history', {
      params: { path, query: { months: 12 } },
    })
    expect(history?.series).toEqual([expect.objectContaining({ kind: 'cold' })])
  })

  it.each([
    ['sl', /\p{L}/u],
    ['en', /\p{L}/u],
  ] as const)(
    'is refused what it may not, by a code and a sentence in its language: %s',
    async (language, sentence) => {
      const token = accessTokenOf(await permitProgram(program, await createAccount(), 'readings:read-own'))
      const refusal = await refusalOf(portalWith(token, language).GET('/metering-points'))
      expect(refusal).toMatchObject({ status: 403, code: 'scope-missing' })
      expect(refusal.problem?.detail).toMatch(sentence)
      expect(refusal.message).toContain(refusal.problem?.detail ?? '?')
    },
  )

  it('is refused with a token that is none', async () => {
    const refusal = await refusalOf(portalWith('ni.prava.beseda').GET('/metering-points'))
    expect(refusal).toMatchObject({ status: 401, code: 'token-refused' })
  })
})

describe('a system of the utility’s with the client package', () => {
  it('gets its token by its secret, and uses it again', async () => {
    const accessToken = clientCredentials({ issuer, clientId: 'billing', clientSecret })
    const [one, other] = await Promise.all([accessToken(), accessToken()])
    expect(one).toBe(other)
    expect(await accessToken()).toBe(one)
    // Its token is good; the customers' own points are none of its business.
    const portal = createPortal({ portalUrl: urls.portal, accessToken })
    expect(await refusalOf(portal.GET('/metering-points'))).toMatchObject({ code: 'scope-missing' })
  })

  it('with a wrong secret gets none, and sends nothing to the portal', async () => {
    const accessToken = clientCredentials({ issuer, clientId: 'billing', clientSecret: 'ni prava' })
    const portal = createPortal({ portalUrl: urls.portal, accessToken })
    await expect(portal.GET('/metering-points')).rejects.toMatchObject({ error: 'unauthorized_client' })
  })

  it('does not send its secret over a network in the clear', async () => {
    const accessToken = clientCredentials({
      issuer: 'http://prijava.example/realms/komunala',
      clientId: 'billing',
      clientSecret,
    })
    await expect(accessToken()).rejects.toThrow(/HTTPS|https|only requests to/)
  })
})

describe('the billing system with the client package', () => {
  const billing = () =>
    createPortal({
      portalUrl: urls.portal,
      accessToken: clientCredentials({ issuer, clientId: 'billing', clientSecret }),
    })
  const pointLine = (number: string) => ({
    record: 'metering-point' as const,
    number,
    userName: 'Tine Medved',
    address: 'Cesta 20. julija 3, 1410 Zagorje ob Savi',
    consumptionType: 'household' as const,
  })
  /** Another test may be bringing something in: the portal takes one import at a time. */
  async function whenFree<Answer>(bringIn: () => Promise<Answer>): Promise<Answer> {
    for (;;)
      try {
        return await bringIn()
      } catch (error) {
        if (!(error instanceof PortalProblem) || error.code !== 'import-under-way') throw error
        await sleep((error.retryAfterSeconds ?? 1) * 1000)
      }
  }
  const newNumber = () => String(randomInt(1_000_000_000, 9_999_999_999))

  it('brings in lines as they are made, more than fit into one packet', async () => {
    const numbers = Array.from({ length: 2_000 }, newNumber)
    async function* lines() {
      for (const number of numbers) yield pointLine(number)
    }
    const report = await whenFree(() => importRecords(billing(), lines(), { dryRun: 'true' }))
    expect(report).toMatchObject({ outcome: 'tried', lines: 2_000, refusalsTotal: 0 })
    expect(report.records.find(({ record }) => record === 'metering-point')?.added).toBe(2_000)
  })

  it('learns which line was refused and why', async () => {
    const lines = [
      pointLine(newNumber()),
      { record: 'billed-reading' as const, meterId: 'ga-ni', readOn: '2026-10-31', valueM3: 1 },
    ]
    const refusal = await refusalOf(whenFree(() => importRecords(billing(), lines)))
    expect(refusal).toMatchObject({ status: 422, code: 'import-refused' })
    expect(refusal.problem?.report?.refusals).toEqual([expect.objectContaining({ line: 2, code: 'meter-unknown' })])
  })

  it('takes out what customers handed in, and later only what is new', async () => {
    const customer = await signedInCustomer(urls.portal)
    const [first, second] = [
      await createMeteringPoint(customer.account.subject),
      await createMeteringPoint(customer.account.subject),
    ]
    const taken = async (after?: string) => {
      const { rows, nextCursor, isFinal } = await exportReadings(billing(), after === undefined ? {} : { after })
      const ids: string[] = []
      for await (const { readingId } of rows) ids.push(readingId)
      return { ids, nextCursor, isFinal }
    }
    const one = await handIn(customer, first)
    const all = await taken()
    expect(all.ids).toContain(one)
    expect(all.isFinal).toBe(false)
    const other = await handIn(customer, second)
    const later = await taken(all.nextCursor)
    expect(later.ids).toContain(other)
    expect(later.ids).not.toContain(one)
  })

  it('reads back what it brought in, sends it once more as it came, and later gets only what changed', async () => {
    const number = newNumber()
    const invoice = {
      ...{
        record: 'invoice' as const,
        number: `R-${number}`,
        meteringPointNumber: number,
        netCents: 475,
        vatCents: 45,
      },
      ...{ totalCents: 520, issuedOn: '2026-11-08', dueOn: '2026-11-23', periodFrom: '2026-10-01' },
      ...{ periodTo: '2026-10-31', reference: newReference() },
    }
    const query = { meteringPointNumber: number }
    await whenFree(() => importRecords(billing(), [pointLine(number), invoice]))
    const { rows, nextCursor } = await exportInvoices(billing(), query)
    const taken = await all(rows)
    expect(taken).toMatchObject([{ number: `R-${number}`, kind: null, lines: [], changedAt: expect.any(String) }])
    const again = await whenFree(() => importRecords(billing(), taken))
    expect(again.records.find(({ record }) => record === 'invoice')).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 1,
    })
    await whenFree(() => importRecords(billing(), [{ ...invoice, cancelledOn: '2026-11-20' }]))
    const later = await exportInvoices(billing(), { ...query, after: nextCursor })
    expect(await all(later.rows)).toMatchObject([{ number: `R-${number}`, cancelledOn: '2026-11-20' }])
    expect(await all((await exportMeteringPoints(billing(), query)).rows)).toMatchObject([{ number }])
    for (const none of [exportMeters, exportPayments, exportLinks])
      expect(await all<object>((await none(billing(), query)).rows)).toEqual([])
  })

  it('when nothing was handed in -> the export ends without a row', async () => {
    const { rows, isFinal } = await exportReadings(billing(), { window: '2020-01-25' })
    const taken = await rows[Symbol.asyncIterator]().next()
    expect([isFinal, taken]).toEqual([true, { done: true, value: undefined }])
  })
})
