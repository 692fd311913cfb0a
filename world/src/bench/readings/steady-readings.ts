import type { PortalEnvironment } from '../../portal.ts'
import type { BenchDatabase } from './bench-database.ts'
import type { LoadResult } from './http-load.ts'
import { runLoadProcess } from './load-process.ts'
import type { PortalPlan } from './measured-portal.ts'
import { signInAtPortal } from './sessions.ts'
import { submitReading } from './workloads/submit-reading.ts'

export interface SteadyReadings {
  readonly plan: Pick<PortalPlan, 'world'>
  readonly database: Pick<BenchDatabase, 'superuserUrl'>
  readonly portal: { readonly environment: PortalEnvironment; readonly port: number; readonly url: string }
  /** How many hand in readings. */
  readonly customers: number
  readonly connections: number
}

/** Between a connection's requests, so that the pace stays whatever else goes on. */
const restMs = 100

/** @returns has customers who are signed in by then hand in readings for so many seconds */
export async function prepareReadings({
  plan,
  database,
  portal,
  customers: count,
  connections,
}: SteadyReadings): Promise<(seconds: number) => Promise<LoadResult>> {
  const [user] = plan.world.facts.users
  if (user === undefined) throw new Error('There is nobody to hand in readings.')
  const customers = await signInAtPortal({
    ...{ environment: portal.environment, portalUrl: portal.url, user, count },
    superuserUrl: database.superuserUrl,
  })
  const requests = customers.map(submitReading.portal.request)
  const { expectedStatus } = submitReading
  return (seconds) => runLoadProcess({ port: portal.port, seconds, connections, restMs, requests, expectedStatus })
}
