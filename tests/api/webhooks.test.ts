import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { WebhookView } from '@moja-komunala/portal-server/features/webhooks/webhook.schema.ts'
import { asAdministrator, signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { EventReceiver, isSignedBy } from '@moja-komunala/world/actors/event-receiver.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { askBillingToken, askToken, billingToken } from '@moja-komunala/world/actors/programs.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callApi, refusal } from '../support/api-calls.ts'

/* Webhooks as the billing system has them: by token, over the API (M25). */

const { portal } = getWorld().facts.urls
let receiver: EventReceiver
let token: string
let other: { readonly clientId: string; readonly id: string; readonly token: string }

beforeAll(async () => {
  token = await billingToken()
  other = await createSystem(['webhooks:read', 'webhooks:write'])
})
afterAll(async () => (await asAdministrator()).clients.del({ id: other.id }))

beforeEach(async () => {
  receiver = await EventReceiver.start()
})
afterEach(async () => {
  const { webhooks } = (await callApi(token, '/webhooks')).body as { webhooks: WebhookView[] }
  for (const { id, url } of webhooks)
    if (url === receiver.url) await callApi(token, `/webhooks/${id}`, { method: 'DELETE' })
  await receiver.stop()
})

/** Another of the utility's own systems. */
async function createSystem(scopes: string[]) {
  const [clientId, secret] = [`system-${randomUUID()}`, randomUUID()]
  const { id } = await (
    await asAdministrator()
  ).clients.create({
    ...{ clientId, secret, serviceAccountsEnabled: true, standardFlowEnabled: false, fullScopeAllowed: false },
    defaultClientScopes: ['basic', ...scopes],
    attributes: { 'access.token.header.type.rfc9068': 'true' },
  })
  const answer = await askToken({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret })
  return { clientId, id, token: accessTokenOf(answer) }
}

async function register(json: object = {}) {
  const events = ['reading.handed-in', 'reading.corrected', 'metering-point.linked', 'metering-point.unlinked']
  const answer = await callApi(token, '/webhooks', { method: 'POST', json: { url: receiver.url, events, ...json } })
  expect(answer.status).toBe(201)
  return answer.body as WebhookView & { secret: string }
}

describe('the billing system', () => {
  it('is told of a customer who links a point, hands in, corrects and unlinks', async () => {
    const { secret, id } = await register()
    const customer = await signedInCustomer(portal)
    const point = await createMeteringPoint()
    const number = point.purpose.split(' ').at(-1)
    const slip = { purpose: point.purpose, reference: point.reference }
    await customer.change('POST', '/metering-points', slip)
    const readingId = await handIn(customer, point, 100)
    await handIn(customer, point, 101)
    await customer.change('DELETE', `/metering-points/${point.id}`, undefined)
    const ofPoint = () => receiver.accepted.filter(({ data }) => data['meteringPointNumber'] === number)
    await receiver.until(() => ofPoint().length === 4)
    expect(ofPoint().map(({ type, data }) => [type, data['valueM3'] ?? data['linkedAccounts']])).toEqual([
      ['metering-point.linked', 1],
      ['reading.handed-in', 100],
      ['reading.corrected', 101],
      ['metering-point.unlinked', 0],
    ])
    expect(ofPoint()[1]?.data['readingId']).toBe(readingId)
    for (const event of ofPoint()) {
      expect(isSignedBy(secret, event)).toBe(true)
      // Never who it was.
      for (const hidden of [customer.account.subject, customer.account.email]) expect(event.text).not.toContain(hidden)
    }
    const log = await callApi(token, `/webhooks/${id}/deliveries?state=delivered`)
    expect(log).toMatchObject({ status: 200, body: { deliveries: expect.any(Array), next: null } })
  })

  it('gets the same row that it takes out in the export', async () => {
    await register({ events: ['reading.handed-in'] })
    const customer = await signedInCustomer(portal)
    const readingId = await handIn(customer, await createMeteringPoint(customer.account.subject), 17)
    const event = () => receiver.accepted.find(({ data }) => data['readingId'] === readingId)
    await receiver.until(() => event() !== undefined)
    const exported = await fetch(`${portal}/api/v1/readings`, { headers: { authorization: `Bearer ${token}` } })
    const lines = (await exported.text()).split('\n').filter((line) => line.includes(readingId))
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([event()?.data])
  })

  it('changes, tests, replays and removes its webhook, and the audit says so', async () => {
    const { id } = await register({ description: 'Obračun' })
    const path = `/webhooks/${id}`
    const changed = await callApi(token, path, { method: 'PATCH', json: { events: ['reading.corrected'] } })
    expect(changed).toMatchObject({ status: 200, body: { events: ['reading.corrected'], description: 'Obračun' } })
    const tested = await callApi(token, `${path}/test`, { method: 'POST' })
    const { deliveryId } = tested.body as { deliveryId: string }
    expect(tested.status).toBe(202)
    // Other customers of the same portal hand in meanwhile.
    const times = () => receiver.accepted.filter((event) => event.id === deliveryId).length
    await receiver.until(() => times() === 1)
    await receiver.until(async () => ((await callApi(token, path)).body as WebhookView).waiting === 0)
    const replayed = await callApi(token, `${path}/replay`, { method: 'POST', json: { deliveryIds: [deliveryId] } })
    expect(replayed).toMatchObject({ status: 202, body: { replayed: 1 } })
    await receiver.until(() => times() === 2)
    const renewed = await callApi(token, `${path}/secret`, { method: 'POST' })
    expect(renewed).toMatchObject({ status: 200, body: { secret: expect.stringMatching(/^whsec_/) } })
    expect((await callApi(token, path, { method: 'DELETE' })).status).toBe(204)
    expect((await callApi(token, path)).status).toBe(404)
    const entries = await query<{ client_id: string; action: string }>(
      `select client_id, action from audit_entry where details ->> 'webhookId' = $1 order by id`,
      [id],
    )
    expect(entries.map(({ action }) => action)).toEqual([
      ...['createWebhook', 'changeWebhook', 'testWebhook', 'replayWebhook', 'replaceWebhookSecret', 'deleteWebhook'],
    ])
    expect(entries.every(({ client_id: client }) => client === 'billing')).toBe(true)
  })
})

