import { describe, expect, it } from '@jest/globals'
import { usedBy } from './used-by.ts'

const read = { valueM3: 1409, readOn: '2026-10-31', source: 'billed' as const }
const base = { fromDay: '2026-10-31', meterM3: 1409, beforeM3: 0 }
const meter = { digits: 5, lastBilled: read, consumptionBase: base }

describe('the consumption that is said while a reading is typed', () => {
  it('when the meter went on, it is what flowed since the last reading', () => {
    expect(usedBy(meter, 1421)).toEqual({ m3: 12, fromDay: '2026-10-31', isRolledOver: false, isSinceEstimate: false })
  })
  it('when an estimate came since, it reaches back to what was read, and says so', () => {
    const estimated = { ...meter, lastBilled: { valueM3: 1440, readOn: '2026-11-30', source: 'estimated' as const } }
    expect(usedBy(estimated, 1430)).toMatchObject({ m3: 21, fromDay: '2026-10-31', isSinceEstimate: true })
  })
  it('when the drums began again at zero, it is told as that', () => {
    expect(usedBy({ ...meter, consumptionBase: { ...base, meterM3: 99_995 } }, 4)).toMatchObject({
      m3: 9,
      isRolledOver: true,
    })
  })
  it('when the meter took another’s place, what flowed through that one is in it', () => {
    expect(usedBy({ ...meter, consumptionBase: { ...base, meterM3: 0, beforeM3: 5 } }, 7)).toMatchObject({ m3: 12 })
  })
  it('when the number is lower, or nothing is known, none is told', () => {
    expect(usedBy(meter, 140)).toBeUndefined()
    expect(usedBy({ ...meter, consumptionBase: null }, 140)).toBeUndefined()
    expect(usedBy({ digits: 5, lastBilled: null }, 140)).toBeUndefined()
  })
})
