import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/* The same points and meters, as the portal takes them and as psql does. */

export interface ImportFiles {
  readonly ndjson: string
  readonly pointsCsv: string
  readonly metersCsv: string
  readonly points: number
  readonly meters: number
}

const address = (n: number): string => `Savska cesta ${n % 300}, 1410 Zagorje ob Savi`
const consumptionType = (n: number): string => (n % 20 === 0 ? 'business' : 'household')
const numberOf = (prefix: string, n: number): string => prefix + String(n).padStart(9, '0')
const kindsOf = (n: number): ('cold' | 'hot')[] => (n % 5 < 3 ? ['cold', 'hot'] : ['cold'])
const keyOf = (number: string, kind: string): string => `${number}-${kind}`

/** @param prefix a letter or digit that keeps the keys apart from those of other files */
export async function writeImportFiles(folder: string, points: number, prefix: string): Promise<ImportFiles> {
  const name = (kind: string): string => join(folder, `${prefix}-${points}-${kind}`)
  const files = { ndjson: name('lines.ndjson'), pointsCsv: name('points.csv'), metersCsv: name('meters.csv') }
  const every = (perPoint: (n: number, number: string) => string) =>
    lines(points, (n) => perPoint(n, numberOf(prefix, n)))
  await write(
    files.ndjson,
    every((n, number) => {
      const point = {
        record: 'metering-point',
        number,
        userName: `Uporabnik ${n}`,
        address: address(n),
        consumptionType: consumptionType(n),
      }
      const meters = kindsOf(n).map((kind) => ({
        ...{ record: 'meter', id: keyOf(number, kind), meteringPointNumber: number, kind },
        ...{ serialNumber: String(n * 2), type: '15', digits: 5, installedOn: '2024-05-01' },
      }))
      return [point, ...meters].map((line) => `${JSON.stringify(line)}\n`).join('')
    }),
  )
  await write(
    files.pointsCsv,
    every((n, number) => `${number},Uporabnik ${n},"${address(n)}",${consumptionType(n)}\n`),
  )
  await write(
    files.metersCsv,
    every((n, number) =>
      kindsOf(n)
        .map((kind) => `${keyOf(number, kind)},${number},${kind},${n * 2},15,5,2024-05-01\n`)
        .join(''),
    ),
  )
  let meters = 0
  for (let n = 0; n < points; n += 1) meters += kindsOf(n).length
  return { ...files, points, meters }
}

function* lines(count: number, line: (n: number) => string): Generator<string> {
  const together = 1_000
  for (let from = 0; from < count; from += together)
    yield Array.from({ length: Math.min(together, count - from) }, (_, index) => line(from + index)).join('')
}

async function write(file: string, content: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(content), createWriteStream(file))
}
