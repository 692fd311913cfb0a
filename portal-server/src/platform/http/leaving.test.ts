import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { Agent, createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Leaving } from './leaving.ts'

const longer = 10 * 60_000
let server: Server
let leaving: Leaving
let answering: ServerResponse[]
let agent: Agent

beforeEach(async () => {
  answering = []
  agent = new Agent({ keepAlive: true })
  server = createServer((_request, response) => void answering.push(response))
  // Nobody's patience but its own ends a connection here.
  server.keepAliveTimeout = longer
  leaving = new Leaving(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
})

const ask = () => {
  const asked = request({ agent, host: '127.0.0.1', port: (server.address() as AddressInfo).port })
  asked.end()
  return asked
}
async function nextAnswering(): Promise<ServerResponse> {
  for (;;) {
    const response = answering.shift()
    if (response) return response
    await once(server, 'request')
  }
}
const headOf = async (asked: ReturnType<typeof ask>) => ((await once(asked, 'response')) as [IncomingMessage])[0]

describe('a server that goes', () => {
  it('ends each connection with its answer, and waits for none that nobody uses', async () => {
    const idle = ask()
    ;(await nextAnswering()).end('before')
    const first = await headOf(idle)
    expect(first.headers.connection).toBe('keep-alive')
    await first.toArray()
    const underWay = ask()
    const response = await nextAnswering()
    leaving.begin()
    const closed = leaving.close(longer)
    response.end('meanwhile')
    const answer = await headOf(underWay)
    expect(answer.headers.connection).toBe('close')
    expect((await answer.toArray()).join('')).toBe('meanwhile')
    await closed
  })

  it('ends one whose answer had begun before', async () => {
    const asked = ask()
    const response = await nextAnswering()
    response.write('begun')
    const answer = await headOf(asked)
    const closed = leaving.close(longer)
    response.end()
    await answer.toArray()
    await closed
  })

  it('cuts off what takes too long', async () => {
    const asked = ask()
    await nextAnswering()
    const failed = once(asked, 'error')
    await leaving.close(20)
    expect(await failed).toMatchObject([{ code: 'ECONNRESET' }])
  })
})
