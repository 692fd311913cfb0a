import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Receivers, type Resolve } from './receiver.ts'

/* Whom the portal connects to: a name may lead anywhere, and somewhere else a moment later. */

let server: Server
let port: number
/** Paths that were asked for. */
let asked: string[]

beforeAll(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    request.resume()
    if (request.url === '/silent') return
    if (request.url === '/elsewhere') return void response.writeHead(307, { location: '/inner' }).end()
    if (request.url === '/endless') return void response.writeHead(200).write('x'.repeat(10_000))
    response.writeHead(request.url === '/gone' ? 410 : 204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const names: Record<string, string[]> = {
  'open.example': ['93.184.215.14'],
  'inner.example': ['10.0.0.7'],
  'here.example': ['127.0.0.1'],
  'both.example': ['93.184.215.14', '127.0.0.1'],
  'cloud.example': ['169.254.169.254'],
}
/** A name server of the test's own. */
const resolve: Resolve = async (hostname) => {
  const addresses = names[hostname]
  if (!addresses) throw new Error('ENOTFOUND')
  return addresses.map((address) => ({ address, family: 4 }))
}
const soon = () => AbortSignal.timeout(500)
const send = (receivers: Receivers, url: string, signal = AbortSignal.timeout(5_000)) =>
  receivers.post({ url, headers: { 'content-type': 'application/json', 'content-length': '2' }, body: '{}' }, signal)
const strict = new Receivers([], resolve)
const atHome = new Receivers(['127.0.0.0/8'], resolve)

describe('a receiver', () => {
  it('in an allowed network gets what is sent, by its name or its address, without TLS', async () => {
    expect(await send(atHome, `http://here.example:${port}/named`)).toBe(204)
    expect(await send(atHome, `http://127.0.0.1:${port}/numbered`)).toBe(204)
    expect(asked).toEqual(expect.arrayContaining(['POST /named', 'POST /numbered']))
  })

  it.each([
    ['https://inner.example/private', 'address-refused'],
    ['https://cloud.example/private', 'address-refused'],
    ['https://both.example/private', 'address-refused'],
    ['https://10.0.0.7/private', 'address-refused'],
    ['https://[::1]/private', 'address-refused'],
    ['https://[::ffff:127.0.0.1]/private', 'address-refused'],
    // As browsers and node read it: 127.0.0.1.
    ['https://2130706433/private', 'address-refused'],
    ['https://0x7f.1/private', 'address-refused'],
    ['http://open.example/', 'tls-needed'],
    ['http://93.184.215.14/', 'tls-needed'],
    ['https://nobody.example/', 'host-not-found'],
  ])('at %s is refused before anything is sent: %s', async (url, failure) => {
    await expect(strict.assertAllowed(new URL(url))).rejects.toMatchObject({ failure })
    await expect(send(strict, url)).rejects.toMatchObject({ failure })
  })

  it('whose name leads inwards by the time of sending is refused, and nobody inside is asked', async () => {
    let isLater = false
    const rebinding = new Receivers([], async (name) => resolve(isLater ? 'here.example' : name))
    await rebinding.assertAllowed(new URL('https://open.example/rebound'))
    isLater = true
    await expect(send(rebinding, `https://open.example:${port}/rebound`)).rejects.toMatchObject({
      failure: 'address-refused',
    })
    expect(asked).not.toContain('POST /rebound')
  })

  it('is asked for its address once: what was looked at is what is connected to', async () => {
    let questions = 0
    const counting = new Receivers(['127.0.0.0/8'], async (name) => {
      questions += 1
      return resolve(questions === 1 ? 'here.example' : name)
    })
    expect(await send(counting, `http://inner.example:${port}/once`)).toBe(204)
    expect(questions).toBe(1)
  })

  it('that sends us elsewhere is not followed', async () => {
    expect(await send(atHome, `http://127.0.0.1:${port}/elsewhere`)).toBe(307)
    expect(asked).not.toContain('POST /inner')
  })

  it('that never answers, or never ends its answer, is waited for no longer than an attempt may last', async () => {
    await expect(send(atHome, `http://127.0.0.1:${port}/silent`, soon())).rejects.toMatchObject({
      failure: 'timed-out',
    })
    expect(await send(atHome, `http://127.0.0.1:${port}/endless`, soon())).toBe(200)
  })

  it('that speaks no TLS where it should, or is not there, is said to be so', async () => {
    await expect(send(atHome, `https://127.0.0.1:${port}/`)).rejects.toMatchObject({ failure: 'tls-failed' })
    await expect(send(atHome, 'http://127.0.0.1:1/')).rejects.toMatchObject({ failure: 'connection-failed' })
  })
})
