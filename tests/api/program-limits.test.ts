import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { createAccount, signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { createProgram, permitProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callApi, type Called } from '../support/api-calls.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* How much a program may ask in a minute (API_REQUESTS_PER_MINUTE), told by draft-ietf-httpapi-ratelimit-headers. */

const path = '/metering-points'
let portal: Portal
let program: TestProgram

beforeAll(async () => {
  portal = await startSecondPortal({ API_REQUESTS_PER_MINUTE: '3' })
  program = await createProgram()
})
afterAll(async () => {
  await portal.stop()
  await program.remove()
})

const newToken = async (of: TestProgram = program) =>
  accessTokenOf(await permitProgram(of, await createAccount(), 'metering-points:read-own'))
const call = (token: string) => callApi(token, path, { portalUrl: portal.url })
const limitOf = ({ status, headers }: Called) => [status, headers.get('ratelimit-policy'), headers.get('ratelimit')]

describe('a program that sends', () => {
  it('as much as it may is told with each answer how much is left', async () => {
    const token = await newToken()
    const answers = [await call(token), await call(token), await call(token)].map(limitOf)
    const left = (remaining: number) => [
      200,
      '"program";q=3;w=60',
      expect.stringMatching(new RegExp(`^"program";r=${remaining};t=(?:60|5\\d)$`)),
    ]
    expect(answers).toEqual([left(2), left(1), left(0)])
  })

  it('more than that waits, and is told for how long', async () => {
    const token = await newToken()
    await Promise.all([call(token), call(token), call(token)])
    const answer = await call(token)
    const seconds = Number(answer.headers.get('retry-after'))
    expect(answer.status).toBe(429)
    expect(answer.body).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: seconds })
    expect(seconds).toBeGreaterThan(40)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(answer.headers.get('ratelimit')).toBe(`"program";r=0;t=${seconds}`)
  })

  it('too much holds up neither the same program of another household nor another program of the same one', async () => {
    const account = await createAccount()
    const other = await createProgram()
    const noisy = accessTokenOf(await permitProgram(program, account, 'metering-points:read-own'))
    const quiet = accessTokenOf(await permitProgram(other, account, 'metering-points:read-own'))
    await Promise.all(Array.from({ length: 5 }, () => call(noisy)))
    expect((await call(noisy)).status).toBe(429)
    expect((await call(await newToken())).status).toBe(200)
    expect((await call(quiet)).status).toBe(200)
    await other.remove()
  })
})

it('a customer in person is not counted', async () => {
  const customer = (await signedInCustomer(getWorld().facts.urls.portal)).at(portal.url)
  for (let asked = 0; asked < 8; asked += 1) {
    const { status, headers } = await customer.get(path)
    expect([status, headers.get('ratelimit')]).toEqual([200, null])
  }
})
