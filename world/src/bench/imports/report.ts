import { loadavg } from 'node:os'
import { median } from '../readings/measure.ts'
import type { ImportBench, InTurns } from './imports.ts'
import type { Transfer } from './portal-transfer.ts'

/** From the project's aims for speed. */
const aims = { in: 0.85, out: 0.9, megabytes: 150, slowerBeside: 2 }

const mark = (isReached: boolean): string => (isReached ? '' : ' NOT REACHED')
const whole = (value: number): string => Math.round(value).toLocaleString('en')
const spread = (values: readonly number[], format: (value: number) => string): string =>
  `${format(median(values))} (${format(Math.min(...values))}–${format(Math.max(...values))})`
const peak = (transfers: readonly Transfer[]): number =>
  Math.max(...transfers.map(({ peakMegabytes }) => peakMegabytes ?? Number.NaN))

export function describeImports({
  in: brought,
  out,
  tenfold,
  beside: { quiet, beside, imports },
}: ImportBench): string[] {
  const slower = beside.p99Ms / quiet.p99Ms
  return [
    ...describe(`import of ${whole(brought.rows)} points and meters`, brought, aims.in),
    ...describe(`export of ${whole(out.rows)} readings`, out, aims.out),
    ...(tenfold ? [describeTenfold('import', brought, tenfold.in), describeTenfold('export', out, tenfold.out)] : []),
    `handing in a reading, p50 / p99 ms: quietly ${quiet.p50Ms.toFixed(1)} / ${quiet.p99Ms.toFixed(1)}, during an import ${beside.p50Ms.toFixed(1)} / ${beside.p99Ms.toFixed(1)}`,
    `  p99 ${slower.toFixed(2)} times the quiet one, at most ${aims.slowerBeside}${mark(slower <= aims.slowerBeside)}`,
    `  memory for both at most ${whole(peak(imports))} MB`,
    `the machine's load average at the end: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  ]
}

function describe(what: string, { rows, portal, limit }: InTurns, least: number): string[] {
  const perSecond = portal.map(({ seconds }) => rows / seconds)
  const limitPerSecond = limit.map((seconds) => rows / seconds)
  const ratios = portal.map(({ seconds }, index) => (limit[index] ?? Number.NaN) / seconds)
  return [
    `${what}: ${spread(perSecond, whole)} rows/s, psql’s \\copy ${spread(limitPerSecond, whole)}`,
    `  ratio ${spread(ratios, (value) => value.toFixed(2))}, at least ${least.toFixed(2)}${mark(median(ratios) >= least)}`,
    `  memory at most ${whole(peak(portal))} MB, limit ${aims.megabytes}${mark(peak(portal) <= aims.megabytes)}`,
  ]
}

function describeTenfold(what: string, { portal }: InTurns, transfer: Transfer): string {
  const before = peak(portal)
  const now = transfer.peakMegabytes ?? Number.NaN
  return `${what} of ten times the size: ${transfer.seconds.toFixed(1)} s, memory at most ${whole(now)} MB beside ${whole(before)} MB${mark(now <= aims.megabytes)}`
}
