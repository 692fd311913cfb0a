import type { DocumentFont } from './fonts.ts'

/*
 * Pages that are the same in many documents are made once: what was written of them is written again, under the same numbers. For that the
 * insides of pdfkit are looked into, of which its types say nothing; what comes of it is judged by veraPDF like every other document.
 */

/** An object of the file, which others name by its number. */
export interface Reference {
  readonly id: number
  data: Record<string, unknown>
  offset: number
  finalize: () => void
}

interface EmbeddedFont {
  readonly subset: { readonly glyphs: readonly number[]; includeGlyph: (glyph: number) => number }
  widths: number[]
  unicode: number[][]
  ref: () => Reference
  encode: (text: string) => unknown
}

interface NumberTree {
  readonly _items: Record<string, unknown>
  add: (key: number, value: unknown) => void
}

/** What pdfkit is inside. */
export interface InnerPdf {
  readonly _offsets: (number | null)[]
  readonly _offset: number
  readonly _root: { readonly data: { readonly Pages: Reference } }
  _write(data: Uint8Array | string): void
  _refEnd(reference: Reference): void
  getStructTreeRoot: () => { readonly data: { ParentTreeNextKey: number; readonly ParentTree: NumberTree } }
}

export type Fonts = Readonly<Record<DocumentFont, EmbeddedFont>>

/** Pages as they were written, to be written again into documents that begin alike. */
export interface SharedPages {
  readonly count: number
  /** The number of the first object, and how many there are. */
  readonly first: number
  readonly size: number
  readonly bytes: Buffer
  /** Where each object begins in the bytes. */
  readonly offsets: ReadonlyMap<number, number>
  /** The element of the reading order that they are in: an object that is written by itself. */
  readonly section: Buffer
  readonly pages: readonly unknown[]
  readonly marks: ReadonlyMap<number, unknown>
  readonly nextMark: number
  readonly fonts: Readonly<
    Record<DocumentFont, Pick<EmbeddedFont, 'widths' | 'unicode'> & { glyphs: readonly number[] }>
  >
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

export const firstToRecord = (pdf: InnerPdf): number => pdf._offsets.length + 1

/** Once they are drawn. */
export function noteDrawn(pdf: InnerPdf, fonts: Fonts, first: number): Recording {
  const { ParentTree, ParentTreeNextKey } = pdf.getStructTreeRoot().data
  const marks = Object.entries(ParentTree._items).map(([key, value]) => [Number(key), value] as const)
  const of = ({ subset, widths, unicode }: EmbeddedFont) => ({
    ...{ glyphs: [...subset.glyphs], widths: [...widths], unicode: [...unicode] },
  })
  return {
    first,
    last: pdf._offsets.length,
    fonts: { regular: of(fonts.regular), bold: of(fonts.bold) },
    pages: (pdf._root.data.Pages.data['Kids'] as unknown[]).slice(1),
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
    ...{ count: recording.pages.length, first, size: last - first + 1, offsets, section },
    bytes: Buffer.concat(parts),
  }
}

/** @param section the element that they are in */
export function writeAgain(pdf: InnerPdf, fonts: Fonts, shared: SharedPages, section: Reference): void {
  if (pdf._offsets.length + 1 !== shared.first) throw new Error('The document does not begin as the pages’ own did.')
  const start = pdf._offset
  for (const at of shared.offsets.values()) pdf._offsets.push(start + at)
  pdf._write(shared.bytes)
  const { data } = pdf.getStructTreeRoot()
  for (const [key, value] of shared.marks) data.ParentTree.add(key, value)
  data.ParentTreeNextKey = shared.nextMark
  const pages = pdf._root.data.Pages.data as { Kids: unknown[]; Count: number }
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
