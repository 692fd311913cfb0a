import { randomUUID } from 'node:crypto'
import type {
  SubmitReading,
  SubmittedReadingView,
} from '@moja-komunala/portal-server/features/readings/reading.schema.ts'
import type { Customer } from './customers.ts'
import { query, type TestPoint } from './metering-points.ts'
import { bodyOf, type Visited } from './visitor.ts'

/** Sends a reading with whatever a page may send along. */
export async function sendReading(
  customer: Customer,
  { id, meterId }: Pick<TestPoint, 'id' | 'meterId'>,
  reading: SubmitReading | { readonly valueM3: unknown },
  key: string = randomUUID(),
): Promise<Visited> {
  const path = `/metering-points/${id}/meters/${meterId}/readings`
  return customer.change('POST', path, reading, { 'idempotency-key': key })
}

/** What the portal says of a reading that it has stored. */
export const submittedOf = bodyOf<SubmittedReadingView>

/** What the readings of a meter say as they are kept, in the order of their arrival. */
export async function storedValues({ meterId }: Pick<TestPoint, 'meterId'>): Promise<number[]> {
  const select = 'select value_m3 from reading where meter_id = $1 order by sequence'
  return (await query<{ value_m3: number }>(select, [meterId])).map(({ value_m3 }) => value_m3)
}

/** @returns the id of the reading that was stored */
export async function handIn(
  customer: Customer,
  point: Pick<TestPoint, 'id' | 'meterId'>,
  valueM3 = 100,
): Promise<string> {
  const answer = await sendReading(customer, point, { valueM3 })
  if (answer.status !== 201) throw new Error(`The reading was answered with ${answer.status}.`)
  return submittedOf(answer).reading.id
}
