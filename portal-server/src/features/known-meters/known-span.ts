import { addDays } from '@moja-komunala/rules/days.ts'
import { findShownWindow, type ReadingWindow, type ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import type { KnownSpan } from './known-meters.ts'

/** Two years, and the months before them that the first period began in. */
const rememberedDays = 820

/** What of a point's meters is wanted to show and judge the entries of a window. */
export function spanOf(actor: AccountActor, now: Date, window: ReadingWindow, rule: ReadingWindowRule): KnownSpan {
  const today = dayAt(now, rule)
  return {
    ...sightOf(actor),
    today,
    windowFirstDay: window.firstDay,
    ownBefore: window.firstDay,
    since: addDays(today, -rememberedDays),
  }
}

/** The same for the window that pages show at an instant. */
export function shownSpan(actor: AccountActor, now: Date, rule: ReadingWindowRule): KnownSpan {
  return spanOf(actor, now, findShownWindow(now, rule), rule)
}
