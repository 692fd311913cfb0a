/* GSM 03.38: what a text is in SMS, and how many of them. */

const escape = 0x1b
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{1B}ÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extension: Readonly<Record<string, number>> = {
  ...{ '\f': 0x0a, '^': 0x14, '{': 0x28, '}': 0x29, '\\': 0x2f, '[': 0x3c, '~': 0x3d, ']': 0x3e, '|': 0x40, '€': 0x65 },
}

const octetsOf = new Map<string, readonly number[]>([
  ...Array.from(basic).flatMap((character, code) => (code === escape ? [] : [[character, [code]] as const])),
  ...Object.entries(extension).map(([character, code]) => [character, [escape, code]] as const),
])

/** What no decomposition leads to. */
const spellings: Readonly<Record<string, string>> = {
  ...{ đ: 'd', Đ: 'D', ł: 'l', Ł: 'L', ı: 'i', œ: 'oe', Œ: 'OE', '²': '2', '³': '3', '×': 'x', '·': '-', '•': '-' },
  ...{ '–': '-', '—': '-', '‑': '-', '−': '-', '…': '...', '„': '"', '“': '"', '”': '"', '«': '"', '»': '"' },
  ...{ '‘': "'", '’': "'", '‚': "'", '´': "'", '`': "'", '\t': ' ', '\u{AD}': '', '\u{200B}': '' },
}

/**
 * In the letters of GSM 03.38, where that is possible: without the carons of č, š and ž, which would make an SMS of 160 characters
 * one of 70. A character that can't be spelt stays.
 */
export const spellInGsm = (text: string): string => Array.from(text.normalize('NFC'), spell).join('')

function spell(character: string): string {
  if (octetsOf.has(character)) return character
  const other = spellings[character]
  if (other !== undefined) return other
  if (/^\p{Zs}$/u.test(character)) return ' '
  const plain = character.normalize('NFKD').replaceAll(/\p{Mn}/gu, '')
  return Array.from(plain).every((each) => octetsOf.has(each)) ? plain : character
}

export type SmsAlphabet = 'gsm-7' | 'ucs-2'

/** How much of a text goes into one SMS, and into each of several that are put together again, which need a header. */
const room = { 'gsm-7': { alone: 160, together: 153 }, 'ucs-2': { alone: 140, together: 134 } } as const

export interface EncodedSms {
  readonly alphabet: SmsAlphabet
  /** Of GSM 03.38 an octet each septet, as SMPP takes them; else UTF-16, the higher octet first. */
  readonly parts: readonly Buffer[]
}

/** A text as it goes out. No character is cut in two. */
export function encodeSms(text: string): EncodedSms {
  const characters = Array.from(text.normalize('NFC'))
  const alphabet = characters.every((character) => octetsOf.has(character)) ? 'gsm-7' : 'ucs-2'
  const encoded = characters.map((character) => octetsOf.get(character) ?? [])
  const pieces = alphabet === 'gsm-7' ? encoded : characters.map((character) => [...utf16be(character)])
  const { alone, together } = room[alphabet]
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return { alphabet, parts: length <= alone ? [Buffer.from(pieces.flat())] : split(pieces, together) }
}

/** The same text as one piece, where the other side cuts it itself. */
export const joinParts = ({ parts }: EncodedSms): Buffer => Buffer.concat(parts)

/** What a text will be, before anybody sends it: its length counts septets, or the units of UTF-16. */
export function partsOf(text: string): { alphabet: SmsAlphabet; length: number; parts: number } {
  const encoded = encodeSms(text)
  const octets = joinParts(encoded).length
  const length = encoded.alphabet === 'gsm-7' ? octets : octets / 2
  return { alphabet: encoded.alphabet, length, parts: encoded.parts.length }
}

/** Backwards, for whoever receives SMS. */
export function decodeSms(octets: Buffer, alphabet: SmsAlphabet): string {
  if (alphabet === 'ucs-2') return new TextDecoder('utf-16be').decode(octets)
  const extended = new Map(Object.entries(extension).map(([character, code]) => [code, character]))
  let text = ''
  for (let at = 0; at < octets.length; at += 1) {
    const octet = octets[at] ?? 0
    if (octet === escape) at += 1
    text += (octet === escape ? extended.get(octets[at] ?? 0) : basic[octet]) ?? '?'
  }
  return text
}

function split(pieces: readonly (readonly number[])[], most: number): Buffer[] {
  const parts: number[][] = [[]]
  for (const piece of pieces) {
    const last = parts.at(-1) ?? []
    if (last.length + piece.length > most) parts.push([...piece])
    else last.push(...piece)
  }
  return parts.map((part) => Buffer.from(part))
}

const utf16be = (character: string): Buffer => Buffer.from(character, 'utf16le').swap16()
