import type { ReportYear } from '@moja-komunala/portal-server/features/water-report/make-report.ts'
import type { ReportedPoint } from '@moja-komunala/portal-server/features/water-report/reported-point.ts'
import { addDays, monthsAfter } from '@moja-komunala/rules/days.ts'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { annexParameters } from './annex-parameters.ts'

/* Households as different from each other as a utility's are, and the year that they share; the same ones in each run. */

export const madeYear = 2025
const zones = ['zone-1', 'zone-2'] as const

export const madeReportYear: ReportYear = {
  ...{ year: madeYear, rule: productionWindowRule, informationUrl: 'https://www.komunala.example/pitna-voda' },
  measured: new Map([
    [zones[0], annexParameters],
    // In the second one something was wrong.
    [zones[1], annexParameters.map((each) => (each.parameter === 'Motnost' ? { ...each, measuredMax: '6.2' } : each))],
  ]),
  prices: (['2024-01-01', '2025-07-01'] as const).map((validFrom, at) => ({
    ...{ service: 'Vodarina', charge: 'water', unit: 'm3', vatRatePercent: '9.5', consumptionType: 'household' },
    ...{ diameterFromMm: null, diameterToMm: null, blockFromM3: null, blockToM3: null, blockPer: 'point', validFrom },
    ...{ netPriceEur: at === 0 ? '0.7512' : '0.7861', validTo: at === 0 ? '2025-06-30' : null },
  })),
  averages: Array.from({ length: 12 }, (_, at) => ({
    ...{ month: monthsAfter('2025-01-01', at), litresPerDay: 360 + 10 * (at % 5) },
  })),
}

const names = [
  'Ana Čebašek',
  'Žiga Šuštar & Đurđa Ćosić',
  'Marija Terezija Kranjc Vodopivec',
  'Иван Петров',
  'Jože Žnidaršič',
] as const
const streets = ['Cesta zmage 57', 'Ulica talcev 1a', 'Šentlambert 12', 'Cesta 9. avgusta 112'] as const

/** With two years and a half of monthly readings; of each ten one came in the year, one has no zone, and one nothing was read of. */
export function madePoint(number: number): ReportedPoint {
  const kind = number % 10
  const litresPerDay = 150 + ((number * 73) % 700)
  const startsOn = kind === 3 ? '2025-05-12' : '-infinity'
  const from = 200 + ((number * 31) % 900)
  const dailyM3 = litresPerDay / 1000
  const billed =
    kind === 7
      ? []
      : Array.from({ length: 32 }, (_, at) => {
          const readOn = addDays(monthsAfter('2023-06-01', at), -1)
          const summer = [6, 7, 8].includes(Number(readOn.slice(5, 7))) ? 9 : 0
          const source = kind === 5 && at % 6 === 5 ? ('estimated' as const) : ('billed' as const)
          return { readOn, valueM3: Math.round(from + at * 30.4 * dailyM3 + summer), source }
        })
          .map((state, at, all) => ({
            ...state,
            valueM3: Math.max(state.valueM3, ...all.slice(0, at).map((each) => each.valueM3)),
          }))
          .reverse()
  return {
    ...{ occupancyId: `0000-${number}`, number: String(90_000_000 + number).padStart(10, '0'), startsOn },
    ...{
      endsOn: 'infinity',
      closedOn: null,
      consumptionType: 'household',
      nominalDiameterMm: 20,
      flats: 1,
      services: [],
    },
    userName: names[number % names.length] ?? '',
    address: `${streets[number % streets.length] ?? ''}, 1410 Zagorje ob Savi`,
    supplyZone:
      kind === 9
        ? null
        : number % 3 === 0
          ? { id: zones[1], name: 'Izlake–Čemšenik' }
          : { id: zones[0], name: 'Zagorje–Kisovec' },
    meters: [
      {
        ...{ id: `m-${number}`, kind: 'cold', serialNumber: `46${number}`, type: '15', digits: 5, isRemote: false },
        ...{ installedOn: '2019-04-01', removedOn: null, installedM3: 0, removedM3: null, billed, own: [] },
        ...{ counting: undefined, time: { startsOn, endsOn: 'infinity' } },
      },
    ],
  }
}
