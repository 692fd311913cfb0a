import { loadavg } from 'node:os'
import { median } from '../readings/measure.ts'
import { hundredths, judged, spread, told, whole, type ReportLine } from '../report-line.ts'
import type { ImportBench, InTurns } from './imports.ts'
import type { Transfer } from './portal-transfer.ts'

/** From the project's aims for speed. */
const aims = { in: 0.9, out: 0.9, megabytes: 256, slowerBeside: 2 }

const peak = (transfers: readonly Transfer[]): number =>
  Math.max(...transfers.map(({ peakMegabytes }) => peakMegabytes ?? Number.NaN))

export function describeImports({
  in: brought,
  out,
  tenfold,
  beside: { quiet, beside, imports },
}: ImportBench): ReportLine[] {
  const slower = beside.p99Ms / quiet.p99Ms
  return [
    ...describe(`import of ${whole(brought.rows)} points and meters`, brought, aims.in),
    ...describe(`export of ${whole(out.rows)} readings`, out, aims.out),
    ...(tenfold ? [describeTenfold('import', brought, tenfold.in), describeTenfold('export', out, tenfold.out)] : []),
    told(
      `handing in a reading, p50 / p99 ms: quietly ${quiet.p50Ms.toFixed(1)} / ${quiet.p99Ms.toFixed(1)}, during an import ${beside.p50Ms.toFixed(1)} / ${beside.p99Ms.toFixed(1)}`,
    ),
    judged(
      `  p99 ${hundredths(slower)} times the quiet one, at most ${aims.slowerBeside}`,
      slower <= aims.slowerBeside,
    ),
    told(`  memory for both at most ${whole(peak(imports))} MB`),
    told(
      `the machine's load average at the end: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}`,
    ),
  ]
}

function describe(what: string, { rows, portal, limit }: InTurns, least: number): ReportLine[] {
  const perSecond = portal.map(({ seconds }) => rows / seconds)
  const limitPerSecond = limit.map((seconds) => rows / seconds)
  const ratios = portal.map(({ seconds }, index) => (limit[index] ?? Number.NaN) / seconds)
  return [
    told(`${what}: ${spread(perSecond, whole)} rows/s, psql’s \\copy ${spread(limitPerSecond, whole)}`),
    judged(`  ratio ${spread(ratios, hundredths)}, at least ${hundredths(least)}`, median(ratios) >= least),
    judged(`  memory at most ${whole(peak(portal))} MB, limit ${aims.megabytes}`, peak(portal) <= aims.megabytes),
  ]
}

function describeTenfold(what: string, { portal }: InTurns, transfer: Transfer): ReportLine {
  const before = peak(portal)
  const now = transfer.peakMegabytes ?? Number.NaN
  return judged(
    `${what} of ten times the size: ${transfer.seconds.toFixed(1)} s, memory at most ${whole(now)} MB beside ${whole(before)} MB`,
    now <= aims.megabytes,
  )
}
