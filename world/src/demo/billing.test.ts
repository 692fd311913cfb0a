import { billState } from '@moja-komunala/rules/bill.ts'
import { stitchConsumption, withoutEstimates } from '@moja-komunala/rules/consumption.ts'
import { hasValidCheckDigit } from '@moja-komunala/rules/payment-slip.ts'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { findUnusualUse } from '@moja-komunala/rules/unusual-use.ts'
import { billLines } from './bills.ts'
import { billingUpTo, historyOf, purposeOf, referenceOf } from './billing.ts'
import { landlordPlaces } from './landlord.ts'
import { people } from './people.ts'
import type { DemoMeter } from './place.ts'
import { places } from './places.ts'
import { pricesOf } from './prices.ts'

const billingOn = (instant: string) => billingUpTo(new Date(instant), productionWindowRule)

/** What it showed, across an exchange. */
function statesOf(meter: DemoMeter, billing: ReturnType<typeof billingOn>) {
  const series = historyOf(meter, billing).map(({ serial, installedOn, removedOn, removedM3, readings }) => ({
    ...{ serialNumber: serial, digits: meter.digits, installedOn, installedM3: 0, removedOn, removedM3 },
    states: readings,
  }))
  return stitchConsumption(withoutEstimates(series)).flat()
}

describe('the bills of the demonstration', () => {
  test.each([
    ['in the window', '2026-11-25T12:00:00Z', '10/2026', '2026-10-31', '2026-11-08'],
    ['in the window, in the new month', '2026-12-01T12:00:00Z', '10/2026', '2026-10-31', '2026-11-08'],
    ['between two windows', '2026-12-10T12:00:00Z', '11/2026', '2026-11-30', '2026-12-08'],
    ['before the bills of the month are out', '2026-12-04T12:00:00Z', '11/2026', '2026-11-30', '2026-12-04'],
    ['across the end of the year', '2027-01-01T12:00:00Z', '11/2026', '2026-11-30', '2026-12-08'],
  ])('when the day is %s -> the last bill is for the month that was read last', (_, instant, period, read, issued) => {
    const billing = billingOn(instant)
    expect([billing.period, billing.readOn.at(-1), billing.issuedOn]).toEqual([period, read, issued])
  })

  test('when a meter is read month by month -> its states never fall and end with the one on the bill', () => {
    const billing = billingOn('2026-11-25T12:00:00Z')
    for (const meter of [...places, ...landlordPlaces].flatMap((place) => place.meters)) {
      const histories = historyOf(meter, billing)
      for (const { readings } of histories) {
        const values = readings.map(({ valueM3 }) => valueM3)
        expect(values).toEqual(values.toSorted((a, b) => a - b))
      }
      expect(histories.at(-1)?.readings.at(-1)).toMatchObject({ readOn: '2026-10-31', valueM3: meter.lastM3 })
      expect(histories.flatMap(({ readings }) => readings)).toHaveLength(25)
    }
  })

  test('when a slip is printed -> its reference has a valid check digit, and no two are alike', () => {
    const references = [...places, ...landlordPlaces].map(referenceOf)
    expect(references.every(hasValidCheckDigit)).toBe(true)
    expect(new Set(references).size).toBe(places.length + landlordPlaces.length)
    expect(references[0]).toBe('SI121033842574531')
  })

  test('when a purpose is printed -> it fits the 42 characters of a slip', () => {
    const billing = billingOn('2026-11-25T12:00:00Z')
    expect(places.filter((place) => purposeOf(place, billing).length > 42)).toEqual([])
  })

  test('when somebody has a look around -> enough points are left to link, of every kind', () => {
    const linked = new Set(people.flatMap(({ meteringPoints }) => meteringPoints))
    const free = places.filter(({ number }) => !linked.has(number))
    expect(free.length).toBeGreaterThanOrEqual(8)
    expect(free.some(({ meters }) => meters.length === 0)).toBe(true)
    expect(free.some(({ meters }) => meters.length === 2)).toBe(true)
    expect(free.some(({ consumptionType }) => consumptionType === 'business')).toBe(true)
  })

  test('when a landlord looks at three hundred points -> remote-read, estimated and nearly rolled over ones are there', () => {
    const meters = landlordPlaces.flatMap((place) => place.meters)
    expect(landlordPlaces).toHaveLength(300)
    expect(meters.some(({ remote }) => remote)).toBe(true)
    expect(meters.some(({ estimatedMonthsAgo }) => estimatedMonthsAgo?.includes(0))).toBe(true)
    expect(meters.some(({ lastM3, digits }) => lastM3 > 10 ** digits - 10)).toBe(true)
    expect(new Set(meters.map(({ serial }) => serial)).size).toBe(meters.length)
  })

  test('when a customer looks back on two years -> among the bills is one of every kind and in every state', () => {
    const billing = billingOn('2026-11-25T12:00:00Z')
    const prices = pricesOf([2024, 2025, 2026], '2026-10-31')
    const lines = [...places, ...landlordPlaces.slice(0, 9)].flatMap((place) => billLines(place, billing, prices))
    const invoices = lines.filter((line) => line.record === 'invoice')
    const payments = lines.filter((line) => line.record === 'payment')
    const stateOf = ({ number, totalCents, cancelledOn = null, dueOn }: (typeof invoices)[number]) => {
      const paid = payments.filter(({ invoiceNumber }) => invoiceNumber === number)
      const paidCents = paid.reduce((sum, { amountCents }) => sum + amountCents, 0)
      return billState({ totalCents, paidCents, cancelledOn, dueOn }, '2026-11-25')
    }
    expect(new Set(invoices.map(({ kind }) => kind))).toEqual(
      new Set(['invoice', 'advance', 'settlement', 'credit-note']),
    )
    expect(new Set(invoices.map(stateOf))).toEqual(
      new Set(['open', 'part-paid', 'paid', 'overdue', 'cancelled', 'credit']),
    )
    expect(invoices.filter(({ number }) => number.endsWith('-2')).length).toBeGreaterThan(0)
    expect(payments.some(({ invoiceNumber }) => invoiceNumber === undefined)).toBe(true)
    // Prices that changed in the middle of a month.
    const parted = invoices.find(({ number }) => number === '2026-07-0040098579')?.lines ?? []
    expect(parted.filter(({ description }) => description === 'Vodarina').map(({ periodFrom }) => periodFrom)).toEqual([
      '2026-07-01',
      '2026-07-16',
    ])
  })

  test('when customers looked at unusual use -> somebody would be asked about the last bill’s', () => {
    const billing = billingOn('2026-11-25T12:00:00Z')
    const asked = [...places, ...landlordPlaces].filter(({ meters }) =>
      meters.some((meter) => findUnusualUse(statesOf(meter, billing)).some(({ readOn }) => readOn === '2026-10-31')),
    )
    expect(asked.map(({ number }) => number)).toEqual(['0040101236', landlordPlaces[6]?.number])
  })
})
