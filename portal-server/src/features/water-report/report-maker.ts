import type { SharedPages } from '../../platform/documents/shared-pages.ts'
import { makeMeasuredPages, makeReportPdf } from './documents/report-pdf.ts'
import { makeReport, type ReportYear } from './make-report.ts'
import { dictionaryOf, keptLocale, packDocument, type Dictionary } from './packed-documents.ts'
import type { ReportedPoint } from './reported-point.ts'
import type { NewReport } from './water-report-run.repository.ts'

/** What is to be made, and all that it is made of. */
export interface Commission {
  readonly points: readonly ReportedPoint[]
  readonly common: ReportYear
  /** The ISO day that the documents carry. */
  readonly createdOn: string
}

export interface MadeReports {
  readonly reports: readonly NewReport[]
  readonly dictionaries: readonly Dictionary[]
  /** How many tell nothing of the water. */
  readonly withoutMeasurements: number
}

/** The documents of some households, packed. What is the same for many of them is made once and kept. */
export class ReportMaker {
  #known = ''
  readonly #zones = new Map<string, Zone>()

  async make({ points, common, createdOn }: Commission): Promise<MadeReports> {
    this.#forgetOthers(JSON.stringify([common, [...common.measured], createdOn]))
    const reports: NewReport[] = []
    const dictionaries = new Map<string, Dictionary>()
    let withoutMeasurements = 0
    for (const point of points) {
      const report = makeReport(point, common)
      if (report.parameters.length === 0) withoutMeasurements += 1
      const { dictionary, pages } = await this.#zoneOf(point, { common, createdOn })
      dictionaries.set(dictionary.sha256.toString('hex'), dictionary)
      const pdf = await makeReportPdf(report, point, { locale: keptLocale, createdOn }, pages)
      const occupancyId = point.occupancyId ?? ''
      const { startsOn } = point
      reports.push({
        ...{ occupancyId, startsOn, endsOn: report.to, dictionary: dictionary.sha256 },
        ...packDocument(pdf, dictionary),
      })
    }
    return { reports, dictionaries: [...dictionaries.values()], withoutMeasurements }
  }

  /** Of another run. */
  #forgetOthers(key: string): void {
    if (key !== this.#known) this.#zones.clear()
    this.#known = key
  }

  async #zoneOf({ supplyZone }: ReportedPoint, { common, createdOn }: Omit<Commission, 'points'>): Promise<Zone> {
    const known = this.#zones.get(supplyZone?.id ?? '')
    if (known) return known
    const nobody = nobodyIn(supplyZone, common)
    const [report, look] = [makeReport(nobody, common), { locale: keptLocale, createdOn }]
    const pages = await makeMeasuredPages(report, look)
    const zone = { pages, dictionary: dictionaryOf(await makeReportPdf(report, nobody, look, pages)) }
    this.#zones.set(supplyZone?.id ?? '', zone)
    return zone
  }
}

/** What is the same for everybody in a supply zone. */
interface Zone {
  readonly pages: SharedPages | undefined
  readonly dictionary: Dictionary
}

/** Of a made-up household: with a usual year, so that it has what most have. */
function nobodyIn(supplyZone: ReportedPoint['supplyZone'], { year }: ReportYear): ReportedPoint {
  const billed = Array.from({ length: 37 }, (_, at) => ({
    readOn: new Date(Date.UTC(year - 2, at, 0)).toISOString().slice(0, 10),
    valueM3: 1_000 + 12 * at,
    source: 'billed' as const,
  }))
  return {
    ...{ occupancyId: null, userName: 'Žiga Čebašek', address: 'Šentlambert 12, 1410 Zagorje ob Savi', supplyZone },
    ...{ number: '0012345678', startsOn: '-infinity', endsOn: 'infinity', closedOn: null },
    ...{ consumptionType: 'household', nominalDiameterMm: null, flats: null, services: [] },
    meters: [
      {
        ...{ id: '', kind: 'cold', serialNumber: '', type: '', digits: 5, isRemote: false },
        ...{ installedOn: `${year - 8}-01-01`, removedOn: null, installedM3: 0, removedM3: null },
        ...{ billed: billed.toReversed(), own: [], counting: undefined },
        time: { startsOn: '-infinity', endsOn: 'infinity' },
      },
    ],
  }
}
