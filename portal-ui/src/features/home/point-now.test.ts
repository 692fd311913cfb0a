import { describe, expect, it } from '@jest/globals'
import { mostUrgentFirst, sharedTasks, withTasks, type PointNow } from './point-now.ts'

const on = { window: { isOpen: true, lastDay: '2026-12-02' }, today: '2026-11-26' }

function point(id: string, more: Partial<PointNow> = {}): PointNow {
  return withTasks(
    {
      ...{ id, number: id, name: null, address: 'Polje 8, 1410 Zagorje ob Savi', closedOn: null, occupiedTo: null },
      ...{ isOver: false, hasMeters: true, metersToRead: 1, metersHandedIn: 1, handedIn: [], consumption: null },
      ...{ openBills: [], creditCents: 0, unusualUse: [] },
      ...more,
    },
    on,
  )
}

const bill = (dueOn: string) => ({ id: dueOn, number: dueOn, state: 'open' as const, dueOn, openCents: 4520 })
const asked = (readOn: string) => ({ id: readOn, kind: 'cold' as const, readOn, extraM3: 13 })
const done = point('done')
const toRead = point('to read', { metersHandedIn: 0 })
const alsoToRead = point('also to read', { metersHandedIn: 0, openBills: [bill('2026-12-15')] })
const overdue = point('overdue', { openBills: [bill('2026-11-20')] })
const longOverdue = point('long overdue', { openBills: [bill('2026-10-20')] })
const questioned = point('questioned', { unusualUse: [asked('2026-10-31')] })
const alsoQuestioned = point('also questioned', { unusualUse: [asked('2026-10-30')] })

describe('the points at home', () => {
  it('stand by what is most urgent at each, those without anything to do last and as they came', () => {
    const points = [done, alsoToRead, point('also done'), toRead, overdue, questioned, longOverdue]
    expect(mostUrgentFirst(points).map(({ id }) => id)).toEqual([
      ...['long overdue', 'overdue', 'questioned', 'also to read', 'to read', 'done', 'also done'],
    ])
  })
})

describe('what there is to do at several points', () => {
  it('is one line for all readings and one for the bills of a kind, and a line for each question', () => {
    const tasks = sharedTasks([done, toRead, alsoToRead, overdue, longOverdue, questioned, alsoQuestioned])
    expect(tasks.map(({ kind, day, points }) => [kind, day, points.map(({ id }) => id)])).toEqual([
      ['bill-overdue', '2026-10-20', ['overdue', 'long overdue']],
      ['unusual-use', '2026-10-30', ['also questioned']],
      ['unusual-use', '2026-10-31', ['questioned']],
      ['reading', '2026-12-02', ['to read', 'also to read']],
      ['bill-due', '2026-12-15', ['also to read']],
    ])
  })

  it('is nothing where nothing is', () => expect(sharedTasks([done])).toEqual([]))
})
