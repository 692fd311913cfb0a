import { EventEmitter, on } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What somebody asked Keycloak for. */
export interface AskedOfKeycloak {
  readonly path: string
  readonly body: string
}

export interface KeycloakLine {
  /** For KEYCLOAK_INTERNAL_URL. */
  readonly url: string
  /** All that came in so far. */
  readonly asked: readonly AskedOfKeycloak[]
  /** Resolves with the next request that comes in and is such a one. */
  untilAsked(isIt?: (asked: AskedOfKeycloak) => boolean): Promise<void>
  /** Takes what comes and says nothing, until mended: then all of it is done, whether or not anybody still waits. */
  hang(): void
  /** Every answer takes so much longer. */
  slowDown(milliseconds: number): void
  /** Has Keycloak do what it is asked for, and loses its answer to such requests, after a while or at once. */
  loseAnswers(isLost: (asked: AskedOfKeycloak) => boolean, afterMs?: number): void
  mend(): void
  close(): Promise<void>
}

/** A refresh of a session's tokens. */
export const isRefresh = ({ body }: AskedOfKeycloak): boolean =>
  new URLSearchParams(body).get('grant_type') === 'refresh_token'

/** A stretch of network between a portal and Keycloak, which goes wrong as a test likes. */
export async function startKeycloakLine(keycloakUrl: string): Promise<KeycloakLine> {
  const asked: AskedOfKeycloak[] = []
  let isHanging = false
  let delayMs = 0
  let isLost: (what: AskedOfKeycloak) => boolean = () => false
  let lostAfterMs = 0
  const waiting: (() => void)[] = []
  const arrivals = new EventEmitter<{ asked: [AskedOfKeycloak] }>()
  const untilMended = async (): Promise<void> => {
    if (isHanging) await new Promise<void>((resolve) => waiting.push(resolve))
  }

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await incoming.toArray()).toString()
    const what = { path: incoming.url ?? '/', body }
    asked.push(what)
    arrivals.emit('asked', what)
    await untilMended()
    const answer = await passOn(keycloakUrl, incoming, what)
    const lost = isLost(what)
    await sleep(lost ? lostAfterMs : delayMs)
    if (lost) return void outgoing.destroy()
    outgoing.writeHead(answer.status, answer.headers).end(answer.body)
  }
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const mend = (): void => {
    isHanging = false
    delayMs = 0
    lostAfterMs = 0
    isLost = () => false
    for (const goOn of waiting.splice(0)) goOn()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async untilAsked(isIt = () => true) {
      for await (const [what] of on(arrivals, 'asked') as AsyncIterable<[AskedOfKeycloak]>) if (isIt(what)) return
    },
    hang: () => void (isHanging = true),
    slowDown: (milliseconds) => void (delayMs = milliseconds),
    loseAnswers: (isLostNow, afterMs = 0) => {
      isLost = isLostNow
      lostAfterMs = afterMs
    },
    mend,
    async close() {
      mend()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Answer {
  readonly status: number
  readonly headers: string[]
  readonly body: Buffer
}

async function passOn(
  keycloakUrl: string,
  incoming: IncomingMessage,
  { path, body }: AskedOfKeycloak,
): Promise<Answer> {
  const { host } = new URL(keycloakUrl)
  const forwarded = request(new URL(path, keycloakUrl), {
    method: incoming.method,
    headers: { ...incoming.headers, host },
  })
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    forwarded.on('response', resolve).on('error', reject)
  })
  forwarded.end(body)
  const answer = await answered
  return {
    status: answer.statusCode ?? 502,
    headers: answer.rawHeaders,
    body: Buffer.concat(await answer.toArray()),
  }
}
