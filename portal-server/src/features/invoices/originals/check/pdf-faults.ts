import { inflateSync } from 'node:zlib'
import { PdfReader, Unreadable, type PdfEntries, type PdfListener, type PdfValue } from './pdf-reader.ts'

/*
 * Why a PDF from outside is not passed on to customers. Programs that show a PDF differ in what they take for a part of it: by its
 * table of contents, or by searching where that is broken; the last of several versions of an object, or the first. So whatever any of
 * them could take for an object is looked at, wherever it stands, and each value in it, whether anything leads there or not.
 */

export type PdfFault =
  | 'pdf-expected'
  | 'pdf-damaged'
  | 'pdf-encrypted'
  | 'pdf-with-scripts'
  | 'pdf-with-actions'
  | 'pdf-with-files'
  | 'unpacks-too-large'

/** Scripts, and forms that run by themselves. */
const scripts: ReadonlySet<string> = new Set(['JavaScript', 'XFA', 'OnInstantiate'])
/** What opens, sends, fetches or plays something beyond the document. Leading to a place in it, or to a page of the web, is fine. */
const actions: ReadonlySet<string> = new Set([
  ...['Launch', 'SubmitForm', 'ImportData', 'ResetForm', 'GoToR', 'GoToE'],
  ...['RichMedia', 'RichMediaExecute', 'Rendition', 'Movie', 'Sound', '3D'],
])
const webAddress = /^(?:(?:https?|mailto|tel):|(?![a-z][a-z\d+.-]*:|[\\/]{2}))/i
const scriptAddress = /^(?:javascript|vbscript):/i
/** Browsers leave these out of an address as well. */
const unseen = /[\0-\x20\x7f]/g
/** An invoice for programs, as ZUGFeRD and Factur-X have it inside. */
const attachable = /\.xml$/i

/** Of objects that are packed together; a bill's are some 10 kB. */
const mostUnpackedBytes = 16 * 1024 * 1024

/** Enough to be sure. One that is encrypted is full of them, and says so at its end. */
const mostUnreadable = 50

/** @returns none where it may be passed on */
export function findPdfFaults(bytes: Buffer): PdfFault[] {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return ['pdf-expected']
  const search = new Search(bytes)
  search.everywhere()
  // All else in it is unreadable then.
  return search.faults.has('pdf-encrypted') ? ['pdf-encrypted'] : [...search.faults]
}

