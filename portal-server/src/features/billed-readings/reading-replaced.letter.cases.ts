import type { ReplacedReading } from './reading-replaced.letter.ts'

const usual: ReplacedReading = {
  readingId: '00000000-0000-4000-8000-000000000061',
  pointId: '00000000-0000-4000-8000-000000000001',
  pointNumber: '0040098579',
  address: 'Cesta 20. julija 3, 1410 Zagorje ob Savi',
  serialNumber: '46207317',
  kind: 'cold',
  ownM3: 1_512,
  enteredOn: '2026-10-27',
  billedM3: 1_412,
  billedOn: '2026-10-31',
  source: 'estimated',
  bill: {
    id: '00000000-0000-4000-8000-000000000041',
    number: '2026-10-0040098579',
    reason: 'implausible',
  },
}

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, ReplacedReading>> = {
  'an estimate, with a reason': usual,
  'another reading, without one': { ...usual, source: 'billed', kind: 'hot', bill: null },
}
