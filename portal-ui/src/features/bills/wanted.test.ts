import { describe, expect, it } from '@jest/globals'
import { readWanted, writeWanted } from './wanted.ts'

const meteringPointId = '3f0a3d2e-7b1c-4a55-9d0e-0a1b2c3d4e5f'

describe('the address of a list of bills', () => {
  it('says what is wanted, and is read as it was written', () => {
    const wanted = { meteringPointId, year: 2026, state: 'part-paid' } as const
    expect(writeWanted(wanted)).toBe(`?odjemnoMesto=${meteringPointId}&leto=2026&stanje=delno-placani`)
    expect(readWanted(writeWanted(wanted))).toEqual(wanted)
    expect(writeWanted({})).toBe('')
  })
  it('that says something unknown wants all bills', () => {
    const all = { meteringPointId: undefined, year: undefined, state: undefined }
    expect(readWanted('?leto=26&stanje=open&odjemnoMesto=1')).toEqual(all)
  })
})
