import { join } from 'node:path'
import { freePort } from '../../ports.ts'
import type { PortalEnvironment } from '../../portal.ts'
import type { World } from '../../world.ts'
import { everyDay, type BenchDatabase } from './bench-database.ts'
import { startProductionPortal, waitUntilReady, type ProductionBuild } from './production-portal.ts'

export interface MeasuredPortal {
  readonly environment: PortalEnvironment
  readonly port: number
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

export interface PortalPlan {
  readonly build: ProductionBuild
  readonly world: World
  readonly database: BenchDatabase
  readonly dataDir: string
}

/** The portal's settings, save for its database and for a window that is always open. */
export async function measuredEnvironment({ world, database }: PortalPlan): Promise<PortalEnvironment> {
  return {
    ...world.inside.portal,
    LISTEN_PORT: String(await freePort()),
    DATABASE_URL: database.appUrl,
    TIME_ZONE: everyDay.timeZone,
    READING_WINDOW_FIRST_DAY: String(everyDay.firstDay),
    READING_WINDOW_LAST_DAY: String(everyDay.lastDay),
    LOG_LEVEL: 'info',
    // A few sessions ask for what a town asks for.
    BROWSER_REQUESTS_PER_MINUTE: '1000000',
    READINGS_PER_WINDOW: '1000000',
  }
}

/** As compose has it: another process sends, so that no day counts on which all customers are reminded, or told of a bill. */
export async function servingEnvironment(plan: PortalPlan): Promise<PortalEnvironment> {
  return { ...(await measuredEnvironment(plan)), BACKGROUND: 'elsewhere' }
}

export async function startMeasuredPortal(plan: PortalPlan): Promise<MeasuredPortal> {
  const environment = await servingEnvironment(plan)
  const port = Number(environment.LISTEN_PORT)
  const child = startProductionPortal(plan.build, environment, join(plan.dataDir, 'logs', 'portal-measured.log'))
  await waitUntilReady(child, port)
  return { environment, port, url: `http://localhost:${port}`, pid: child.pid, stop: () => child.stop() }
}
