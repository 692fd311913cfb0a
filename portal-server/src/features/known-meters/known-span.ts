import { addDays } from '@moja-komunala/rules/days.ts'
import type { ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import type { KnownSpan } from './known-meter.ts'

/** Two years, and the months before them that the first period began in. */
export const rememberedDays = 820

/** What of a point's meters is wanted to show and judge the entries of a window. */
export function spanBefore(
  window: { readonly firstDay: string },
  { actor, now, rule }: { readonly actor: AccountActor; readonly now: Date; readonly rule: ReadingWindowRule },
): KnownSpan {
  const today = dayAt(now, rule)
  const since = addDays(today, -rememberedDays)
  return { ...sightOf(actor), timeZone: rule.timeZone, today, since, windowFirstDay: window.firstDay }
}
