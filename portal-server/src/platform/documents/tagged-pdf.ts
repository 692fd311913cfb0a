import type { Locale } from '../locale.ts'
import { EscapedPdf } from './escaped-pdf.ts'
import { documentFonts, printable, widthOfWord, wordsSetIn, type DocumentFont } from './fonts.ts'
import { PackedPdf } from './packed-pdf.ts'
import {
  firstToRecord,
  noteDrawn,
  RecordedPdf,
  takeAlphabet,
  toSharedPages,
  writeAgain,
  type Fonts,
  type SharedPages,
} from './shared-pages.ts'
import { declarationsXmp } from './xmp.ts'

/*
 * A document that is read by people, by screen readers (PDF/UA-1), by archives (PDF/A-3a) and, by the invoice inside, by programs.
 * docs/decisions/0068-one-file-for-people-archive-and-machine.md says what it takes.
 */

export interface TextStyle {
  readonly size: number
  readonly colour: string
  readonly font?: DocumentFont
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

interface TextOptions {
  readonly align?: 'left' | 'right'
  /** Where it is in another language than the document. */
  readonly language?: string | undefined
  /** Whether more text of the same element follows. */
  readonly isContinued?: boolean
}

export interface EmbeddedInvoice {
  readonly fileName: string
  readonly xml: string
  /** What the list of attachments says of it. */
  readonly description: string
}

interface PdfDescription {
  readonly title: string
  readonly author: string
  readonly locale: Locale
  /** The ISO day that it carries as that of its making: the same content gives the same bytes. */
  readonly createdOn: string
  readonly invoice?: EmbeddedInvoice | undefined
  /** False where documents are kept by what they have in common, which isn't found in what is packed already. */
  readonly isPacked?: boolean
}

export const pageSize = { width: 595.28, height: 841.89 } as const
export const languageTags: Readonly<Record<Locale, string>> = { sl: 'sl-SI', en: 'en-GB' }

/** From one line's top to the next one's. */
export const lineHeight = ({ size }: TextStyle): number => size * 1.34

export class TaggedPdf {
  readonly #pdf: EscapedPdf
  readonly #chunks: Buffer[] = []
  readonly #ended: Promise<void>
  readonly #hasInvoice: string | undefined
  readonly #document: PDFKit.PDFStructureElement
  #parent: PDFKit.PDFStructureElement
  #pages = 1
  #sharedPages = 0

