import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { asAdministrator } from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { startLogoutListener, type LogoutListener } from '../support/logout-listener.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/*
 * Keycloak's call when a session ends (OpenID Connect Back-Channel Logout 1.0). In a realm of its own, whose logout
 * tokens come to the test first, so that real ones can be sent again and changed.
 */

const { facts, inside } = getWorld()
const realm = `test-${randomUUID().slice(0, 8)}`
const realmUrl = `${facts.urls.keycloak}/realms/${realm}`
const email = 'tine@posta.example'
const password = 'Bistra voda 7'
let listener: LogoutListener
let portal: Portal

beforeAll(async () => {
  listener = await startLogoutListener()
  await (
    await asAdministrator()
  ).realms.create({
    realm,
    enabled: true,
    clients: [
      {
        clientId: 'portal',
        secret: inside.portal.KEYCLOAK_CLIENT_SECRET,
        directAccessGrantsEnabled: true,
        redirectUris: ['http://localhost/'],
        attributes: {
          'backchannel.logout.url': listener.url,
          'backchannel.logout.session.required': 'true',
        },
      },
    ],
    users: [
      {
        username: email,
        email,
        emailVerified: true,
        enabled: true,
        firstName: 'Tine',
        lastName: 'Medved',
        credentials: [{ type: 'password', value: password, temporary: false }],
      },
    ],
  })
  portal = await startSecondPortal({ KEYCLOAK_REALM: realm })
})

afterAll(async () => {
  await portal.stop()
  await (await asAdministrator()).realms.del({ realm })
  listener.stop()
})

interface Tokens {
  access_token: string
  id_token: string
  refresh_token: string
}

const client = { client_id: 'portal', client_secret: inside.portal.KEYCLOAK_CLIENT_SECRET }
const ask = (endpoint: string, form: Record<string, string>) =>
  fetch(`${realmUrl}/protocol/openid-connect/${endpoint}`, {
    method: 'POST',
    body: new URLSearchParams({ ...client, ...form }),
  })

async function signInAtKeycloak(): Promise<Tokens> {
  const answer = await ask('token', { grant_type: 'password', username: email, password, scope: 'openid' })
  return (await answer.json()) as Tokens
}

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, string>

/** A portal session of that Keycloak session, as signing in leaves it. */
async function storeSession({ sub, sid }: Record<string, string>): Promise<string> {
  const id = randomUUID()
  const signedIn = { subject: sub, keycloakSessionId: sid, at: new Date().toISOString() }
  await query(`insert into session (sid, sess, expire) values ($1, $2, now() + interval '1 hour')`, [
    id,
    JSON.stringify({ cookie: {}, signedIn }),
  ])
  return id
}

const isStored = async (id: string) => (await query('select from session where sid = $1', [id])).length === 1

/** Signs out at Keycloak; the logout token that it sends. */
async function endAtKeycloak({ refresh_token }: Tokens): Promise<string> {
  await ask('logout', { refresh_token })
  const token = listener.tokens.at(-1)
  if (token === undefined) throw new Error('Keycloak sent no logout token.')
  return token
}

const send = (body: string, type = 'application/x-www-form-urlencoded') =>
  fetch(`${portal.url}/auth/backchannel-logout`, { method: 'POST', headers: { 'content-type': type }, body })
const sendToken = (token: string) => send(new URLSearchParams({ logout_token: token }).toString())

describe('when Keycloak says that a session ended', () => {
  it('the portal’s sessions of it end, the account’s others stay, and the same token does not work twice', async () => {
    const [ended, other] = [await signInAtKeycloak(), await signInAtKeycloak()]
    const token = await endAtKeycloak(ended)
    const sessions = [await storeSession(claimsOf(ended.id_token)), await storeSession(claimsOf(ended.id_token))]
    const kept = await storeSession(claimsOf(other.id_token))

    const answer = await sendToken(token)

    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await Promise.all(sessions.map(isStored))).toEqual([false, false])
    expect(await isStored(kept)).toBe(true)

    const again = await sendToken(token)
    expect([again.status, again.headers.get('cache-control')]).toEqual([400, 'no-store'])
  })

  it('a session that is written in that very moment ends as well, however often they meet', async () => {
    for (let round = 0; round < 20; round += 1) {
      const tokens = await signInAtKeycloak()
      const token = await endAtKeycloak(tokens)
      const [answer, id] = await Promise.all([sendToken(token), storeSession(claimsOf(tokens.id_token))])
      expect([answer.status, await isStored(id)]).toEqual([200, false])
    }
  })
})

describe('what is no logout token of our Keycloak is refused and ends nothing', () => {
  let tokens: Tokens
  let session: string
  beforeAll(async () => {
    tokens = await signInAtKeycloak()
    session = await storeSession(claimsOf(tokens.id_token))
  })

  it.each([
    ['nothing', () => ''],
    ['no token', () => 'logout_token='],
    ['two tokens', () => `logout_token=${tokens.id_token}&logout_token=${tokens.id_token}`],
    ['an ID token', () => `logout_token=${tokens.id_token}`],
    ['an access token', () => `logout_token=${tokens.access_token}`],
    ['a refresh token', () => `logout_token=${tokens.refresh_token}`],
  ])('%s', async (_, body) => {
    const answer = await send(body())
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store'])
    expect(await isStored(session)).toBe(true)
  })

  it('one without a signature', async () => {
    const genuine = await endAtKeycloak(await signInAtKeycloak())
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${genuine.split('.')[1]}.`
    expect((await sendToken(unsigned)).status).toBe(400)
  })

  it('one whose claims were changed', async () => {
    const genuine = await endAtKeycloak(await signInAtKeycloak())
    const [header, , signature] = genuine.split('.')
    const claims = { ...claimsOf(genuine), sid: claimsOf(tokens.id_token)['sid'] }
    const changed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
    expect((await sendToken(changed)).status).toBe(400)
    expect(await isStored(session)).toBe(true)
  })

  it('one that somebody else signed', async () => {
    const genuine = await endAtKeycloak(await signInAtKeycloak())
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const { sub = '', sid = '' } = claimsOf(tokens.id_token)
    const forged = await new SignJWT({ ...claimsOf(genuine), sub, sid, jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', jwk: await exportJWK(publicKey) })
      .sign(privateKey)
    expect((await sendToken(forged)).status).toBe(400)
    expect(await isStored(session)).toBe(true)
  })

  it('one of another realm', async () => {
    const accessToken = (await (await asAdministrator()).getAccessToken()) ?? ''
    expect(claimsOf(accessToken)['iss']).toBe(`${facts.urls.keycloak}/realms/master`)
    expect((await sendToken(accessToken)).status).toBe(400)
  })
})
