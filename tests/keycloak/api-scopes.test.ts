import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  apiAudience,
  ownScopes,
  staffScopes,
  systemScopes,
} from '@moja-komunala/portal-server/platform/tokens/scopes.ts'
import { asAdministrator, createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import {
  askBillingToken,
  askToken,
  beginOnDevice,
  billingToken,
  claimsOf,
  createProgram,
  permitProgram,
  protocolUrl,
  type TestProgram,
} from '@moja-komunala/world/actors/programs.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* Which program gets which scopes (realm-export/README.md), and that the API's audience comes along with them alone. */

const { facts, inside } = getWorld()
const own = Object.keys(ownScopes)
const system = Object.keys(systemScopes)
const ofStaff = Object.keys(staffScopes)
let program: TestProgram
let account: Account

beforeAll(async () => {
  program = await createProgram()
  account = await createAccount()
})
afterAll(async () => program.remove())

const scopesOf = (token: string) => String(claimsOf(token)['scope']).split(' ').filter(Boolean).toSorted()
const headerOf = (token: string): unknown => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())

describe('the realm', () => {
  it('has a client scope for each scope of the API, with its words in both languages', async () => {
    const scopes = await (await asAdministrator()).clientScopes.find()
    const texts = await Promise.all(
      ['sl', 'en'].map(async (selectedLocale) =>
        (await asAdministrator()).realms.getRealmLocalizationTexts({ realm: facts.realm, selectedLocale }),
      ),
    )
    for (const [name, description] of Object.entries({ ...ownScopes, ...systemScopes, ...staffScopes })) {
      const scope = scopes.find((known) => known.name === name)
      expect(scope).toMatchObject({ name, description })
      const text: unknown = scope?.attributes?.['consent.screen.text']
      const [, key = ''] = /^\$\{(\w+)\}$/.exec(String(text)) ?? []
      for (const inLanguage of texts) expect(inLanguage?.[key]).toMatch(/\w/)
    }
  })

  it('lets a new client have what customers may do if asked for, and nothing of the utility’s own systems', async () => {
    const keycloak = await asAdministrator()
    const names = (list: readonly { name?: string }[]) => list.map(({ name }) => name)
    const optional = names(await keycloak.clientScopes.listDefaultOptionalClientScopes())
    const given = names(await keycloak.clientScopes.listDefaultClientScopes())
    expect(optional).toEqual(expect.arrayContaining(own))
    for (const scope of [...system, ...ofStaff]) expect([...optional, ...given]).not.toContain(scope)
    for (const scope of own) expect(given).not.toContain(scope)
  })

  it('gives the scopes of the utility’s own systems to billing alone, and none at all to clients of Keycloak’s', async () => {
    const clients = await (await asAdministrator()).clients.find()
    const having = (scopes: readonly string[]) =>
      clients
        .filter(({ defaultClientScopes = [], optionalClientScopes = [] }) =>
          [...defaultClientScopes, ...optionalClientScopes].some((scope) => scopes.includes(scope)),
        )
        .flatMap(({ clientId }) => clientId ?? [])
        // Other tests make some for themselves meanwhile.
        .filter((clientId) => !/^(?:system|program)-[\da-f-]{36}$/.test(clientId))
    expect(having(system)).toEqual(['billing'])
    expect(having(ofStaff)).toEqual([])
    const others = ['account', 'account-console', 'admin-cli', 'broker', 'realm-management', 'security-admin-console']
    for (const clientId of [...others, 'portal', 'portal-mail', 'portal-clean-up', 'portal-accounts', 'billing'])
      expect(having(own)).not.toContain(clientId)
  })
})

describe('billing', () => {
  it('gets a token of five minutes for the API with exactly the scopes of the utility’s own systems', async () => {
    const answer = await askBillingToken()
    const token = accessTokenOf(answer)
    expect(scopesOf(token)).toEqual(system.toSorted())
    const { iat, exp } = claimsOf(token)
    expect(claimsOf(token)).toMatchObject({ aud: apiAudience, azp: 'billing', typ: 'Bearer' })
    expect(headerOf(token)).toMatchObject({ typ: 'at+jwt' })
    // What the answer says of it is counted from when it was written, which may be a second later.
    expect(Number(exp) - Number(iat)).toBe(300)
    expect(answer).not.toHaveProperty('refresh_token')
  })

  it('has no role anywhere', async () => {
    const claims = claimsOf(await billingToken())
    expect(claims).not.toHaveProperty('realm_access')
    expect(claims).not.toHaveProperty('resource_access')
  })

  it.each(own)('cannot act for customers: asked for with %s, the token is refused', async (scope) => {
    expect(await askBillingToken({ scope })).toMatchObject({ error: 'invalid_scope' })
  })

  it('is a program and no person: nobody signs in with it', async () => {
    const { email, password } = account
    const secret = facts.clients.find(({ id }) => id === 'billing')?.secret ?? ''
    const asPerson = { grant_type: 'password', client_id: 'billing', client_secret: secret, username: email, password }
    expect(await askToken(asPerson)).not.toHaveProperty('access_token')
    const query = new URLSearchParams({ client_id: 'billing', response_type: 'code', redirect_uri: facts.urls.portal })
    expect((await new Visitor().send(`${protocolUrl}/auth?${query}`)).status).toBe(400)
  })

  it('gets nothing with a secret that is not its own', async () => {
    expect(await askBillingToken({ client_secret: 'ni pravi' })).toMatchObject({ error: 'unauthorized_client' })
  })
})

