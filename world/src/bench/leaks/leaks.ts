import type { Step } from '../../step.ts'
import { ourRule, peers } from './methods.ts'
import { falseMessages, findLeaks, isLarge, isLargest, isSteady, knobFor, weighTown, type Found } from './score.ts'
import { buildTown, calm, lively, type TownPlan } from './town.ts'

/* Unusual use (rules/unusual-use.ts) beside what one usually does, on towns that nobody looked at while the rule was made. */

export interface LeakTown extends TownPlan {
  readonly name: string
}

/** The generator and the peers were made on seeds 1 and 2, and looked at on 11 to 13. */
export const towns: readonly LeakTown[] = [
  { name: 'a town, seed 21', seed: 21, households: 20_000, ...lively },
  { name: 'a town, seed 23', seed: 23, households: 20_000, ...lively },
  { name: 'a calm town, seed 22', seed: 22, households: 20_000, ...calm },
]

export interface MethodResult {
  readonly name: string
  readonly falseMessages: number
  /** Steady ones and bursts of 200 litres a day or more, and of 400. */
  readonly of200: Found
  readonly of400: Found
  /** Steady ones of 100 litres a day. */
  readonly of100: Found
}

export interface TownResult {
  readonly town: LeakTown
  /** With its own numbers, as customers get it. */
  readonly asItIs: MethodResult
  /** The rule first, each with as many false messages as the others. */
  readonly atEqualMessages: readonly MethodResult[]
}

const equalMessages = 1

export async function benchLeaks(step: Step): Promise<TownResult[]> {
  const results: TownResult[] = []
  for (const town of towns) results.push(await step(`Leaks in ${town.name}`, () => Promise.resolve(measureTown(town))))
  return results
}

function measureTown(town: LeakTown): TownResult {
  const households = buildTown(town)
  const measured = [ourRule, ...peers].map((method) => ({ method, weighed: weighTown(households, method) }))
  const result = ({ method: { name }, weighed }: (typeof measured)[number], knob: number): MethodResult => ({
    name,
    falseMessages: falseMessages(weighed, knob),
    of200: findLeaks(weighed, knob, isLarge),
    of400: findLeaks(weighed, knob, isLargest),
    of100: findLeaks(weighed, knob, (leak) => isSteady(100)(leak) && leak.litresPerDay === 100),
  })
  const [ours] = measured
  if (!ours) throw new Error('The rule is measured first')
  return {
    town,
    asItIs: result(ours, 1),
    atEqualMessages: measured.map((some) => result(some, knobFor(some.weighed, equalMessages))),
  }
}
