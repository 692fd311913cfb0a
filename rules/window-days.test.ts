import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { addDays, daysBetween } from './days.ts'
import { findReadingWindow, findShownWindow, lastDayOfWindow, readingWindowAt } from './reading-window.ts'
import { dayAt, endOfDay, startOfDay } from './zoned-days.ts'

/* Where days are reckoned without a library for time zones, or remembered: held against that library, asked anew. */

const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
const rules = fc.record({
  timeZone: fc.constantFrom('Europe/Ljubljana', 'UTC', 'America/St_Johns', 'Pacific/Chatham'),
  firstDay: fc.integer({ min: 1, max: 31 }),
  lastDay: fc.integer({ min: 1, max: 31 }),
  graceHours: fc.constant(0),
})

describe('whatever the instant, the zone and the rule', () => {
  it('the calendar day is the one that people there have', () => {
    fc.assert(
      fc.property(instants, rules, (instant, rule) => {
        expect(dayAt(instant, rule)).toBe(DateTime.fromJSDate(instant, { zone: rule.timeZone }).toFormat('yyyy-MM-dd'))
      }),
    )
  })

  it('so it is in the days around a change of the clocks, and when the same days are asked about again', () => {
    const zones = fc.constantFrom('Europe/Ljubljana', 'Africa/Cairo', 'Australia/Lord_Howe', 'America/St_Johns')
    const changes = fc.constantFrom('2026-03-28', '2026-10-24', '2026-04-23', '2026-04-04', '2026-11-01')
    fc.assert(
      fc.property(changes, fc.integer({ min: 0, max: 72 * 60 }), zones, (from, minutes, zone) => {
        const instant = new Date(Date.parse(from) + minutes * 60_000)
        const expected = DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd')
        expect([dayAt(instant, { timeZone: zone }), dayAt(instant, { timeZone: zone })]).toEqual([expected, expected])
      }),
      { numRuns: 1_000 },
    )
  })

  it('a day begins when it begins there, also where clocks change at midnight', () => {
    const zones = fc.constantFrom(
      'Europe/Ljubljana',
      'America/St_Johns',
      'Pacific/Chatham',
      'Africa/Cairo',
      'Asia/Beirut',
    )
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const day = DateTime.fromJSDate(instant, { zone }).startOf('day')
        expect(startOfDay(day.toFormat('yyyy-MM-dd'), { timeZone: zone })).toEqual(day.toJSDate())
      }),
      { numRuns: 1_000 },
    )
    expect(startOfDay('2026-04-24', { timeZone: 'Africa/Cairo' })).toEqual(new Date('2026-04-23T22:00:00Z'))
  })

  it('a window’s last day follows from its first one', () => {
    fc.assert(
      fc.property(instants, rules, (instant, rule) => {
        const { firstDay, lastDay } = findReadingWindow(instant, rule)
        expect(lastDayOfWindow(firstDay, rule)).toBe(lastDay)
      }),
    )
  })

  it('the window is the same whether other instants were asked about before or not', () => {
    fc.assert(
      fc.property(
        instants,
        fc.array(fc.integer({ min: -80, max: 80 }), { maxLength: 8 }),
        rules,
        (instant, hours, rule) => {
          for (const each of hours.map((hour) => new Date(instant.getTime() + hour * 3_600_000))) {
            // A rule of its own has nothing remembered.
            expect(findReadingWindow(each, rule)).toEqual(findReadingWindow(each, { ...rule }))
            expect(findShownWindow(each, rule)).toEqual(findShownWindow(each, { ...rule }))
          }
        },
      ),
    )
  })
})

describe('a window that was extended', () => {
  const days = fc.record({
    timeZone: fc.constantFrom('Europe/Ljubljana', 'America/St_Johns', 'Pacific/Chatham'),
    firstDay: fc.integer({ min: 1, max: 31 }),
    lastDay: fc.integer({ min: 1, max: 31 }),
  })
  /** Of the window at an instant, extended by some of the days that are left until the next one. */
  const extensions = fc
    .tuple(instants, days, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([instant, rule, part]) => {
      const window = findReadingWindow(instant, rule)
      const next = readingWindowAt(endOfDay(addDays(window.firstDay, 27), rule), rule)
      const nextFirstDay =
        next.firstDay > window.firstDay ? next.firstDay : readingWindowAt(next.closesAt, rule).firstDay
      const most = daysBetween(window.lastDay, nextFirstDay) - 1
      const lastDay = addDays(window.lastDay, Math.max(0, Math.ceil(most * part)))
      return { rule, window, nextFirstDay, lastDay, extended: { ...rule, extended: { [window.firstDay]: lastDay } } }
    })

  it('is open to the end of its new last day, whatever the clocks and the year do, and never in the next one’s days', () => {
    fc.assert(
      fc.property(extensions, ({ window, nextFirstDay, lastDay, rule, extended }) => {
        fc.pre(window.lastDay < lastDay && lastDay < nextFirstDay)
        const ends = DateTime.fromISO(lastDay, { zone: rule.timeZone }).plus({ days: 1 }).startOf('day').toJSDate()
        const last = findReadingWindow(new Date(ends.getTime() - 1), extended)
        expect(last).toMatchObject({
          isOpen: true,
          firstDay: window.firstDay,
          lastDay,
          closesAt: ends,
          changesAt: ends,
        })
        const after = findReadingWindow(ends, extended)
        expect([after.firstDay, after.isOpen]).toEqual([nextFirstDay, ends >= after.opensAt])
        expect(findShownWindow(ends, extended).firstDay).toBe(after.isOpen ? nextFirstDay : window.firstDay)
      }),
    )
  })

  it('changes no other window, and itself nothing but its end', () => {
    fc.assert(
      fc.property(extensions, instants, ({ window, nextFirstDay, lastDay, rule, extended }, instant) => {
        fc.pre(window.lastDay < lastDay && lastDay < nextFirstDay)
        const day = dayAt(instant, rule)
        fc.pre(day <= window.lastDay || day > lastDay)
        const [was, is] = [findReadingWindow(instant, rule), findReadingWindow(instant, extended)]
        expect([is.firstDay, is.isOpen]).toEqual([was.firstDay, was.isOpen])
        expect(is.lastDay).toBe(is.firstDay === window.firstDay ? lastDay : was.lastDay)
      }),
    )
  })
})
