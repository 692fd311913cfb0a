import { randomUUID } from 'node:crypto'
import type { SubmitReading, SubmittedReadingView } from '../../src/readings/reading.schema.ts'
import type { Customer } from './customers.ts'
import type { TestPoint } from './metering-points.ts'
import type { Visited } from './visitor.ts'

/** Sends a reading with whatever a page may send along. */
export async function sendReading(
  customer: Customer,
  { id, meterId }: Pick<TestPoint, 'id' | 'meterId'>,
  reading: SubmitReading,
  key: string = randomUUID(),
): Promise<Visited> {
  const path = `/metering-points/${id}/meters/${meterId}/readings`
  return customer.change('POST', path, reading, { 'idempotency-key': key })
}

/** @returns the id of the reading that was stored */
export async function handIn(
  customer: Customer,
  point: Pick<TestPoint, 'id' | 'meterId'>,
  valueM3 = 100,
): Promise<string> {
  const answer = await sendReading(customer, point, { valueM3 })
  if (answer.status !== 201) throw new Error(`The reading was answered with ${answer.status}.`)
  return (JSON.parse(answer.text) as SubmittedReadingView).reading.id
}
