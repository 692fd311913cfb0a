import type { z } from 'zod'
import type { readingReceivedLetter } from './reading-received.letter.ts'

type Content = z.infer<typeof readingReceivedLetter.content>

const inTime: Content = {
  reference: '7K3F-92QD',
  pointNumber: '0040098579',
  address: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi',
  kind: 'cold',
  serialNumber: '46207317',
  valueM3: 1_421,
  enteredAt: '2026-11-29T08:10:00.000Z',
  receivedAt: '2026-11-29T08:10:01.000Z',
  isLate: false,
  correctableUntil: '2026-12-02',
}

/** What the letter has to say, by a name for it. */
export const cases = {
  'in time': inTime,
  'too late': { ...inTime, kind: 'hot', valueM3: 20_641, receivedAt: '2026-12-04T09:00:00.000Z', isLate: true },
} satisfies Readonly<Record<string, Content>>
