import { benchDocuments } from '../world/src/bench/documents.ts'
import { benchImports } from '../world/src/bench/imports/imports.ts'
import { describeImports } from '../world/src/bench/imports/report.ts'
import { benchLeaks } from '../world/src/bench/leaks/leaks.ts'
import { describeLeaks } from '../world/src/bench/leaks/report.ts'
import { benchMessageKills, benchMessages } from '../world/src/bench/messages/messages.ts'
import { benchPages, type PageComparison } from '../world/src/bench/pages.ts'
import { benchReadingPage, readingPageLimits, type ReadingPageWeight } from '../world/src/bench/reading-page.ts'
import { benchReadings } from '../world/src/bench/readings/readings.ts'
import { describeUtility } from '../world/src/bench/readings/report.ts'
import { told, type ReportLine } from '../world/src/bench/report-line.ts'
import { benchWaterReports } from '../world/src/bench/water-reports.ts'
import { WorldProblem } from '../world/src/problem.ts'
import { showLines } from '../world/src/show-lines.ts'
import { startTemporaryWorld } from '../world/src/temporary-world.ts'
import { runUntilStopped } from './interruptible.ts'

// Speed, weight, and what is found, always beside a peer or a limit measured in the same run. Ends with 1 where a target isn't reached:
//   npm run bench              all of these, one after the other
//   npm run bench -- pages
//   npm run bench -- readings [--quick] [--growth]
//   npm run bench -- imports [--quick] [--growth]
//   npm run bench -- documents
//   npm run bench -- leaks
//   npm run bench -- water-reports [--quick] [--growth]
//   npm run bench -- messages [--quick]
//   npm run bench -- message-kills [--quick]

const report = (sentence: string): void => void process.stdout.write(`${sentence}\n`)

/** @returns whether everything is reached */
function print(lines: readonly ReportLine[]): boolean {
  for (const { text } of lines) report(text)
  return lines.every(({ isReached }) => isReached)
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const isLight = ({ limitBytes, ours }: PageComparison): boolean => ours.bytes <= limitBytes

function describe(comparison: PageComparison): Record<string, string> {
  const { page, limitBytes, ours, stock } = comparison
  return {
    page,
    'first visit': kilobytes(ours.bytes),
    limit: `${kilobytes(limitBytes)}${isLight(comparison) ? '' : ' EXCEEDED'}`,
    'stock Keycloak': kilobytes(stock.bytes),
    ratio: (ours.bytes / stock.bytes).toFixed(2),
    requests: `${ours.requests} : ${stock.requests}`,
    'LCP on an old phone': `${Math.round(ours.largestPaintMs)} ms : ${Math.round(stock.largestPaintMs)} ms`,
    'layout shift': `${ours.layoutShift.toFixed(3)} : ${stock.layoutShift.toFixed(3)}`,
  }
}

interface Measured {
  readonly measured: string
  readonly limit: string
  readonly isReached: boolean
}
const atMost = (bytes: number, limit: number): Measured => ({
  measured: kilobytes(bytes),
  limit: `at most ${kilobytes(limit)}${bytes > limit ? ' EXCEEDED' : ''}`,
  isReached: bytes <= limit,
})
const atLeast = (mark: number, limit: number): Measured => ({
  measured: String(mark),
  limit: `at least ${limit}${mark < limit ? ' MISSED' : ''}`,
  isReached: mark >= limit,
})
const withoutLimit = (measured: string): Measured => ({ measured, limit: '', isReached: true })

function describeReadingPage({ home, first, later, audit }: ReadingPageWeight): Record<string, Measured> {
  const limits = readingPageLimits
  return {
    'first visit at home, everything': atMost(home.shell + home.data, limits.homeFirstVisitBytes),
    'first visit, everything': atMost(first.shell + first.data, limits.firstVisitBytes),
    'later visit, besides data': atMost(later.shell, limits.laterVisitBytes),
    'data of a visit': withoutLimit(kilobytes(later.data)),
    requests: withoutLimit(`${first.requests}, later ${later.requests}`),
    'Lighthouse, accessibility': atLeast(audit.accessibility, limits.accessibility),
    'Lighthouse, best practices': atLeast(audit.bestPractices, limits.bestPractices),
    'Lighthouse, performance': atLeast(audit.performance, limits.performance),
  }
}

async function readings(flags: readonly string[]): Promise<boolean> {
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
    `\nThe portal on Node ${process.version} beside the least SQL by pgbench (floor) and a program as one usually writes it; medians, and the least and the most.`,
  )
  report(
    'At the portal one customer signed in through Keycloak; the other sessions are rows such as that left, and share its tokens.',
  )
  return print(utilities.flatMap((utility) => [told(''), ...describeUtility(utility)])) && utilities.length > 0
}

async function imports(flags: readonly string[]): Promise<boolean> {
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
  return print(describeImports(bench))
}

async function leaks(): Promise<boolean> {
  const results = await benchLeaks(showLines().step)
  report(
    '\nUnusual use beside what one usually does, each by its one knob at 1.00 false message in 100 household-months.',
  )
  return print(results.flatMap(describeLeaks))
}

async function waterReports(flags: readonly string[]): Promise<boolean> {
  const households = flags.includes('--quick') ? 600 : 2_000
  const sizes = flags.includes('--growth') ? [households, 10 * households] : [households]
  return print(await benchWaterReports(sizes, showLines().step))
}

async function messages(flags: readonly string[]): Promise<boolean> {
  return print(await benchMessages(flags.includes('--quick'), showLines().step, report))
}

async function messageKills(flags: readonly string[]): Promise<boolean> {
  return print(await benchMessageKills(flags.includes('--quick'), showLines().step, report))
}

async function pages(): Promise<boolean> {
  const { step } = showLines()
  const { world, stop } = await startTemporaryWorld(step, report)
  try {
    const comparisons = await step('Pages, ours and stock Keycloak’s in turns', () => benchPages(world))
    console.table(comparisons.map(describe))
    const readingPage = await step('Home and the reading page, signed in', () => benchReadingPage(world))
    const measured = describeReadingPage(readingPage)
    console.table(measured, ['measured', 'limit'])
    for (const found of readingPage.audit.found) report(`Lighthouse: ${found}`)
    return comparisons.every(isLight) && Object.values(measured).every(({ isReached }) => isReached)
  } finally {
    await stop()
  }
}

const benches: Readonly<Record<string, (flags: readonly string[]) => Promise<boolean>>> = {
  pages,
  readings,
  imports,
  documents: async () => print(await benchDocuments()),
  leaks,
  'water-reports': waterReports,
  messages,
  'message-kills': messageKills,
}

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
  let isReached = true
  for (const bench of chosen) isReached = ((await bench?.(flags)) ?? true) && isReached
  process.exit(isReached ? 0 : 1)
})
