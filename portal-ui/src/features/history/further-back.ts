import type { MeteringPointHistory } from '../../api/types.ts'
import { daysBetween } from '@moja-komunala/rules/days.ts'

/** Whether there may be readings from before the months that were asked for: some are nearly as old as those. */
export function mayGoFurtherBack({ series }: MeteringPointHistory, months: number, today: string): boolean {
  const days = series.flatMap(({ meters }) => meters.flatMap(({ readings }) => readings.map(({ readOn }) => readOn)))
  return days.some((day) => daysBetween(day, today) > (months - 3) * 30)
}
