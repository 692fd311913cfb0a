import { EscapedPdf } from './escaped-pdf.ts'
import type { DocumentFont } from './fonts.ts'

/*
 * Pages that are the same in many documents are made once: what was written of them is written again, under the same numbers. For that the
 * insides of pdfkit are looked into; what comes of it is judged by veraPDF like every other document.
 */

interface NumberTree {
  readonly _items: Record<string, unknown>
  add: (key: number, value: unknown) => void
}

const readingOrderOf = (pdf: PDFKit.PDFDocument) =>
  pdf.getStructTreeRoot().data as unknown as { ParentTreeNextKey: number; readonly ParentTree: NumberTree }

const pagesOf = (pdf: PDFKit.PDFDocument) => {
  const root = pdf._root.data as unknown as { Pages: { data: { Kids: unknown[]; Count: number } } }
  return root.Pages.data
}

export type Fonts = Readonly<Record<DocumentFont, PDFKit.EmbeddedFont>>

/** Pages as they were written, to be written again into documents that begin alike. */
export interface SharedPages {
  readonly count: number
  /** The number of the first object. */
  readonly first: number
  readonly bytes: Buffer
  /** Where each object begins in the bytes. */
  readonly offsets: ReadonlyMap<number, number>
  /** The element of the reading order that they are in: an object that is written by itself. */
  readonly section: Buffer
  readonly pages: readonly unknown[]
  readonly marks: ReadonlyMap<number, unknown>
  readonly nextMark: number
  readonly fonts: Readonly<
    Record<DocumentFont, Pick<PDFKit.EmbeddedFont, 'widths' | 'unicode'> & { glyphs: readonly number[] }>
  >
}

/** Keeps every object by its number, as it is written. */
export class RecordedPdf extends EscapedPdf {
  readonly written = new Map<number, Buffer>()
  #parts: Buffer[] = []

  override _write(data: string | Uint8Array): void {
    // Of what is written before there are fields, and between objects, nothing is kept.
    if (#parts in this)
      this.#parts.push(typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : Buffer.from(data))
    super._write(data)
  }

  override _refEnd(ref: PDFKit.PDFKitReference): void {
    this.written.set(ref.id, Buffer.concat(this.#parts))
    this.#parts = []
    super._refEnd(ref)
  }
}

/** What nearly every document has in it: with all of it from the start its fonts are the same as the next one's. */
const alphabet =
  'ABCČĆDĐEFGHIJKLMNOPQRSŠTUVWXYZŽabcčćdđefghijklmnopqrsštuvwxyzž 0123456789.,:;-–−()/%€³µ°<>≤»«“”’\u00a0·'

export function takeAlphabet(fonts: Fonts): void {
  for (const font of Object.values(fonts)) for (const character of alphabet) font.encode(character)
}

export interface Recording {
  readonly first: number
  readonly fonts: SharedPages['fonts']
  readonly pages: readonly unknown[]
  readonly marks: ReadonlyMap<number, unknown>
  readonly nextMark: number
  readonly last: number
}

export const firstToRecord = (pdf: PDFKit.PDFDocument): number => pdf._offsets.length + 1

/** Once they are drawn. */
export function noteDrawn(pdf: PDFKit.PDFDocument, fonts: Fonts, first: number): Recording {
  const { ParentTree, ParentTreeNextKey } = readingOrderOf(pdf)
  const marks = Object.entries(ParentTree._items).map(([key, value]) => [Number(key), value] as const)
  const of = ({ subset, widths, unicode }: PDFKit.EmbeddedFont) => ({
    ...{ glyphs: [...subset.glyphs], widths: [...widths], unicode: [...unicode] },
  })
  return {
    first,
    last: pdf._offsets.length,
    fonts: { regular: of(fonts.regular), bold: of(fonts.bold) },
    pages: pagesOf(pdf).Kids.slice(1),
    // The first page is each document's own.
    marks: new Map(marks.filter(([key]) => key > 0)),
    nextMark: ParentTreeNextKey,
  }
}

/** @param written every object, by its number */
export function toSharedPages(
  { first, last, ...recording }: Recording,
  written: ReadonlyMap<number, Buffer>,
  sectionId: number,
): SharedPages {
  const offsets = new Map<number, number>()
  const parts: Buffer[] = []
  let length = 0
  for (let id = first; id <= last; id += 1) {
    const part = written.get(id)
    if (!part) throw new Error(`The object ${id} of the pages was not written.`)
    offsets.set(id, length)
    parts.push(part)
    length += part.length
  }
  const section = written.get(sectionId)
  if (!section) throw new Error('The section of the pages was not written.')
  return {
    ...recording,
    ...{ count: recording.pages.length, first, offsets, section },
    bytes: Buffer.concat(parts),
  }
}

/** @param section the element that they are in */
export function writeAgain(
  pdf: PDFKit.PDFDocument,
  fonts: Fonts,
  shared: SharedPages,
  section: PDFKit.PDFKitReference,
): void {
  if (pdf._offsets.length + 1 !== shared.first) throw new Error('The document does not begin as the pages’ own did.')
  const start = pdf._offset
  for (const at of shared.offsets.values()) pdf._offsets.push(start + at)
  pdf._write(shared.bytes)
  const order = readingOrderOf(pdf)
  for (const [key, value] of shared.marks) order.ParentTree.add(key, value)
  order.ParentTreeNextKey = shared.nextMark
  const pages = pagesOf(pdf)
  pages.Kids.push(...shared.pages)
  pages.Count += shared.count
  for (const [name, { glyphs, widths, unicode }] of Object.entries(shared.fonts)) {
    const font = fonts[name as DocumentFont]
    for (const glyph of glyphs) font.subset.includeGlyph(glyph)
    font.widths = [...widths]
    font.unicode = [...unicode]
  }
  section.finalize = () => {
    section.offset = pdf._offset
    pdf._write(shared.section)
    pdf._refEnd(section)
  }
}
