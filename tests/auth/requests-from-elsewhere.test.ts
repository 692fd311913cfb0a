import { beforeAll, describe, expect, it } from '@jest/globals'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callOperation, isChange, walkedOperations } from '../support/operation-calls.ts'

const { portal } = getWorld().facts.urls
let customer: Customer
let token: string

beforeAll(async () => {
  customer = await signedInCustomer(portal)
  token = await customer.csrfToken()
})

const changes = walkedOperations.filter((operation) => isChange(operation) && operation.access.who !== 'system')

it('there are changes to try', () => {
  expect(changes.length).toBeGreaterThan(5)
})

describe.each(changes)('a change that comes from another page than the portal’s: $method $path', (operation) => {
  it.each([
    ['without the session’s token', () => ({})],
    ['with an empty token', () => ({ 'x-csrf-token': '' })],
    ['with somebody else’s token', () => ({ 'x-csrf-token': 'f'.repeat(token.length) })],
    ['with the token, but from another site', () => ({ 'x-csrf-token': token, 'sec-fetch-site': 'cross-site' })],
    ['with the token, but from a sister site', () => ({ 'x-csrf-token': token, 'sec-fetch-site': 'same-site' })],
    ['with the token, but from another origin', () => ({ 'x-csrf-token': token, origin: 'https://evil.example' })],
    ['with the token, but from a page without an origin', () => ({ 'x-csrf-token': token, origin: 'null' })],
  ])('%s is refused', async (_, headers) => {
    const session = { headers: { cookie: `session=${customer.visitor.cookie('session')}` } }
    const answer = await callOperation(operation, session, { headers: headers() })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'request-not-from-portal', status: 403 })
  })
})

describe('signing out', () => {
  it.each([
    ['without the session’s token', {}, {}],
    ['with a wrong token', { _csrf: 'wrong' }, {}],
    ['from another site', undefined, { 'sec-fetch-site': 'cross-site' }],
  ])('%s is refused, and the customer stays signed in', async (_, form, headers: Record<string, string>) => {
    const answer = await customer.visitor.send(`${portal}/auth/sign-out`, {
      method: 'POST',
      form: form ?? { _csrf: token },
      headers,
    })
    expect(answer.status).toBe(403)
    expect((await customer.get('/session')).status).toBe(200)
  })

  it('by a link is not possible', async () => {
    const answer = await customer.visitor.send(`${portal}/auth/sign-out`)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
  })
})

describe('every answer', () => {
  it.each(['/', '/pogoji', '/api/v1/session', '/health/live', '/nowhere', '/auth/sign-in'])(
    'of %s forbids foreign scripts, frames, addresses and guesses of its kind',
    async (path) => {
      const { headers } = await customer.visitor.send(portal + path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain(`default-src 'none'`)
      expect(policy).toContain(`script-src 'self'`)
      expect(policy).toContain(`frame-ancestors 'none'`)
      expect(policy).toContain(`base-uri 'none'`)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.has('x-powered-by')).toBe(false)
      expect(headers.has('strict-transport-security')).toBe(false)
    },
  )

  it.each(['/', '/pogoji', '/nowhere'])(
    'of %s leaves the pages the camera alone of what a phone can do',
    async (path) => {
      const { headers } = await customer.visitor.send(portal + path)
      const features = (headers.get('permissions-policy') ?? '').split(', ')
      expect(features).toEqual(
        expect.arrayContaining(['camera=(self)', 'geolocation=()', 'microphone=()', 'payment=()']),
      )
      expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual(['camera=(self)'])
    },
  )
})
