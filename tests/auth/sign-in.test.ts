import { beforeAll, describe, expect, it } from '@jest/globals'
import {
  createAccount,
  signIn,
  signInAction,
  signedInCustomer,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { locationOf, Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { valueInPage } from '../support/password-change.ts'
import { startSecondPortal } from '../support/second-portal.ts'
import { decodeJwt } from 'jose'

/* Signing in by OpenID Connect, walked by HTTP through the real forms of the real Keycloak. */

const { facts } = getWorld()
const { portal, keycloak } = facts.urls
let account: Account

beforeAll(async () => {
  account = await createAccount()
})

/** The cookie of a sign-in that was begun and hasn't come back. */
const isPending = (cookie: string) => cookie.startsWith('sign-in.')
const pathOf = ({ url }: Visited) => new URL(url).pathname
const isSignedIn = async (visitor: Visitor) => (await visitor.send(`${portal}/api/v1/session`)).status === 200

/** Up to the address that Keycloak sends the browser back to, which isn't opened. */
async function walkToCallback(visitor: Visitor, change: (authorize: URL) => void = () => undefined): Promise<string> {
  const authorize = new URL(locationOf(await visitor.send(`${portal}/auth/sign-in`)))
  change(authorize)
  const form = await visitor.open(authorize.href)
  const answer = await visitor.send(signInAction(form), {
    method: 'POST',
    form: { username: account.email, password: account.password, credentialId: '' },
  })
  return locationOf(answer)
}

describe('a customer who opens the portal without being signed in', () => {
  it('is led to Keycloak with PKCE, state and nonce, and nothing secret in the address', async () => {
    const start = await new Visitor().send(`${portal}/odjemna-mesta`)
    expect([start.status, start.headers.get('location')]).toEqual([302, '/auth/sign-in?returnTo=%2Fodjemna-mesta'])
    const head = await new Visitor().send(`${portal}/odjemna-mesta`, { method: 'HEAD' })
    expect([head.status, head.headers.get('location')]).toEqual([302, '/auth/sign-in?returnTo=%2Fodjemna-mesta'])
    const authorize = new URL(locationOf(await new Visitor().send(locationOf(start))))
    expect(authorize.origin).toBe(keycloak)
    expect(Object.fromEntries(authorize.searchParams)).toMatchObject({
      client_id: 'portal',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${portal}/auth/callback`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
  })

  it('lands on linking where nothing is linked yet, whatever page was asked for', async () => {
    const page = await signIn(new Visitor(), account, portal, '/odjemna-mesta?from=mail')
    expect([page.status, pathOf(page)]).toEqual([200, '/odjemna-mesta/dodaj'])
  })

  it('lands on the page that was asked for, or at home, once a point is linked', async () => {
    const linked = await createAccount()
    await createMeteringPoint(linked.subject)
    expect(pathOf(await signIn(new Visitor(), linked, portal, '/'))).toBe('/')
    expect(pathOf(await signIn(new Visitor(), linked, portal, '/odjemna-mesta/dodaj'))).toBe('/odjemna-mesta/dodaj')
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/auth/sign-out',
    'javascript:alert(1)',
  ])('is never led away by an address such as %s', async (returnTo) => {
    const visitor = new Visitor()
    const form = await visitor.open(`${portal}/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
    const page = await visitor.open(signInAction(form), {
      method: 'POST',
      form: { username: account.email, password: account.password, credentialId: '' },
    })
    expect(page.url).toBe(`${portal}/odjemna-mesta/dodaj`)
  })

  it('leaves nothing behind in the database by visiting, and five cookies at most', async () => {
    const visitor = new Visitor()
    for (let visits = 0; visits < 8; visits += 1)
      expect((await visitor.send(`${portal}/auth/${visits % 2 ? 'register' : 'sign-in'}`)).status).toBe(303)
    expect(visitor.cookieNames).toEqual(Array(5).fill(expect.stringMatching(/^sign-in\./)))
    expect(await query(`select from session where sess -> 'signedIn' is null`)).toEqual([])
  })

  it('can bring no sign-in along that was not begun here', async () => {
    const visitor = new Visitor()
    const callback = await walkToCallback(visitor)
    const [name = ''] = visitor.cookieNames.filter(isPending)
    const [header, payload, signature = ''] = (visitor.cookie(name) ?? '').split('.')
    visitor.setCookie(name, [header, payload, signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))].join('.'))
    await visitor.send(callback)
    expect(await isSignedIn(visitor)).toBe(false)
  })

  it('can go straight to the registration form', async () => {
    const page = await new Visitor().open(`${portal}/auth/register`)
    expect(page.text).toMatch(/register\.ftl/)
  })
})

describe('a customer who signs in', () => {
  it('gets a new session id, in a cookie that scripts cannot read', async () => {
    const visitor = new Visitor()
    const planted = `s%3A${'a'.repeat(32)}.${'b'.repeat(43)}`
    visitor.setCookie('session', planted)
    const callback = await walkToCallback(visitor)
    const answer = await visitor.send(callback)
    expect(await isSignedIn(visitor)).toBe(true)
    expect(visitor.cookie('session')).not.toBe(planted)
    const cookie = answer.headers.getSetCookie().find((candidate) => candidate.startsWith('session='))
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    // The old id, which somebody planted, is worth nothing.
    const planter = new Visitor()
    planter.setCookie('session', planted)
    expect(await isSignedIn(planter)).toBe(false)
  })

  it('never receives a token: not in a page, a header, a cookie or an address', async () => {
    const customer = await signedInCustomer(portal, account)
    await customer.get('/session')
    await customer.get('/metering-points')
    await customer.change('PUT', '/session/locale', { locale: 'sl' })
    await customer.signOut()
    const [stored] = await query<{ count: string }>(`select count(*) from session where keycloak_grant like '%eyJ%'`)
    expect(Number(stored?.count)).toBeGreaterThan(0)
    const ofPortal = customer.visitor.received.filter((text) => !text.includes('kcContext')).join('\n')
    // Keycloak's own pages and cookies carry JSON Web Tokens of its own; an access, refresh or ID token names its kind.
    const tokens = ofPortal.match(/eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/g) ?? []
    const kinds = tokens.map((token) => decodeJwt<{ typ?: string }>(token).typ ?? '')
    expect(kinds.filter((kind) => ['Bearer', 'Refresh', 'ID', 'Offline'].includes(kind))).toEqual([])
    expect(
      customer.visitor.addresses.filter((address) => /eyJ[\w-]{10,}\.eyJ|client_secret|_csrf/.test(address)),
    ).toEqual([])
  })

  it('is told apart from what keeps the answer: nothing of it may be cached', async () => {
    const customer = await signedInCustomer(portal, account)
    for (const path of ['/session', '/metering-points'])
      expect((await customer.get(path)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('when the answer that comes back was tampered with, nobody is signed in', () => {
  it('another state', async () => {
    const visitor = new Visitor()
    const callback = new URL(await walkToCallback(visitor))
    callback.searchParams.set('state', 'planted')
    await visitor.send(callback.href)
    expect(await isSignedIn(visitor)).toBe(false)
  })

  it('no state', async () => {
    const visitor = new Visitor()
    const callback = new URL(await walkToCallback(visitor))
    callback.searchParams.delete('state')
    await visitor.send(callback.href)
    expect(await isSignedIn(visitor)).toBe(false)
  })

  it('another issuer', async () => {
    const visitor = new Visitor()
    const callback = new URL(await walkToCallback(visitor))
    callback.searchParams.set('iss', 'https://evil.example/realms/komunala')
    await visitor.send(callback.href)
    expect(await isSignedIn(visitor)).toBe(false)
  })

  it('a nonce that is not the one that was sent', async () => {
    const visitor = new Visitor()
    const callback = await walkToCallback(visitor, (url) => url.searchParams.set('nonce', 'planted'))
    await visitor.send(callback)
    expect(await isSignedIn(visitor)).toBe(false)
  })

  it('a code for another code verifier', async () => {
    const visitor = new Visitor()
    const otherChallenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
    const callback = await walkToCallback(visitor, (url) => url.searchParams.set('code_challenge', otherChallenge))
    await visitor.send(callback)
    expect(await isSignedIn(visitor)).toBe(false)
  })

  it('somebody else’s answer, brought into this browser', async () => {
    const callback = await walkToCallback(new Visitor())
    const victim = new Visitor()
    await victim.send(`${portal}/auth/sign-in`)
    await victim.send(callback)
    expect(await isSignedIn(victim)).toBe(false)
  })

  it('keycloak-connect’s own call-back, which would take any code', async () => {
    const callback = new URL(await walkToCallback(new Visitor()))
    const victim = new Visitor()
    await victim.send(`${portal}/?auth_callback=1&state=x&code=${callback.searchParams.get('code')}`)
    expect(await isSignedIn(victim)).toBe(false)
  })
})

describe('a customer whose way back went astray', () => {
  it('who comes back without having begun here, begins anew', async () => {
    const page = await new Visitor().open(`${portal}/auth/callback`)
    expect(page.url).toContain('/protocol/openid-connect/auth')
    expect(signInAction(page)).toContain(keycloak)
  })

  it('who is signed in at Keycloak and brings a stale answer, is signed in after all', async () => {
    const visitor = new Visitor()
    const callback = await walkToCallback(visitor)
    visitor.forget(isPending)
    expect(pathOf(await visitor.open(callback))).toBe('/odjemna-mesta/dodaj')
    expect(await isSignedIn(visitor)).toBe(true)
  })

  it('who goes back to the address with the spent code, goes on to the portal', async () => {
    const visitor = new Visitor()
    const callback = await walkToCallback(visitor)
    await visitor.open(callback)
    expect(pathOf(await visitor.open(callback))).toBe('/odjemna-mesta/dodaj')
  })

  it('who finishes in two tabs, is signed in in both', async () => {
    const visitor = new Visitor()
    const first = locationOf(await visitor.send(`${portal}/auth/sign-in`))
    const callback = await walkToCallback(visitor)
    expect(pathOf(await visitor.open(callback))).toBe('/odjemna-mesta/dodaj')
    expect(pathOf(await visitor.open(first))).toBe('/odjemna-mesta/dodaj')
  })

  it('who began in several tabs at once, lands in each where they wanted', async () => {
    const linked = await createAccount()
    await createMeteringPoint(linked.subject)
    const visitor = new Visitor()
    const begun = await Promise.all(
      ['/odjemna-mesta?tab=1', '/odjemna-mesta?tab=2'].map((path) =>
        visitor.send(`${portal}/auth/sign-in?returnTo=${encodeURIComponent(path)}`),
      ),
    )
    const [first = '', second = ''] = begun.map(locationOf)
    const form = await visitor.open(first)
    const landed = await visitor.open(signInAction(form), {
      method: 'POST',
      form: { username: linked.email, password: linked.password, credentialId: '' },
    })
    expect(landed.url).toBe(`${portal}/odjemna-mesta?tab=1`)
    expect((await visitor.open(second)).url).toBe(`${portal}/odjemna-mesta?tab=2`)
  })

  it('who waits at the sign-in page in several tabs, lands in each where that one wanted', async () => {
    const linked = await createAccount()
    await createMeteringPoint(linked.subject)
    const visitor = new Visitor()
    const openTab = async (path: string) => {
      const start = await visitor.send(`${portal}/auth/sign-in?returnTo=${encodeURIComponent(path)}`)
      return visitor.open(locationOf(start))
    }
    const paths = ['/odjemna-mesta?from=mail', '/navodila?lang=sl', '/odjemna-mesta/dodaj']
    const waiting = []
    for (const path of paths) waiting.push(await openTab(path))

    const form = { username: linked.email, password: linked.password, credentialId: '' }
    const signedIn = await visitor.open(signInAction(await openTab('/navodila')), { method: 'POST', form })
    expect(signedIn.url).toBe(`${portal}/navodila`)
    // Keycloak's script leads each of them on, to the address that its page names.
    const landed = []
    for (const tab of waiting) {
      const address = valueInPage(tab, 'ssoLoginInOtherTabsUrl') ?? ''
      landed.push((await visitor.open(new URL(address, tab.url).href)).url)
    }
    expect(landed).toEqual(paths.map((path) => portal + path))
    expect(await isSignedIn(visitor)).toBe(true)
  })

  it('whose browser keeps no cookies, is not sent round for ever', async () => {
    const visitor = new Visitor()
    const callback = await walkToCallback(visitor)
    visitor.forget(isPending)
    const authorize = await visitor.send(callback)
    visitor.forget(isPending)
    const again = await visitor.send(locationOf(authorize))
    visitor.forget(isPending)
    expect(pathOf(await visitor.open(locationOf(again)))).toBe('/prijava-prekinjena')
  })

  it('who refused the terms, reads what that means', async () => {
    const visitor = new Visitor()
    const state = new URL(locationOf(await visitor.send(`${portal}/auth/sign-in`))).searchParams.get('state')
    const page = await visitor.open(`${portal}/auth/callback?error=access_denied&state=${state}`)
    expect([pathOf(page), page.status]).toEqual(['/prijava-prekinjena', 200])
    expect(page.text).toContain('Prijava ni končana')
  })
})

describe('where the portal stands', () => {
  it('under https, its cookie is bound to the host and to TLS, and browsers are told to stay with it', async () => {
    const secure = await startSecondPortal({ PORTAL_URL: 'https://moja.example' })
    try {
      const { headers } = await new Visitor().send(`${secure.url}/auth/sign-in`)
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(
          /^__Host-sign-in\.[\w.-]+=[^;]+; Max-Age=7200; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
        ),
      ])
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
      expect(new URL(headers.get('location') ?? '').searchParams.get('redirect_uri')).toBe(
        'https://moja.example/auth/callback',
      )
    } finally {
      await secure.stop()
    }
  })

  it('under https, the language that was chosen is bound to the host as well, and is spoken on', async () => {
    const secure = await startSecondPortal({ PORTAL_URL: 'https://moja.example' })
    try {
      const visitor = new Visitor()
      const chosen = await visitor.send(`${secure.url}/pogoji?lang=en`)
      expect(chosen.headers.getSetCookie()).toEqual([
        expect.stringMatching(/^__Host-locale=en; Max-Age=\d+; Path=\/; Expires=[^;]+; Secure; SameSite=Lax$/),
      ])
      expect((await visitor.send(`${secure.url}/pogoji`)).text).toContain('<html lang="en"')
    } finally {
      await secure.stop()
    }
  })

  it('reaching Keycloak under another address than customers do, it signs them in and out all the same', async () => {
    const internal = new URL(keycloak)
    internal.hostname = '127.0.0.1'
    const replica = await startReplica({ ownSignIn: true, environment: { KEYCLOAK_INTERNAL_URL: internal.origin } })
    try {
      const customer = await signedInCustomer(replica.url)
      expect((await customer.signOut()).url).toBe(`${replica.url}/odjavljeni`)
    } finally {
      await replica.stop()
    }
  })

  it('started before Keycloak, it says that it is not ready, and asks for patience', async () => {
    const early = await startSecondPortal({ KEYCLOAK_INTERNAL_URL: 'http://127.0.0.1:9' })
    try {
      const visitor = new Visitor()
      const ready = await visitor.send(`${early.url}/health/ready`)
      expect([ready.status, JSON.parse(ready.text)]).toMatchObject([
        503,
        { checks: { database: 'ok', keycloak: 'failing' } },
      ])
      expect((await visitor.send(`${early.url}/health/live`)).status).toBe(200)
      const page = await visitor.send(`${early.url}/auth/sign-in`)
      expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5'])
      expect(page.text).toContain('Portal trenutno ni dosegljiv')
    } finally {
      await early.stop()
    }
  })

  it('without its database it sends nobody to a form whose answer it could not keep', async () => {
    const cutOff = await startSecondPortal({ DATABASE_URL: 'postgresql://portal_app@127.0.0.1:9/portal' })
    try {
      const visitor = new Visitor()
      const page = await visitor.send(`${cutOff.url}/auth/sign-in`)
      expect([page.status, page.headers.get('location')]).toEqual([503, null])
      expect(page.text).toContain('Portal trenutno ni dosegljiv')
    } finally {
      await cutOff.stop()
    }
  })
})
