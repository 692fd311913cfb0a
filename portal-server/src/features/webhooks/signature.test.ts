import { describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { newSecret, signatureHeaders } from './signature.ts'

describe('a signature', () => {
  const body = '{"type":"webhook.test"}'
  const [one, two] = [newSecret(), newSecret()]

  it('is known by whoever has one of the secrets, and by nobody else', () => {
    const headers = signatureHeaders('an-id', new Date(), body, [one, two])
    for (const secret of [one, two]) expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow('No matching signature')
  })

  it('holds for this body, this id and this time', () => {
    const headers = signatureHeaders('an-id', new Date(), body, [one])
    const check =
      (text: string, changed = {}) =>
      () =>
        new Webhook(one).verify(text, { ...headers, ...changed })
    expect(check(body)).not.toThrow()
    expect(check(`${body} `)).toThrow()
    expect(check(body, { 'webhook-id': 'another' })).toThrow()
    expect(check(body, { 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 1) })).toThrow()
  })

  it('is the one of the standard’s own example', () => {
    const headers = signatureHeaders(
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      new Date(1_614_265_330_000),
      '{"test": 2432232314}',
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    )
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  })

  it('is made with a secret of 32 bytes, each time another', () => {
    expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(one).not.toBe(two)
  })
})