class Search implements PdfListener {
  readonly faults = new Set<PdfFault>()
  readonly #bytes: Buffer
  readonly #text: string
  readonly #types = new Set<string>()
  #unpackedBytes = 0
  #unreadable = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.#text = bytes.toString('latin1')
  }

  everywhere(): void {
    for (const at of placesOf(this.#bytes, 'trailer')) if (this.#unreadable < mostUnreadable) this.#lookAtTrailer(at)
    for (const at of placesOf(this.#bytes, 'obj')) if (this.#unreadable < mostUnreadable) this.#lookAtObject(at)
    const isDocument = this.#types.has('Catalog') && this.#types.has('Page')
    if (!isDocument || !this.#hasEnd()) this.faults.add('pdf-damaged')
  }

  readonly onName = (name: string): void => {
    if (scripts.has(name)) this.faults.add('pdf-with-scripts')
    if (actions.has(name)) this.faults.add('pdf-with-actions')
  }

  readonly onString = (text: string): void => {
    if (scriptAddress.test(addressOf(text))) this.faults.add('pdf-with-scripts')
  }

  readonly onDictionary = (entries: PdfEntries): void => {
    for (const [key, value] of entries) {
      if (key === 'Encrypt') this.faults.add('pdf-encrypted')
      if (key === 'Type' && value.kind === 'name') this.#types.add(value.text)
      if (key === 'JS' && value.kind === 'string') this.faults.add('pdf-with-scripts')
      const leadsElsewhere = value.kind === 'string' && !webAddress.test(addressOf(value.text))
      if ((key === 'URI' || key === 'Base') && leadsElsewhere) this.faults.add('pdf-with-actions')
    }
    if (isLinkToSomewhere(entries)) this.faults.add('pdf-with-actions')
    if (entries.some(([key]) => key === 'EF') && !isAttachable(entries)) this.faults.add('pdf-with-files')
  }

  /** @param at of the word "obj", which stands by chance among a picture's bytes as well */
  #lookAtObject(at: number): void {
    if (this.#text.startsWith('end', at - 3)) return
    try {
      const reader = new PdfReader(this.#text, at + 3, this)
      // Some programs leave out even "null".
      if (reader.skipWord('endobj')) return
      const value = reader.readValue()
      if (value.kind === 'dictionary' && reader.skipWord('stream')) this.#lookAtStream(value.entries, reader.at)
    } catch (error) {
      this.#note(error, followsNumbers(this.#text, at))
    }
  }

  #lookAtTrailer(at: number): void {
    const reader = new PdfReader(this.#text, at + 'trailer'.length, this)
    reader.skipSpace()
    if (!this.#text.startsWith('<<', reader.at)) return
    try {
      reader.readValue()
    } catch (error) {
      this.#note(error, true)
    }
  }

  #note(error: unknown, counts: boolean): void {
    const isOfFile = error instanceof Unreadable || error instanceof RangeError
    if (!isOfFile) throw error
    if (!counts) return
    this.#unreadable += 1
    this.faults.add('pdf-damaged')
  }

  #lookAtStream(entries: PdfEntries, at: number): void {
    const valuesOf = (...keys: readonly string[]): PdfValue[] =>
      entries.filter(([key]) => keys.includes(key)).map(([, value]) => value)
    // What stands in another file.
    if (valuesOf('F', 'FFilter').length > 0) this.faults.add('pdf-with-actions')
    // By these a reader takes it for packed objects, whatever its type says.
    const [count, ...otherCounts] = valuesOf('N')
    const [first, ...otherFirsts] = valuesOf('First')
    if (count === undefined || first === undefined) return
    const isTwice = otherCounts.length + otherFirsts.length > 0
    if (isTwice || count.kind !== 'number' || first.kind !== 'number') throw new Unreadable('not clear')
    const text = this.#unpack(at, valuesOf('Filter', 'Fl'), valuesOf('DecodeParms', 'DP').length > 0)
    if (text !== undefined) this.#lookAtPacked(text, count.number, first.number)
  }

  #lookAtPacked(text: string, count: number, first: number): void {
    const head = new PdfReader(text, 0, this)
    const next = (): number => {
      const value = head.readValue()
      if (value.kind !== 'number') throw new Unreadable('no number')
      return value.number
    }
    for (let index = 0; index < count; index += 1) {
      next()
      new PdfReader(text, first + next(), this).readValue()
    }
  }

  /** @returns undefined where it is too large */
  #unpack(at: number, filters: readonly PdfValue[], hasSettings: boolean): string | undefined {
    const from = at + (this.#text.startsWith('\r\n', at) ? 2 : 1)
    const [filter, ...others] = filters.flatMap((value) => (value.kind === 'list' ? value.values : [value]))
    // Makers of PDFs use no other way to pack objects.
    const isPlain = others.length === 0 && !hasSettings
    if (!isPlain || (filter !== undefined && !(filter.kind === 'name' && filter.text === 'FlateDecode')))
      throw new Unreadable('packed in an unusual way')
    if (filter === undefined) {
      const end = this.#text.indexOf('endstream', from)
      if (end === -1) throw new Unreadable('a stream without an end')
      return this.#text.slice(from, end)
    }
    try {
      const maxOutputLength = mostUnpackedBytes - this.#unpackedBytes
      const unpacked = inflateSync(this.#bytes.subarray(from), { maxOutputLength })
      this.#unpackedBytes += unpacked.length
      return unpacked.toString('latin1')
    } catch (error) {
      const { code } = Object(error) as { code?: unknown }
      if (code !== 'ERR_BUFFER_TOO_LARGE' && code !== 'ERR_OUT_OF_RANGE') throw new Unreadable('not packed')
      this.faults.add('unpacks-too-large')
      return undefined
    }
  }

  /** Where its end says that its table of contents begins, one does. */
  #hasEnd(): boolean {
    const end = this.#text.slice(-2048)
    const last = [...end.matchAll(/startxref\s+(\d{1,10})\s+%%EOF/g)].at(-1)?.[1]
    return (
      last !== undefined && /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(this.#text.slice(Number(last), Number(last) + 64))
    )
  }
}

function* placesOf(bytes: Buffer, word: string): Generator<number> {
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + word.length)) yield at
}

/** Its address stands in another object, where it looks like any other text. A catalogue has what links begin with by that name. */
function isLinkToSomewhere(entries: PdfEntries): boolean {
  const isCatalog = entries.some(([key, value]) => key === 'Type' && value.kind === 'name' && value.text === 'Catalog')
  const isAction = !isCatalog || entries.some(([key]) => key === 'S')
  return isAction && entries.some(([key, { kind }]) => key === 'URI' && kind !== 'string' && kind !== 'dictionary')
}

/** As whatever opens it reads it: without what cannot be seen, and in whichever form of Unicode. */
const addressOf = (written: string): string =>
  written.replace(/^(?:\xfe\xff|\xff\xfe|\xef\xbb\xbf)/, '').replaceAll(unseen, '')

/** Names of files that all say the same: an invoice for programs. */
function isAttachable(entries: PdfEntries): boolean {
  const names = entries.filter(([key]) => ['F', 'UF', 'DOS', 'Mac', 'Unix'].includes(key)).map(([, value]) => value)
  return names.length > 0 && names.every((value) => value.kind === 'string' && attachable.test(textOf(value.text)))
}

/** UTF-16 or, for what an ending may be, ASCII. */
const textOf = (written: string): string =>
  written.startsWith('\xfe\xff') ? Buffer.from(written.slice(2), 'latin1').swap16().toString('utf16le') : written

/** As before every object: its number and its generation, with comments between them as far as anybody would put some. */
function followsNumbers(text: string, at: number): boolean {
  if (!/[\d\0\t\n\f\r ]/.test(text[at - 1] ?? '')) return false
  const before = text.slice(Math.max(0, at - 256), at)
  return /\d[\0\t\n\f\r ]*(?:%[^\r\n]*[\r\n][\0\t\n\f\r ]*)*$/.test(before)
}
