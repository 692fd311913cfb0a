import { benchPages, type PageComparison } from '../world/src/bench/pages.ts'
import { WorldProblem } from '../world/src/problem.ts'
import { showLines } from '../world/src/show-lines.ts'
import { startTemporaryWorld } from '../world/src/temporary-world.ts'
import { runUntilStopped } from './interruptible.ts'

// Speed and weight, always beside a peer or a limit measured in the same run: npm run bench -- pages

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

await runUntilStopped(async () => {
  const [what = 'pages'] = process.argv.slice(2)
  if (what !== 'pages') throw new WorldProblem(`There is no benchmark "${what}". Use "npm run bench -- pages".`)
  const { step } = showLines()
  const { world, stop } = await startTemporaryWorld(step, report)
  try {
    const comparisons = await step('Pages, ours and stock Keycloak’s in turns', () => benchPages(world))
    console.table(comparisons.map(describe))
  } finally {
    await stop()
  }
  process.exit(0)
})
