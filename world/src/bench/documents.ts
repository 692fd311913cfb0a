import { makeBillPdf } from '@moja-komunala/portal-server/features/invoices/documents/bill-pdf.ts'
import { sellerPaidAt } from '@moja-komunala/portal-server/features/invoices/documents/seller.ts'
import { demoRecipient, madeBill } from '../bills/made-bills.ts'
import { judged, type ReportLine } from './report-line.ts'

export const documentLimits = { millisecondsOfProcessor: 15, bytes: 45_000 } as const

/** What a usual bill has: those with 90 lines stand for buildings, and take pages. */
const usualBills = Array.from({ length: 400 }, (_, number) => madeBill(number)).filter(
  ({ lines, readings }) => lines.length <= 10 && readings.length <= 3,
)

/** Bills' documents, one after the other as a process makes them that has made some before: time of the processor and weight. */
export async function benchDocuments(): Promise<ReportLine[]> {
  const seller = sellerPaidAt(demoRecipient)
  const makeAll = async (): Promise<number[]> => {
    const sizes: number[] = []
    for (const [number, bill] of usualBills.entries())
      sizes.push((await makeBillPdf(bill, seller, number % 2 === 0 ? 'sl' : 'en')).length)
    return sizes
  }
  await makeAll()
  const before = process.cpuUsage()
  const sizes = await makeAll()
  const { user, system } = process.cpuUsage(before)
  const milliseconds = (user + system) / 1000 / usualBills.length
  const largest = Math.max(...sizes)
  const { millisecondsOfProcessor, bytes } = documentLimits
  const share = (value: number, limit: number): string => `${(value / limit).toFixed(2)} of the limit`
  return [
    judged(
      `A bill's document: ${milliseconds.toFixed(1)} ms of the processor, ${share(milliseconds, millisecondsOfProcessor)} (${millisecondsOfProcessor} ms)`,
      milliseconds <= millisecondsOfProcessor,
    ),
    judged(
      `The largest of ${usualBills.length}: ${(largest / 1000).toFixed(1)} kB, ${share(largest, bytes)} (${bytes / 1000} kB)`,
      largest <= bytes,
    ),
  ]
}
