import writeWorkbook, { type Cell } from 'write-excel-file/node'
import type { Locale } from '../../platform/locale.ts'
import { safeText, toCsv, type CellValue, type Separator } from '../../platform/spreadsheets/csv.ts'
import { consumptionSheetWords } from './consumption-sheet-words.ts'
import type { ConsumptionOfMonth, MeteringPointConsumptionView } from './consumption.schema.ts'

/*
 * What was used at a point as rows, the same in CSV and in a workbook: first all water, then each meter, each month a row. Litres
 * are whole numbers, which every spreadsheet reads in every language.
 */

type Consumption = Pick<MeteringPointConsumptionView, 'together' | 'meters'>

/** The first row holds the names of the columns. */
function rowsOf({ together, meters }: Consumption, locale: Locale): CellValue[][] {
  const words = consumptionSheetWords[locale]
  const series = [
    { water: words.water.all, serialNumber: null, months: together },
    ...meters.map(({ kind, serialNumber, months }) => ({ water: words.water[kind], serialNumber, months })),
  ]
  return [
    Object.values(words.columns),
    ...series.flatMap(({ water, serialNumber, months }) =>
      months.map((month) => [month.month.slice(0, 7), water, serialNumber, ...figuresOf(month)]),
    ),
  ]
}

/** In the order of the columns that follow the meter. */
const figuresOf = (month: ConsumptionOfMonth): CellValue[] => [
  ...[month.days, month.knownDays, month.litres, month.litresPerDay, month.estimatedLitres, month.ownLitres],
  ...[month.yearBefore?.litres ?? null, month.yearBefore?.litresPerDay ?? null],
]

export interface CsvSettings {
  readonly separator: Separator
  readonly byteOrderMark: boolean
}

export function consumptionCsv(consumption: Consumption, locale: Locale, settings: CsvSettings): string {
  return toCsv(rowsOf(consumption, locale), settings)
}

/** Office Open XML. Text stays text: no cell is a formula. */
export function consumptionWorkbook(consumption: Consumption, locale: Locale): Promise<Buffer> {
  const [names = [], ...rows] = rowsOf(consumption, locale)
  const head = names.map((name): Cell => ({ value: String(name), fontWeight: 'bold', wrap: true }))
  const cells = rows.map((row) =>
    row.map((cell): Cell => (typeof cell === 'string' ? { value: safeText(cell) } : cell)),
  )
  return writeWorkbook([head, ...cells], {
    sheet: consumptionSheetWords[locale].sheet,
    columns: names.map(() => ({ width: columnWidth })),
    stickyRowsCount: 1,
  }).toBuffer()
}

/** In characters: the names of the columns are parted into lines. */
const columnWidth = 14
