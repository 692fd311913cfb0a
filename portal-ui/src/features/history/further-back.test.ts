import { describe, expect, it } from '@jest/globals'
import type { MeteringPointHistory } from '../../api/types.ts'
import { mayGoFurtherBack } from './further-back.ts'

const historySince = (...days: string[]): MeteringPointHistory => ({
  series: [
    {
      kind: 'cold',
      meters: [
        {
          serialNumber: '46207317',
          installedOn: '2019-05-01',
          removedOn: null,
          readings: days.map((readOn) => ({ readOn, valueM3: 1, source: 'billed', consumptionM3: null, days: null })),
        },
      ],
    },
  ],
})

describe('the offer of older readings', () => {
  it('when readings reach as far back as was asked for, there may be more', () => {
    expect(mayGoFurtherBack(historySince('2026-10-31', '2024-12-31'), 24, '2026-11-25')).toBe(true)
  })

  it('when the point is younger than that, or has none, nothing older is offered', () => {
    expect(mayGoFurtherBack(historySince('2026-10-31', '2025-12-31'), 24, '2026-11-25')).toBe(false)
    expect(mayGoFurtherBack({ series: [] }, 24, '2026-11-25')).toBe(false)
  })
})
