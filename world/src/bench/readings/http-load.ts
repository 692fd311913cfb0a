import { connect, type Socket } from 'node:net'

/** A request that is sent again and again, written beforehand. */
export interface PreparedRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookie: string
  readonly csrfToken?: string | undefined
  readonly body?: string
}

export interface LoadPlan {
  readonly port: number
  readonly seconds: number
  readonly connections: number
  /** Taken in turns, so that each comes from another customer. */
  readonly requests: readonly PreparedRequest[]
  readonly expectedStatus: number
  /** So long each connection rests after an answer; without it, not at all: as much as the server can bear. */
  readonly restMs?: number
}

export interface LoadResult {
  readonly answers: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/*
 * Many connections that are kept open, on each one request after another. It shares the machine with what it measures,
 * so it does as little as it can: a general HTTP client would take as much time as what it asks.
 */
export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const load = { next: 0, latencies: [] as number[], until: performance.now() + plan.seconds * 1000 }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: plan.connections }, () => keepAsking(plan, load)))
  const seconds = (performance.now() - startedAt) / 1000
  const sorted = load.latencies.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { answers: sorted.length, perSecond: sorted.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99) }
}

interface Load {
  next: number
  readonly latencies: number[]
  readonly until: number
}

function keepAsking(plan: LoadPlan, load: Load): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(plan.port, '127.0.0.1')
    socket.setNoDelay(true)
    let received = ''
    let sentAt = 0
    const ask = (): void => {
      const request = plan.requests[load.next % plan.requests.length]
      load.next += 1
      if (request === undefined) throw new Error('The load has no requests.')
      sentAt = performance.now()
      socket.write(write(request))
    }
    socket.once('connect', ask)
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      received += chunk
      const answer = readAnswer(received)
      if (answer === undefined) return
      if (answer.status !== plan.expectedStatus) {
        socket.destroy()
        return reject(new Error(`The server answered ${answer.status}: ${answer.body.slice(0, 600)}`))
      }
      received = ''
      const now = performance.now()
      load.latencies.push(now - sentAt)
      if (now >= load.until) end(socket, resolve)
      else if (plan.restMs === undefined) ask()
      else setTimeout(ask, plan.restMs)
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('The server closed a connection under load.')))
  })
}

function end(socket: Socket, resolve: () => void): void {
  socket.removeAllListeners('close').end(resolve)
}

function write({ method, path, cookie, csrfToken, body }: PreparedRequest): string {
  const head = `${method} ${path} HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\ncookie: ${cookie}\r\n`
  if (body === undefined) return `${head}\r\n`
  const token = csrfToken === undefined ? '' : `x-csrf-token: ${csrfToken}\r\n`
  return `${head}${token}idempotency-key: ${crypto.randomUUID()}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

const contentLength = /\r\ncontent-length: (\d+)\r\n/i

/** One whole answer; undefined while some of it is still to come. */
function readAnswer(received: string): { status: number; body: string } | undefined {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd === -1) return undefined
  const length = contentLength.exec(received)?.[1]
  if (length === undefined) throw new Error(`The server sent an answer without a length: ${received.slice(0, 200)}`)
  const body = received.slice(headEnd + 4)
  return body.length < Number(length) ? undefined : { status: Number(received.slice(9, 12)), body }
}
