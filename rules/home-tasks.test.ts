import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { byUrgency, taskKinds, tasksOf, type PointToDo, type TasksOn } from './home-tasks.ts'

const today = '2026-11-28'
const nothing: PointToDo = { metersToRead: 1, metersHandedIn: 1, openBills: [], creditCents: 0, unusualUse: [] }
const open = { isOpen: true, lastDay: '2026-12-02' }
const closing = { isOpen: true, lastDay: '2026-11-30' }
const closed = { isOpen: false, lastDay: '2027-01-02' }

const kindsOf = (point: Partial<PointToDo>, window: TasksOn['window'] = open): string[] =>
  tasksOf({ ...nothing, ...point }, { window, today }).map(({ kind }) => kind)

const due = { dueOn: '2026-11-28', openCents: 4520 }
const overdue = { dueOn: '2026-11-27', openCents: 3980 }
const question = { readOn: '2026-11-15' }

describe('what there is to do at a point', () => {
  it('is nothing where all is in, paid and answered', () => expect(kindsOf({})).toEqual([]))

  it('begins with the reading while the window is closing, then what is overdue, what is asked, and what is due', () => {
    const all = { metersHandedIn: 0, openBills: [due, overdue], unusualUse: [question] }
    expect(kindsOf(all, closing)).toEqual(['reading-closing', 'bill-overdue', 'unusual-use', 'bill-due'])
    expect(kindsOf(all, open)).toEqual(['bill-overdue', 'unusual-use', 'reading', 'bill-due'])
    expect(kindsOf(all, closed)).toEqual(['bill-overdue', 'unusual-use', 'bill-due'])
  })

  it.each([
    ['2026-11-28', 'reading-closing'],
    ['2026-11-30', 'reading-closing'],
    ['2026-12-01', 'reading'],
  ])('until %s, is %s', (lastDay, kind) =>
    expect(kindsOf({ metersHandedIn: 0 }, { isOpen: true, lastDay })).toEqual([kind]),
  )

  it('is a reading as long as one meter of several is missing', () => {
    expect(kindsOf({ metersToRead: 2, metersHandedIn: 1 })).toEqual(['reading'])
    expect(kindsOf({ metersToRead: 2, metersHandedIn: 2 })).toEqual([])
    expect(kindsOf({ metersToRead: 0, metersHandedIn: 0 })).toEqual([])
  })

  it('is in time on the last day to pay, and names the first of several', () => {
    const tasks = tasksOf({ ...nothing, openBills: [{ ...due, dueOn: '2026-12-20' }, due] }, { window: open, today })
    expect(tasks).toEqual([{ kind: 'bill-due', day: today }])
  })

  it('is no bill that is paid already by what lies there, and one that is not', () => {
    expect(kindsOf({ openBills: [overdue], creditCents: 3980 })).toEqual([])
    expect(kindsOf({ openBills: [overdue], creditCents: 3979 })).toEqual(['bill-overdue'])
  })
})

describe('tasks of all points together', () => {
  const task = fc.record({
    kind: fc.constantFrom(...taskKinds),
    day: fc.constantFrom('2026-11-27', today, '2026-12-15'),
  })

  it('stand by urgency and then by day, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.array(task, { maxLength: 12 }), (tasks) => {
        const said = (sorted: readonly { kind: string; day: string }[]) =>
          sorted.map(({ kind, day }) => `${kind} ${day}`)
        const once = tasks.toSorted(byUrgency)
        expect(said(tasks.toReversed().toSorted(byUrgency))).toEqual(said(once))
        const ranks = once.map(({ kind }) => taskKinds.indexOf(kind))
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
        for (const [at, { kind, day }] of once.entries())
          if (once[at + 1]?.kind === kind) expect(day <= (once[at + 1]?.day ?? '')).toBe(true)
      }),
    )
  })
})
