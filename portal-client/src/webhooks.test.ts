import { describe, expect, it } from '@jest/globals'
import { createHmac } from 'node:crypto'
import { NotFromPortal, verifyWebhook } from './webhooks.ts'

const key = Buffer.from('skrivnost za preizkus obvestil')
const secret = `whsec_${key.toString('base64')}`
const body = '{"type":"reading.handed-in","timestamp":"2026-11-25T08:00:00Z","data":{"valueM3":123}}'

/** As Standard Webhooks says, not as any library does. */
function signed(text: string, at = Math.floor(Date.now() / 1000), id = 'msg_1') {
  const signature = createHmac('sha256', key).update(`${id}.${at}.${text}`).digest('base64')
  return { 'Webhook-Id': id, 'Webhook-Timestamp': String(at), 'Webhook-Signature': `v1,${signature}` }
}

describe('a message to a webhook', () => {
  it('that the portal signed is read', () => {
    expect(verifyWebhook(secret, signed(body), body)).toEqual(JSON.parse(body))
  })

  it('is read while the secret is being renewed, when it carries two signatures', () => {
    const headers = signed(body)
    const both = { ...headers, 'Webhook-Signature': `v1,${'A'.repeat(43)}= ${headers['Webhook-Signature']}` }
    expect(verifyWebhook(secret, both, body)).toEqual(JSON.parse(body))
  })

  it.each([
    ['whose body was changed', signed(body), body.replace('123', '124')],
    ['with another secret’s signature', { ...signed(body), 'Webhook-Signature': `v1,${'A'.repeat(43)}=` }, body],
    ['without a signature', { 'Webhook-Id': 'msg_1', 'Webhook-Timestamp': '1' }, body],
    ['that is ten minutes old', signed(body, Math.floor(Date.now() / 1000) - 600), body],
  ])('%s is refused', (_, headers, text) => {
    expect(() => verifyWebhook(secret, headers, text)).toThrow(NotFromPortal)
  })
})
