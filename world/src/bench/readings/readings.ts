import { connectToKeycloak } from '../../keycloak-realm.ts'
import { letTokensLast } from '../lasting-tokens.ts'
import type { Step } from '../../step.ts'
import { startTemporaryWorld } from '../../temporary-world.ts'
import pg from 'pg'
import { missingGigabytes, startBenchDatabase } from './bench-database.ts'
import { prepareActiveCustomers } from './active-customers.ts'
import { startContestants, stopContestants, type Contestants } from './contestants.ts'
import type { PortalPlan } from './measured-portal.ts'
import { measureRound, type Round } from './measure.ts'
import { findPostgresProgram } from './pgbench.ts'
import { buildForProduction, type ProductionBuild } from './production-portal.ts'
import { residentMegabytes } from './processor-time.ts'
import { assertSameAnswers } from './same-answers.ts'
import { measureStart, type StartAndMemory } from './start-and-memory.ts'
import { countUtility } from './utility-data.ts'
import type { Workload } from './workloads/workload.ts'
import { workloads } from './workloads/workloads.ts'

export interface BenchOptions {
  /** How many customers the utility has; one measurement after the other. */
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly secondsPerRound: number
}

export interface WorkloadResult {
  readonly workload: Workload
  /** In turns: the first of one beside the first of the others. */
  readonly floor: readonly Round[]
  readonly usualWay: readonly Round[]
  readonly portal: readonly Round[]
}

export interface UtilityResult {
  readonly counts: { customers: number; meters: number; readings: number }
  readonly results: readonly WorkloadResult[]
  readonly start: StartAndMemory
  readonly megabytesUnderLoad: number | undefined
}

/** Customers who are at it during the measurement. */
const activeCustomers = 4_000
const warmUpSeconds = { floor: 1, usualWay: 3, portal: 3 }
const starts = 5

/** The portal in its production form beside the floor and the usual way, on the same server and data, in turns. */
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
    await letTokensLast(keycloak)
    const utilities: UtilityResult[] = []
    for (const size of sizes) {
      const missing = await missingGigabytes(size)
      if (missing > 0) {
        report(`A utility of ${size} customers isn’t measured: the disk has ${Math.ceil(missing)} GB too little room.`)
        continue
      }
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
  const { plan, pgbench, size, step } = measurement
  const active = Math.min(size, activeCustomers)
  const client = new pg.Client({ connectionString: plan.database.superuserUrl })
  await client.connect()
  const counts = await countUtility(client)
  await client.end()
  const start = await step('Starts and idle memory', () => measureStart(plan, starts))
  await step(`${active} customers at it`, () => prepareActiveCustomers(plan.database.superuserUrl, active))
  const contestants = await startContestants(plan, pgbench, active)
  try {
    await step('The same question, the same answer', () => assertSameAnswers(contestants, workloads))
    const results: WorkloadResult[] = []
    for (const workload of workloads)
      results.push(await step(`Rounds in turns: ${workload.name}`, () => runRounds(measurement, contestants, workload)))
    return { counts, results, start, megabytesUnderLoad: await residentMegabytes(contestants.portal.pid) }
  } finally {
    await stopContestants(contestants)
  }
}

async function runRounds(
  { plan, rounds, secondsPerRound }: Measurement,
  contestants: Contestants,
  workload: Workload,
): Promise<WorkloadResult> {
  const results = { floor: [] as Round[], usualWay: [] as Round[], portal: [] as Round[] }
  const names = ['floor', 'usualWay', 'portal'] as const
  for (const name of names) await contestants[name].run(workload, warmUpSeconds[name])
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const contestant = contestants[name]
      const pids = { node: contestant.pid, postgres: plan.database.postgres.pid }
      results[name].push(await measureRound(pids, () => contestant.run(workload, secondsPerRound)))
    }
  return { workload, ...results }
}
