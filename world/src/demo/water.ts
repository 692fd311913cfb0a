import type { ImportLine } from '@moja-komunala/portal-server/import-records.ts'
import type { DemoPlace } from './place.ts'

/* The zones of the demonstration's waterworks, and what was measured there: invented, and of the size that reports have. */

const [valley, hills] = ['OO-1', 'OO-2'] as const

export const supplyZones: readonly ImportLine[] = [
  { record: 'supply-zone', id: valley, name: 'Zagorje–Kisovec' },
  { record: 'supply-zone', id: hills, name: 'Izlake–Čemšenik' },
]

export const supplyZoneOf = ({ address }: DemoPlace): string => (/ 141[13] /.test(address) ? hills : valley)

const parameters: readonly Omit<
  Extract<ImportLine, { record: 'water-quality-result' }>,
  'record' | 'supplyZoneId' | 'year'
>[] = [
  {
    ...{ parameter: 'Escherichia coli', unit: 'število/100 ml', allowedTo: '0', samples: 24 },
    ...{ measuredMin: '0', measuredMean: '0', measuredMax: '0' },
  },
  {
    ...{ parameter: 'Nitrat', unit: 'mg/L', allowedTo: '50', samples: 12 },
    ...{ measuredMin: '3.1', measuredMean: '4.6', measuredMax: '7.9' },
  },
  {
    ...{ parameter: 'Svinec', unit: 'µg/L', allowedTo: '10', samples: 4 },
    ...{ measuredMin: '<0.5', measuredMean: '<0.5', measuredMax: '0.8' },
  },
  {
    ...{ parameter: 'Koncentracija vodikovih ionov (pH)', allowedFrom: '6.5', allowedTo: '9.5', samples: 24 },
    ...{ measuredMin: '7.4', measuredMean: '7.6', measuredMax: '7.8' },
  },
  { parameter: 'Okus', samples: 24 },
]

/** Of each year that is over. */
export function waterQualityOf(years: readonly number[]): ImportLine[] {
  return years
    .slice(0, -1)
    .flatMap((year) =>
      [valley, hills].flatMap((supplyZoneId) =>
        parameters.map((measured) => ({ record: 'water-quality-result' as const, supplyZoneId, year, ...measured })),
      ),
    )
}
