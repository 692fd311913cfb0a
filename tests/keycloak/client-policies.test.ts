import { afterAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type ClientRepresentation from '@keycloak/keycloak-admin-client/lib/defs/clientRepresentation.js'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { newProof } from '@moja-komunala/world/actors/programs.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* What a new client is held to, whoever makes it (realm-export/README.md). */

const { keycloak: keycloakUrl } = getWorld().facts.urls
const protocol = `${keycloakUrl}/realms/komunala/protocol/openid-connect`
const made: string[] = []

afterAll(async () => {
  for (const id of made) await (await asAdministrator()).clients.del({ id })
})

async function createClient(settings: ClientRepresentation): Promise<ClientRepresentation> {
  const keycloak = await asAdministrator()
  const { id } = await keycloak.clients.create({ clientId: `test-${randomUUID()}`, ...settings })
  made.push(id)
  return { ...(await keycloak.clients.findOne({ id })) }
}

async function postForm(path: string, form: Record<string, string>): Promise<Record<string, unknown>> {
  const answer = await fetch(`${protocol}/${path}`, { method: 'POST', body: new URLSearchParams(form) })
  return (await answer.json()) as Record<string, unknown>
}

const redirectUri = 'https://druga.example/nazaj'
const open = { publicClient: true, redirectUris: [redirectUri] }

describe('a new client', () => {
  it('gets neither the implicit flow nor direct grants, even if asked for', async () => {
    const client = await createClient({ ...open, implicitFlowEnabled: true, directAccessGrantsEnabled: true })
    expect(client).toMatchObject({ implicitFlowEnabled: false, directAccessGrantsEnabled: false })
  })

  it.each(['https://druga.example/*', '*', 'https://druga.example/nazaj#tam', 'javascript:alert(1)'])(
    'with the redirect address %s is refused',
    async (address) => {
      await expect(createClient({ publicClient: true, redirectUris: [address] })).rejects.toMatchObject({
        response: { status: 400 },
      })
    },
  )

  it.each([
    ['without PKCE', {}],
    ['with a challenge that hides nothing', { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' }],
  ])('cannot begin a sign-in in a browser %s', async (_, proof) => {
    const { clientId = '' } = await createClient(open)
    const query = new URLSearchParams({
      ...{ client_id: clientId, redirect_uri: redirectUri, response_type: 'code' },
      ...proof,
    })
    const { headers } = await new Visitor().send(`${protocol}/auth?${query}`)
    const location = new URL(headers.get('location') ?? '')
    expect(location.searchParams.get('error')).toBe('invalid_request')
    expect(location.searchParams.get('error_description')).toMatch(/code_challenge|code challenge/)
  })

  it.each([['as RFC 8628 has it, without PKCE'], ['with PKCE all the same']])(
    'lets a device begin %s, and holds it to what it began with',
    async (way) => {
      const { clientId = '' } = await createClient({
        ...open,
        attributes: { 'oauth2.device.authorization.grant.enabled': 'true' },
      })
      const { challenge, verifier } = newProof()
      const proof = way.startsWith('with ') ? { code_challenge: challenge, code_challenge_method: 'S256' } : undefined
      const begun = await postForm('auth/device', { client_id: clientId, ...proof })
      expect(begun).toHaveProperty('verification_uri_complete')
      const asked = {
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        client_id: clientId,
        device_code: String(begun['device_code']),
      }
      const answer = await postForm('token', { ...asked, ...(proof && { code_verifier: verifier }) })
      expect(answer).toMatchObject({ error: 'authorization_pending' })
    },
  )

  it('cannot be loosened afterwards', async () => {
    const { id = '', ...client } = await createClient(open)
    const keycloak = await asAdministrator()
    await expect(keycloak.clients.update({ id }, { ...client, redirectUris: ['*'] })).rejects.toMatchObject({
      response: { status: 400 },
    })
    await keycloak.clients.update({ id }, { ...client, directAccessGrantsEnabled: true })
    expect(await keycloak.clients.findOne({ id })).toMatchObject({ directAccessGrantsEnabled: false })
  })
})

describe('a password sent straight to Keycloak', () => {
  it.each(['admin-cli', 'account-console', 'security-admin-console'])('gets no token through %s', async (clientId) => {
    const { email, password } = await createAccount()
    const answer = await fetch(`${protocol}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: clientId, username: email, password }),
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).not.toContain('access_token')
  })
})

describe('every client of the realm', () => {
  it('does without the implicit flow and direct grants', async () => {
    const clients = await (await asAdministrator()).clients.find()
    const loose = clients.filter(
      ({ implicitFlowEnabled, directAccessGrantsEnabled }) => implicitFlowEnabled || directAccessGrantsEnabled,
    )
    expect(loose.map(({ clientId }) => clientId)).toEqual([])
  })
})
