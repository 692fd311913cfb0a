import { access, constants, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { WorldProblem } from '../../problem.ts'
import { runToEnd } from '../../run.ts'
import type { LoadResult } from './http-load.ts'

/** PostgreSQL's own benchmark or terminal, of whatever version the machine has. */
export async function findPostgresProgram(name: 'pgbench' | 'psql'): Promise<string> {
  const debian = '/usr/lib/postgresql'
  const versions = (await readdir(debian).catch(() => [])).toSorted((a, b) => Number(b) - Number(a))
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  for (const folder of folders) {
    const file = join(folder, name)
    if (await isExecutable(file)) return file
  }
  throw new WorldProblem(
    `This is measured beside ${name}, which is missing: install postgresql-contrib (Debian, Ubuntu: apt-get install postgresql-contrib).`,
  )
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}

export interface PgbenchPlan {
  readonly databaseUrl: string
  /** In pgbench's own language. */
  readonly script: string
  readonly seconds: number
  readonly connections: number
}

/** Runs a script, its statements prepared, on so many connections at once. */
export async function runPgbench(pgbench: string, plan: PgbenchPlan): Promise<LoadResult> {
  const folder = await mkdtemp(join(tmpdir(), 'komunala-pgbench-'))
  try {
    const script = join(folder, 'script.sql')
    await writeFile(script, plan.script)
    const { hostname, port, username, password, pathname, searchParams } = new URL(plan.databaseUrl)
    const output = await runToEnd(
      pgbench,
      [
        ...['--no-vacuum', '--protocol=prepared', `--client=${plan.connections}`, '--jobs=1', `--time=${plan.seconds}`],
        ...[`--file=${script}`, '--log', '--sampling-rate=0.2', `--log-prefix=${join(folder, 'log')}`],
        ...[`--host=${hostname}`, `--port=${port}`, `--username=${username}`, pathname.slice(1)],
      ],
      // Planned once a connection from the beginning: one that spends a short round planning would be slower than it can be.
      {
        env: {
          PATH: process.env['PATH'],
          PGPASSWORD: password,
          PGOPTIONS: `${searchParams.get('options') ?? ''} -c plan_cache_mode=force_generic_plan`,
          LC_ALL: 'C',
        },
      },
    )
    return { ...readOutput(output), ...(await readLatencies(folder)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function readOutput(output: string): Pick<LoadResult, 'answers' | 'perSecond'> {
  const read = (pattern: RegExp): number => {
    const found = pattern.exec(output)?.[1]
    if (found === undefined) throw new Error(`pgbench said something else than expected:\n${output}`)
    return Number(found)
  }
  const failed = /number of failed transactions: (\d+)/.exec(output)?.[1] ?? '0'
  if (Number(failed) > 0) throw new Error(`Some of pgbench's transactions failed:\n${output}`)
  return {
    answers: read(/number of transactions actually processed: (\d+)/),
    perSecond: read(/tps = ([\d.]+) \(without initial connection time\)/),
  }
}

/** A line for each transaction that was sampled; its third word is microseconds. */
async function readLatencies(folder: string): Promise<Pick<LoadResult, 'p50Ms' | 'p99Ms'>> {
  const logs = (await readdir(folder)).filter((name) => name.startsWith('log'))
  const texts = await Promise.all(logs.map((name) => readFile(join(folder, name), 'utf8')))
  const sorted = texts
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => (line === '' ? [] : [Number(line.split(' ')[2]) / 1000]))
    .toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { p50Ms: at(0.5), p99Ms: at(0.99) }
}
