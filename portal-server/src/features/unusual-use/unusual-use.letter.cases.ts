import type { AskedUse } from './unusual-use.letter.ts'

const usual: AskedUse = {
  unusualUseId: '00000000-0000-4000-8000-000000000071',
  pointId: '00000000-0000-4000-8000-000000000001',
  pointNumber: '0040098579',
  address: 'Cesta 20. julija 3, 1410 Zagorje ob Savi',
  kind: 'cold',
  sinceDay: '2026-10-03',
  readOn: '2026-11-02',
  litresPerDay: 1_000,
  usualLitresPerDay: 400,
  extraM3: 18,
}

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, AskedUse>> = {
  'cold water': usual,
  'hot water': { ...usual, kind: 'hot' },
}
