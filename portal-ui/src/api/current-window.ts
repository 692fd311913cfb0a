import { useReducer } from 'react'
import { serverNow } from './server-clock.ts'
import type { ReadingWindow } from './types.ts'
import { useWindowChange } from './use-window-change.ts'
import { toldWindowDays, windowOn } from './window-days.ts'

/**
 * The window that is open now or, where none is, the next one: by the days that the session has told, for pages that ask for
 * no point. Undefined with a session that was kept by an earlier release, which told none.
 */
export function useCurrentWindow(): ReadingWindow | undefined {
  const [, lookAgain] = useReducer((times: number) => times + 1, 0)
  const window = currentWindow()
  useWindowChange(window, lookAgain)
  return window
}

function currentWindow(): ReadingWindow | undefined {
  const days = toldWindowDays()
  return days && windowOn(serverNow(), days)
}