describe('the portal’s own programs', () => {
  it.each([
    ['portal-mail', inside.portal.KEYCLOAK_MAIL_CLIENT_SECRET],
    ['portal-clean-up', inside.portal.KEYCLOAK_CLEAN_UP_CLIENT_SECRET],
    ['portal-accounts', inside.portal.KEYCLOAK_ACCOUNTS_CLIENT_SECRET],
  ])('%s gets neither scopes of the API nor its audience', async (clientId, secret) => {
    const asked = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret }
    const token = accessTokenOf(await askToken(asked))
    expect([claimsOf(token)['aud']].flat()).not.toContain(apiAudience)
    expect(scopesOf(token).filter((scope) => [...own, ...system].includes(scope))).toEqual([])
    expect(await askToken({ ...asked, scope: 'readings:read' })).toMatchObject({ error: 'invalid_scope' })
  })

  it.each([...own, ...system, ...ofStaff])('portal cannot ask for %s', async (scope) => {
    const query = new URLSearchParams({
      client_id: 'portal',
      redirect_uri: `${facts.urls.portal}/auth/callback`,
      response_type: 'code',
      scope: `openid ${scope}`,
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    })
    const { headers } = await new Visitor().send(`${protocolUrl}/auth?${query}`)
    expect(new URL(headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_scope')
  })
})

describe('a customer’s own program', () => {
  it('gets exactly what it asks for and its owner permits, for the API', async () => {
    const token = accessTokenOf(await permitProgram(program, account, 'metering-points:read-own readings:read-own'))
    expect(scopesOf(token)).toEqual(['metering-points:read-own', 'readings:read-own'])
    expect(claimsOf(token)).toMatchObject({ aud: apiAudience, azp: program.clientId, sub: account.subject })
  })

  it('that asks for nothing of the API gets a token that the API does not take', async () => {
    const token = accessTokenOf(await permitProgram(program, await createAccount(), 'openid offline_access'))
    expect([claimsOf(token)['aud']].flat()).not.toContain(apiAudience)
  })

  it.each([...system, ...ofStaff])('cannot ask for %s, nor renew its token with it', async (scope) => {
    const query = new URLSearchParams({
      client_id: program.clientId,
      redirect_uri: program.redirectUri,
      response_type: 'code',
      scope,
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    })
    const { headers } = await new Visitor().send(`${protocolUrl}/auth?${query}`)
    expect(new URL(headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_scope')

    const { refresh_token = '' } = await permitProgram(program, await createAccount(), 'readings:read-own')
    const renewal = { grant_type: 'refresh_token', client_id: program.clientId, refresh_token }
    expect(await askToken({ ...renewal, scope: `readings:read-own ${scope}` })).not.toHaveProperty('access_token')
  })

  // Keycloak looks at what a device asks for only when it hands out the token.
  it('gets none of the system scopes for a device, whatever it asks for and its owner permits', async () => {
    const device = await beginOnDevice(program, `readings:read-own ${system.join(' ')}`)
    await device.permit(await createAccount())
    const answer = await device.askForToken()
    expect(answer.access_token === undefined ? [] : scopesOf(answer.access_token)).toEqual(
      answer.error === undefined ? ['readings:read-own'] : [],
    )
  })

  it('renews its token with no more than its owner permitted, whatever it asks for', async () => {
    const { refresh_token = '' } = await permitProgram(program, await createAccount(), 'readings:read-own')
    const renewal = { grant_type: 'refresh_token', client_id: program.clientId, refresh_token }
    const more = await askToken({ ...renewal, scope: 'readings:read-own readings:write-own' })
    expect(scopesOf(accessTokenOf(more))).toEqual(['readings:read-own'])
  })
})
