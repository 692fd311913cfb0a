import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { freePort } from '@moja-komunala/world/ports.ts'
import { createLog } from '../../../log.ts'
import { SmsGateways } from '../sms-gateways.ts'
import { readGateway } from '../sms-settings.ts'

/** A gateway as several providers have them; it answers as it is told to. */
interface Got {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
let server: Server
let url: string
let got: Got[]
let answer: (response: ServerResponse, got: Got) => void

beforeEach(async () => {
  got = []
  answer = (response) => response.writeHead(200).end('{}')
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method, headers } = request
      const one = { method, url: request.url, headers, body: Buffer.concat(chunks).toString('utf8') }
      got.push(one)
      answer(response, one)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

const gatewaysOf = (...described: readonly object[]) =>
  new SmsGateways({
    settings: {
      gateways: described.map((each) => readGateway(JSON.stringify(each), 'ime:skrivnost')),
      ...{ sender: 'Komunala', keepsCarons: true, reportToken: 't'.repeat(32) },
    },
    portalUrl: 'https://moja.komunala.example',
    clock: () => new Date('2026-12-01T08:00:00Z'),
    log: createLog('silent'),
    takeReport: () => Promise.resolve(),
  })

const sms = (text = 'Števec & "stanje"\n100 %') => ({
  ...{ id: randomUUID(), to: '+38641234567', text, isUrgent: false },
  expiresAt: new Date('2026-12-01T09:00:00Z'),
})

describe('a gateway by HTTP', () => {
  it('may be described as the operators’ manual does', async () => {
    const manual = await readFile(new URL('../../../../../../docs/operating.md', import.meta.url), 'utf8')
    const [, section = ''] = manual.split('\n## SMS\n')
    const [, example = ''] = /```json\n(.+?)```/s.exec(section) ?? []
    expect(readGateway(example, 'secret')).toMatchObject({ kind: 'http', name: 'ponudnik', secret: 'secret' })
  })

  it('gets JSON as its operator describes it, and its id is read from JSON', async () => {
    answer = (response) => response.writeHead(202).end(JSON.stringify({ messages: [{ id: 4711 }] }))
    const gateways = gatewaysOf({
      name: 'ponudnik',
      request: {
        url: `${url}/v1/{to}`,
        headers: { authorization: 'Bearer {secret}' },
        json: {
          to: ['{to}'],
          text: '{text}',
          valid: '{validSeconds}/{validMinutes}',
          coding: '{coding}',
          hook: '{reportUrl}',
          keep: '{other}',
          n: 1,
        },
      },
      answer: { id: { path: 'messages.0.id' } },
    })
    const message = sms()
    expect(await gateways.handOver(message)).toMatchObject({
      ...{ outcome: 'handed-over', gateway: 'ponudnik', gatewayId: '4711', parts: 1 },
    })
    expect(got).toHaveLength(1)
    expect(got[0]).toMatchObject({ method: 'POST', url: '/v1/%2B38641234567' })
    expect(got[0]?.headers).toMatchObject({
      ...{ authorization: 'Bearer ime:skrivnost', 'content-type': 'application/json' },
    })
    expect(JSON.parse(got[0]?.body ?? '')).toEqual({
      ...{ to: ['+38641234567'], text: message.text, valid: '3600/60', coding: '2', keep: '{other}', n: 1 },
      hook: `https://moja.komunala.example/sms-reports/ponudnik?token=${'t'.repeat(32)}`,
    })
  })

  it('gets a form or a query, each value encoded for where it stands, and its id is read from text', async () => {
    answer = (response) => response.writeHead(200).end('0: Accepted for delivery, id=ab-1')
    const form = gatewaysOf({
      name: 'form',
      request: {
        url,
        form: { text: '{text}', to: '{toWithoutPlus}' },
        headers: { authorization: 'Basic {secretBase64}' },
      },
      answer: { id: { pattern: 'id=(\\S+)' } },
    })
    expect(await form.handOver(sms())).toMatchObject({ gatewayId: 'ab-1' })
    expect(got[0]?.headers.authorization).toBe(`Basic ${Buffer.from('ime:skrivnost').toString('base64')}`)
    expect(Object.fromEntries(new URLSearchParams(got[0]?.body))).toEqual({ text: sms().text, to: '38641234567' })

    const query = gatewaysOf({ name: 'query', request: { method: 'GET', url: `${url}/send?to={to}&text={text}` } })
    await query.handOver(sms())
    const asked = new URL(got[1]?.url ?? '', url).searchParams
    expect([got[1]?.method, asked.get('to'), asked.get('text')]).toEqual(['GET', '+38641234567', sms().text])
  })

  it.each([
    [200, 'handed-over'],
    [400, 'refused'],
    [401, 'failed'],
    [302, 'failed'],
    [503, 'failed'],
    // A proxy in between: the gateway may have it, so that the second attempt is the last.
    [502, 'unknown'],
  ] as const)('that answers %s: %s', async (status, outcome) => {
    answer = (response) => response.writeHead(status, { location: '/elsewhere' }).end('+38641234567 is wrong')
    const ended = await gatewaysOf({ name: 'ponudnik', request: { url, text: '{text}' } }).handOver(sms())
    expect(ended).toMatchObject({ outcome, answer: { text: '… is wrong', code: status } })
    expect(got).toHaveLength(outcome === 'unknown' ? 2 : 1)
  })

  it.each([
    ['as it is', (text: string) => `Rejected: ${text}`],
    ['in JSON', (text: string) => JSON.stringify({ error: 'rejected', sms: { text } })],
    ['in an address', (text: string) => `No route: /send?text=${encodeURIComponent(text)}&n=1`],
    ['in a form', (text: string) => `No route: ${new URLSearchParams({ text }).toString()}&n=1`],
    ['and cuts it off', (text: string) => `Rejected: ${text.slice(0, 60)}`],
  ])('that repeats the message, %s, says nothing of it to whoever reads its answer', async (_, repeat) => {
    answer = (response, { body }) => response.writeHead(400).end(repeat(body))
    const said = sms('123456 je vaša koda. Odjava: moja.komunala.example/o/AbCdEfGhIjKlMnOp "100 %"')
    const ended = await gatewaysOf({ name: 'ponudnik', request: { url, text: '{text}' } }).handOver(said)
    expect(ended.answer.text).toMatch(/ejected|No route/)
    expect(ended.answer.text).not.toMatch(/123456|koda|AbCd/)
  })

  it('whose answers mean what its operator says', async () => {
    answer = (response) => response.writeHead(200).end('ERR 105 no such number')
    const gateways = gatewaysOf({
      ...{ name: 'ponudnik', request: { url, text: '{text}' } },
      answer: { rules: [{ status: '2xx', matches: '^ERR 105', means: 'refused' }] },
    })
    expect(await gateways.handOver(sms())).toMatchObject({ outcome: 'refused' })
  })

  it('whose request can’t be made has got nothing, and nobody reads its secret', async () => {
    const described = { name: 'ponudnik', request: { url, headers: { key: '{secret}' }, text: '{text}' } }
    const gateways = new SmsGateways({
      settings: {
        gateways: [readGateway(JSON.stringify(described), 'žaba')],
        ...{ sender: 'Komunala', keepsCarons: true, reportToken: undefined },
      },
      ...{ portalUrl: 'https://moja.komunala.example', clock: () => new Date(), log: createLog('silent') },
      takeReport: () => Promise.resolve(),
    })
    const ended = await gateways.handOver(sms())
    expect(ended).toMatchObject({ outcome: 'failed', answer: { text: expect.stringContaining('header field') } })
    expect(ended.answer.text).not.toContain('žaba')
    expect(got).toEqual([])
  })

  it('that is asked to slow down gets it once more afterwards', async () => {
    answer = (response) => (got.length === 1 ? response.writeHead(429, { 'retry-after': '0.05' }) : response).end('{}')
    const gateways = gatewaysOf({ name: 'ponudnik', request: { url, text: '{text}' } })
    expect(await gateways.handOver(sms())).toMatchObject({ outcome: 'handed-over' })
    expect(got).toHaveLength(2)
  })

  it('that isn’t there is followed by the second one; one that says nothing isn’t', async () => {
    const away = { name: 'away', request: { url: `http://127.0.0.1:${await freePort()}`, text: '{text}' } }
    const second = { name: 'second', request: { url, text: '{text}' } }
    expect(await gatewaysOf(away, second).handOver(sms())).toMatchObject({ outcome: 'handed-over', gateway: 'second' })

    answer = (response) => response.destroy()
    const mute = { name: 'mute', request: { url, text: '{text}' } }
    const gateways = gatewaysOf(mute, { ...second, request: { url: `${url}/second` } })
    got = []
    expect(await gateways.handOver(sms())).toMatchObject({ outcome: 'unknown', gateway: 'mute', isTooOften: true })
    expect(got.map((each) => each.url)).toEqual(['/', '/'])
  })
})
