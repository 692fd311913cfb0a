import type { PaymentFacts } from './payment-received.letter.ts'

const usual: PaymentFacts = {
  paymentId: '00000000-0000-4000-8000-000000000051',
  amountCents: 1_773,
  receivedOn: '2026-11-20',
  bill: { id: '00000000-0000-4000-8000-000000000041', number: '2026-10-0040098579' },
  point: { number: '0040098579', address: 'Cesta 20. julija 3, 1410 Zagorje ob Savi', name: null },
}

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, PaymentFacts>> = {
  'of a bill': usual,
  'of no single bill': { ...usual, bill: null },
}
