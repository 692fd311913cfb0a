import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { WorldFacts } from '../../facts.ts'
import { connectToKeycloak } from '../../keycloak-realm.ts'
import { letTokensLast } from '../lasting-tokens.ts'
import { systemToken } from '../../keycloak-token.ts'
import type { Step } from '../../step.ts'
import { startTemporaryWorld } from '../../temporary-world.ts'
import { startBenchDatabase, type BenchDatabase } from '../readings/bench-database.ts'
import { startMeasuredPortal, type PortalPlan } from '../readings/measured-portal.ts'
import { findPostgresProgram } from '../readings/pgbench.ts'
import { buildForProduction } from '../readings/production-portal.ts'
import type { Bench } from './bench.ts'
import { fillWindow } from './exported-window.ts'
import { writeImportFiles, type ImportFiles } from './import-files.ts'
import { readingsBesideAnImport, type ReadingsBeside } from './readings-beside.ts'
import { sendToImport, takeFromExport, type Transfer } from './portal-transfer.ts'
import { exportScript, importScript, runPsql } from './psql.ts'

export interface ImportBenchOptions {
  readonly points: number
  readonly readings: number
  readonly rounds: number
  /** Also once with ten times as much, for the memory that it needs. */
  readonly isGrowing: boolean
}

export interface InTurns {
  readonly rows: number
  readonly portal: readonly Transfer[]
  /** In seconds. */
  readonly limit: readonly number[]
}

export interface ImportBench {
  readonly in: InTurns
  readonly out: InTurns
  readonly tenfold: { readonly in: Transfer; readonly out: Transfer } | undefined
  readonly beside: ReadingsBeside
}

/** Whose readings come in meanwhile. */
const customers = 100_000

/** W4: the import and the export beside psql's \copy of the same data, on the same server, in turns. */
export async function benchImports(
  options: ImportBenchOptions,
  step: Step,
  report: (sentence: string) => void,
): Promise<ImportBench> {
  const psql = await findPostgresProgram('psql')
  const build = await step('The portal in its production form', buildForProduction)
  const { world, dataDir, stop } = await startTemporaryWorld(step, report)
  const folder = await mkdtemp(join(tmpdir(), 'komunala-imports-'))
  try {
    const { facts } = world
    const keycloak = await connectToKeycloak(facts.urls.keycloak, facts.admin.password)
    await letTokensLast(keycloak)
    const withDatabase = async <Result>(size: number, measure: (bench: Bench) => Promise<Result>): Promise<Result> => {
      const database = await step(`A utility of ${size} customers`, () => startBenchDatabase(size))
      const plan: PortalPlan = { build, world, database, dataDir }
      const portal = await startMeasuredPortal(plan)
      try {
        // Only now: a utility takes longer to make than a token lives.
        const token = await billingToken(facts)
        return await measure({ psql, plan, database, portal, token, folder, step })
      } finally {
        await portal.stop()
        await database.stop()
      }
    }
    const imported = await withDatabase(0, (bench) => measureImport(bench, options))
    const exported = await withDatabase(customers, (bench) => measureExport(bench, options))
    const beside = await withDatabase(customers, (bench) =>
      step('Readings of customers beside an import', () => readingsBesideAnImport(bench)),
    )
    return {
      in: imported.inTurns,
      out: exported.inTurns,
      tenfold: imported.tenfold && exported.tenfold && { in: imported.tenfold, out: exported.tenfold },
      beside,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await stop()
  }
}

async function measureImport(bench: Bench, { points, rounds, isGrowing }: ImportBenchOptions) {
  const { database, portal, token, folder, psql, step } = bench
  const files = await step('Files to bring in', () => writeImportFiles(folder, points, 'A'))
  const plan = { port: portal.port, pid: portal.pid, token }
  const inTurns = { rows: files.points + files.meters, portal: [] as Transfer[], limit: [] as number[] }
  await step('Imports, the portal and psql in turns', async () => {
    for (let round = 0; round < rounds; round += 1) {
      await empty(database)
      inTurns.limit.push(await runPsql(psql, database.appUrl, importScript(files)))
      await assertStored(database, files)
      await empty(database)
      inTurns.portal.push(await sendToImport({ ...plan, file: files.ndjson }))
      await assertStored(database, files)
    }
  })
  if (!isGrowing) return { inTurns, tenfold: undefined }
  const large = await step('Ten times as much', () => writeImportFiles(folder, points * 10, 'A'))
  await empty(database)
  const tenfold = await step('An import of ten times the size', () => sendToImport({ ...plan, file: large.ndjson }))
  return { inTurns, tenfold }
}

async function measureExport(bench: Bench, { readings, rounds, isGrowing }: ImportBenchOptions) {
  const { database, portal, token, folder, psql, step } = bench
  const plan = { port: portal.port, pid: portal.pid, token, file: join(folder, 'portal.ndjson') }
  const limitFile = join(folder, 'psql.ndjson')
  const windowFirstDay = await fillWindow(database, readings)
  const inTurns = { rows: readings, portal: [] as Transfer[], limit: [] as number[] }
  await step('Exports, the portal and psql in turns', async () => {
    for (let round = 0; round < rounds; round += 1) {
      inTurns.limit.push(await runPsql(psql, database.appUrl, exportScript(windowFirstDay, limitFile)))
      inTurns.portal.push(await takeFromExport(plan, windowFirstDay))
      const [ours, theirs] = await Promise.all([stat(plan.file), stat(limitFile)])
      if (ours.size !== theirs.size) throw new Error(`The portal wrote ${ours.size} bytes and psql ${theirs.size}.`)
    }
  })
  if (!isGrowing) return { inTurns, tenfold: undefined }
  await fillWindow(database, readings * 10)
  const tenfold = await step('An export of ten times the size', () => takeFromExport(plan, windowFirstDay))
  return { inTurns, tenfold }
}

/** Past the triggers, which let nobody empty tables that only grow. */
async function empty({ superuserUrl }: BenchDatabase): Promise<void> {
  await administer(superuserUrl, [
    'set session_replication_role = replica',
    'truncate metering_point, meter cascade',
    'checkpoint',
  ])
}

async function assertStored({ superuserUrl }: BenchDatabase, files: ImportFiles): Promise<void> {
  const [row] = await administer(superuserUrl, [
    'select (select count(*) from metering_point)::int as points, (select count(*) from meter)::int as meters',
  ])
  if (row?.['points'] !== files.points || row['meters'] !== files.meters)
    throw new Error(`There are other points and meters: ${JSON.stringify(row)}.`)
}

async function administer(url: string, statements: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

function billingToken({ urls, realm, clients }: WorldFacts): Promise<string> {
  const secret = clients.find(({ id }) => id === 'billing')?.secret ?? ''
  return systemToken(`${urls.keycloak}/realms/${realm}`, 'billing', secret)
}
