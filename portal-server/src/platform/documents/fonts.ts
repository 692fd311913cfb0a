import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import { LRUCache } from 'lru-cache'

const require = createRequire(import.meta.url)

function read(file: string): fontkit.Font {
  const font = fontkit.create(readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${file}`)))
  if (!('layout' in font)) throw new Error(`${file} holds several fonts.`)
  nameGlyphs(font)
  return rememberWords(font)
}

/**
 * A glyph is made once, and is called what it stood for then. One that is first taken as a part of another, the "c" in "č", would have
 * no name, and every document after that one would read "+osts" aloud. Ligatures are named by the letters that they are made of.
 */
function nameGlyphs(font: fontkit.Font): void {
  for (const code of font.characterSet) if (code < 0xfb00 || code > 0xfb06) font.glyphForCodePoint(code)
}

/** Words that were set, by font: pdfkit keeps them for a document, and here for those after it as well. */
const wordsSet = new Map<fontkit.Font, object>()
const mostWords = 5_000

/**
 * Most words of a document stand in the next one as well, and setting them, with what letters do beside each other, is more than half
 * of the work.
 */
function rememberWords(font: fontkit.Font): fontkit.Font {
  const set = font.layout.bind(font)
  let count = 0
  const begin = (): void => {
    wordsSet.set(font, Object.create(null) as object)
    count = 0
  }
  begin()
  // Asked for what isn't known yet.
  font.layout = (...word) => {
    count += 1
    if (count > mostWords) begin()
    return set(...word)
  }
  return font
}

const files = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  bold: '700Bold/SourceSans3_700Bold.ttf',
} as const

export type DocumentFont = keyof typeof files

let fonts: Readonly<Record<DocumentFont, fontkit.Font>> | undefined

/** Parsed once for all documents, each of which takes the glyphs that it needs; with the first one, and not when the portal starts. */
export const documentFonts = (): Readonly<Record<DocumentFont, fontkit.Font>> =>
  (fonts ??= { regular: read(files.regular), bold: read(files.bold) })

/** For pdfkit to look words up in, and to add others to. */
export const wordsSetIn = (font: DocumentFont): object => wordsSet.get(documentFonts()[font]) ?? {}

const widths = new LRUCache<string, number>({ max: 20_000 })

/** Of a word with the blank behind it, in thousandths of the size: what stands in a line is as wide as its words together. */
export function widthOfWord(word: string, font: DocumentFont, measure: (word: string) => number): number {
  const key = `${font} ${word}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const width = measure(word)
  widths.set(key, width)
  return width
}

const known = new Map<number, boolean>()

function isCovered(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const remembered = known.get(code)
  if (remembered !== undefined) return remembered
  const covered = Object.values(documentFonts()).every((font) => font.hasGlyphForCodePoint(code))
  known.set(code, covered)
  return covered
}

/**
 * The text with each letter in one piece, and with "?" for what the fonts cannot draw: an empty box says nothing to eyes, and is not
 * allowed in a document for the archive.
 */
export function printable(text: string): string {
  const line = text.normalize('NFC').replaceAll(/[\t-\r]+/g, ' ')
  const whole = line.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, '')
  return Array.from(whole, (character) => (isCovered(character) ? character : '?')).join('')
}
