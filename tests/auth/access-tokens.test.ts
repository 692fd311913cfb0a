import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createPublicKey, createSecretKey } from 'node:crypto'
import { request as sendRequest } from 'node:http'
import { apiAudience } from '@moja-komunala/portal-server/platform/tokens/scopes.ts'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import {
  asAdministrator,
  createAccount,
  signedInCustomer,
  type Account,
  type Customer,
} from '@moja-komunala/world/actors/customers.ts'
import {
  askToken,
  billingToken,
  claimsOf,
  createProgram,
  permitProgram,
  protocolUrl,
  type TestProgram,
} from '@moja-komunala/world/actors/programs.ts'
import { ensureProgram } from '@moja-komunala/world/demo/program.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose'
import { callApi, refusal } from '../support/api-calls.ts'
import { startLogoutListener, type LogoutListener } from '../support/logout-listener.ts'
import { callOperation, walkedOperations } from '../support/operation-calls.ts'
import { runOut, storedGrant } from '../support/portal-session.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* Which tokens the API takes, with tokens of the real Keycloak. What a refused program is told is RFC 6750's. */

const { urls } = getWorld().facts
const path = '/metering-points'
const scope = 'metering-points:read-own readings:read-own'
const invalid = { status: 401, code: 'token-refused', challenge: 'Bearer realm="komunala", error="invalid_token"' }
const unasked = { status: 401, code: 'not-signed-in', challenge: 'Bearer realm="komunala"' }

let account: Account
let program: TestProgram
let token: string

beforeAll(async () => {
  account = await createAccount()
  program = await createProgram()
  token = accessTokenOf(await permitProgram(program, account, scope))
})
afterAll(async () => program.remove())

