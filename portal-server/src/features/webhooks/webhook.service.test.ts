import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { actingSystem } from '@moja-komunala/world/test/acting.ts'
import { WebhookDatabase } from '@moja-komunala/world/test/webhook-database.ts'

let world: WebhookDatabase

beforeAll(async () => {
  world = await WebhookDatabase.create()
})
afterAll(() => world.drop())

const other = actingSystem('another-client')
const audit = async (clientId: string) =>
  (
    await world.owner.query<{ action: string; details: Record<string, unknown> }>(
      'select action, details from audit_entry where client_id = $1 order by id',
      [clientId],
    )
  ).rows

describe('an address for a webhook is refused, with the reason', () => {
  it.each([
    ['no address at all', 'wrong-type'],
    ['/events', 'wrong-type'],
    ['ftp://billing.example/events', 'wrong-type'],
    ['https://ana:geslo@1.1.1.1/events', 'url-with-credentials'],
    ['https://ana@1.1.1.1/events', 'url-with-credentials'],
    ['https://1.1.1.1/events#part', 'url-with-fragment'],
    ['https://1.1.1.1/events#', 'url-with-fragment'],
    ['http://1.1.1.1/events', 'url-without-tls'],
    ['https://10.0.0.1/events', 'url-not-public'],
    ['https://[::1]/events', 'url-not-public'],
    ['https://169.254.169.254/latest/meta-data', 'url-not-public'],
    ['https://nobody.invalid/events', 'url-host-unknown'],
  ])('%s: %s', async (url, code) => {
    const faults = [{ pointer: '#/url', code }]
    const refusal = { code: 'validation-failed', details: { faults } }
    await expect(world.register(url)).rejects.toMatchObject(refusal)
    const { id } = await world.register('https://1.1.1.1/events')
    await expect(world.webhooks.change(world.caller, id, { url })).rejects.toMatchObject(refusal)
    await world.webhooks.remove(world.caller, id)
  })
})

describe('a webhook', () => {
  it('of another client does not exist, whatever is tried with it', async () => {
    const { id } = await world.register('https://1.1.1.1/events')
    const { webhooks } = world
    const attempts = [
      webhooks.get(other, id),
      webhooks.change(other, id, { isEnabled: false }),
      webhooks.change(other, id, { url: 'https://10.0.0.1/' }),
      webhooks.test(other, id),
      webhooks.replaceSecret(other, id),
      webhooks.listDeliveries(other, id, {}),
      webhooks.replay(other, id, { from: '2026-01-01T00:00:00Z' }),
      webhooks.remove(other, id),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
    expect(await webhooks.list(other)).toEqual({ webhooks: [] })
    expect(await webhooks.get(world.caller, id)).toMatchObject({ disabled: null, waiting: 0 })
    expect(await audit(other.clientId)).toEqual([])
  })

  it('shows its secret once, and the audit says what was done with it and no secret', async () => {
    const caller = { ...world.caller, clientId: 'audited' }
    const { webhooks } = world
    const { secret, ...created } = await webhooks.create(caller, {
      url: 'https://1.1.1.1/a b',
      events: ['reading.handed-in'],
    })
    expect(created.url).toBe('https://1.1.1.1/a%20b')
    expect(await webhooks.get(caller, created.id)).toEqual(created)
    await webhooks.change(caller, created.id, { description: 'Billing', events: ['reading.corrected'] })
    const { secret: second } = await webhooks.replaceSecret(caller, created.id)
    const { deliveryId } = await webhooks.test(caller, created.id)
    await webhooks.replay(caller, created.id, { deliveryIds: [deliveryId] })
    await webhooks.change(caller, created.id, { isEnabled: false })
    for (const attempt of [
      () => webhooks.test(caller, created.id),
      () => webhooks.replay(caller, created.id, { deliveryIds: [deliveryId] }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'webhook-disabled' })
    expect((await webhooks.list(caller)).webhooks).toMatchObject([
      { description: 'Billing', events: ['reading.corrected'], disabled: { because: 'by-client' }, waiting: 1 },
    ])
    await webhooks.remove(caller, created.id)
    const entries = await audit('audited')
    expect(entries.map(({ action }) => action)).toEqual([
      ...['createWebhook', 'changeWebhook', 'replaceWebhookSecret', 'testWebhook', 'replayWebhook'],
      ...['changeWebhook', 'deleteWebhook'],
    ])
    for (const { details } of entries) expect(details).toMatchObject({ webhookId: created.id })
    for (const hidden of [secret, second, '1.1.1.1']) expect(JSON.stringify(entries)).not.toContain(hidden)
    const left = await world.owner.query('select from webhook_delivery where webhook_id = $1', [created.id])
    expect(left.rowCount).toBe(0)
  })

  it('is refused as the twenty-first of its client, also when many are made at once', async () => {
    const caller = { ...world.caller, clientId: 'greedy' }
    const made = await Promise.allSettled(
      Array.from({ length: 24 }, () =>
        world.webhooks.create(caller, { url: 'https://1.1.1.1/', events: ['reading.handed-in'] }),
      ),
    )
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    expect(made.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'too-many-webhooks' } })
    expect((await world.webhooks.list(caller)).webhooks).toHaveLength(20)
  })

  it('has a log that is read page by page, what waits and what arrived apart', async () => {
    const { id } = await world.register('https://1.1.1.1/events')
    for (let count = 0; count < 60; count += 1) await world.webhooks.test(world.caller, id)
    await world.owner.query(
      `update webhook_delivery set delivered_at = now() where sequence in
         (select sequence from webhook_delivery where webhook_id = $1 order by sequence limit 5)`,
      [id],
    )
    const page = (query: object) => world.webhooks.listDeliveries(world.caller, id, query)
    const first = await page({})
    const second = await page({ before: first.next ?? '' })
    expect([first.deliveries.length, second.deliveries.length, second.next]).toEqual([50, 10, null])
    expect(new Set([...first.deliveries, ...second.deliveries].map((delivery) => delivery.id)).size).toBe(60)
    expect((await page({ state: 'delivered' })).deliveries).toHaveLength(5)
    expect((await page({ state: 'waiting', before: first.next ?? '' })).deliveries).toHaveLength(5)
  })
})
