import { hundredths, judged, told, whole, type ReportLine } from '../report-line.ts'
import type { MethodResult, TownResult } from './leaks.ts'

/** Of the rule as customers get it: false messages in 100 household-months at most, and shares of leaks at least. */
const target = { falseMessages: 1.1, of200BySecond: 60, of200ByThird: 70, of400BySecond: 85 }

export function describeLeaks({ town, asItIs, atEqualMessages }: TownResult): ReportLine[] {
  return [
    told(''),
    told(
      `${town.name}: ${whole(town.households)} households, 36 months, ${asItIs.of200.leaks} leaks of 200 l/day or more`,
    ),
    told(heading),
    ...atEqualMessages.map((result) => told(describe(result))),
    told(describe({ ...asItIs, name: 'the rule as it is' })),
    ...judgeRule(asItIs),
    ...compare(atEqualMessages),
  ]
}

const columns = ['false in 100', '1st ≥ 200', '1st full', '2nd 100', '2nd ≥ 200', '2nd ≥ 400', '3rd ≥ 200']
const heading = row('found, %, by which reading, l/day', columns)

function describe({ name, falseMessages, of100, of200, of400 }: MethodResult): string {
  const shares = [of200.byFirst, of200.byFirstFull, of100.bySecond, of200.bySecond, of400.bySecond, of200.byThird]
  return row(name, [hundredths(falseMessages), ...shares.map(whole)])
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(14)).join('')}`
}

function judgeRule({ falseMessages, of200, of400 }: MethodResult): ReportLine[] {
  const atLeast = (what: string, share: number, least: number) =>
    judged(`${what}: ${share.toFixed(1)} %, at least ${least}`, share >= least)
  return [
    judged(
      `false messages in 100 household-months: ${hundredths(falseMessages)}, at most ${target.falseMessages}`,
      falseMessages <= target.falseMessages,
    ),
    atLeast('leaks of 200 l/day or more found by the 2nd reading', of200.bySecond, target.of200BySecond),
    atLeast('by the 3rd', of200.byThird, target.of200ByThird),
    atLeast('of 400 l/day or more by the 2nd', of400.bySecond, target.of400BySecond),
  ]
}

function compare([ours, ...others]: readonly MethodResult[]): ReportLine[] {
  if (!ours) return []
  return others.map(({ name, of200 }) => {
    const [second, third] = [ours.of200.bySecond - of200.bySecond, ours.of200.byThird - of200.byThird]
    const text = `beside ${name}: ${points(second)} by the 2nd, ${points(third)} by the 3rd; not behind`
    return judged(text, second >= 0 && third >= 0)
  })
}

const points = (difference: number): string => `${difference >= 0 ? '+' : ''}${difference.toFixed(1)} points`
