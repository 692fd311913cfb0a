const firstSeconds = 5
const longestSeconds = 3_600

/**
 * How long to wait before the next attempt: twice as long after each, an hour at most, and never quite the same, so that
 * what failed together doesn't come back together.
 *
 * @param failures so far, from 1
 * @param chance from 0 to 1
 */
export function backOffSeconds(failures: number, chance: number): number {
  const seconds = Math.min(longestSeconds, firstSeconds * 2 ** (failures - 1))
  return seconds * (0.75 + chance / 2)
}
