import type { Locale } from '../../platform/locale.ts'
import { toCsv, type CellValue } from '../../platform/spreadsheets/csv.ts'
import { walkPhotos } from './handed-in-kinds.ts'
import { kindList, type KindWords, type OwnDataWords } from './kinds.ts'
import type { Kind } from './kind.ts'
import type { OwnDataSource } from './own-data-source.ts'
import { words as en } from './words.en.ts'
import { words as sl } from './words.sl.ts'
import type { ArchiveFile } from './zip.ts'

export const ownDataWords: Readonly<Record<Locale, OwnDataWords>> = { sl, en }

/** Some rows at a time: nothing of it is ever held whole. */
const rowsAtOnce = 200

/** All of it as one JSON object: a list for each kind. */
export async function* writeJson(source: OwnDataSource, madeAt: Date): AsyncGenerator<string> {
  yield `{\n"madeAt": ${JSON.stringify(madeAt.toISOString())}`
  for (const [name, kind] of kindList) {
    yield `,\n${JSON.stringify(name)}: [`
    let isFirst = true
    for await (const rows of inParts(kind.rows(source))) {
      const lines = rows.map((row) =>
        JSON.stringify(Object.fromEntries(kind.fields.map((field) => [field, row[field]]))),
      )
      yield `${isFirst ? '\n' : ',\n'}${lines.join(',\n')}`
      isFirst = false
    }
    yield isFirst ? ']' : '\n]'
  }
  yield '\n}\n'
}

/** The archive's files, in their order: what it is, all of it, each kind by itself, and the photos. */
export async function* listFiles(source: OwnDataSource, locale: Locale, madeAt: Date): AsyncGenerator<ArchiveFile> {
  const words = ownDataWords[locale]
  yield { name: words.readme, content: once(writeReadme(words)), isPacked: false }
  yield { name: words.json, content: writeJson(source, madeAt), isPacked: false }
  for (const [name, kind] of kindList) {
    const ofKind: KindWords = words.kinds[name]
    yield { name: `${ofKind.file}.csv`, content: writeCsv(source, kind, ofKind, locale), isPacked: false }
  }
  for await (const { id, file } of walkPhotos(source)) {
    const image = file === undefined ? undefined : await source.photos.findOwn(source.actor, id)
    if (file !== undefined && image) yield { name: file, content: once(image), isPacked: true }
  }
}

/** As a spreadsheet of the language's country opens it in columns. */
async function* writeCsv(
  source: OwnDataSource,
  { fields, rows }: Kind,
  words: KindWords,
  locale: Locale,
): AsyncGenerator<string> {
  const separator = locale === 'sl' ? 'semicolon' : 'comma'
  yield toCsv([fields.map((field) => words.fields[field] ?? field)], { separator, byteOrderMark: true })
  for await (const part of inParts(rows(source)))
    yield toCsv(
      part.map((row) => fields.map((field) => toCell(row[field]))),
      { separator, byteOrderMark: false },
    )
}

function writeReadme({ title, introduction, ending, json, kinds }: OwnDataWords): string {
  const parts = kindList.map(([name, { fields }]) => {
    const words: KindWords = kinds[name]
    const lines = fields.map((field) => `  ${field}: ${words.fields[field] ?? field}`)
    return [words.title, `${words.file}.csv, ${json}: "${name}"`, ...lines].join('\r\n')
  })
  return `\ufeff${[title, ...introduction, ...parts, ...ending].join('\r\n\r\n')}\r\n`
}

const toCell = (value: string | number | boolean | null | undefined): CellValue =>
  typeof value === 'boolean' ? String(value) : (value ?? null)

async function* once<Part>(part: Part): AsyncGenerator<Part> {
  yield part
}

async function* inParts<Row>(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let part: Row[] = []
  for await (const row of rows) {
    part.push(row)
    if (part.length < rowsAtOnce) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
