import { describe, expect, it } from '@jest/globals'
import { handedInNow } from './handed-in-now.ts'

const window = {
  isOpen: true,
  firstDay: '2026-11-25',
  lastDay: '2026-12-02',
  changesAt: '2026-12-02T23:00:00.000Z',
}
const entered = (enteredAt: string) => ({
  handedIn: [{ meterId: 'm', kind: 'cold' as const, valueM3: 518, enteredAt }],
})

describe('what a list says is handed in', () => {
  it('when it was entered in the open window, it is said', () => {
    expect(handedInNow(entered('2026-11-24T23:00:00.000Z'), window)).toHaveLength(1)
  })
  it('when the list was kept since an earlier window, nothing of that is said', () => {
    expect(handedInNow(entered('2026-10-29T10:00:00.000Z'), window)).toEqual([])
  })
  it('when the window has closed since, nothing is said that could still be corrected', () => {
    expect(handedInNow(entered('2026-11-29T10:00:00.000Z'), { ...window, isOpen: false })).toEqual([])
  })
  it('when the list was kept by an earlier release, it says nothing', () => expect(handedInNow({}, window)).toEqual([]))
})
