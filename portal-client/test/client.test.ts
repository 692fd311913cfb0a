import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { createPortal } from '../src/client.ts'
import { clientCredentials } from '../src/client-credentials.ts'
import { PortalProblem } from '../src/problem.ts'
import { createAccount } from '../../portal-server/test/support/customers.ts'
import { createMeteringPoint } from '../../portal-server/test/support/metering-points.ts'
import {
  accessTokenOf,
  createProgram,
  permitProgram,
  type TestProgram,
} from '../../portal-server/test/support/programs.ts'

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
