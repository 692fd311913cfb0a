import { createServer, type Server } from 'node:http'
import type pg from 'pg'
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'
import type { Health, HealthCheck } from '../http/health.routes.ts'
import { listen } from '../listen.ts'
import type { Log } from '../log.ts'
import { DatabaseFigures } from './database-figures.ts'
import type { Metrics } from './metrics.ts'
import type { Letters } from '../messages/letters.ts'

export interface MetricsServerDependencies {
  readonly listen: { readonly host: string; readonly port: number }
  readonly metrics: Metrics
  readonly databaseUrl: string
  readonly letters: Letters
  readonly pool: pg.Pool
  readonly checks: Readonly<Record<string, HealthCheck>>
  readonly log: Log
}

/** Tells whoever watches over the portal how it is, on a port of its own that no customer reaches. */
export class MetricsServer {
  readonly #dependencies: MetricsServerDependencies
  readonly #figures: DatabaseFigures
  readonly #server: Server
  readonly #ready: Gauge<'part'>

  constructor(dependencies: MetricsServerDependencies) {
    this.#dependencies = dependencies
    const { metrics, pool } = dependencies
    this.#figures = new DatabaseFigures(dependencies)
    collectDefaultMetrics({ register: metrics.registry })
    watchPool(metrics.registry, pool)
    this.#ready = new Gauge({
      name: 'portal_ready',
      help: 'Of each part that the portal needs: 1 where it is there, 0 where not.',
      labelNames: ['part'],
      registers: [metrics.registry],
    })
    this.#server = createServer((request, response) => {
      const isKnown = request.url === '/metrics' && ['GET', 'HEAD'].includes(request.method ?? '')
      if (!isKnown) return void response.writeHead(404).end()
      void this.#text().then(
        (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
        (error: unknown) => {
          dependencies.log.error({ err: error }, 'the metrics could not be told')
          response.writeHead(500).end()
        },
      )
    })
  }

  /** @returns the port where it listens */
  async start(): Promise<number> {
    const { port } = await listen(this.#server, this.#dependencies.listen)
    return port
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    this.#server.closeAllConnections()
    await closed
    await this.#figures.close()
  }

  async #text(): Promise<string> {
    const [figures] = await Promise.all([this.#figures.text(), this.#look()])
    return `${await this.#dependencies.metrics.registry.metrics()}\n${figures}`
  }

  async #look(): Promise<void> {
    const looks = Object.entries(this.#dependencies.checks).map(async ([part, check]): Promise<[string, Health]> => [
      part,
      await check(),
    ])
    for (const [part, health] of await Promise.all(looks)) this.#ready.set({ part }, health === 'ok' ? 1 : 0)
  }
}

function watchPool(registry: Registry, pool: pg.Pool): void {
  new Gauge({
    name: 'portal_database_connections',
    help: 'Of the portal’s connections to the database: in use, idle, the most there may be, and who waits for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'in-use' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'most' }, pool.options.max)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
}
