import type { PlannedExchange } from './meter-exchange.letter.ts'

const usual: PlannedExchange = {
  meterId: '00000000-0000-4000-8000-000000000011',
  plannedOn: '2026-12-15',
  serialNumber: '46207317',
  kind: 'cold',
  pointId: '00000000-0000-4000-8000-000000000001',
  pointNumber: '0040098579',
  address: 'Cesta 20. julija 3, 1410 Zagorje ob Savi',
}

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, PlannedExchange>> = {
  'cold water': usual,
  'hot water': { ...usual, kind: 'hot' },
}
