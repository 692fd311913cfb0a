import { benchImports } from '../world/src/bench/imports/imports.ts'
import { describeImports } from '../world/src/bench/imports/report.ts'
import { benchPages, type PageComparison } from '../world/src/bench/pages.ts'
import { benchReadingPage, readingPageLimits, type ReadingPageWeight } from '../world/src/bench/reading-page.ts'
import { benchReadings } from '../world/src/bench/readings/readings.ts'
import { describeUtility, describeWorkload } from '../world/src/bench/readings/report.ts'
import { WorldProblem } from '../world/src/problem.ts'
import { showLines } from '../world/src/show-lines.ts'
import { startTemporaryWorld } from '../world/src/temporary-world.ts'
import { runUntilStopped } from './interruptible.ts'

// Speed and weight, always beside a peer or a limit measured in the same run:
//   npm run bench              all of these, one after the other
//   npm run bench -- pages
//   npm run bench -- readings [--quick] [--growth]
//   npm run bench -- imports [--quick] [--growth]

const report = (sentence: string): void => void process.stdout.write(`${sentence}\n`)
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

function describe({ page, limitBytes, ours, stock }: PageComparison): Record<string, string> {
  return {
    page,
    'first visit': kilobytes(ours.bytes),
    limit: `${kilobytes(limitBytes)}${ours.bytes > limitBytes ? ' EXCEEDED' : ''}`,
    'stock Keycloak': kilobytes(stock.bytes),
    ratio: (ours.bytes / stock.bytes).toFixed(2),
    requests: `${ours.requests} : ${stock.requests}`,
    'LCP on an old phone': `${Math.round(ours.largestPaintMs)} ms : ${Math.round(stock.largestPaintMs)} ms`,
    'layout shift': `${ours.layoutShift.toFixed(3)} : ${stock.layoutShift.toFixed(3)}`,
  }
}

const atMost = (bytes: number, limit: number) => ({
  measured: kilobytes(bytes),
  limit: `at most ${kilobytes(limit)}${bytes > limit ? ' EXCEEDED' : ''}`,
})
const atLeast = (mark: number, limit: number) => ({
  measured: String(mark),
  limit: `at least ${limit}${mark < limit ? ' MISSED' : ''}`,
})

function describeReadingPage({ first, later, audit }: ReadingPageWeight): Record<string, Record<string, string>> {
  const limits = readingPageLimits
  return {
    'first visit, everything': atMost(first.shell + first.data, limits.firstVisitBytes),
    'later visit, besides data': atMost(later.shell, limits.laterVisitBytes),
    'data of a visit': { measured: kilobytes(later.data), limit: '' },
    requests: { measured: `${first.requests}, later ${later.requests}`, limit: '' },
    'Lighthouse, accessibility': atLeast(audit.accessibility, limits.accessibility),
    'Lighthouse, best practices': atLeast(audit.bestPractices, limits.bestPractices),
    'Lighthouse, performance': atLeast(audit.performance, limits.performance),
  }
}

async function readings(flags: readonly string[]): Promise<void> {
  const isQuick = flags.includes('--quick')
  const { utilities } = await benchReadings(
    {
      sizes: flags.includes('--growth') ? [10_000, 100_000, 1_000_000] : [100_000],
      rounds: isQuick ? 2 : 5,
      secondsPerRound: isQuick ? 2 : 5,
    },
    showLines().step,
    report,
  )
  report(
    `\nThe portal on Node ${process.version} beside pgbench with the same SQL; medians, and the least and the most.`,
  )
  report(
    'One customer signed in through Keycloak; the other sessions are rows such as that left, and share its tokens.',
  )
  for (const utility of utilities) {
    report(`\n${describeUtility(utility).join('\n')}`)
    for (const result of utility.results)
      report(
        Object.entries(describeWorkload(result))
          .map(([name, value]) => `  ${name}: ${value}`)
          .join('\n'),
      )
  }
}

async function imports(flags: readonly string[]): Promise<void> {
  const bench = await benchImports(
    {
      points: 100_000,
      readings: 160_000,
      rounds: flags.includes('--quick') ? 2 : 5,
      isGrowing: flags.includes('--growth'),
    },
    showLines().step,
    report,
  )
  report(
    '\nThe portal beside psql with the same data, on the same server, in turns; medians, and the least and the most.',
  )
  report(describeImports(bench).join('\n'))
}

async function pages(): Promise<void> {
  const { step } = showLines()
  const { world, stop } = await startTemporaryWorld(step, report)
  try {
    const comparisons = await step('Pages, ours and stock Keycloak’s in turns', () => benchPages(world))
    console.table(comparisons.map(describe))
    const readingPage = await step('The reading page, signed in', () => benchReadingPage(world))
    console.table(describeReadingPage(readingPage))
    for (const found of readingPage.audit.found) report(`Lighthouse: ${found}`)
  } finally {
    await stop()
  }
}

const benches: Readonly<Record<string, (flags: readonly string[]) => Promise<void>>> = { pages, readings, imports }

await runUntilStopped(async () => {
  const words = process.argv.slice(2)
  const flags = words.filter((word) => word.startsWith('--'))
  const [what, ...others] = words.filter((word) => !word.startsWith('--'))
  const chosen = what === undefined ? Object.values(benches) : [benches[what]]
  if (others.length > 0 || chosen.includes(undefined))
    throw new WorldProblem(
      'There is no such benchmark. Use "npm run bench", or "npm run bench --" with one of ' +
        `${Object.keys(benches).join(', ')}.`,
    )
  for (const bench of chosen) await bench?.(flags)
  process.exit(0)
})