  constructor(
    { title, author, locale, createdOn, invoice, isPacked = true }: PdfDescription,
    Pdf: typeof EscapedPdf = isPacked ? PackedPdf : EscapedPdf,
  ) {
    const created = new Date(`${createdOn}T00:00:00Z`)
    const language = languageTags[locale]
    const producer = 'moja.komunala'
    const shown = { Title: printable(title), Author: printable(author), Producer: producer, Creator: producer }
    this.#pdf = new Pdf({
      ...{ size: [pageSize.width, pageSize.height], margin: 0, bufferPages: true },
      // Otherwise Helvetica comes in, which no reader has to have.
      font: '',
      // From 1.3, the default, there is no XMP.
      ...{ pdfVersion: '1.7', subset: 'PDF/A-3a', tagged: true, displayTitle: true, lang: language },
      info: { ...shown, CreationDate: created, ModDate: created },
    })
    this.#pdf.facts = {
      ...{ title: shown.Title, author: shown.Author, language, producer },
      createdAt: `${createdOn}T00:00:00Z`,
    }
    this.#pdf.on('data', (chunk: Buffer) => this.#chunks.push(chunk))
    this.#ended = new Promise((resolve, reject) => this.#pdf.once('end', resolve).once('error', reject))
    for (const [name, font] of Object.entries(documentFonts())) this.#register(name, font)
    this.#hasInvoice = invoice?.fileName
    if (invoice !== undefined) this.#attach(invoice, created)
    this.#document = this.#pdf.struct('Document')
    this.#parent = this.#document
    this.#pdf.addStructure(this.#document)
  }

  /**
   * Pages that come last in documents which begin alike, but for their invoice, to be drawn once for all of them.
   *
   * @param draw begins on a new page
   * @param eachPage what stands on each, where it comes after one page of the document's own
   */
  static async record(
    description: PdfDescription,
    draw: (pdf: TaggedPdf) => void,
    eachPage: (pdf: TaggedPdf, page: number, pages: number) => void,
  ): Promise<SharedPages> {
    const pdf = new TaggedPdf(description, RecordedPdf)
    const inner = pdf.#pdf as RecordedPdf
    const { fonts, section } = pdf.#part()
    takeAlphabet(fonts)
    const first = firstToRecord(inner)
    pdf.#parent = section
    pdf.addPage()
    draw(pdf)
    for (let page = 1; page < pdf.#pages; page += 1) {
      inner.switchToPage(page)
      eachPage(pdf, page + 1, pdf.#pages)
    }
    const recording = noteDrawn(inner, fonts, first)
    await pdf.finish(() => undefined)
    return toSharedPages(recording, inner.written, section.dictionary.id)
  }

  /** Before anything is drawn: these pages come after those of the document's own, of which there may be one. */
  endWith(shared: SharedPages): void {
    const { fonts, own, section } = this.#part()
    writeAgain(this.#pdf, fonts, shared, section.dictionary)
    this.#parent = own
    this.#sharedPages = shared.count
  }

  /** A section for what is the document's own, and one for shared pages; with the same numbers in each document. */
  #part() {
    const fonts: Fonts = { regular: this.#pdf.font('regular')._font, bold: this.#pdf.font('bold')._font }
    for (const font of Object.values(fonts)) font.ref()
    const [own, section] = [this.#pdf.struct('Sect'), this.#pdf.struct('Sect')]
    for (const each of [own, section]) this.#document.add(each)
    // Asked for, it is given out.
    void this.#pdf.page.structParentTreeKey
    return { fonts, own, section }
  }

  /** Its types know files alone; it takes what fontkit has parsed as well. */
  #register(name: string, font: object): void {
    const register = this.#pdf.registerFont.bind(this.#pdf) as (name: string, source: unknown) => unknown
    register(name, font)
  }

  #attach({ fileName, xml, description }: EmbeddedInvoice, created: Date): void {
    this.#pdf.file(Buffer.from(xml), {
      ...{ name: fileName, type: 'text/xml', relationship: 'Alternative', description },
      ...{ creationDate: created, modifiedDate: created },
    })
  }

  get pages(): number {
    return this.#pages
  }

  addPage(): void {
    this.#pdf.addPage()
    this.#pages += 1
  }

  /** What belongs together in the reading order: a section, a table, a row. */
  element(type: string, body: () => void, options: PDFKit.Mixins.StructureElementOptions = {}): void {
    const outer = this.#parent
    const element = this.#pdf.struct(type, options)
    outer.add(element)
    this.#parent = element
    try {
      body()
    } finally {
      this.#parent = outer
    }
    element.end()
  }

  /** What is drawn for the eye alone: rules, boxes, page numbers, a table's head once more. */
  decoration(draw: (pdf: PDFKit.PDFDocument) => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#pdf.markContent('Artifact', { type })
    draw(this.#pdf)
    this.#pdf.endMarkedContent()
  }

  /** A picture with what it says. */
  figure(alt: string, { x, y, width }: Place, height: number, draw: (pdf: PDFKit.PDFDocument) => void): void {
    const bbox: [number, number, number, number] = [x, y, x + width, y + height]
    this.#leaf('Figure', { alt: printable(alt), bbox, placement: 'Block' }, () => draw(this.#pdf))
  }

  /** @returns where the next text may begin */
  text(type: string, text: string, place: Place, style: TextStyle, options: TextOptions = {}): number {
    const lines = this.linesOf(text, place.width, style)
    this.#leaf(type, languageOf(options), () => this.#draw(lines, place, style, options))
    return place.y + lines.length * lineHeight(style)
  }

  /** Several texts in one element, one below the other. */
  texts(
    type: string,
    parts: readonly { readonly lines: readonly string[]; readonly style: TextStyle }[],
    place: Place,
    options: TextOptions & Pick<PDFKit.Mixins.StructureElementOptions, 'scope'> = {},
  ): void {
    const { scope } = options
    this.#leaf(type, { ...languageOf(options), ...(scope === undefined ? {} : { scope }) }, () => {
      let { y } = place
      for (const [index, { lines, style }] of parts.entries()) {
        this.#draw(lines, { ...place, y }, style, { ...options, isContinued: index < parts.length - 1 })
        y += lines.length * lineHeight(style)
      }
    })
  }

  /** Several texts in one element, each in a place of its own. */
  placedTexts(
    type: string,
    parts: readonly { readonly lines: readonly string[]; readonly style: TextStyle; readonly place: Place }[],
    options: TextOptions = {},
  ): void {
    this.#leaf(type, languageOf(options), () => {
      for (const { lines, style, place } of parts) this.#draw(lines, place, style, options)
    })
  }

  /** A text that leads somewhere. */
  link(text: string, url: string, place: Place, style: TextStyle): number {
    const lines = this.linesOf(text, place.width, style)
    const bottom = place.y + lines.length * lineHeight(style)
    this.element('P', () => {
      const link = this.#pdf.struct('Link')
      this.#parent.add(link)
      link.add(this.#pdf.struct('Span', {}, [() => this.#draw(lines, place, style, {})]))
      const width = Math.max(...lines.map((line) => this.widthOf(line, style)))
      // An object, or pdfkit takes it for a name.
      const said = { structParent: link, Contents: new String(printable(text)) }
      this.#pdf.link(place.x, place.y, width, bottom - place.y, url, said as unknown as PDFKit.Mixins.AnnotationOption)
      link.end()
    })
    return bottom
  }

  /** Text that is no part of the reading order. */
  decorativeText(text: string, place: Place, style: TextStyle, options: TextOptions = {}): void {
    const lines = this.linesOf(text, place.width, style)
    this.decoration(() => this.#draw(lines, place, style, options), 'Pagination')
  }

  /** Broken between words; what no line has room for is broken where it must be. */
  linesOf(text: string, width: number, style: TextStyle): string[] {
    const lines: string[] = []
    let line = ''
    /** With the blank at its end. */
    let lineWidth = 0
    for (const word of printable(text)
      .split(' ')
      .flatMap((each) => this.#piecesOf(each, width, style))) {
      if (line !== '' && lineWidth + this.widthOf(word, style) > width) {
        lines.push(line)
        line = word
        lineWidth = 0
      } else line = line === '' ? word : `${line} ${word}`
      lineWidth += this.widthOf(`${word} `, style)
    }
    return [...lines, line]
  }

  widthOf(text: string, { font = 'regular', size }: TextStyle): number {
    let width = 0
    for (let from = 0; from < text.length;) {
      const blank = text.indexOf(' ', from)
      const to = blank === -1 ? text.length : blank + 1
      width += widthOfWord(text.slice(from, to), font, (word) => this.#font(font, 1000).widthOfString(word))
      from = to
    }
    return (width * size) / 1000
  }

  #font(font: DocumentFont, size: number): EscapedPdf {
    this.#pdf.font(font, size)
    this.#pdf._font.layoutCache = wordsSetIn(font)
    return this.#pdf
  }

  #piecesOf(word: string, width: number, style: TextStyle): string[] {
    if (this.widthOf(word, style) <= width) return [word]
    const pieces: string[] = []
    let piece = ''
    for (const character of word) {
      if (piece !== '' && this.widthOf(piece + character, style) > width) {
        pieces.push(piece)
        piece = character
      } else piece += character
    }
    return [...pieces, piece]
  }

  #draw(lines: readonly string[], { x, y, width }: Place, style: TextStyle, options: TextOptions): void {
    const { align = 'left', isContinued = false } = options
    this.#pdf.fillColor(style.colour)
    for (const [index, line] of lines.entries()) {
      const left = align === 'left' ? x : x + width - this.widthOf(line, style)
      // What reads it aloud or takes it out puts lines together as they come.
      const text = isContinued || index < lines.length - 1 ? `${line} ` : line
      this.#font(style.font ?? 'regular', style.size).text(text, left, y + index * lineHeight(style), {
        lineBreak: false,
      })
    }
  }

  #leaf(type: string, options: PDFKit.Mixins.StructureElementOptions, draw: () => void): void {
    this.#parent.add(this.#pdf.struct(type, options, [draw]))
  }

  /**
   * Ends it.
   * @param eachPage what stands on each page, once it is known how many there are
   */
  async finish(eachPage: (page: number, pages: number) => void): Promise<Buffer> {
    for (let page = 0; page < this.#pages; page += 1) {
      this.#pdf.switchToPage(page)
      eachPage(page + 1, this.#pages + this.#sharedPages)
    }
    this.#document.end()
    this.#pdf.appendXML(declarationsXmp(this.#hasInvoice))
    this.#pdf.end()
    await this.#ended
    return Buffer.concat(this.#chunks)
  }
}

const languageOf = ({ language }: TextOptions): { lang?: string } => (language === undefined ? {} : { lang: language })
