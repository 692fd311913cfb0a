import { connectToKeycloak } from '../../keycloak-realm.ts'
import type { Step } from '../../step.ts'
import { startTemporaryWorld } from '../../temporary-world.ts'
import pg from 'pg'
import { startBenchDatabase } from './bench-database.ts'
import { findLimits, type Limit } from './limits.ts'
import { runLoadProcess } from './load-process.ts'
import { startMeasuredPortal, type MeasuredPortal, type PortalPlan } from './measured-portal.ts'
import { measureRound, type Round } from './measure.ts'
import { findPostgresProgram, runPgbench } from './pgbench.ts'
import { buildForProduction, type ProductionBuild } from './production-portal.ts'
import { residentMegabytes } from './processor-time.ts'
import { makeSessions } from './sessions.ts'
import { measureStart, type StartAndMemory } from './start-and-memory.ts'
import { countUtility } from './utility-data.ts'
import { workloads, type Workload } from './workloads.ts'

export interface BenchOptions {
  /** How many customers the utility has; one measurement after the other. */
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly secondsPerRound: number
}

export interface WorkloadResult {
  readonly workload: Workload
  readonly statements: number
  /** In turns: the first of one beside the first of the other. */
  readonly portal: readonly Round[]
  readonly limit: readonly Round[]
}

export interface UtilityResult {
  readonly counts: { customers: number; meters: number; readings: number }
  readonly results: readonly WorkloadResult[]
  readonly start: StartAndMemory
  readonly megabytesUnderLoad: number | undefined
}

const connections = 32
/** Customers who are at it during the measurement, each with a session. */
const activeCustomers = 4_000
/** Longer than any measurement: shared tokens can't be refreshed. */
const tokenSeconds = 3_600
const warmUpSeconds = 3
const starts = 5

/** The portal in its production form beside pgbench with the same SQL, on the same server, in turns. */
export async function benchReadings(
  { sizes, rounds, secondsPerRound }: BenchOptions,
  step: Step,
  report: (sentence: string) => void,
): Promise<{ build: ProductionBuild; utilities: UtilityResult[] }> {
  const pgbench = await findPostgresProgram('pgbench')
  const build = await step('The portal in its production form', buildForProduction)
  const { world, dataDir, stop } = await startTemporaryWorld(step, report)
  try {
    const { facts } = world
    const keycloak = await connectToKeycloak(facts.urls.keycloak, facts.admin.password)
    await keycloak.realms.update({ realm: facts.realm }, { accessTokenLifespan: tokenSeconds })
    const utilities: UtilityResult[] = []
    for (const size of sizes) {
      const database = await step(`A utility of ${size} customers`, () => startBenchDatabase(size))
      try {
        const plan: PortalPlan = { build, world, database, dataDir }
        utilities.push(await measureUtility({ plan, pgbench, size, rounds, secondsPerRound, step }))
      } finally {
        await database.stop()
      }
    }
    return { build, utilities }
  } finally {
    await stop()
  }
}

interface Measurement {
  readonly plan: PortalPlan
  readonly pgbench: string
  readonly size: number
  readonly rounds: number
  readonly secondsPerRound: number
  readonly step: Step
}

async function measureUtility(measurement: Measurement): Promise<UtilityResult> {
  const { plan, size, step } = measurement
  const active = Math.min(size, activeCustomers)
  const client = new pg.Client({ connectionString: plan.database.superuserUrl })
  await client.connect()
  const counts = await countUtility(client).finally(() => client.end())
  const start = await step('Starts and idle memory', () => measureStart(plan, starts))
  const limits = await step('What the portal sends to PostgreSQL', () =>
    findLimits(plan, workloads, active, plan.database.logFile),
  )
  const portal = await startMeasuredPortal(plan)
  try {
    const results = await step('Rounds, the portal and its limit in turns', () =>
      runRounds(measurement, portal, limits, active),
    )
    return { counts, results, start, megabytesUnderLoad: await residentMegabytes(portal.pid) }
  } finally {
    await portal.stop()
  }
}

async function runRounds(
  { plan, pgbench, rounds, secondsPerRound }: Measurement,
  portal: MeasuredPortal,
  limits: ReadonlyMap<Workload, Limit>,
  active: number,
): Promise<WorkloadResult[]> {
  const { database, world } = plan
  const [user] = world.facts.users
  if (user === undefined) throw new Error('The demonstration has no customer.')
  const sessions = await makeSessions({
    environment: portal.environment,
    portalUrl: portal.url,
    user,
    superuserUrl: database.superuserUrl,
    count: active,
  })
  const pids = { portal: portal.pid, postgres: database.postgres.pid }
  const runs = workloads.map((workload) => ({
    workload,
    script: limits.get(workload)?.script ?? '',
    statements: limits.get(workload)?.statements ?? 0,
    requests: sessions.map(workload.request),
    portal: [] as Round[],
    limit: [] as Round[],
  }))
  type Run = (typeof runs)[number]
  const askPortal = ({ requests, workload }: Run, seconds: number) =>
    runLoadProcess({ port: portal.port, seconds, connections, requests, expectedStatus: workload.expectedStatus })
  const askLimit = ({ script }: Run, seconds: number) =>
    runPgbench(pgbench, { databaseUrl: database.appUrl, script, seconds, connections })

  for (const run of runs) {
    await askPortal(run, warmUpSeconds)
    await askLimit(run, 1)
  }
  for (let round = 0; round < rounds; round += 1)
    for (const run of runs) {
      run.portal.push(await measureRound(pids, () => askPortal(run, secondsPerRound)))
      run.limit.push(await measureRound(pids, () => askLimit(run, secondsPerRound)))
    }
  return runs.map(({ workload, statements, portal: ofPortal, limit }) => ({
    workload,
    statements,
    portal: ofPortal,
    limit,
  }))
}
