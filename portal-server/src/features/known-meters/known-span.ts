import { addDays } from '@moja-komunala/rules/days.ts'
import type { ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf, type OwnSight } from '../../platform/actors/sight.ts'
import type { KnownSpan } from './known-meter.ts'

/** Two years, and the months before them that the first period began in. */
export const rememberedDays = 820
/** Read further back than is shown, so that the first period that is shown has the reading that it begins with. */
export const runUpDays = 400

/** What of a point's meters is wanted to show and judge the entries of a window. */
export function spanBefore(
  window: { readonly firstDay: string },
  { actor, now, rule }: { readonly actor: AccountActor; readonly now: Date; readonly rule: ReadingWindowRule },
): KnownSpan {
  const today = dayAt(now, rule)
  const since = addDays(today, -rememberedDays)
  return { ...sightOf(actor), timeZone: rule.timeZone, today, since, windowFirstDay: window.firstDay }
}

/** What of a point's meters is wanted to tell what was used up to today: the counting entry of the open window is among it, as the newest. */
export function spanUpTo(
  today: string,
  { sight, since, rule }: { readonly sight: OwnSight; readonly since: string; readonly rule: ReadingWindowRule },
): KnownSpan {
  return { ...sight, timeZone: rule.timeZone, today, since, windowFirstDay: addDays(today, 1) }
}
