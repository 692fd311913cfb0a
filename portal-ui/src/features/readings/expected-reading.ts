import { findDoubts } from '@moja-komunala/rules/plausibility.ts'
import type { Doubt } from '../../api/types.ts'
import { dayOf } from '../../i18n/dates.ts'
import type { MeterOfPoint } from './meter-of-point.ts'

/** What is odd about a reading, asked before anything is sent. The server judges by the same rule, and has the last word. */
export function doubtsAbout(volumeM3: number, { meter, otherMeters }: MeterOfPoint, now: Date): readonly Doubt[] {
  return findDoubts({ valueM3: volumeM3, day: dayOf(now), meter, otherMeters })
}
