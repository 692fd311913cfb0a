import { DateTime } from 'luxon'
import type { ImportLine } from '@moja-komunala/portal-server/import-records.ts'
import { historyOf, purposeOf, referenceOf, type Billing } from './billing.ts'
import type { DemoPlace } from './places.ts'
import { billMonth, diameterOf, pricesOf, servicesOf } from './prices.ts'
import { supplyZoneOf, supplyZones, waterQualityOf } from './water.ts'

/** All that the demonstration's billing system knows, as the lines of an import. */
export function billingFile(places: readonly DemoPlace[], billing: Billing): ImportLine[] {
  const years = Array.from(new Set(billing.readOn.map((day) => Number(day.slice(0, 4)))))
  const prices = pricesOf(years)
  const ofPlaces = places.flatMap((place) => linesOf(place, billing, prices))
  return [...supplyZones, ...prices, ...ofPlaces, ...waterQualityOf(years)]
}

function linesOf(place: DemoPlace, billing: Billing, prices: ReturnType<typeof pricesOf>): ImportLine[] {
  const { number, userName, address, consumptionType } = place
  return [
    {
      ...{ record: 'metering-point', number, userName, address, consumptionType, supplyZoneId: supplyZoneOf(place) },
      ...{ nominalDiameterMm: diameterOf(place), flats: place.flats ?? null, services: servicesOf(place) },
    },
    ...place.meters.flatMap((meter) => meterLines(place, meter, billing)),
    {
      ...{ record: 'payment-slip', meteringPointNumber: number, issuedOn: billing.issuedOn },
      ...{ purpose: purposeOf(place, billing), reference: referenceOf(place) },
    },
    ...documentLines(place, billing, prices),
  ]
}

function meterLines({ number }: DemoPlace, meter: DemoPlace['meters'][number], billing: Billing): ImportLine[] {
  return historyOf(meter, billing).flatMap(({ serial, installedOn, removedOn, removedM3, readings }): ImportLine[] => {
    const id = `V-${serial}`
    return [
      {
        ...{ record: 'meter', id, meteringPointNumber: number, kind: meter.kind, serialNumber: serial },
        ...{ type: meter.type, digits: meter.digits, isRemote: meter.remote === true },
        ...{ installedOn, removedOn, removedM3 },
      },
      ...readings.map(({ readOn, valueM3, source }): ImportLine => ({
        ...{ record: 'billed-reading', meterId: id, readOn, valueM3, source },
      })),
    ]
  })
}

/** An invoice for each month, paid a few days before it is due; the last one is still open. */
function documentLines(place: DemoPlace, billing: Billing, prices: ReturnType<typeof pricesOf>): ImportLine[] {
  const volumes = monthlyVolumes(place, billing)
  return billing.readOn.slice(1).flatMap((readOn, index): ImportLine[] => {
    const periodTo = DateTime.fromISO(readOn)
    const isLast = index === billing.readOn.length - 2
    const issuedOn = isLast ? billing.issuedOn : isoDay(periodTo.plus({ days: 8 }))
    const dueOn = DateTime.fromISO(issuedOn).plus({ days: 10 })
    const { number } = place
    const invoiceNumber = `${readOn.slice(0, 7)}-${number}`
    const bill = billMonth(place, readOn, volumes.get(readOn) ?? 0, prices)
    const invoice: ImportLine = {
      ...{ record: 'invoice', number: invoiceNumber, meteringPointNumber: number, issuedOn, dueOn: isoDay(dueOn) },
      ...{ periodFrom: isoDay(periodTo.startOf('month')), periodTo: readOn, reference: referenceOf(place) },
      ...{ kind: 'invoice', ...buyerOf(place), ...bill },
      readings: readingsOf(place, billing, readOn),
    }
    const payment: ImportLine = {
      ...{ record: 'payment', id: `P-${invoiceNumber}`, meteringPointNumber: number, invoiceNumber },
      receivedOn: isoDay(dueOn.minus({ days: (index + Number(number.slice(-2))) % 6 })),
      amountCents: bill.totalCents,
    }
    return isLast ? [invoice] : [invoice, payment]
  })
}

function buyerOf({ userName, address }: DemoPlace) {
  const [buyerStreet, buyerTown] = address.split(', ')
  return { buyerName: userName, buyerStreet, buyerTown }
}

type ReadingLine = NonNullable<Extract<ImportLine, { record: 'invoice' }>['readings']>[number]

/** Of each meter the stretch that ends on that day. */
function readingsOf(place: DemoPlace, billing: Billing, day: string): ReadingLine[] {
  return place.meters.flatMap((meter) =>
    historyOf(meter, billing).flatMap(({ serial, readings }): ReadingLine[] => {
      const index = readings.findIndex(({ readOn }) => readOn === day)
      const [from, to] = [readings[index - 1], readings[index]]
      if (!from || !to) return []
      const origin = to.source === 'estimated' ? 'estimate' : to.source === 'remote' ? 'remote' : 'utility'
      return [
        {
          ...{ meterNumber: serial, meterKind: meter.kind, fromDay: from.readOn, fromM3: from.valueM3 },
          ...{ toDay: to.readOn, toM3: to.valueM3, usedM3: to.valueM3 - from.valueM3, origin },
          reason: origin === 'estimate' ? 'no-reading' : null,
        },
      ]
    }),
  )
}

/** What flowed through all meters of a place up to each day of reading, a meter's exchange seen through. */
function monthlyVolumes(place: DemoPlace, billing: Billing): Map<string, number> {
  const volumes = new Map<string, number>()
  for (const meter of place.meters)
    for (const [index, { readings }] of historyOf(meter, billing).entries()) {
      // A meter that took another one's place began at nought.
      let before = index === 0 ? readings[0]?.valueM3 : 0
      for (const { readOn, valueM3 } of readings) {
        volumes.set(readOn, (volumes.get(readOn) ?? 0) + valueM3 - (before ?? valueM3))
        before = valueM3
      }
    }
  return volumes
}

const isoDay = (day: DateTime): string => day.toFormat('yyyy-MM-dd')
