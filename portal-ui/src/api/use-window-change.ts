import { useEffect, useEffectEvent } from 'react'
import { serverNow } from './server-clock.ts'
import type { ReadingWindow } from './types.ts'

/** A timer takes at most this many milliseconds, and a device that slept must look again. */
const longestWaitMs = 60 * 60 * 1000

/** Calls `onChange` once the server's clock has passed the moment at which the window opens or closes. */
export function useWindowChange(window: ReadingWindow | undefined, onChange: () => void): void {
  const changesAt = window?.changesAt
  const changed = useEffectEvent(onChange)
  useEffect(() => {
    if (changesAt === undefined) return
    let timer: ReturnType<typeof setTimeout>
    const wait = (): void => {
      const leftMs = Date.parse(changesAt) - serverNow().getTime()
      // A second later than told, so that the server sees the other side of the edge too.
      if (leftMs <= -1000) changed()
      else timer = setTimeout(wait, Math.min(leftMs + 1000, longestWaitMs))
    }
    timer = setTimeout(wait, 1000)
    return () => clearTimeout(timer)
  }, [changesAt])
}
