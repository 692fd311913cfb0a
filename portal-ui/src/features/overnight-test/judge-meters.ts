import {
  judgeOvernightTest,
  litresShown,
  overnightHours,
  type OvernightFault,
  type OvernightResult,
} from '@moja-komunala/rules/overnight-test.ts'
import type { MeterShown, OvernightReading } from '../../offline/overnight-readings.ts'

export interface JudgedMeter {
  readonly meterId: string
  readonly result: OvernightResult | OvernightFault
}

/** Each meter that was read in the evening and in the morning. */
export function judgeMeters(evening: OvernightReading, morning: OvernightReading): JudgedMeter[] {
  return evening.shown.flatMap((before) => {
    const after = morning.shown.find(({ meterId }) => meterId === before.meterId)
    const [from, to] = [exactly(before), after && exactly(after)]
    if (!from || !to) return []
    const result = judgeOvernightTest(
      { litres: from.litres, at: new Date(evening.at) },
      { litres: to.litres, at: new Date(morning.at) },
      from.redDigits,
    )
    return [{ meterId: before.meterId, result }]
  })
}

const exactly = ({ valueM3, red }: MeterShown) => litresShown(valueM3, red)

/** From then on what was read in the evening makes a test. */
export const earliestMorning = (evening: OvernightReading): Date =>
  new Date(Date.parse(evening.at) + overnightHours.least * 3_600_000)
