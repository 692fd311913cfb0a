import { addDays } from '@moja-komunala/rules/days.ts'
import type { TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { today } from './window.ts'

/** Bills a meter so many days ago, as billing would bring it in. */
export async function bill(
  { meterId }: Pick<TestPoint, 'meterId'>,
  bills: readonly (readonly [daysAgo: number, valueM3: number, source?: 'estimated' | 'remote'])[],
): Promise<void> {
  for (const [daysAgo, valueM3, source = 'billed'] of bills)
    await query('insert into billed_reading (meter_id, value_m3, read_on, source) values ($1, $2, $3, $4)', [
      meterId,
      valueM3,
      addDays(today(), -daysAgo),
      source,
    ])
}

/** A year of months in which 12 m³ flowed each, the last one billed 30 days ago at 1409 m³. */
export async function billYear(meter: Pick<TestPoint, 'meterId'>): Promise<void> {
  await bill(
    meter,
    Array.from({ length: 13 }, (_, index) => [30 * (index + 1), 1409 - 12 * index] as const),
  )
}
