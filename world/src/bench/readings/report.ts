import { loadavg } from 'node:os'
import { median, type Round } from './measure.ts'
import type { UtilityResult, WorkloadResult } from './readings.ts'

const limits = { startMs: 1000, idleMegabytes: 110 }

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const spread = (values: readonly number[], format: (value: number) => string): string =>
  `${format(median(values))} (${format(Math.min(...values))}–${format(Math.max(...values))})`
const ratio = (value: number): string => value.toFixed(2)

export function describeUtility({ counts, start, megabytesUnderLoad }: UtilityResult): string[] {
  return [
    `${whole(counts.customers)} customers, ${whole(counts.meters)} meters, ${whole(counts.readings)} readings`,
    `start to first answer ${spread(start.startsMs, whole)} ms, limit ${limits.startMs}${mark(start.startMs < limits.startMs)}`,
    `resident memory idle ${megabytes(start.idleMegabytes)}, limit ${limits.idleMegabytes} MB${mark((start.idleMegabytes ?? 0) <= limits.idleMegabytes)}; after the load ${megabytes(megabytesUnderLoad)}`,
    `the machine's load average at the end: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  ]
}

export function describeWorkload({ workload, statements, portal, limit }: WorkloadResult): Record<string, string> {
  const ratios = portal.map((round, index) => round.perSecond / (limit[index]?.perSecond ?? Number.NaN))
  const middle = (rounds: readonly Round[], value: (round: Round) => number | undefined): number =>
    median(rounds.map((round) => value(round) ?? Number.NaN))
  const ofPortal = middle(portal, ({ processorUs }) => processorUs.portal)
  const ofPostgres = middle(portal, ({ processorUs }) => processorUs.postgres)
  const ofLimit = middle(limit, ({ processorUs }) => processorUs.postgres)
  const times = (rounds: readonly Round[]): string =>
    `${middle(rounds, ({ p50Ms }) => p50Ms).toFixed(1)} / ${middle(rounds, ({ p99Ms }) => p99Ms).toFixed(1)}`
  return {
    workload: `${workload.name} (${statements} ${statements === 1 ? 'statement' : 'statements'})`,
    'requests/s': spread(
      portal.map(({ perSecond }) => perSecond),
      whole,
    ),
    'pgbench/s': spread(
      limit.map(({ perSecond }) => perSecond),
      whole,
    ),
    ratio: `${spread(ratios, ratio)}, at least ${ratio(workload.leastRatio)}${mark(median(ratios) >= workload.leastRatio)}`,
    'p50 / p99 ms': times(portal),
    'pgbench’s': times(limit),
    'CPU µs node + PostgreSQL': `${whole(ofPortal)} + ${whole(ofPostgres)}`,
    'PostgreSQL alone, pgbench’s / ours': ratio(ofLimit / (ofPortal + ofPostgres)),
  }
}

const mark = (isReached: boolean): string => (isReached ? '' : ' NOT REACHED')
const megabytes = (value: number | undefined): string => (value === undefined ? 'unknown' : `${Math.round(value)} MB`)
