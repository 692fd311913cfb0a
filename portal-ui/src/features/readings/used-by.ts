import { consumptionSince, isRollover } from '@moja-komunala/rules/rollover.ts'
import type { Meter } from '../../api/types.ts'

export interface Used {
  readonly m3: number
  readonly fromDay: string
  /** Only if the meter came to its end and began again at zero. */
  readonly isRolledOver: boolean
  /** There has been an estimate since: the bill shows another number and day. */
  readonly isSinceEstimate: boolean
}

/** What is used by a reading, as the portal will reckon it; undefined where it can't be told. */
export function usedBy(
  { digits, lastBilled, ...meter }: Pick<Meter, 'digits' | 'lastBilled'> & Partial<Pick<Meter, 'consumptionBase'>>,
  valueM3: number,
): Used | undefined {
  // A meter that was kept by an earlier release comes without.
  const base = meter.consumptionBase ?? undefined
  const m3 = base && consumptionSince(base, valueM3, digits)
  if (base === undefined || m3 === undefined || m3 === null) return undefined
  return {
    m3,
    fromDay: base.fromDay,
    isRolledOver: isRollover(base.meterM3, valueM3, digits),
    isSinceEstimate: lastBilled?.source === 'estimated' && lastBilled.readOn > base.fromDay,
  }
}
