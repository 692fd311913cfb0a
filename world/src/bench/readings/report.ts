import { loadavg } from 'node:os'
import { hundredths, judged, spread, told, whole, type ReportLine } from '../report-line.ts'
import { median, type Round } from './measure.ts'
import type { UtilityResult, WorkloadResult } from './readings.ts'

/** From the project's aims for speed. */
const limits = { startMs: 1000, idleMegabytes: 150 }

export function describeUtility({ counts, start, megabytesUnderLoad, results }: UtilityResult): ReportLine[] {
  return [
    told(`${whole(counts.customers)} customers, ${whole(counts.meters)} meters, ${whole(counts.readings)} readings`),
    judged(
      `start to first answer ${spread(start.startsMs, whole)} ms, at most ${limits.startMs}`,
      start.startMs <= limits.startMs,
    ),
    judged(
      `resident memory idle ${megabytes(start.idleMegabytes)}, after the load ${megabytes(megabytesUnderLoad)}; idle at most ${limits.idleMegabytes} MB`,
      // Where the system doesn't tell, there is nothing to hold against it.
      (start.idleMegabytes ?? 0) <= limits.idleMegabytes,
    ),
    told(
      `the machine's load average at the end: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}`,
    ),
    ...results.flatMap(describeWorkload),
  ]
}

function describeWorkload({ workload, floor, usualWay, portal }: WorkloadResult): ReportLine[] {
  const { timesTheUsualWay, ofTheFloor } = workload.toReach
  return [
    told(workload.name),
    told(`  floor      ${describeRounds(floor)}`),
    told(`  usual way  ${describeRounds(usualWay)}`),
    told(`  portal     ${describeRounds(portal)}`),
    compare('usual way', portal, usualWay, timesTheUsualWay),
    compare('floor', portal, floor, ofTheFloor),
  ]
}

/** Requests a second decide. Processor time is the steadier figure: it is told beside them. */
function compare(name: string, portal: readonly Round[], yardstick: readonly Round[], leastRatio: number): ReportLine {
  const ratios = portal.map(({ perSecond }, index) => perSecond / (yardstick[index]?.perSecond ?? Number.NaN))
  const byProcessor = sumOf(processorUs(yardstick)) / sumOf(processorUs(portal))
  return judged(
    `  portal / ${name}: ${spread(ratios, hundredths)}, by CPU ${hundredths(byProcessor)}; at least ${hundredths(leastRatio)}`,
    median(ratios) >= leastRatio,
  )
}

function describeRounds(rounds: readonly Round[]): string {
  const perSecond = rounds.map((round) => round.perSecond)
  const { node, postgres } = processorUs(rounds)
  const [p50, p99] = [middle(rounds, ({ p50Ms }) => p50Ms), middle(rounds, ({ p99Ms }) => p99Ms)]
  return `${spread(perSecond, whole)} requests/s; CPU µs node ${whole(node)} + PostgreSQL ${whole(postgres)}; p50 / p99 ${p50.toFixed(1)} / ${p99.toFixed(1)} ms`
}

const processorUs = (rounds: readonly Round[]) => ({
  node: middle(rounds, ({ processorUs: { node } }) => node),
  postgres: middle(rounds, ({ processorUs: { postgres } }) => postgres),
})
const sumOf = ({ node, postgres }: { node: number; postgres: number }): number => node + postgres

const middle = (rounds: readonly Round[], value: (round: Round) => number | undefined): number =>
  median(rounds.map((round) => value(round) ?? Number.NaN))

const megabytes = (value: number | undefined): string => (value === undefined ? 'unknown' : `${Math.round(value)} MB`)
