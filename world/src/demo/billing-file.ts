import type { ImportLine } from '@moja-komunala/portal-server/import-records.ts'
import { historyOf, purposeOf, referenceOf, type Billing } from './billing.ts'
import { billLines } from './bills.ts'
import { customerKeyOf, monthsBetweenReadings, occupiedFromOf } from './customers.ts'
import type { DemoPlace } from './place.ts'
import { diameterOf, pricesOf, servicesOf, type PriceLine } from './prices.ts'
import { supplyZoneOf, supplyZones, waterQualityOf } from './water.ts'

/** All that the demonstration's billing system knows, as the lines of an import. */
export function billingFile(places: readonly DemoPlace[], billing: Billing): ImportLine[] {
  const years = Array.from(new Set(billing.readOn.map((day) => Number(day.slice(0, 4)))))
  const prices = pricesOf(years, billing.readOn.at(-1) ?? billing.issuedOn)
  const ofPlaces = places.flatMap((place) => linesOf(place, billing, prices))
  return [...supplyZones, ...prices, ...ofPlaces, ...waterQualityOf(years)]
}

/** What it knew before some points changed hands: brought in first, or nobody was there before. */
export function earlierFile(places: readonly DemoPlace[]): ImportLine[] {
  return places.flatMap(({ number, address, consumptionType, former }): ImportLine[] => {
    if (!former) return []
    const { userName, customerKey } = former
    return [{ record: 'metering-point', number, userName, customerKey, address, consumptionType }]
  })
}

function linesOf(place: DemoPlace, billing: Billing, prices: readonly PriceLine[]): ImportLine[] {
  const { number, userName, address, consumptionType } = place
  const customerKey = customerKeyOf(place)
  return [
    {
      ...{ record: 'metering-point', number, userName, address, consumptionType, supplyZoneId: supplyZoneOf(place) },
      ...{ nominalDiameterMm: diameterOf(place), flats: place.flats ?? null, services: servicesOf(place) },
      ...{ customerKey, occupiedFrom: occupiedFromOf(place, billing) },
    },
    ...place.meters.flatMap((meter) => meterLines(place, meter, billing)),
    {
      ...{ record: 'payment-slip', meteringPointNumber: number, issuedOn: billing.issuedOn, customerKey },
      ...{ purpose: purposeOf(place, billing), reference: referenceOf(place) },
    },
    ...billLines(place, billing, prices),
  ]
}

function meterLines(place: DemoPlace, meter: DemoPlace['meters'][number], billing: Billing): ImportLine[] {
  return historyOf(meter, billing, monthsBetweenReadings(place)).flatMap(
    ({ serial, installedOn, removedOn, removedM3, readings }): ImportLine[] => {
      const id = `V-${serial}`
      return [
        {
          ...{ record: 'meter', id, meteringPointNumber: place.number, kind: meter.kind, serialNumber: serial },
          ...{ type: meter.type, digits: meter.digits, isRemote: meter.remote === true },
          ...{ installedOn, removedOn, removedM3 },
        },
        ...readings.map(({ readOn, valueM3, source }): ImportLine => ({
          ...{ record: 'billed-reading', meterId: id, readOn, valueM3, source },
        })),
      ]
    },
  )
}
