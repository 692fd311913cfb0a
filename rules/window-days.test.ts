import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { findReadingWindow, findShownWindow, lastDayOfWindow } from './reading-window.ts'
import { dayAt, startOfDay } from './zoned-days.ts'

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
