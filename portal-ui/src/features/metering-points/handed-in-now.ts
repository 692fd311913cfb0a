import type { MeteringPointSummary, ReadingWindow } from '../../api/types.ts'
import { dayOf } from '../../i18n/dates.ts'

type HandedIn = MeteringPointSummary['handedIn']

/**
 * What is in of a point's meters in the window that is open now. A list that was kept while there was no network may tell of an
 * earlier one, or be one of an earlier release, which told nothing.
 */
export function handedInNow(
  { handedIn }: { readonly handedIn?: HandedIn | undefined },
  readingWindow: ReadingWindow | undefined,
): HandedIn {
  if (handedIn === undefined || readingWindow?.isOpen === false) return []
  return handedIn.filter(
    ({ enteredAt }) => readingWindow === undefined || dayOf(new Date(enteredAt)) >= readingWindow.firstDay,
  )
}
