import { describe, expect, it } from '@jest/globals'
import { consumption, litres, roughVolume, volume } from './volume.ts'

describe('amounts of water', () => {
  it('when it is a reading, it stands as on the meter', () => expect(volume(14210)).toBe('14210\u00a0m³'))
  it('when it is an amount used, thousands are set apart as the language does', () => {
    expect(consumption('sl', 12)).toBe('12\u00a0m³')
    expect(consumption('sl', 14210)).toBe('14.210\u00a0m³')
    expect(consumption('en', 14210)).toBe('14,210\u00a0m³')
  })
  it('when it is used in a day, it is told in whole litres', () => {
    expect(litres('sl', 413.793)).toBe('414\u00a0l')
    expect(litres('en', 1413.793)).toBe('1,414\u00a0l')
  })
  it('when it is roughly so much, it is told in litres, or in tenths of cubic metres', () => {
    expect(roughVolume('sl', 14_399)).toBe('14,4\u00a0m³')
    expect(roughVolume('en', 639.6)).toBe('640\u00a0l')
    expect(litres('sl', 0.43, 1)).toBe('0,4\u00a0l')
  })
})
