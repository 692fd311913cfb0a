import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { systemClock, type Clock } from './platform/clock.ts'
import { giveWay } from './platform/give-way.ts'
import type { HealthCheck } from './platform/http/health.routes.ts'
import { Leaving } from './platform/http/leaving.ts'
import { listen } from './platform/listen.ts'
import { createLog } from './platform/log.ts'
import { MetricsServer } from './platform/metrics/metrics-server.ts'
import type { Platform } from './platform/platform.ts'
import { readinessChecks } from './readiness.ts'
import { createServices } from './services.ts'

export interface PortalOptions {
  /** Another clock than the system's: for tests and demonstrations. */
  readonly clock?: Clock | undefined
  /** The day that the clock was moved to, shown on the pages. */
  readonly playedDay?: string | undefined
}

export interface Portal {
  /** Where it listens. */
  readonly url: string
  /** Where its figures are told, where they are. */
  readonly metricsPort: number | undefined
  /**
   * Says that it goes, and serves for a while whoever comes all the same; lets what is under way finish, so long as is configured;
   * then closes everything.
   */
  stop(): Promise<void>
}

/** Starts the portal. Neither the database nor Keycloak has to be there yet. */
export async function startPortal(config: Config, options: PortalOptions = {}): Promise<Portal> {
  const log = createLog(config.logLevel)
  const clock = options.clock ?? systemClock
  const services = createServices({ config, clock, log, playedDay: options.playedDay })
  const { webhookSender } = services
  const { bounceIntake, db, jobs, keycloak, sessions, smsGateways, windowRule, workCalls, closeWays } =
    services.platform
  if (config.background === 'alone') giveWay()
  const server = createServer({ connectionsCheckingInterval: 5_000 })
  const leaving = new Leaving(server)
  // Once: each remembers what it has seen, and says what is wrong when it begins.
  const checks = readinessChecks(services.platform)
  server.on('request', createApp(services, { checks, leaving }))
  // Longer than a reverse proxy keeps a connection, so that it never writes into one that is being closed.
  server.keepAliveTimeout = 75_000
  server.headersTimeout = config.requestSeconds * 1000
  // A large import takes its time; receiveWithin() holds everybody else to less.
  server.requestTimeout = 60 * 60 * 1000
  const address = await listen(server, config.listen)
  const worksHere = config.background !== 'elsewhere'
  const bouncePort = worksHere ? await bounceIntake?.start() : undefined
  const metricsServer = config.metrics && createMetricsServer(services.platform, checks, config.metrics)
  const metricsPort = await metricsServer?.start()
  windowRule.start()
  sessions.changes.start()
  smsGateways?.start()
  jobs.start()
  workCalls?.start()
  if (worksHere) webhookSender.start()
  // In advance, so that the first customer needn't wait; asked again when somebody needs it.
  keycloak.openIdConnect.discover().catch((error: unknown) => log.warn({ err: error }, 'Keycloak is not there yet'))
  log.info({ address: address.address, port: address.port, bouncePort, metricsPort }, 'the portal listens')
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    metricsPort,
    stop: async () => {
      const { delaySeconds, finishSeconds } = config.stopping
      const finishWithinMs = finishSeconds * 1000
      const serveLastRequests = async (): Promise<void> => {
        await sleep(delaySeconds * 1000)
        await leaving.close(finishWithinMs)
      }
      log.info({ delaySeconds, finishSeconds }, 'the portal stops')
      leaving.begin()
      const deadline = Date.now() + delaySeconds * 1000 + finishWithinMs
      // Side by side: none of them gets less time because another one took it.
      await Promise.all([
        serveLastRequests(),
        jobs.finish(finishWithinMs),
        webhookSender.stop(finishWithinMs),
        worksHere ? bounceIntake?.stop() : undefined,
      ])
      await workCalls?.stop()
      // Requests put jobs in to the last.
      await jobs.stop(0)
      await closeWays()
      await sessions.grants.stop(Math.max(0, deadline - Date.now()))
      keycloak.server.close()
      await sessions.changes.stop()
      await metricsServer?.stop()
      windowRule.stop()
      await db.destroy()
      log.info('the portal stopped')
    },
  }
}

function createMetricsServer(
  { metrics, config, messages, pool, log }: Platform,
  checks: Readonly<Record<string, HealthCheck>>,
  listenAt: NonNullable<Config['metrics']>,
): MetricsServer {
  return new MetricsServer({
    ...{ listen: listenAt, metrics, databaseUrl: config.databaseUrl, letters: messages.letters, pool, checks, log },
  })
}
