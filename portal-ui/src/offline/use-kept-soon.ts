import { useEffect } from 'react'
import { isKnownSince } from './known-data.ts'

/** The page that was asked for comes first. */
const afterMs = 2_000
/** So old what is known may be before it is fetched again: meters change once in years, old readings and bills once a month. */
const freshMs = 12 * 60 * 60 * 1000

/** @param names of what is kept */
export const areFresh = async (names: readonly string[]): Promise<boolean> =>
  (await Promise.all(names.map((name) => isKnownSince(name, Date.now() - freshMs)))).every(Boolean)

/**
 * Fetches what is wanted without a network as soon as the page is there.
 *
 * @param wanted undefined while nothing is; another value is fetched anew
 * @param keep the same function at every call
 */
export function useKeptSoon<Wanted>(wanted: Wanted | undefined, keep: (wanted: Wanted) => Promise<void>): void {
  useEffect(() => {
    if (wanted === undefined) return
    const timer = setTimeout(() => {
      keep(wanted).catch(() => {
        // Without a network, or in a browser that keeps nothing, there is nothing to keep.
      })
    }, afterMs)
    return () => clearTimeout(timer)
  }, [wanted, keep])
}
