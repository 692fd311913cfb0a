import pg from 'pg'
import type { LoadResult } from './http-load.ts'
import { runLoadProcess } from './load-process.ts'
import { startMeasuredPortal, type PortalPlan } from './measured-portal.ts'
import { runPgbench } from './pgbench.ts'
import { sessionsOfTheUsualWay, signInAtPortal, type SignedInCustomer } from './sessions.ts'
import type { Workload } from './workloads/workload.ts'
import { startUsualWay } from './yardsticks/usual-way.ts'
import { yardstickUrl } from './yardsticks/yardstick-data.ts'

/** Somebody who can do the workloads. */
export interface Contestant {
  /** Of its Node, where it has one. */
  readonly pid: number | undefined
  /** As often as it can, over `connections`, for one customer after another. */
  run(workload: Workload, seconds: number): Promise<LoadResult>
  /** Once, for customer `n`. @returns the figures in the answer */
  answer(workload: Workload, n: number): Promise<readonly number[]>
  readonly stop: () => Promise<void>
}

export interface Contestants {
  readonly floor: Contestant
  readonly usualWay: Contestant
  readonly portal: Contestant & { readonly pid: number }
}
export type ContestantName = keyof Contestants

const connections = 32

/** @param count of the customers who are at it, each with a session */
export async function startContestants(plan: PortalPlan, pgbench: string, count: number): Promise<Contestants> {
  const { database, world } = plan
  const [user] = world.facts.users
  if (user === undefined) throw new Error('The demonstration has no customer.')
  const portal = await startMeasuredPortal(plan)
  const { environment, url: portalUrl } = portal
  const usualWay = await startUsualWay(plan)
  return {
    floor: floorContestant(pgbench, yardstickUrl(database.appUrl), count),
    usualWay: httpContestant('usualWay', usualWay, sessionsOfTheUsualWay(count, usualWay.sessionSecret)),
    portal: httpContestant(
      'portal',
      portal,
      await signInAtPortal({ environment, portalUrl, user, superuserUrl: database.superuserUrl, count }),
    ),
  }
}

export async function stopContestants({ floor, usualWay, portal }: Contestants): Promise<void> {
  for (const contestant of [portal, usualWay, floor]) await contestant.stop()
}

interface HttpServer {
  readonly port: number
  readonly pid: number
  readonly stop: () => Promise<void>
}

function httpContestant(
  name: 'usualWay' | 'portal',
  { port, pid, stop }: HttpServer,
  customers: readonly SignedInCustomer[],
): Contestant & { readonly pid: number } {
  return {
    pid,
    stop,
    run: (workload, seconds) =>
      runLoadProcess({
        ...{ port, seconds, connections },
        requests: customers.map(workload[name].request),
        expectedStatus: workload.expectedStatus,
      }),
    async answer(workload, n) {
      const customer = customers[n - 1]
      if (!customer) throw new Error(`Customer ${n} isn't signed in.`)
      const { method, path, cookie, csrfToken, body } = workload[name].request(customer)
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: {
          ...{ accept: 'application/json', cookie },
          ...(body !== undefined && {
            'content-type': 'application/json',
            'idempotency-key': crypto.randomUUID(),
            ...(csrfToken !== undefined && { 'x-csrf-token': csrfToken }),
          }),
        },
        body: body ?? null,
      })
      const text = await answer.text()
      if (answer.status !== workload.expectedStatus)
        throw new Error(`To "${workload.name}" ${name} answered ${answer.status}: ${text.slice(0, 600)}`)
      return workload[name].figures(JSON.parse(text))
    },
  }
}

function floorContestant(pgbench: string, databaseUrl: string, count: number): Contestant {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  // A connection that is cut as the database goes is none that anybody waits for; one that is asked something says so itself.
  pool.on('error', () => undefined)
  return {
    pid: undefined,
    stop: () => pool.end(),
    run: ({ floor }, seconds) =>
      runPgbench(pgbench, {
        ...{ databaseUrl, seconds, connections },
        script: `\\set n random(1, ${count})\n${floor(':n')};\n`,
      }),
    async answer({ floor }, n) {
      const { rows } = await pool.query<Record<string, unknown>>(floor(String(n)))
      return rows.flatMap(figuresOf)
    },
  }
}

function figuresOf(row: Readonly<Record<string, unknown>>): number[] {
  return Object.entries(row)
    .filter(([name, value]) => /_(?:m3|cents)$/.test(name) && value !== null)
    .map(([, value]) => Number(value))
}