const [encode, decode] = [
  (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url'),
  (part: string | undefined) => JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>,
]

describe('an access token of the realm', () => {
  it('is taken, without a session, a cookie or a CSRF token', async () => {
    const answer = await callApi(token, path)
    expect([answer.status, answer.body]).toEqual([200, { meteringPoints: [], next: null }])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it.each(['bearer', 'BEARER'])('is taken whatever way the scheme’s name is written: %s', async (scheme) => {
    const answer = await callApi(undefined, path, { headers: { authorization: `${scheme} ${token}` } })
    expect(answer.status).toBe(200)
  })

  it('tells problems in the language that the program asks for, in Slovenian otherwise', async () => {
    const titleIn = async (more: string, headers: Record<string, string>) =>
      ((await callApi(token, `/nowhere${more}`, { headers })).body as { title: string }).title
    expect(await titleIn('', {})).toBe('Tega ni mogoče najti')
    expect(await titleIn('', { 'accept-language': 'de' })).toBe('Tega ni mogoče najti')
    expect(await titleIn('', { 'accept-language': 'en-GB, sl;q=0.5' })).toBe('This cannot be found')
    expect(await titleIn('?lang=en', { 'accept-language': 'sl' })).toBe('This cannot be found')
  })
})

describe('a token that is none for the API is refused', () => {
  it('for another audience: the portal’s own one', async () => {
    const customer = await signedInCustomer(urls.portal, account)
    const grant = JSON.parse((await storedGrant(customer)) ?? '{}') as { access_token: string }
    expect(claimsOf(grant.access_token)).toMatchObject({ aud: 'account', typ: 'Bearer' })
    expect(refusal(await callApi(grant.access_token, path))).toEqual(invalid)
  })

  it('for another audience: of a program that asked for nothing of the API', async () => {
    const other = accessTokenOf(await permitProgram(program, await createAccount(), 'openid offline_access'))
    expect(refusal(await callApi(other, path))).toEqual(invalid)
  })

  describe('from another issuer', () => {
    let elsewhere: Portal
    beforeAll(async () => {
      // Reaches the same Keycloak and has the same keys, under another name.
      elsewhere = await startSecondPortal({
        KEYCLOAK_URL: 'https://prijava.posta.example',
        KEYCLOAK_INTERNAL_URL: urls.keycloak,
      })
    })
    afterAll(async () => elsewhere.stop())

    it('though it is signed by a key that is known', async () => {
      expect(refusal(await callApi(token, path, { portalUrl: elsewhere.url }))).toEqual(invalid)
    })
  })

  it('from another realm', async () => {
    const accessToken = (await (await asAdministrator()).getAccessToken()) ?? ''
    expect(claimsOf(accessToken)['iss']).toBe(`${urls.keycloak}/realms/master`)
    expect(refusal(await callApi(accessToken, path))).toEqual(invalid)
  })

  it('whose claims were changed', async () => {
    const [header, claims, signature] = token.split('.')
    const changed = { ...decode(claims), scope: 'readings:read' }
    expect(refusal(await callApi(`${header}.${encode(changed)}.${signature}`, path))).toEqual(invalid)
  })

  it('that somebody else signed, be it with the name of a true key', async () => {
    const [header, claims] = token.split('.')
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const { kid } = decode(header)
    const forge = (more: object) =>
      new SignJWT(decode(claims)).setProtectedHeader({ alg: 'RS256', ...more }).sign(privateKey)
    expect(refusal(await callApi(await forge({ kid }), path))).toEqual(invalid)
    expect(refusal(await callApi(await forge({ jwk: await exportJWK(publicKey) }), path))).toEqual(invalid)
  })

  it('without a signature (alg none)', async () => {
    const [header, claims] = token.split('.')
    for (const alg of ['none', 'None', 'NONE'])
      expect(refusal(await callApi(`${encode({ ...decode(header), alg })}.${claims}.`, path))).toEqual(invalid)
  })

  it('signed by HS256 with the public key for a secret', async () => {
    const [header, claims] = token.split('.')
    const { kid } = decode(header)
    const { keys } = (await (await fetch(`${protocolUrl}/certs`)).json()) as { keys: JWK[] }
    const jwk = keys.find((key) => key.kid === kid) ?? {}
    const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString()
    for (const secret of [pem, pem.trim(), JSON.stringify(jwk), jwk.n ?? '']) {
      const forged = await new SignJWT(decode(claims))
        .setProtectedHeader({ alg: 'HS256', kid: String(kid) })
        .sign(createSecretKey(Buffer.from(secret)))
      expect(refusal(await callApi(forged, path))).toEqual(invalid)
    }
  })

  it('that has expired', async () => {
    const hasty = await createProgram({ attributes: { 'access.token.lifespan': '-60' } })
    const expired = accessTokenOf(await permitProgram(hasty, account, scope))
    await hasty.remove()
    expect(Number(claimsOf(expired)['exp'])).toBeLessThan(Date.now() / 1000 - 30)
    expect(refusal(await callApi(expired, path))).toEqual(invalid)
  })

  it('that is not valid yet', async () => {
    const early = await createProgram()
    await addMapper(early, 'oidc-hardcoded-claim-mapper', {
      'claim.name': 'nbf',
      'claim.value': String(Math.floor(Date.now() / 1000) + 3600),
      'jsonType.label': 'long',
    })
    const unripe = accessTokenOf(await permitProgram(early, account, scope))
    await early.remove()
    expect(Number(claimsOf(unripe)['nbf'])).toBeGreaterThan(Date.now() / 1000 + 60)
    expect(refusal(await callApi(unripe, path))).toEqual(invalid)
  })

  it.each([
    ['garbage', 'x'],
    ['three parts of nothing', '..'],
    ['JSON that is cut off', 'eyJhbGciOiJSUzI1NiJ9.eyJ.c2ln'],
    ['a key that nobody has', `${encode({ alg: 'RS256', kid: 'nobody' })}.e30.c2ln`],
    ['characters that no token has', 'ž€'],
    ['two words', 'one two'],
    ['nothing', ''],
  ])('%s', async (_, garbage) => {
    const authorization = Buffer.from(`Bearer ${garbage}`, 'utf8').toString('latin1')
    expect(refusal(await callApi(undefined, path, { headers: { authorization } }))).toEqual(invalid)
  })
})

async function addMapper(to: TestProgram, protocolMapper: string, config: Record<string, string>): Promise<void> {
  const keycloak = await asAdministrator()
  const [client] = await keycloak.clients.find({ clientId: to.clientId })
  await keycloak.clients.addProtocolMapper(
    { id: client?.id ?? '' },
    {
      name: `test ${protocolMapper}`,
      protocol: 'openid-connect',
      protocolMapper,
      config: { 'access.token.claim': 'true', 'id.token.claim': 'true', ...config },
    },
  )
}

describe('a token of another kind is refused, though signed by the realm and meant for this audience', () => {
  const redirectUri = 'http://localhost:9/back'
  let listener: LogoutListener
  let id: string
  let tokens: { access_token?: string; id_token?: string; refresh_token?: string }

  beforeAll(async () => {
    listener = await startLogoutListener()
    // A client of the API's own name: whatever names the client names the API.
    id = await ensureProgram(await asAdministrator(), {
      clientId: apiAudience,
      name: 'Poraba doma',
      redirectUris: [redirectUri],
      attributes: { 'backchannel.logout.url': listener.url },
    })
    const asked = { clientId: apiAudience, name: 'Poraba doma', redirectUri, remove: async () => undefined }
    tokens = await permitProgram(asked, await createAccount(), `openid ${scope}`)
  })
  afterAll(async () => {
    await (await asAdministrator()).clients.del({ id })
    listener.stop()
  })

  it('its access token is taken', async () => {
    expect((await callApi(tokens.access_token, path)).status).toBe(200)
  })

  it('an ID token', async () => {
    expect(claimsOf(tokens.id_token ?? '')).toMatchObject({ aud: apiAudience, typ: 'ID' })
    expect(refusal(await callApi(tokens.id_token, path))).toEqual(invalid)
  })

  it('a refresh token', async () => {
    expect(refusal(await callApi(tokens.refresh_token, path))).toEqual(invalid)
  })

  it('a logout token', async () => {
    const { refresh_token = '' } = tokens
    const form = { client_id: apiAudience, refresh_token }
    await fetch(`${protocolUrl}/logout`, { method: 'POST', body: new URLSearchParams(form) })
    const [logoutToken = ''] = listener.tokens
    expect(claimsOf(logoutToken)).toMatchObject({ aud: apiAudience, typ: 'Logout' })
    expect(refusal(await callApi(logoutToken, path))).toEqual(invalid)
  })
})

describe('a program that sends its token otherwise than in the header', () => {
  const misplaced = {
    status: 400,
    code: 'token-misplaced',
    challenge: 'Bearer realm="komunala", error="invalid_request"',
  }

  it('in the address is refused: addresses stand in logs', async () => {
    expect(refusal(await callApi(undefined, `${path}?access_token=${token}`))).toEqual(misplaced)
  })

  it('in two ways at once is refused', async () => {
    expect(refusal(await callApi(token, `${path}?access_token=${token}`))).toEqual(misplaced)
  })

  it('twice is refused', async () => {
    expect(await sendTwice(`Bearer ${token}`)).toEqual([400, misplaced.challenge])
  })

  it('in a form is refused', async () => {
    const answer = await fetch(`${urls.portal}/api/v1${path}`, {
      method: 'POST',
      body: new URLSearchParams({ access_token: token }),
    })
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, unasked.challenge])
  })

  it('not at all is told that a token is needed, and nothing more', async () => {
    expect(refusal(await callApi(undefined, path))).toEqual(unasked)
  })

  it.each(['Basic dGluZTptZWR2ZWQ=', 'Negotiate', 'DPoP x'])('but by %s is told the same', async (authorization) => {
    expect(refusal(await callApi(undefined, path, { headers: { authorization } }))).toEqual(unasked)
  })
})

/** fetch() would join the two into one. */
async function sendTwice(authorization: string): Promise<[number | undefined, string | undefined]> {
  return new Promise((resolve, reject) => {
    sendRequest(
      `${urls.portal}/api/v1${path}`,
      { headers: { Authorization: [authorization, authorization] } },
      (answer) => {
        answer.resume()
        resolve([answer.statusCode, answer.headers['www-authenticate']])
      },
    )
      .on('error', reject)
      .end()
  })
}

describe('a session and a token are never taken for each other', () => {
  let customer: Customer
  beforeAll(async () => {
    customer = await signedInCustomer(urls.portal)
  })
  const cookie = () => `session=${customer.visitor.cookie('session')}`

  it('a refused token is refused, whatever session comes along', async () => {
    expect((await callApi(undefined, path, { headers: { cookie: cookie() } })).status).toBe(200)
    expect(refusal(await callApi('x', path, { headers: { cookie: cookie() } }))).toEqual(invalid)
    const basic = { cookie: cookie(), authorization: 'Basic dGluZTptZWR2ZWQ=' }
    expect(refusal(await callApi(undefined, path, { headers: basic }))).toEqual(unasked)
  })

  it('a session that comes along with a token is neither used nor renewed', async () => {
    await runOut(customer)
    const before = await storedGrant(customer)
    const answer = await callApi(token, path, { headers: { cookie: cookie() } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await storedGrant(customer)).toBe(before)
  })

  it('a program has no session to ask for', async () => {
    expect(refusal(await callApi(token, '/session'))).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('the billing system’s token is taken, and sees nothing of customers', async () => {
    expect(refusal(await callApi(await billingToken(), path))).toEqual({
      status: 403,
      code: 'scope-missing',
      challenge: 'Bearer realm="komunala", error="insufficient_scope", scope="metering-points:read-own"',
    })
  })
})

describe('what the utility’s own systems alone may', () => {
  const forSystems = walkedOperations.filter(({ access }) => access.who === 'system')

  it('is more than nothing', () => {
    expect(forSystems.length).toBeGreaterThan(10)
  })

  it.each(forSystems)('$method $path is refused to a customer’s program', async (operation) => {
    const answer = await callOperation(operation, { headers: { authorization: `Bearer ${token}` } })
    const [missing = []] = operation.access.scopes
    expect(refusal({ status: answer.status, headers: answer.headers, body: await answer.json() })).toEqual({
      status: 403,
      code: 'scope-missing',
      challenge: `Bearer realm="komunala", error="insufficient_scope", scope="${missing.join(' ')}"`,
    })
  })

  it('is out of a session’s reach', async () => {
    const customer = await signedInCustomer(urls.portal)
    const headers = { cookie: `session=${customer.visitor.cookie('session')}` }
    const csrfToken = await customer.csrfToken()
    for (const operation of forSystems)
      for (const credentials of [{ headers, csrfToken }, { headers: {} }]) {
        const answer = await callOperation(operation, credentials)
        expect(refusal({ status: answer.status, headers: answer.headers, body: await answer.json() })).toEqual(unasked)
      }
  })

  it('is there for the billing system', async () => {
    expect((await callApi(await billingToken(), '/webhooks')).status).toBe(200)
  })
})

describe('a token that cannot be renewed', () => {
  it('works for its five minutes, also when its owner has signed out', async () => {
    const owner = await createAccount()
    const { access_token = '', refresh_token = '' } = await permitProgram(program, owner, scope)
    const form = { client_id: program.clientId, refresh_token }
    await fetch(`${protocolUrl}/logout`, { method: 'POST', body: new URLSearchParams(form) })
    expect(await askToken({ grant_type: 'refresh_token', ...form })).toMatchObject({ error: 'invalid_grant' })
    expect((await callApi(access_token, path)).status).toBe(200)
    const { exp, iat } = claimsOf(access_token)
    expect(Number(exp) - Number(iat)).toBe(300)
  })
})
