import type { BillFacts } from './bill-facts.ts'

const usual: BillFacts = {
  billId: '00000000-0000-4000-8000-000000000041',
  number: '2026-10-0040098579',
  kind: 'invoice',
  dueOn: '2026-11-25',
  periodFrom: '2026-10-01',
  periodTo: '2026-10-31',
  totalCents: 123_456,
  paidCents: 0,
  openCents: 123_456,
  point: { number: '0040098579', address: 'Cesta 20. julija 3, 1410 Zagorje ob Savi', name: null },
}

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<'a bill' | 'partly covered' | 'covered' | 'credit note', BillFacts>> = {
  'a bill': usual,
  'partly covered': { ...usual, kind: 'settlement', openCents: 100_000, paidCents: 20_000 },
  covered: { ...usual, kind: 'advance', openCents: 0 },
  'credit note': {
    ...usual,
    ...{ kind: 'credit-note', totalCents: -1_773, openCents: 0 },
    point: { ...usual.point, name: 'Vikend' },
  },
}
