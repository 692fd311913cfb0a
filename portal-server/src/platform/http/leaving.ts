import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/**
 * How a server goes without refusing anybody: first it says that it goes, and ends each connection with the answer that is given on
 * it; a while later, when whoever shares the work out sends nobody here any more, it listens no longer.
 */
export class Leaving {
  readonly #server: Server
  readonly #underWay = new Set<ServerResponse>()
  #isLeaving = false

  constructor(server: Server) {
    this.#server = server
    server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => this.#watch(response))
  }

  get isLeaving(): boolean {
    return this.#isLeaving
  }

  begin(): void {
    this.#isLeaving = true
    for (const response of this.#underWay) endConnection(response)
  }

  /** Lets requests under way finish, so long at most; what takes longer is cut off. */
  async close(withinMs: number): Promise<void> {
    this.begin()
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    this.#server.closeIdleConnections()
    const deadline = setTimeout(() => this.#server.closeAllConnections(), withinMs)
    await closed
    clearTimeout(deadline)
  }

  #watch(response: ServerResponse): void {
    if (this.#isLeaving) endConnection(response)
    this.#underWay.add(response)
    response.once('close', () => {
      this.#underWay.delete(response)
      // One whose head was sent before didn't say that its connection ends.
      if (!this.#server.listening) setImmediate(() => this.#server.closeIdleConnections())
    })
  }
}

function endConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}
