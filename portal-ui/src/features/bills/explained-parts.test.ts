import { describe, expect, it } from '@jest/globals'
import type { Bill } from '../../api/types.ts'
import { diameterIn, explainedAt, marksOf } from './explained-parts.ts'

const line = (charge: Bill['lines'][number]['charge'], description: string = charge): Bill['lines'][number] => ({
  ...{ charge, description, quantity: '1', unit: 'm3', unitPriceEur: '1', netCents: 100, vatRatePercent: '9.5' },
  ...{ periodFrom: null, periodTo: null },
})
const lines = [
  line('water'),
  line('water-network', 'Omrežnina DN ≤ 20'),
  line('water'),
  line('sewage-removal-network', 'Omrežnina DN ≤ 20'),
]

describe('the parts of a bill that are explained', () => {
  it('are numbered once each, as they stand on it', () => {
    const marks = marksOf({ totalCents: 400, payment: null, lines, readings: [] } as unknown as Bill)
    expect([...marks]).toEqual([
      ['number', 1],
      ['point', 2],
      ['period', 3],
      ['due', 4],
      ['water', 5],
      ['water-network', 6],
      ['sewage-removal-network', 7],
      ['vat', 8],
    ])
  })
  it('are explained where they stand first, a diameter once', () => {
    expect(explainedAt(lines)).toEqual([
      { charge: 'water' },
      { charge: 'water-network', diameter: 'DN\u00a0≤\u00a020' },
      {},
      { charge: 'sewage-removal-network' },
    ])
  })
  it('say what a charge for a network goes by where no line names a diameter', () => {
    expect(explainedAt([line('water'), line('water-network'), line('sewage-removal-network')])).toEqual([
      { charge: 'water' },
      { charge: 'water-network', diameter: null },
      { charge: 'sewage-removal-network' },
    ])
  })
  it('have a diameter as utilities write it, and none where it is a part of a word', () => {
    expect([diameterIn('Omrežnina DN20'), diameterIn('DN < 40'), diameterIn('UDN 20'), diameterIn('Vodarina')]).toEqual(
      ['DN20', 'DN\u00a0<\u00a040', undefined, undefined],
    )
  })
})