describe('nobody else', () => {
  it('sees or changes a webhook: not another client', async () => {
    const { id } = await register()
    const listed = await callApi(other.token, '/webhooks')
    expect(listed).toMatchObject({ status: 200, body: { webhooks: [] } })
    const json = { from: '2026-01-01T00:00:00Z' }
    const attempts = await Promise.all([
      callApi(other.token, `/webhooks/${id}`),
      callApi(other.token, `/webhooks/${id}/deliveries`),
      callApi(other.token, `/webhooks/${id}`, { method: 'PATCH', json: { isEnabled: false } }),
      callApi(other.token, `/webhooks/${id}`, { method: 'DELETE' }),
      callApi(other.token, `/webhooks/${id}/test`, { method: 'POST' }),
      callApi(other.token, `/webhooks/${id}/secret`, { method: 'POST' }),
      callApi(other.token, `/webhooks/${id}/replay`, { method: 'POST', json }),
    ])
    expect(attempts.map(({ status }) => status)).toEqual(Array(7).fill(404))
    expect(await callApi(token, `/webhooks/${id}`)).toMatchObject({ status: 200, body: { disabled: null } })
  })

  it('without the scope for it: one that only reads changes nothing', async () => {
    const reading = accessTokenOf(await askBillingToken({ scope: 'webhooks:read' }))
    const system = await createSystem(['readings:read'])
    const refused = await callApi(system.token, '/webhooks')
    expect(refusal(refused)).toMatchObject({ status: 403, code: 'scope-missing' })
    expect((await callApi(reading, '/webhooks')).status).toBe(200)
    await (await asAdministrator()).clients.del({ id: system.id })
  })

  it('in a browser: a customer’s session is of no use here', async () => {
    const customer = await signedInCustomer(portal)
    expect((await customer.get('/webhooks')).status).toBe(401)
    expect(
      (await customer.change('POST', '/webhooks', { url: receiver.url, events: ['reading.handed-in'] })).status,
    ).toBe(401)
  })
})

describe('what cannot be registered', () => {
  it.each([
    ['https://10.0.0.1/events', 'url-not-public', 'The address leads into a network that is not public.'],
    ['http://1.1.1.1/events', 'url-without-tls', 'The address must begin with https://.'],
    ['https://ana:geslo@1.1.1.1/', 'url-with-credentials', 'The address must not hold a user name or password.'],
    ['https://1.1.1.1/#a', 'url-with-fragment', 'The address must not have a part behind #.'],
    ['here', 'wrong-type', 'This does not have the right form.'],
    ['', 'required', 'The value is missing.'],
  ])('%s: %s', async (url, code, detail) => {
    const json = { url, events: ['reading.handed-in'] }
    const answer = await callApi(token, '/webhooks', { method: 'POST', json, headers: { 'accept-language': 'en' } })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/url', code, detail }] } })
  })

  it.each([
    [{ events: [] }, '#/events', 'required'],
    [{ events: ['reading.lost'] }, '#/events/0', 'not-allowed'],
    [{ description: 'x'.repeat(201) }, '#/description', 'too-long'],
    [{ secret: 'whsec_mine' }, '#/secret', 'unknown-field'],
  ])('%j', async (more, pointer, code) => {
    const json = { url: 'https://1.1.1.1/', events: ['reading.handed-in'], ...more }
    const answer = await callApi(token, '/webhooks', { method: 'POST', json })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer, code }] } })
  })
})
