import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Bytes that left the server, heads of answers included. */
export interface Transferred {
  /** Pages, scripts, styles, pictures: what the portal itself is made of. */
  shell: number
  /** The customer's data. */
  data: number
  requests: number
}

export interface CountingProxy {
  readonly url: string
  /** What went through since the last time it was asked. */
  take(): Transferred
  stop(): void
}

const nothing = (): Transferred => ({ shell: 0, data: 0, requests: 0 })

/**
 * Stands before a server and counts what it answers, whoever asks: a page, a worker of its own, or the browser for
 * itself. The tools of a browser's page see only the first of them.
 */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  let counted = nothing()
  const proxy = createServer((asked, answer) => {
    const forwarded = request(new URL(asked.url ?? '/', target), { method: asked.method, headers: asked.headers })
    forwarded.on('response', (received) => {
      const kind = asked.url?.startsWith('/api/') ? 'data' : 'shell'
      counted.requests += 1
      counted[kind] += headLength(received)
      received.on('data', (chunk: Buffer) => (counted[kind] += chunk.length))
      passOn(received, answer)
    })
    forwarded.on('error', () => answer.destroy())
    asked.pipe(forwarded)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    // Cookies do not ask for the port: who is signed in at the server is signed in here.
    url: `http://${new URL(target).hostname}:${(proxy.address() as AddressInfo).port}`,
    take: () => {
      const taken = counted
      counted = nothing()
      return taken
    },
    stop: () => {
      proxy.closeAllConnections()
      proxy.close()
    },
  }
}

function passOn(received: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(received.statusCode ?? 502, received.rawHeaders)
  received.pipe(answer)
}

/** As it goes over the wire: a status line, a line for each header, an empty one. */
function headLength({ statusCode, statusMessage, rawHeaders }: IncomingMessage): number {
  const separators = rawHeaders.length * 2
  return `HTTP/1.1 ${statusCode} ${statusMessage}\r\n`.length + rawHeaders.join('').length + separators + 2
}
